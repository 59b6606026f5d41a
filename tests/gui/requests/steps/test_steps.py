"""Each step of handling writes its event; refusals stand beside their fields; the next step."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.calendar.holiday_notice import NoticeDialog
from gui.calendar.moved_dates import MovedDates
from gui.calendar.moved_dialog import MovedDialog
from gui.forms.dialog import FormDialog
from gui.forms.field import TextField
from gui.requests.page import RequestPage
from gui.requests.steps.steps import STEPS
from gui.shell.main_window import MainWindow
from models.law.action import Action, StepKind
from models.law.event import EventKind, Party
from models.requests import handling, request
from models.requests.request import InformationRequest, events_of
from tests.gui.parts import field
from tests.gui.requests.request_window import (
    fill,
    opened_dialog,
    received,
    request_page,
    shown,
)
from tests.gui.windows import TODAY
from tests.models.law.notices import WHOLE as NOTICE

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, opened: Path) -> RequestPage:
    return request_page(qtbot)


def dialog(page: RequestPage, kind: StepKind, number: str = "2026-001") -> FormDialog:
    return opened_dialog(page, Action(kind, ""), number)


def focus(page: RequestPage) -> QWidget:
    page.window().activateWindow()
    QTest.qWaitForWindowActive(page.window())
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def kinds(made: InformationRequest) -> list[EventKind]:
    return [EventKind(event.kind) for event in events_of(made)]


ORDER: tuple[tuple[StepKind, Mapping[str, Any], EventKind], ...] = (
    (
        StepKind.ASK_SUPPLEMENT,
        {"on": date(2026, 3, 4), "until": date(2026, 3, 18), "points": "年份"},
        EventKind.SUPPLEMENT_ASKED,
    ),
    (StepKind.RECEIVE_SUPPLEMENT, {"on": date(2026, 3, 6)}, EventKind.SUPPLEMENT_RECEIVED),
    (
        StepKind.CONSULT,
        {"party": Party.THIRD_PARTY, "on": date(2026, 3, 9), "text": "两户"},
        EventKind.CONSULTED,
    ),
    (
        StepKind.RECEIVE_OPINION,
        {"on": date(2026, 3, 11), "text": "同意"},
        EventKind.OPINION_RECEIVED,
    ),
    (StepKind.ISSUE_FEE, {"on": date(2026, 3, 12), "amount": 38000}, EventKind.FEE_ISSUED),
    (StepKind.DELIVER_FEE, {"on": date(2026, 3, 13)}, EventKind.FEE_NOTIFIED),
    (StepKind.RECEIVE_PAYMENT, {"on": date(2026, 3, 16)}, EventKind.FEE_PAID),
    (
        StepKind.EXTEND,
        {"days": 10, "on": date(2026, 3, 17), "approver": "李××", "reason": "档案多"},
        EventKind.EXTENDED,
    ),
    (StepKind.CLOSE, {"on": date(2026, 3, 20), "outcome": "granted"}, EventKind.REPLIED),
    (StepKind.SERVE, {"on": date(2026, 3, 23)}, EventKind.SERVED),
)


def test_every_step_writes_its_event_and_moves_the_case_on(page: RequestPage) -> None:
    made = received()
    for kind, values, event in ORDER:
        fits = {step.kind: step.fits for step in STEPS}
        asked = dialog(page, kind)
        assert page.case.shown is not None
        assert kind not in fits or fits[kind](page.case.shown)
        fill(asked, values)
        assert QApplication.activeModalWidget() is None
        assert event in kinds(made)
    assert kinds(made) == [EventKind.RECEIVED, *(event for *_, event in ORDER)]
    closed = request.find("2026-001")
    assert (closed.closed_on, closed.outcome) == (date(2026, 3, 20), "granted")
    assert closed.served_on == date(2026, 3, 23)
    assert page.case.next.title.text() == "下一步：整理归档"


def test_ctrl_z_takes_a_step_back(page: RequestPage) -> None:
    made = received()
    fill(dialog(page, StepKind.ASK_SUPPLEMENT), {"points": "年份"})
    window = page.window()
    assert isinstance(window, MainWindow)
    assert window.status.sentence == "已登记补正告知：2026-001"
    assert page.case.next.title.text() == "下一步：等申请人补正"
    page.case.focus_main()
    QTest.keyClick(focus(page), Qt.Key.Key_Z, CONTROL)
    assert kinds(made) == [EventKind.RECEIVED]
    assert page.case.next.title.text() == "下一步：拟写答复书"


def test_the_last_step_is_cancelled_with_a_reason(page: RequestPage) -> None:
    made = received()
    handling.ask_supplement(made, date(2026, 3, 4), None, "年份", TODAY)
    asked = dialog(page, StepKind.CANCEL)
    fill(asked, {})
    assert asked.form.error("reason") == "撤销一步要写理由。"
    fill(asked, {"reason": "登记错了"})
    assert kinds(made) == [EventKind.RECEIVED]


def test_a_second_extension_is_refused_in_words(page: RequestPage) -> None:
    made = received()
    handling.extend(made, 20, date(2026, 3, 20), "李××", "", calendar=_calendar(page), today=TODAY)
    asked = dialog(page, StepKind.EXTEND)
    fill(asked, {"days": 5, "approver": "李××"})
    assert asked.isVisible()
    assert "不能再次延期" in asked.form.error("on")
    assert kinds(made).count(EventKind.EXTENDED) == 1
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    assert not asked.isVisible()


def _calendar(page: RequestPage) -> Any:
    page.open_case("2026-001")
    assert page.case.shown is not None
    return page.case.shown.calendar


def test_no_date_and_a_wrong_amount_are_told_beside_their_fields(page: RequestPage) -> None:
    received()
    asked = dialog(page, StepKind.ISSUE_FEE)
    asked.form.go_to("amount")
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "abc")
    fill(asked, {})
    assert "不是金额" in asked.form.error("amount")
    fill(asked, {"amount": 100, "on": None})
    assert asked.form.error("on").startswith("请填日期")
    asked.let_go()  # Esc would ask about what is typed


def test_a_missing_calendar_offers_to_enter_the_notice(page: RequestPage, qtbot: QtBot) -> None:
    today = date(2026, 12, 10)
    page.today = lambda: today
    MovedDates(page, lambda: today)
    known = {"applicant": "甲公司", "id_number": "甲", "phone": "0796-0000000", "content": "x"}
    request.record("2026-001", today, received_on=date(2026, 12, 7), **known)
    page.open_case("2026-001")
    band = page.case.clock.band
    assert band.sentence == "2027年节假日安排未录入（只按周末估算为 2027-01-04）"
    assert page.case.next.title.text() == "下一步：录入放假安排"
    with qtbot.waitSignal(page.case.notice_wanted) as wanted:
        band.way_out.click()
    assert wanted.args == [2027]
    asked = shown()
    assert isinstance(asked, NoticeDialog)
    field(asked.form, "text", TextField).text.setPlainText(NOTICE)
    assert "：01-01 周五" in asked.read.text()
    fill(asked, {})
    told = QApplication.activeModalWidget()
    assert isinstance(told, MovedDialog)
    assert [(each.number, each.new, each.effect) for each in told.found] == [
        ("2026-001", date(2027, 1, 5), "算出")
    ]
    QTest.keyClick(told, Qt.Key.Key_Escape)
    assert page.case.clock.due.text() == "2027-01-05"


def test_a_draft_wants_its_day_of_receipt(page: RequestPage) -> None:
    request.record("2026-001", TODAY, content="口头询问")
    page.open_case("2026-001")
    assert page.case.next.title.text() == "下一步：填写收到日期"
    page.case.next.action_buttons[-1].click()
    assert page.pane.record is not None
    assert page.pane.record.number == "2026-001"


def test_the_bin_takes_a_request_with_its_reason_and_gives_it_back(page: RequestPage) -> None:
    received()
    page.open_case("2026-001")
    page.record.ask_removal()
    asked = shown()
    fill(asked, {"removed_reason": "重复登记"})
    assert page.list.view.records.rowCount() == 0
    window = page.window()
    assert isinstance(window, MainWindow)
    page.open_case("2026-001")
    assert page.case.band.sentence == "这件申请在回收站里：重复登记"
    page.case.band.way_out.click()
    assert not page.case.band.isVisible()
    assert window.status.sentence == "已恢复：2026-001　张××"
    page.go_back()
    assert page.list.view.records.rowCount() == 1


def test_a_late_payment_asks_whether_to_go_on(page: RequestPage) -> None:
    made = received(on=date(2026, 1, 5))
    handling.issue_fee_notice(made, date(2026, 1, 7), 10000, calendar=_calendar(page), today=TODAY)
    handling.deliver_fee_notice(made, date(2026, 1, 8), TODAY)
    page.open_case("2026-001")
    assert page.case.next.title.text() == "下一步：申请人没有缴费"
    asked = dialog(page, StepKind.RECEIVE_PAYMENT)
    QApplication.processEvents()
    assert asked.form.field("reason").isVisible()
    fill(asked, {"on": date(2026, 3, 20)})
    assert "晚于缴费期限 2026-02-05，视为放弃申请" in asked.form.error("reason")
    assert kinds(made).count(EventKind.FEE_PAID) == 0
    fill(asked, {"reason": "申请人住院"})
    assert kinds(made)[-1] is EventKind.FEE_PAID
    assert events_of(made)[-1].text == "申请人住院"
    assert page.case.shown is not None
    assert page.case.shown.clock is not None
    assert page.case.shown.clock.clock_start == date(2026, 3, 20)


def test_a_payment_in_time_asks_for_no_reason(page: RequestPage) -> None:
    made = received()
    handling.issue_fee_notice(made, date(2026, 3, 9), 10000, calendar=_calendar(page), today=TODAY)
    handling.deliver_fee_notice(made, date(2026, 3, 10), TODAY)
    asked = dialog(page, StepKind.RECEIVE_PAYMENT)
    QApplication.processEvents()
    assert not asked.form.field("reason").isVisible()
    fill(asked, {"on": date(2026, 3, 12)})
    assert kinds(made)[-1] is EventKind.FEE_PAID


def test_the_service_has_a_way_and_handed_over_its_day_counts(page: RequestPage) -> None:
    made = received(on=date(2026, 2, 10))  # due 2026-03-16
    handling.answer(made, date(2026, 3, 16), "granted", "示公复1号", TODAY)
    asked = dialog(page, StepKind.SERVE)
    fill(asked, {"on": date(2026, 3, 18), "way": "直接送达"})
    assert request.find("2026-001").service_way == "直接送达"
    assert page.case.shown is not None
    assert page.case.shown.clock is not None
    assert page.case.shown.clock.on_time is False
    messages = [line.finding.message for line in page.case.findings.lines]
    assert messages == ["2026-03-18 当面送达签收，晚于期限 2026-03-16"]


def test_only_the_steps_that_fit_are_offered(page: RequestPage) -> None:
    made = received()
    handling.extend(made, 5, date(2026, 3, 9), "李××", "", calendar=_calendar(page), today=TODAY)
    handling.ask_supplement(made, date(2026, 3, 10), date(2026, 3, 24), "年份", TODAY)
    page.open_case("2026-001")
    assert page.case.shown is not None
    offered = {step.kind for step in STEPS if step.fits(page.case.shown)}
    assert StepKind.RECEIVE_SUPPLEMENT in offered
    assert offered.isdisjoint(
        {StepKind.EXTEND, StepKind.ASK_SUPPLEMENT, StepKind.DELAY, StepKind.SERVE}
    )
