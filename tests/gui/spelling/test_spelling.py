"""查找替换 and 统一写法 in the window: seen, ticked out by keyboard, done, taken back by Ctrl+Z."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.shell.main_window import MainWindow
from gui.spelling.offering import SpellingActions
from gui.spelling.replace_dialog import ReplaceDialog
from gui.spelling.spelling_dialog import SpellingDialog
from models.items import item
from models.items.item import PublishedItem
from tests.gui.items.item_window import item_window
from tests.gui.items.selecting import enter, press, select, titles, undo

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    """The main window with three published items, the newest first."""
    for n, organ in enumerate(("党政办", "党政办", "党政办公室"), 1):
        item.record(f"第{n}号通知", published_on=date(2026, 3, n), publisher=organ)
    return item_window(qtbot)


def replacing(window: MainWindow, word: str, instead: str) -> ReplaceDialog:
    """Open 查找替换 by its key and fill it in."""
    press(enter(window).list.view, KEY.Key_F, CTRL | SHIFT)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReplaceDialog)
    dialog.form.set_values({"word": word, "instead": instead})
    dialog.form.field("word").edited.emit()
    return dialog


def test_what_is_ticked_out_stays_and_ctrl_z_takes_the_rest_back(window: MainWindow) -> None:
    dialog = replacing(window, "通知", "公告")
    assert dialog.said.text() == "找到 3 条，将改 3 条"
    dialog.table.selectRow(1)
    press(dialog.table, KEY.Key_Space)
    assert dialog.said.text() == "找到 3 条，将改 2 条"
    press(dialog, KEY.Key_Return, CTRL)
    assert titles(enter(window)) == ["第3号公告", "第2号通知", "第1号公告"]
    undo(window)
    assert titles(enter(window)) == ["第3号通知", "第2号通知", "第1号通知"]


def test_the_rows_selected_alone_are_looked_through(window: MainWindow) -> None:
    select(enter(window), 2)
    press(QApplication.focusWidget(), KEY.Key_F, CTRL | SHIFT)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReplaceDialog)
    dialog.form.set_values({"word": "通知", "instead": ""})
    dialog.form.field("word").edited.emit()
    assert [each.name for each in dialog.hits] == ["第3号通知", "第2号通知"]
    dialog.reject()


def test_nothing_found_is_refused_beside_the_word(window: MainWindow) -> None:
    dialog = replacing(window, "没有的字", "字")
    assert dialog.said.text() == "没有找到"
    press(dialog, KEY.Key_Return, CTRL)
    assert dialog.isVisible()
    assert "没有找到" in dialog.form.rows["word"].error
    dialog.reject()


def test_spellings_that_look_alike_are_ticked_and_become_one(window: MainWindow) -> None:
    SpellingActions("items", enter(window).list).merge()
    QApplication.processEvents()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SpellingDialog)
    dialog.form.set_values({"name": 1})
    dialog.form.field("name").edited.emit()
    dialog.alike_button.click()
    assert dialog.form.field("into").value() == "党政办"
    assert dialog.said.text() == "将改 1 条"
    press(dialog, KEY.Key_Return, CTRL)
    assert {each.publisher for each in PublishedItem.select()} == {"党政办"}
    undo(window)
    assert {each.publisher for each in PublishedItem.select()} == {"党政办", "党政办公室"}
