"""The window with the page 主动公开 alone; today is 2026-03-26."""

from datetime import date

from pytestqt.qtbot import QtBot

from gui.items.page import ItemsPage
from gui.shell.main_window import MainWindow
from tests.gui.windows import TODAY, window_with


def today() -> date:
    return TODAY


def page_of(window: MainWindow) -> ItemsPage:
    page = window.page("items")
    assert isinstance(page, ItemsPage)
    return page


def item_window(qtbot: QtBot) -> MainWindow:
    """Return the window, shown and active, on the register that is open."""
    return window_with(qtbot, "items")
