"""The pages of the main window as data: what exists, in the order of the navigation."""

from collections.abc import Callable
from datetime import date
from functools import partial

from gui.annual.page import AnnualPage
from gui.items.page import ItemsPage
from gui.page import PageEntry
from gui.requests.page import RequestsPage


def entries(today: Callable[[], date]) -> list[PageEntry]:
    """Return the pages; `today` gives the day that clocks are reckoned for."""
    return [
        PageEntry("items", "主动公开", "file-text", partial(ItemsPage, today), number=1),
        PageEntry("requests", "依申请公开", "inbox", partial(RequestsPage, today), number=2),
        PageEntry(
            "annual",
            "年度报告",
            "file-spreadsheet",
            partial(AnnualPage, today),
            group="yearly",
            number=3,
        ),
    ]
