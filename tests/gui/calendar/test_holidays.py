"""放假安排 and 地方放假 in 设置: entered, read from a file, told with what moves, taken back."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.calendar.moved_dates import MovedDialog
from gui.settings.page import SettingsPage
from gui.shell.keeper import Keeper
from gui.shell.main_window import MainWindow
from models.law import local_day
from models.law.workday_notice import calendar, notices
from models.requests import request

TODAY = date(2026, 12, 21)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, opened: Path, restored: Application) -> MainWindow:
    """The window on 设置; it is December, and the notice of next year is missing."""
    made = Keeper(restored, lambda: TODAY).window
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.showNormal()
    made.resize(1440, 900)
    made.show_page("settings")
    QApplication.processEvents()
    return made


def settings(window: MainWindow) -> SettingsPage:
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    return page


def test_a_local_day_is_entered_told_with_what_moves_and_taken_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    request.record("2026-009", TODAY, received_on=date(2026, 12, 1), applicant="张××")
    card = settings(window).local_days
    dialog = card.ask()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.form.field("day").set_value(date(2026, 12, 18))
    dialog.form.field("works").set_value(False)
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert "请写明依据" in dialog.form.error("reason")
    dialog.form.field("reason").set_value("开斋节")
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert [line.small for line in card.lines.value()] == ["开斋节"]
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), MovedDialog))
    told = QApplication.activeModalWidget()
    assert isinstance(told, MovedDialog)
    assert [(each.number, each.effect) for each in told.found] == [("2026-009", "推迟 1 天")]
    QTest.keyClick(told, Qt.Key.Key_Escape)
    window.undo()
    assert card.lines.value() == ()
    QApplication.processEvents()
    again = QApplication.activeModalWidget()
    assert isinstance(again, MovedDialog)
    assert again.found[0].effect == "提前 1 天"
    assert again.why == "撤销录入地方放假（2026-12-18 放假）"
    again.reject()


def test_a_local_day_is_removed_by_its_cross_and_put_back(window: MainWindow) -> None:
    card = settings(window).local_days
    local_day.record(date(2026, 12, 18), works=False, reason="开斋节", known=calendar())
    card.refresh()
    (line_,) = card.lines.value()
    card.lines.pressed.emit(line_.undo)
    assert card.lines.value() == ()
    window.undo()
    assert [each.words for each in card.lines.value()] == ["2026-12-18 星期五　放假"]


def test_a_notice_is_read_from_a_file_and_its_entry_taken_back(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "2027.json"
    file.write_text('{"year": 2027, "rest": ["0101", "0205"], "work": ["0205"]}', "utf-8")
    dialog = settings(window).holidays.ask(2027)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.read_file(file)
    assert "2027-02-05 不是周六周日" in dialog.form.error("text")
    file.write_text('{"year": 2027, "rest": ["0101"], "work": []}', "utf-8")
    dialog.read_file(file)
    assert "01-01 周五" in dialog.read.text()
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert 2027 in notices()
    window.undo()
    assert 2027 not in notices()
