"""Where the keyboard rests on 工作台, and where it comes along."""

import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.home import page as home_page
from gui.shell.entries import entries
from gui.shell.main_window import MainWindow
from models.items import item
from models.office import category as catalogue
from reports.workbench.agenda import Owed, schedule
from tests.gui.home.home_window import home, items, tasks
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


def test_on_a_slow_pc_the_keyboard_waits_for_the_tasks_that_are_known_last(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(*asked: Any) -> list[Owed]:
        time.sleep(0.05)  # so long that the window is drawn before the columns are reckoned
        return schedule(*asked)

    monkeypatch.setattr(home_page, "schedule", slow)
    column = next(each for each in catalogue.entries() if each.gap and each.gap < 300)
    item.record(
        "旧的信息", category=column, made_on=date(2025, 1, 2), published_on=date(2025, 1, 3)
    )
    window = shown()
    assert [each.title for each in tasks(window)] == [column.name]
    assert focus() is home(window).tasks
