"""The window with the page 主动公开 alone; today is 2026-03-26."""

from datetime import date

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.items.page import ItemsPage
from gui.pages.page import PageEntry
from gui.shell.main_window import MainWindow

TODAY = date(2026, 3, 26)


def today() -> date:
    return TODAY


def page_of(window: MainWindow) -> ItemsPage:
    page = window.page("items")
    assert isinstance(page, ItemsPage)
    return page


def item_window(qtbot: QtBot) -> MainWindow:
    """Return the window, shown and active, on the register that is open."""
    made = MainWindow([PageEntry("items", "主动公开", "file-text", lambda: ItemsPage(today))])
    qtbot.addWidget(made, before_close_func=lambda _: page_of(made).pane.form.set_dirty(False))
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    return made
