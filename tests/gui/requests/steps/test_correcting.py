"""依申请公开: a step registered wrongly is corrected; the applicant's column is fixed."""

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.requests.page import RequestPage
from gui.requests.steps.correct_closing import correctable_closing
from gui.requests.steps.dialog import correctable
from gui.shell.main_window import MainWindow
from models.cases import archiving
from models.cases.whole import read
from models.law.action import Action, StepKind
from models.law.event import EventKind
from models.law.workday_notice import calendar
from models.letters.letter import Letter
from models.requests import handling, request
from models.requests.request import RequestEvent, events_of
from tests.gui.keyboard import focus
from tests.gui.requests.request_window import (
    fill,
    opened_dialog,
    received,
    request_page,
    shown,
)
from tests.gui.windows import TODAY


@pytest.fixture
def page(qtbot: QtBot, opened: Path) -> RequestPage:
    return request_page(qtbot)


def extended() -> RequestEvent:
    return handling.extend(
        received(), 20, date(2026, 3, 9), "主任", "档案多", calendar=calendar(), today=TODAY
    )


def test_a_wrong_step_is_shown_as_it_was_and_registered_anew(page: RequestPage) -> None:
    wrong = extended()
    asked = opened_dialog(page, Action(StepKind.CORRECT, "更正", event=wrong.id))
    values = asked.form.values()
    assert (values["days"], values["approver"], values["reason"]) == (20, "主任", "档案多")
    fill(asked, {"days": 10})
    assert "要写理由" in asked.form.error("correction")
    fill(asked, {"correction": "天数登记错了"})
    found = events_of(request.find("2026-001"))
    assert [(EventKind(each.kind), each.days) for each in found] == [
        (EventKind.RECEIVED, None),
        (EventKind.EXTENDED, 10),
    ]
    window = page.window()
    assert isinstance(window, MainWindow)
    assert window.status.sentence.startswith("已更正")


def test_a_correction_that_the_law_refuses_says_so_and_changes_nothing(page: RequestPage) -> None:
    wrong = extended()
    asked = opened_dialog(page, Action(StepKind.CORRECT, "更正", event=wrong.id))
    fill(asked, {"days": 30, "correction": "天数登记错了"})
    assert "延期最长 20 个工作日" in asked.form.error("days")
    assert [each.days for each in events_of(request.find("2026-001"))] == [None, 20]
    QTest.keyClick(asked, Qt.Key.Key_Escape)


def test_only_steps_that_nothing_rests_on_are_offered(page: RequestPage) -> None:
    made = received()
    handling.ask_supplement(made, date(2026, 3, 4), date(2026, 3, 18), "年份", TODAY)
    handling.receive_supplement(made, date(2026, 3, 9), TODAY)
    offered = [step.kind for step, _ in correctable(read("2026-001", TODAY))]
    assert offered == [StepKind.RECEIVE_SUPPLEMENT, StepKind.ASK_SUPPLEMENT]
    handling.answer(made, TODAY, "granted", "", TODAY)
    assert correctable(read("2026-001", TODAY)) == []


def closed(number: str = "") -> RequestEvent:
    return handling.answer(
        received(), date(2026, 3, 20), "granted", number, TODAY, basis="条例第三十六条第（二）项"
    )


def test_a_missing_number_leads_to_the_closing_and_is_added_there(page: RequestPage) -> None:
    wrong = closed()
    handling.serve(request.find("2026-001"), date(2026, 3, 23), TODAY, way="邮寄")
    page.open_case("2026-001")
    line = next(each for each in page.case.findings.lines if "没有文号" in each.finding.message)
    assert line.word == "补登文号"
    assert line.show is not None
    line.show()
    asked = shown()
    assert asked.form.field("reply_number").isAncestorOf(focus())
    values = asked.form.values()
    assert (values["on"], values["outcome"]) == (date(2026, 3, 20), "granted")
    assert (values["basis"], values["service_way"]) == ("条例第三十六条第（二）项", "邮寄")
    fill(asked, {"reply_number": "示政信〔2026〕3号"})
    assert "要写理由" in asked.form.error("correction")
    fill(asked, {"correction": "补登文号"})
    kept = request.find("2026-001")
    assert (kept.reply_number, kept.closed_on) == ("示政信〔2026〕3号", date(2026, 3, 20))
    assert (kept.served_on, kept.service_way) == (date(2026, 3, 23), "邮寄")
    assert [each.kind for each in events_of(kept)] == ["received", "replied", "served"]
    assert wrong.id not in [each.id for each in events_of(kept)]
    assert page.case.findings.lines == []


