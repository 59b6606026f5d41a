"""依申请公开 as a clerk works it: entering, the case, its clock, the list, nothing lost."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.unsaved import UnsavedDialog
from gui.requests.in_hand import InHand
from gui.requests.page import RequestPage
from gui.shell.main_window import MainWindow
from models.law.event import Party
from models.law.explanation import DayKind, explain
from models.requests import handling, request
from models.requests.case import Case
from models.requests.request import InformationRequest
from tests.gui.parts import current, row, rows
from tests.gui.windows import TODAY, window_with

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot: QtBot, opened: Path) -> MainWindow:
    """The window with the one page; today is 2026-03-26."""
    return window_with(qtbot, "requests")


def page_of(window: MainWindow) -> RequestPage:
    page = window.page("requests")
    assert isinstance(page, RequestPage)
    page.refresh()
    return page


def focus() -> QWidget:
    QApplication.processEvents()
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus(), key, modifier)
    QApplication.processEvents()


def type_words(text: str) -> None:
    QTest.keyClicks(focus(), text)


def received(number: str, on: date, **values: str) -> InformationRequest:
    facts = {"intake": "邮寄", "applicant_kind": "natural_person", "applicant": "张××"}
    return request.record(
        number, TODAY, received_on=on, **{**facts, "content": "补偿登记表", **values}
    )


def consulted() -> InformationRequest:
    """The case of domain 2.3: received 03-02, third party asked 03-09, answered 03-24."""
    made = received("2026-006", date(2026, 3, 2), phone="13800002067")
    letter = handling.consult(made, Party.THIRD_PARTY, date(2026, 3, 9), today=TODAY)
    handling.receive_opinion(made, letter, date(2026, 3, 24), "部分同意", TODAY)
    return made


def test_a_request_is_entered_by_keyboard_alone_and_stands_in_the_list(
    window: MainWindow,
) -> None:
    page = page_of(window)
    press(Qt.Key.Key_N, CONTROL)
    assert page.pane.form.field("number").value() == "2026-001"
    assert page.pane.form.field("intake").isAncestorOf(focus())
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    type_words("3-2")
    press(Qt.Key.Key_Return)
    assert page.pane.form.field("received_on").value() == date(2026, 3, 2)
    assert page.pane.form.field("due").value() == "2026-03-30"
    for key in ("applicant_kind", "applicant", "content"):
        page.pane.form.go_to(key)
        if key == "applicant_kind":
            press(Qt.Key.Key_Down)
        else:
            type_words("Zhang" if key == "applicant" else "roads")
    assert page.pane.foot.sentence == ""
    press(Qt.Key.Key_S, CONTROL)
    made = request.find("2026-001")
    assert (made.received_on, made.intake, made.applicant_kind, made.applicant, made.content) == (
        date(2026, 3, 2),
        "当面",
        "natural_person",
        "Zhang",
        "roads",
    )
    assert row(page.list, 0).number == "2026-001"
    assert window.status.sentence == "已登记：2026-001　Zhang"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Z, CONTROL)
    assert request.numbers() == []
    assert page.list.view.records.rowCount() == 0


def test_a_future_day_of_receipt_is_refused_beside_its_field(window: MainWindow) -> None:
    page = page_of(window)
    press(Qt.Key.Key_N, CONTROL)
    page.pane.form.go_to("received_on")
    type_words("2026-04-01")
    press(Qt.Key.Key_S, CONTROL)
    assert page.pane.form.error("received_on").startswith("收到日期不能晚于今天（2026-03-26）")
    assert page.pane.form.field("received_on").isAncestorOf(focus())
    assert request.numbers() == []


def test_it_saves_with_gaps_and_the_foot_names_them(window: MainWindow) -> None:
    page = page_of(window)
    press(Qt.Key.Key_N, CONTROL)
    page.pane.form.go_to("applicant")
    type_words("Li")
    press(Qt.Key.Key_S, CONTROL)
    made = request.find("2026-001")
    assert {key for key, _ in page.pane.form.missing()} == set(request.missing(made))
    assert page.pane.foot.sentence.startswith("还差 4 处：")


def test_ctrl_enter_saves_and_keeps_what_is_pinned(window: MainWindow) -> None:
    page = page_of(window)
    press(Qt.Key.Key_N, CONTROL)
    page.pane.form.field("intake").set_value("网络")
    page.pane.form.set_pinned("intake", True)
    page.pane.form.go_to("applicant")
    type_words("Wang")
    press(Qt.Key.Key_Return, CONTROL)
    assert request.find("2026-001").intake == "网络"
    assert page.pane.form.values()["number"] == "2026-002"
    assert page.pane.form.values()["intake"] == "网络"
    assert page.pane.form.values()["applicant"] == ""


def answer(word: str) -> None:
    """Press a button of the question as soon as it is asked."""
    waiting = QTimer(QApplication.instance())

    def press_it() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, UnsavedDialog):
            waiting.stop()
            {"保存": dialog.accept_save, "取消": dialog.reject}[word]()

    waiting.timeout.connect(press_it)
    waiting.start(20)


def test_unsaved_changes_are_asked_about_once(window: MainWindow) -> None:
    page = page_of(window)
    press(Qt.Key.Key_N, CONTROL)
    page.pane.form.go_to("applicant")
    type_words("Zhao")
    assert window.status.saved_label.text() == "有 1 处未保存"
    answer("取消")
    press(Qt.Key.Key_Escape)
    assert page.desk.is_open
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    page.pane.form.go_to("applicant")
    answer("保存")
    press(Qt.Key.Key_Escape)
    assert not page.desk.is_open
    assert request.find("2026-001").applicant == "Zhao"


def test_enter_opens_the_case_and_esc_leads_back(window: MainWindow) -> None:
    consulted()
    page = page_of(window)
    page.list.view.setFocus()
    page.list.view.go_to(0)
    press(Qt.Key.Key_Return)
    assert page.case.isVisible()
    assert page.head.isHidden()
    press(Qt.Key.Key_Escape)
    assert not page.case.isVisible()
    assert current(page.list.view).number == "2026-006"
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Left, ALT)
    assert not page.case.isVisible()


def test_the_case_says_13_days_until_2026_04_15(window: MainWindow) -> None:
    consulted()
    page = page_of(window)
    page.open_case("2026-006")
    found = page.case.clock.figures
    assert found is not None
    assert (found.figure, found.unit, found.weekday) == ("13", "个工作日", "星期三")
    assert page.case.clock.due.text() == "2026-04-15"
    assert found.sums == ("已用 7 天", "扣除 11 天", "共 20 天")
    assert "2026-04-14" in page.case.clock.caution.text()
    chips = [entry.chip for entry in page.case.timeline.entries if entry.chip]
    assert chips == ["03-10 至 03-24 不计入期限，共 11 个工作日"]
    assert ("联系电话", "138****2067") in page.case.facts.facts()
    page.case.facts.toggle()
    assert ("联系电话", "13800002067") in page.case.facts.facts()


def test_the_calendar_shows_what_the_explanation_says(window: MainWindow) -> None:
    made = consulted()
    page = page_of(window)
    page.open_case("2026-006")
    case = page.case.shown
    assert case is not None
    events = [event.plain() for event in request.events_of(made)]
    state = Case(made, TODAY, case.calendar).clock
    assert state is not None
    proof = explain(state, events, case.calendar)
    cells = page.case.clock.calendar.cells()
    assert tuple(mark for _, mark in cells) == proof.days
    assert {box.x() for box, mark in cells if mark.day.weekday() == 0} == {cells[0][0].x()}
    counted = [mark for _, mark in cells if mark.kind is DayKind.COUNTED]
    assert [mark.count for mark in counted] == list(range(1, 21))
    assert "2026-04-15，第 20 天，期满" in page.case.clock.calendar.accessibleDescription()
    assert len(proof.rules) == page.case.clock.rules.grid.count() // 2


def test_the_list_leads_with_what_is_urgent_and_the_badge_counts_it(window: MainWindow) -> None:
    received("2026-001", date(2026, 3, 20))
    received("2026-002", date(2026, 2, 10))
    received("2026-003", date(2026, 2, 27))
    page = page_of(window)
    numbers = [each.number for each in rows(page.list.view)]
    assert numbers == ["2026-002", "2026-003", "2026-001"]
    assert InHand(lambda: TODAY).pressing() == (2, True)
    assert page.list.view.records.data(page.list.view.records.index(0, 0)) == "逾期 8 天"


def test_search_filters_and_the_bin_find_what_they_say(window: MainWindow) -> None:
    received("2026-001", date(2026, 3, 20), content="低保名单")
    gone = received("2026-002", date(2026, 3, 20), applicant_kind="business")
    page = page_of(window)
    page.list.bar.set_filter("applicant_kind", "business", "商业企业")
    assert [row(page.list, 0).number, page.list.view.records.rowCount()] == ["2026-002", 1]
    page.list.bar.clear()
    gone.remove("重复登记")
    page.refresh()
    assert page.list.view.records.rowCount() == 1
    page.list.bar.set_filter("state", "回收站", "回收站")
    assert row(page.list, 0).number == "2026-002"


def test_the_next_and_the_one_before_follow_the_list(window: MainWindow) -> None:
    received("2026-001", date(2026, 3, 20))
    received("2026-002", date(2026, 2, 10))
    page = page_of(window)
    page.open_case("2026-002")
    press(Qt.Key.Key_Down, ALT)
    assert page.case.shown is not None
    assert page.case.shown.request.number == "2026-001"
    press(Qt.Key.Key_Down, ALT)
    press(Qt.Key.Key_Up, ALT)
    assert page.case.shown.request.number == "2026-002"


def test_f2_changes_the_facts_and_esc_returns_to_the_case(window: MainWindow) -> None:
    received("2026-001", date(2026, 3, 20))
    page = page_of(window)
    page.open_case("2026-001")
    press(Qt.Key.Key_F2)
    page.pane.form.go_to("phone")
    type_words("07921234567")
    press(Qt.Key.Key_S, CONTROL)
    assert request.find("2026-001").phone == "07921234567"
    press(Qt.Key.Key_Escape)
    assert page.case.isVisible()
    assert ("联系电话", "079****4567") in page.case.facts.facts()
    page.head.window()
    window.status.undo()
    assert request.find("2026-001").phone == ""


def test_f6_goes_through_the_panes_of_the_case(window: MainWindow) -> None:
    consulted()
    page = page_of(window)
    page.open_case("2026-006")
    assert page.case.left.isAncestorOf(focus())
    press(Qt.Key.Key_F6)
    assert page.case.clock.isAncestorOf(focus())
