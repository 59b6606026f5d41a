"""Ctrl+Z in the case: what was done is taken back, and the case stays where it can."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.requests.page import RequestPage
from gui.shell.main_window import MainWindow
from models.law.action import Action, StepKind
from models.law.event import EventKind
from models.requests import handling, request
from models.requests.request import RequestEvent, events_of
from models.requests.state import kept_word
from tests.gui.requests.request_window import (
    fill,
    opened_dialog,
    page_of,
    received,
    request_window,
    shown,
)
from tests.gui.windows import TODAY

REASONS = Action(StepKind.ASK_REASONS, "说明理由告知")
CLOSE = Action(StepKind.CLOSE, "办结")


def kinds() -> list[str]:
    return [each.kind for each in events_of(request.find("2026-001"))]


def titles(page: RequestPage) -> list[str]:
    return [entry.title for entry in page.case.timeline.entries]


def closed_window(qtbot: QtBot) -> MainWindow:
    """Return the window after the case was closed and served in one dialog."""
    received()
    window = request_window(qtbot)
    values = {"on": date(2026, 3, 9), "outcome": "granted", "served_on": date(2026, 3, 10)}
    fill(opened_dialog(page_of(window), CLOSE), values)
    return window


def test_a_step_just_registered_is_gone_from_the_log_and_the_case_stays(
    qtbot: QtBot, opened: Path
) -> None:
    received()
    window = request_window(qtbot)
    page = page_of(window)
    fill(opened_dialog(page, REASONS), {"text": "本年 46 件"})
    assert window.status.sentence == "已登记说明理由告知：2026-001"
    assert "告知说明理由" in titles(page)
    window.undo()
    assert RequestEvent.select().count() == 1
    assert page.case.isVisible()
    assert "告知说明理由" not in titles(page)
    window.redo()
    assert kinds() == [EventKind.RECEIVED, EventKind.REASONS_ASKED]


def test_closing_and_service_of_one_dialog_go_back_together(qtbot: QtBot, opened: Path) -> None:
    window = closed_window(qtbot)
    assert kinds() == [EventKind.RECEIVED, EventKind.REPLIED, EventKind.SERVED]
    window.undo()
    assert kinds() == [EventKind.RECEIVED]
    assert request.find("2026-001").outcome == ""


def test_a_step_taken_back_in_the_case_stays_in_the_log_and_can_be_restored(
    qtbot: QtBot, opened: Path
) -> None:
    window = closed_window(qtbot)
    page = page_of(window)
    fill(opened_dialog(page, Action(StepKind.CANCEL, "撤销一步")), {"reason": "登记错了"})
    assert kinds() == [EventKind.RECEIVED, EventKind.REPLIED]
    assert RequestEvent.select().count() == 4
    window.undo()
    assert kinds() == [EventKind.RECEIVED, EventKind.REPLIED, EventKind.SERVED]
    assert request.find("2026-001").served_on == date(2026, 3, 10)


def test_what_a_later_step_rests_on_is_said_over_the_case(qtbot: QtBot, opened: Path) -> None:
    made = received()
    window = request_window(qtbot)
    page = page_of(window)
    fill(opened_dialog(page, REASONS), {"text": "本年 46 件"})
    handling.answer(made, date(2026, 3, 26), "granted", "", TODAY)
    window.undo()
    assert "又做了“办结”（2026-001），请先撤销那一次。" in page.case.band.sentence
    assert kinds()[-1] == EventKind.REPLIED


def test_a_case_whose_registration_is_taken_back_leads_to_the_list(
    qtbot: QtBot, opened: Path
) -> None:
    window = request_window(qtbot)
    page = page_of(window)
    page.start_new()
    page.pane.form.field("applicant").set_value("张××")
    page.pane.save()
    page.go_back()
    page.open_case("2026-001")
    window.undo()
    assert request.numbers() == []
    assert not page.case.isVisible()
    assert not page.desk.is_open


def test_a_request_put_into_the_bin_and_one_archived_come_back(qtbot: QtBot, opened: Path) -> None:
    window = closed_window(qtbot)
    page = page_of(window)
    page.work.archive()
    fill(shown(), {"on": TODAY})
    assert kept_word(request.find("2026-001")) == "已归档"
    window.undo()
    assert kept_word(request.find("2026-001")) == ""
    page.case.remove_wanted.emit()
    fill(shown(), {"removed_reason": "重复登记"})
    QApplication.processEvents()
    assert not page.case.isVisible()
    assert window.status.sentence == "已移入回收站：2026-001　张××"
    window.undo()
    assert request.find("2026-001").removed_at is None


def test_the_focus_stays_in_the_case_when_its_buttons_are_made_anew(
    qtbot: QtBot, opened: Path
) -> None:
    received()
    window = request_window(qtbot)
    page = page_of(window)
    page.open_case("2026-001")
    fill(opened_dialog(page, REASONS), {"text": "本年 46 件"})
    qtbot.wait(20)
    window.undo()
    qtbot.wait(20)
    assert page.case.isAncestorOf(window.focusWidget())


def test_a_press_on_the_name_of_the_page_leads_from_the_case_to_the_list(
    qtbot: QtBot, opened: Path
) -> None:
    received()
    window = request_window(qtbot)
    page = page_of(window)
    page.open_case("2026-001")
    view, rows = window.navigation.entry_view, window.navigation.entry_rows
    at = view.visualRect(rows.index(rows.row_of("requests"))).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not page.case.isVisible()
    assert page.list.isVisible()
