"""会商, 转办 and a new reply through the window; what cannot be registered is grey and says why."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from gui.forms.dialog import FormDialog
from gui.requests.page import RequestPage
from models.disputes import dispute
from models.law.action import Action, StepKind
from models.law.event import EventKind
from models.requests import handling, request
from models.requests.request import InformationRequest, events_of
from tests.gui.requests.request_window import fill, opened_dialog, received, request_page
from tests.gui.windows import TODAY


@pytest.fixture
def page(qtbot: QtBot, opened: Path) -> RequestPage:
    return request_page(qtbot)


def dialog(page: RequestPage, kind: StepKind) -> FormDialog:
    return opened_dialog(page, Action(kind, ""))


def annulled() -> InformationRequest:
    """A refusal that was served and annulled on 2026-03-23."""
    made = received()
    handling.answer(made, date(2026, 3, 10), "d5", "示公复1号", TODAY)
    handling.serve(made, date(2026, 3, 11), TODAY, way="邮寄")
    found = dispute.record(
        "复2026-001",
        TODAY,
        kind="reconsideration",
        request=made,
        received_on=date(2026, 3, 16),
        authority="示例县人民政府",
        case_number="示政复决〔2026〕3号",
    )
    dispute.close(found, date(2026, 3, 23), "撤销", TODAY)
    return made


def test_inner_steps_are_registered_with_whom_and_by_when(page: RequestPage) -> None:
    made = received()
    fill(dialog(page, StepKind.ASSIGN), {"whom": "农办", "on": date(2026, 3, 9),
                                         "until": date(2026, 3, 12), "text": "核对"})  # fmt: skip
    fill(dialog(page, StepKind.CONFER), {"whom": "县档案馆", "text": "同意提供"})
    fill(dialog(page, StepKind.ANSWER_ASSIGNMENT), {"on": date(2026, 3, 13), "text": "可以公开"})
    found = [(step.kind, step.whom, step.text) for step in events_of(made)[1:]]
    assert found == [
        (EventKind.ASSIGNED, "农办", "核对"),
        (EventKind.ASSIGNMENT_ANSWERED, "农办", "可以公开"),
        (EventKind.CONFERRED, "县档案馆", "同意提供"),
    ]


def test_nobody_is_refused_beside_the_field(page: RequestPage) -> None:
    received()
    asked = dialog(page, StepKind.CONFER)
    fill(asked, {"text": "同意提供"})
    assert asked.isVisible()
    assert "没有写和谁会商" in asked.form.error("whom")


def test_a_decision_and_the_new_reply_are_registered(page: RequestPage) -> None:
    made = annulled()
    asked = dialog(page, StepKind.ORDER_REPLY)
    assert asked.form.field("whom").value() == "示例县人民政府"
    fill(asked, {"on": date(2026, 3, 24), "days": 15})
    large = page.case.clock.figures
    assert large is not None
    assert (large.caption, large.figure, large.day) == ("重新答复还剩", "13", date(2026, 4, 15))
    fill(dialog(page, StepKind.REPLY_AGAIN), {"outcome": "granted", "reply_number": "示公复9号"})
    steps = events_of(made)
    assert [step.kind for step in steps[-2:]] == [EventKind.REPLY_ORDERED, EventKind.REPLIED_AGAIN]
    assert steps[-2].text == "示政复决〔2026〕3号"
    assert dispute.by_number("复2026-001").ordered_id == steps[-2].id  # type: ignore[union-attr]
    assert request.find("2026-001").outcome == "d5"


def test_a_wrong_order_is_corrected(page: RequestPage) -> None:
    made = annulled()
    fill(dialog(page, StepKind.ORDER_REPLY), {"on": date(2026, 3, 24), "days": 15})
    wrong = events_of(made)[-1]
    asked = opened_dialog(page, Action(StepKind.CORRECT, "更正", event=wrong.id))
    fill(asked, {"days": 10, "correction": "看错了"})
    (order,) = [step for step in events_of(made) if step.kind == EventKind.REPLY_ORDERED]
    assert (order.days, order.text) == (10, "示政复决〔2026〕3号")


def entries(page: RequestPage) -> dict[str, QAction]:
    page.case.step_button.menu().aboutToShow.emit()
    return {each.text(): each for each in page.case.step_button.menu().actions()}


def test_a_step_that_cannot_be_is_grey_and_says_why(page: RequestPage) -> None:
    received()
    page.open_case("2026-001")
    found = entries(page)
    assert found["会商"].isEnabled()
    for word, why in (
        ("缴费", "没有未缴费的收费通知"),
        ("科室回复", "没有等待回复的转办"),
        ("意见收到", "没有等待答复的征求意见"),
        ("送达", "还没有办结"),
        ("责令重新答复", "还没有办结"),
        ("重新答复", "没有等待重新答复的决定"),
    ):
        assert not found[word].isEnabled(), word
        assert why in found[word].toolTip(), word


def test_every_grey_entry_of_the_menu_says_why(page: RequestPage) -> None:
    made = received()
    page.open_case(made.number)
    for close in (False, True):
        if close:
            handling.answer(made, date(2026, 3, 9), "u2", "示公复1号", TODAY, reason="来函已说明")
            page.refresh()
        grey = [each for each in entries(page).values() if each.text() and not each.isEnabled()]
        assert grey
        assert [each.text() for each in grey if each.toolTip() in ("", each.text())] == []
    (word,) = [each.words for each in page.case.timeline.entries if "办结" in each.title]
    assert "办结说明：来函已说明" in word