def test_a_refused_correction_of_a_closing_leaves_it_and_the_next_one_is_whole(
    page: RequestPage,
) -> None:
    wrong = closed("示政信〔2026〕3号")
    asked = opened_dialog(page, Action(StepKind.CORRECT, "更正", event=wrong.id))
    fill(asked, {"on": date(2026, 3, 1), "correction": "日期登错了"})
    assert "不能早于收到日期" in asked.form.error("on")
    kept = request.find("2026-001")
    assert (kept.closed_on, kept.outcome) == (date(2026, 3, 20), "granted")
    fill(asked, {"on": date(2026, 3, 19), "basis": "", "reply_number": ""})
    kept = request.find("2026-001")
    assert (kept.closed_on, kept.basis, kept.reply_number) == (date(2026, 3, 19), "", "")


def test_a_closing_of_a_letter_or_of_an_archived_case_is_not_corrected(page: RequestPage) -> None:
    wrong = closed("示政信〔2026〕3号")
    assert correctable_closing(read("2026-001", TODAY)) == wrong
    handling.serve(request.find("2026-001"), TODAY, TODAY)
    archiving.archive(request.find("2026-001"), TODAY, "10年", TODAY)
    assert correctable_closing(read("2026-001", TODAY)) is None
    archiving.take_back(request.find("2026-001"))
    now = {"dated": TODAY, "issued_at": datetime(2026, 3, 26)}
    Letter.add("出具", request=wrong.request, kind="granted", event=wrong, **now)
    assert correctable_closing(read("2026-001", TODAY)) is None


def test_a_missing_search_leads_to_its_dialog(page: RequestPage) -> None:
    handling.answer(received(), TODAY, "u1", "1号", TODAY, reason="检索过")
    page.open_case("2026-001")
    line = next(each for each in page.case.findings.lines if "检索记录" in each.finding.message)
    assert line.show is not None
    line.show()
    asked = shown()
    assert "place" in asked.form.values()
    QTest.keyClick(asked, Qt.Key.Key_Escape)


def test_a_cancelled_answer_leaves_nothing_on_the_request(page: RequestPage) -> None:
    received()
    before = dict(request.find("2026-001").__data__)
    fill(
        opened_dialog(page, Action(StepKind.CLOSE, "")),
        {"outcome": "d5", "basis": "条例第十六条", "reply_number": "1号", "service_way": "邮寄"},
    )
    assert request.find("2026-001").basis == "条例第十六条"
    fill(opened_dialog(page, Action(StepKind.CANCEL, "")), {"reason": "办错了"})
    assert request.find("2026-001").__data__ == before


def test_the_column_of_a_closed_case_changes_only_with_a_reason(page: RequestPage) -> None:
    made = received()
    form = page.pane.form
    page.pane.show_record(made)
    assert form.rows["kind_reason"].isHidden()
    handling.answer(made, TODAY, "granted", "", TODAY)
    page.desk.beside.open_pane()
    page.pane.show_record(request.find("2026-001"))
    QApplication.processEvents()
    assert not form.rows["kind_reason"].isHidden()
    form.field("applicant_kind").set_value("business")
    assert not page.pane.save()
    assert "登记时就确定" in form.error("applicant_kind")
    form.field("kind_reason").set_value("以公司名义申请")
    assert page.pane.save()
    assert request.find("2026-001").applicant_kind == "business"


def test_agent_papers_and_help_are_kept(page: RequestPage) -> None:
    page.start_new()
    form = page.pane.form
    facts = {
        "agent": "李××",
        "agent_phone": "0934-0000000",
        "id_kind": "居民身份证",
        "email": "a@example.org",
        "help_needed": "视力障碍",
    }
    for key, value in facts.items():
        form.field(key).set_value(value)
    assert page.pane.save()
    kept = request.find("2026-001")
    assert {key: getattr(kept, key) for key in facts} == facts
    page.pane.show_record(kept)
    assert {key: form.field(key).value() for key in facts} == facts
