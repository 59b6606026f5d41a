"""目录: the tab 栏目更新."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application, application
from gui.catalogue.updates_tab import UpdatesTab, state_chip
from gui.controls.chips import ChipKind
from gui.items.page import ItemsPage
from gui.printing.preview import PreviewDialog
from gui.shell.main_window import MainWindow
from gui.tables.columns import SortKey
from models.catalogue import cataloguing
from models.items import item
from models.office import category as catalogue
from reports.ways import Book, Narrow, Show
from tests.gui.catalogue.catalogue_window import (
    catalogue_window,
    key,
    page_of,
    press,
    tree_of,
    updates_of,
)
from tests.gui.keyboard import CTRL, SHIFT, focus
from tests.gui.parts import rows
from tests.gui.windows import settle

TODAY = date(2026, 3, 26)
LAW = "法定主动公开内容"


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    """The window on a register with columns in every state."""
    for path, days in (("村务公开", 100), ("政府信息公开年报", 380), ("工作动态", 9)):
        item.record("通知", category=catalogue.find(path), published_on=TODAY - timedelta(days))
    made = catalogue_window(qtbot)
    made.follow(Show(Book.CATALOGUE, "updates"))
    settle()
    return made


def shown(window: MainWindow) -> list[tuple[str, str]]:
    return [(each.path, each.word) for each in rows(updates_of(window).table.view)]


def test_what_is_past_its_gap_comes_first(window: MainWindow) -> None:
    found = shown(window)
    assert found[0] == ("村务公开", "过期 8 天")
    assert found[1] == (f"{LAW}/财政预决算", "从未公开")
    assert ("政府信息公开年报", "临近") in found
    assert found[-1] == ("工作动态", "不限")
    assert page_of(window).head.counts_label.text() == "过期 1 个　从未公开 45 个"


def test_the_tab_says_how_many_columns_are_late_before_it_is_opened(
    qapp: Application, qtbot: QtBot, opened: Path
) -> None:
    item.record("通知", category=catalogue.find("村务公开"), published_on=date(2025, 1, 2))
    page = page_of(catalogue_window(qtbot))
    chip = page.strip.bar.chips[1]
    assert chip is not None
    assert chip.text == "1 过期"
    assert list(page.made_tabs) == ["tree"]


def test_colour_stands_only_where_something_is_to_be_done(window: MainWindow) -> None:
    kinds = {each.path: state_chip(each).kind for each in rows(updates_of(window).table.view)}
    assert kinds["村务公开"] is ChipKind.LATE
    assert kinds["政府信息公开年报"] is ChipKind.SOON
    assert kinds[f"{LAW}/财政预决算"] is ChipKind.SOON
    assert kinds["工作动态"] is ChipKind.PLAIN
    assert kinds["回应关切"] is ChipKind.PLAIN


def test_the_list_is_filtered_by_state_and_searched_by_initials(
    window: MainWindow, qtbot: QtBot
) -> None:
    table = updates_of(window).table
    choices = dict(table.bar.offered["state"].choices())
    table.bar.set_filter("state", "过期", choices["过期"])
    assert shown(window) == [("村务公开", "过期 8 天")]
    table.bar.clear()
    press(Qt.Key.Key_F, modifier=CTRL)
    QTest.keyClicks(focus(), "gzdt")
    qtbot.waitUntil(lambda: shown(window) == [("工作动态", "不限")])


@pytest.mark.parametrize(
    ("column", "down", "first"),
    [
        ("path", False, "政府信息公开指南"),
        ("items", True, "政府信息公开年报"),
        ("last", True, "工作动态"),
        ("gap", False, "村务公开"),
        ("over", True, "村务公开"),
        ("state", True, "工作动态"),
    ],
)
def test_every_column_sorts(window: MainWindow, column: str, down: bool, first: str) -> None:
    table = updates_of(window).table
    table.view.header.set_sort((SortKey(column, down),))
    assert shown(window)[0][0] == first


def test_enter_lists_the_items_of_the_column(window: MainWindow) -> None:
    table = updates_of(window).table
    table.view.setFocus()
    table.view.go_to(0)
    press(Qt.Key.Key_Return)
    assert window.page_key == "items"
    page = window.page("items")
    assert isinstance(page, ItemsPage)
    assert page.list.query.filters == {"category": "村务公开"}


def test_the_list_follows_a_change_of_the_catalogue(window: MainWindow) -> None:
    cataloguing.change(key("村务公开"), gap=200)
    application().announce("catalogue")
    assert ("村务公开", "正常") in shown(window)


def test_another_page_asks_for_what_is_late(window: MainWindow) -> None:
    window.show_page("items")
    window.follow(Narrow(Book.CATALOGUE, {"state": "过期"}, "updates"))
    assert shown(window) == [("村务公开", "过期 8 天")]


def test_ctrl_tab_changes_the_tab_and_the_actions_go_with_it(window: MainWindow) -> None:
    page = page_of(window)
    updates_of(window).table.view.setFocus()
    press(Qt.Key.Key_N, modifier=CTRL)
    assert page_of(window).shown is updates_of(window)
    assert tree_of(window).pane.record_id is not None  # Ctrl+N belongs to the other tab
    press(Qt.Key.Key_Backtab, modifier=CTRL | SHIFT)
    assert page.shown is tree_of(window)
    words = [
        made.text().strip()
        for made in (*page.head.quiet_buttons, *page.head.other_buttons)
        if made.isVisible()
    ]
    assert words == ["新增下级", "新增   Ctrl+N"]
    press(Qt.Key.Key_P, modifier=CTRL)
    assert QApplication.activeModalWidget() is None
    press(Qt.Key.Key_Tab, modifier=CTRL)
    assert isinstance(page.shown, UpdatesTab)


def test_ctrl_p_shows_the_list_as_a_paper(window: MainWindow, qtbot: QtBot) -> None:
    updates_of(window).table.view.setFocus()
    press(Qt.Key.Key_P, modifier=CTRL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: bool(dialog.data))
    dialog.reject()
