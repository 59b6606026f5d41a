"""网站和新媒体 in the pictures: the accounts as they stood in March 2026."""

from datetime import date

from gui.shell.main_window import MainWindow
from models.accounts import account
from models.activities import activity
from reports.ways import Book, Open, Show
from tests.gui import scenes

TODAY = date(2026, 3, 26)
_CHECKED: tuple[tuple[str, tuple[int, int], tuple[int, int], dict[str, int]], ...] = (
    ("示例镇发布", (2, 14), (1, 26), {"updates": 4, "late_replies": 1}),
    ("示例镇发布", (3, 9), (3, 6), {"updates": 7, "late_replies": 0}),
    ("示例镇资讯", (3, 10), (3, 9), {"updates": 3}),
    ("示例镇视频号", (3, 20), (3, 18), {"updates": 2}),
)


def register() -> None:
    """Register an account beside those of the demonstration, and checks of this year."""
    account.record("示例镇资讯", TODAY, kind="news", opened_on=date(2026, 2, 2), keeper="王某")
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
