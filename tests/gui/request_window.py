"""The window with the page 依申请公开 alone; today is 2026-03-26."""

from datetime import date

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.page import PageEntry
from gui.requests.page import RequestPage

TODAY = date(2026, 3, 26)


def page_of(window: MainWindow) -> RequestPage:
    page = window.page("requests")
    assert isinstance(page, RequestPage)
    return page


def request_window(qtbot: QtBot, today: date = TODAY) -> MainWindow:
    """Return the window, shown and active, on the register that is open."""
    made = MainWindow(
        [PageEntry("requests", "依申请公开", "inbox", lambda: RequestPage(lambda: today))]
    )
    qtbot.addWidget(made, before_close_func=lambda _: page_of(made).entry.discard())
    made.resize(1440, 900)
    with qtbot.waitActive(made):
        made.show()
    QApplication.processEvents()
    return made
