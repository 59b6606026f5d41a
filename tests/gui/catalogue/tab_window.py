"""The window on one tab of 目录; today is 2026-03-26."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from gui.pages.tab import Tab
from gui.shell.main_window import MainWindow
from reports.ways import Book, Show
from tests.gui.catalogue.catalogue_window import page_of
from tests.gui.windows import settle, window_with


def tab_window(qtbot: QtBot, key: str, let_go: Callable[[Tab], object] = lambda _tab: None) -> Tab:
    """Return a tab of the window, shown and active; `let_go` drops what is no form's at the end."""
    made = window_with(
        qtbot, "catalogue", "settings", forget=lambda window: let_go(page_of(window).tab(key))
    )
    made.follow(Show(Book.CATALOGUE, key))
    settle()
    return page_of(made).tab(key)


def status(tab: Tab) -> str:
    """Return the result shown in the status line."""
    window = tab.window()
    assert isinstance(window, MainWindow)
    return window.status.sentence
