"""依申请公开: a 送达 that was registered wrongly is corrected in its place; the log keeps both."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.forms.choices import ComboField
from gui.requests.page import RequestPage
from gui.requests.steps.dialog import correctable
from models.cases import archiving
from models.cases.whole import read
from models.law.action import Action, StepKind
from models.law.event import POST, EventKind
from models.requests import applicant, handling, request
from models.requests.applicant import Person
from models.requests.request import RequestEvent, events_of
from tests.gui.requests.request_window import fill, opened_dialog, received, request_page
from tests.gui.windows import TODAY


@pytest.fixture
def page(qtbot: QtBot, opened: Path) -> RequestPage:
    return request_page(qtbot)


def served(to: str = "") -> RequestEvent:
    made = received()
    if to:
        made.alter("x", others=applicant.as_text([Person(to)]))
    handling.answer(made, date(2026, 3, 9), "granted", "示镇公复〔2026〕1号", TODAY)
    return handling.serve(made, date(2026, 3, 11), TODAY, way="委托送达", to=to, receiver="李×")


def test_a_service_is_shown_as_it_was_and_corrected_with_a_reason(page: RequestPage) -> None:
    wrong = served()
    asked = opened_dialog(page, Action(StepKind.CORRECT, "更正", event=wrong.id))
    values = asked.form.values()
    assert (values["on"], values["way"], values["receiver"]) == (
        date(2026, 3, 11),
        "委托送达",
        "李×",
    )
    facts = {"way": POST, "posted": date(2026, 3, 10), "mail_number": "EM123456789CN"}
    fill(asked, facts)
    assert "要写理由" in asked.form.error("correction")
    fill(asked, {"on": date(2026, 3, 12), "correction": "方式登记错了"})
    made = request.find("2026-001")
    last = events_of(made)[-1]
    assert (last.kind, last.on_date, last.way) == (
        EventKind.SERVED,
        date(2026, 3, 12),
        POST,
    )
    assert (last.posted_on, last.mail_number) == (date(2026, 3, 10), "EM123456789CN")
    assert (made.served_on, made.service_way) == (date(2026, 3, 12), POST)
    kinds = [each.kind for each in RequestEvent.select().order_by(RequestEvent.id)]
    assert kinds[-3:] == [EventKind.SERVED, EventKind.CANCELLED, EventKind.SERVED]


def test_of_joint_applicants_the_one_who_was_served_stands_in_the_correction(
    page: RequestPage,
) -> None:
    wrong = served("李四")
    asked = opened_dialog(page, Action(StepKind.CORRECT, "更正", event=wrong.id))
    assert asked.form.values()["to"] == "李四"
    fill(asked, {"way": "直接送达", "correction": "方式登记错了"})
    assert [each.recipient for each in events_of(request.find("2026-001"))][-1] == "李四"


def test_a_service_of_an_archived_case_is_corrected_only_after_that(page: RequestPage) -> None:
    served()
    known = [step.kind for step, _ in correctable(read("2026-001", TODAY))]
    assert known == [StepKind.SERVE]
    archiving.archive(request.find("2026-001"), TODAY, "10年", TODAY)
    assert correctable(read("2026-001", TODAY)) == []


def test_a_correction_of_a_service_that_is_refused_changes_nothing(page: RequestPage) -> None:
    wrong = served()
    asked = opened_dialog(page, Action(StepKind.CORRECT, "更正", event=wrong.id))
    fill(asked, {"on": date(2026, 3, 1), "correction": "日期登错了"})
    assert asked.form.error("on")
    assert request.find("2026-001").served_on == date(2026, 3, 11)
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    QApplication.processEvents()


def test_among_the_ways_of_service_stands_no_name_of_the_field(page: RequestPage) -> None:
    wrong = served()
    asked = opened_dialog(page, Action(StepKind.CORRECT, "更正", event=wrong.id))
    way = asked.form.field("way")
    assert isinstance(way, ComboField)
    assert "送达方式" not in [way.combo.itemText(at) for at in range(way.combo.count())]
