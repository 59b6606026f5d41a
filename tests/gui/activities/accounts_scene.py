"""网站和新媒体 in the pictures: four accounts as they stood in March 2026."""

from datetime import date
from typing import Any

from gui.shell.main_window import MainWindow
from models.accounts import account
from models.activities import activity
from models.office import departments
from models.office.channel import channel
from reports.ways import Book, Open, Show
from tests.gui import scenes

TODAY = date(2026, 3, 26)
_CHECKED: tuple[tuple[str, tuple[int, int], tuple[int, int], dict[str, int]], ...] = (
    ("示例镇发布", (1, 12), (1, 9), {"updates": 6}),
    ("示例镇发布", (2, 14), (1, 26), {"updates": 4, "late_replies": 1}),
    ("示例镇发布", (3, 9), (3, 6), {"updates": 7, "late_replies": 0}),
    ("示例镇微博", (3, 10), (3, 9), {"updates": 3}),
    ("示例镇视频号", (3, 20), (3, 18), {"updates": 2}),
)


def register() -> None:
    """Register the accounts and their checks."""
    office = departments.department("党政综合办公室")
    kept: tuple[tuple[str, str, dict[str, Any]], ...] = (
        ("示例镇发布", "wechat", {"address": "shilizhenfabu", "channel": channel("政务微信")}),
        ("示例镇微博", "weibo", {"keeper": "王某"}),
        ("示例镇视频号", "video", {"keeper": "王某"}),
        ("示例镇头条", "news", {"closed_on": date(2025, 9, 30), "note": "按县里要求注销"}),
    )
    for name, kind, values in kept:
        given = {"opened_on": date(2020, 5, 6), "department": office, **values}
        account.record(name, TODAY, kind=kind, **given)
    for name, on, seen, counts in _CHECKED:
        facts = {"account": name, "updated_on": date(2026, *seen), **counts}
        matter = f"“{name}”更新检查"
        activity.record("account_check", matter, TODAY, on_date=date(2026, *on), facts=facts)


def listed(window: MainWindow) -> None:
    """The list over its whole width."""
    window.follow(Show(Book.ACTIVITY, "accounts"))


def worked(window: MainWindow) -> None:
    """One account in its form beside the list."""
    listed(window)
    scenes.settle()
    window.follow(Open(Book.ACTIVITY, account.accounts()[0].id, "accounts"))
