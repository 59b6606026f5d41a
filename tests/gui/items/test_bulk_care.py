"""Changing many items with care: what they hold already, and the numbers they lack."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.items.bulk_dialog import BulkDialog
from gui.items.page import ItemsPage
from gui.shell.main_window import MainWindow
from models.items import item
from models.items.item import PublishedItem
from models.office.profile import change_profile
from tests.gui.items.item_window import item_window
from tests.gui.items.selecting import enter, press
from tests.gui.keyboard import write

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    """The main window with the page and five published items, the newest first."""
    for n in range(5, 0, -1):
        item.record(f"第{n}号", ["公开栏"], published_on=date(2026, 3, n))
    return item_window(qtbot)


def shown_words(dialog: BulkDialog) -> str:
    return "".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def bulk_dialog(page: ItemsPage) -> BulkDialog:
    press(page.list.view, KEY.Key_B, CTRL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BulkDialog)
    return dialog


@pytest.mark.parametrize(("word", "left"), [("只填空的", "甲"), ("全部改写", "乙")])
def test_what_is_filled_already_is_told_and_kept_unless_the_clerk_says_so(
    window: MainWindow, word: str, left: str
) -> None:
    item.change(item.find(1), summary="x", genre="甲")
    page = enter(window)
    press(page.list.view, KEY.Key_A, CTRL)
    dialog = bulk_dialog(page)
    genre = dialog.form.field("genre")
    genre.setFocus()
    write("乙")
    toggle = dialog.form.field("overwrite")
    assert toggle.isVisible()
    assert "1 条已经填了别的内容" in shown_words(dialog)
    way = next(each for each in toggle.findChildren(QAbstractButton) if each.text() == word)
    QTest.mouseClick(way, Qt.MouseButton.LeftButton)
    press(dialog, KEY.Key_Return, CTRL)
    kept = {each.id: each.genre for each in PublishedItem.select()}
    assert kept.pop(1) == left
    assert set(kept.values()) == {"乙"}


def test_what_has_no_index_number_gets_one_by_the_rule(window: MainWindow) -> None:
    change_profile(organ_code="slzzf")
    page = enter(window)
    press(page.list.view, KEY.Key_A, CTRL)
    dialog = bulk_dialog(page)
    dialog.form.set_values({"numbered": [True]})
    press(dialog, KEY.Key_Return, CTRL)
    numbers = [
        each.index_number or ""
        for each in PublishedItem.select().order_by(PublishedItem.published_on)
    ]
    assert all(numbers)
    assert numbers == sorted(set(numbers))
