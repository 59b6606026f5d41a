"""The pages of the main window as data: what exists, in the order of the navigation.

A page is imported when it is first wanted, so that the window is there at once.
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from importlib import import_module

from gui.pages.page import Page, PageEntry

Today = Callable[[], date]


def _page(module: str, name: str, *values: object) -> Page:
    made: Page = getattr(import_module(f"gui.{module}.page"), name)(*values)
    return made


def entries(today: Today, resize_text: Callable[[float], object]) -> list[PageEntry]:
    """Return the pages; `today` gives the day that clocks are reckoned for.

    `resize_text` shows the window in another point size.
    """

    def made(module: str, name: str, *values: object) -> Callable[[], Page]:
        return partial(_page, module, name, today, *values)

    return [
        PageEntry("home", "工作台", "layout-dashboard", made("home", "HomePage"), number=1),
        PageEntry("items", "主动公开", "file-text", made("items", "ItemsPage"), number=2),
        PageEntry("postings", "公开栏", "presentation", made("postings", "PostingsPage"), number=3),
        PageEntry("requests", "依申请公开", "inbox", made("requests", "RequestPage"), number=4),
        PageEntry("disputes", "复议诉讼", "scale", made("disputes", "DisputesPage"), number=5),
        PageEntry(
            "activities", "工作台账", "notebook-pen", made("activities", "ActivitiesPage"), number=6
        ),
        PageEntry("catalogue", "目录", "folder-tree", made("catalogue", "CataloguePage"), number=7),
        *_yearly(made),
        PageEntry(
            "settings",
            "设置",
            "settings",
            made("settings", "SettingsPage", resize_text),
            group="bottom",
            number=0,
        ),
    ]


def _yearly(made: Callable[[str, str], Callable[[], Page]]) -> list[PageEntry]:
    """Return the pages of what is wanted now and then: figures and reports."""
    counted, report = made("statistics", "StatisticsPage"), made("annual", "AnnualPage")
    checking = made("checking", "CheckingPage")
    return [
        PageEntry("statistics", "统计", "chart-column", counted, group="yearly", number=8),
        PageEntry("annual", "年度报告", "file-spreadsheet", report, group="yearly", number=9),
        PageEntry("checking", "核查", "shield-check", checking, group="yearly"),
        PageEntry("rollup", "汇总", "layers", made("rollup", "RollupPage"), group="yearly"),
    ]
