"""The pages of the main window as data: what exists, in the order of the navigation."""

from collections.abc import Callable
from datetime import date
from functools import partial

from gui.annual.page import AnnualPage
from gui.items.page import ItemsPage
from gui.page import PageEntry
from gui.requests.page import RequestPage
from gui.settings.page import SettingsPage


def entries(today: Callable[[], date], resize_text: Callable[[float], object]) -> list[PageEntry]:
    """Return the pages; `today` gives the day that clocks are reckoned for.

    `resize_text` shows the window in another point size.
    """
    return [
        PageEntry("items", "主动公开", "file-text", partial(ItemsPage, today), number=1),
        PageEntry("requests", "依申请公开", "inbox", partial(RequestPage, today), number=2),
        PageEntry(
            "annual",
            "年度报告",
            "file-spreadsheet",
            partial(AnnualPage, today),
            group="yearly",
            number=3,
        ),
        PageEntry(
            "settings",
            "设置",
            "settings",
            partial(SettingsPage, today, resize_text),
            group="bottom",
            number=9,
        ),
    ]
