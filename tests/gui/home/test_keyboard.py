"""Where the keyboard rests on 工作台, and where it comes along."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.shell.entries import entries
from gui.shell.main_window import MainWindow
from models.items import item
from tests.gui.home.home_window import home, items
from tests.gui.home.test_page import Shown, shown
from tests.gui.keyboard import CTRL, focus, press
from tests.gui.windows import TODAY

assert shown is not None  # the fixture


def test_the_focus_comes_along_to_the_page_that_is_opened(shown: Shown) -> None:
    item.record("信息", made_on=date(2025, 6, 2), published_on=date(2025, 6, 3))
    window = shown(date(2026, 1, 19))
    window.show_page("items")
    assert focus() is items(window).list.view


def test_with_nothing_to_do_the_keyboard_rests_at_the_search(shown: Shown) -> None:
    window = shown()
    page = home(window)
    press(Qt.Key.Key_2, Qt.Key.Key_1, modifier=CTRL)
    assert focus() is page.search


def test_it_rests_there_from_the_start_of_an_empty_register(opened: Path, qtbot: QtBot) -> None:
    window = MainWindow(entries(lambda: TODAY, print), today=lambda: TODAY, at_once=False)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    with qtbot.waitActive(window):
        window.show()
    window.begin()
    qtbot.waitUntil(lambda: home(window).is_filled)
    assert window.focusWidget() is home(window).search
