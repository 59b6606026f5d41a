"""The records of a page: the page itself, or the tab of it that is shown."""

from typing import Any

from gui.pages.record_page import RecordPage, RecordTab
from gui.pages.tabbed_page import TabbedPage
from gui.shell.main_window import MainWindow
from tests.gui.windows import settle


def records_of(window: MainWindow, key: str) -> RecordPage[Any] | RecordTab[Any]:
    """Show a page, and return it or its tab; AssertionError where it has no list of records."""
    if window.page_key != key:
        window.show_page(key)
    settle()
    page: object = window.page(key)
    shown = page.shown if isinstance(page, TabbedPage) else page
    assert isinstance(shown, RecordPage | RecordTab)
    return shown
