"""The window on one tab of 目录; today is 2026-03-26."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from gui.catalogue.page import CataloguePage
from gui.pages.page import PageEntry
from gui.pages.tab import Tab
from gui.settings.page import SettingsPage
from gui.shell.main_window import MainWindow
from reports.ways import Book, Show
from tests.gui.catalogue.catalogue_window import page_of, settle
from tests.gui.items.item_window import today


def tab_window(qtbot: QtBot, key: str, let_go: Callable[[Tab], object]) -> Tab:
    """Return a tab of the window, shown and active; `let_go` drops what is unsaved at the end."""
    made = MainWindow(
        [
            PageEntry("catalogue", "目录", "folder-tree", lambda: CataloguePage(today)),
            PageEntry("settings", "设置", "settings", lambda: SettingsPage(today, lambda _: None)),
        ]
    )
    qtbot.addWidget(made, before_close_func=lambda _: let_go(page_of(made).tab(key)))
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    made.follow(Show(Book.CATALOGUE, key))
    settle()
    return page_of(made).tab(key)


def status(tab: Tab) -> str:
    """Return the result shown in the status line."""
    window = tab.window()
    assert isinstance(window, MainWindow)
    return window.status.sentence
