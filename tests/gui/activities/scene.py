"""工作台账 in the pictures: what was registered by March 2026, and how the window gets there."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.activities.page import ActivitiesPage
from gui.activities.tab import ActivityTab
from gui.shell.main_window import MainWindow
from models.activities import activity
from models.activities.problem import Problem
from models.office import departments
from reports.ways import Book, Open
from tests.gui import scenes
from tests.gui.dialog_scenes import opened, page

TODAY = date(2026, 3, 26)
# day, kind, matter, what else
_DONE: tuple[tuple[tuple[int, int], str, str, dict[str, Any]], ...] = (
    ((3, 25), "submission", "报送春耕备耕信息 2 篇", {"times": 2, "facts": {"adopted": 1}}),
    ((3, 23), "account_check", "“示例镇发布”两周更新检查", {"facts": {"updated_on": "2026-03-20"}}),
    ((3, 19), "training", "2026 年政务公开业务培训", {"times": 1, "people": 42}),
    ((3, 16), "inquiry", "3 月上半月来电来访", {"times": 12, "facts": {"way": "电话"}}),
    ((3, 10), "meeting", "政务公开工作专题会议", {"people": 23}),
    ((3, 4), "assessment", "核对 2025 年度考核扣分", {"times": 1, "facts": {"points": "0.5"}}),
    (
        (3, 2),
        "enforcement",
        "2 月许可、处罚、收费数",
        {"facts": {"licensing": 9, "punishment": 3, "coercion": 0, "fees": 380_00}},
    ),
)


def _day(month: int, day: int) -> date:
    return date(2026, month, day)


def register() -> None:
    """Register the activities."""
    finance = departments.department("财政所")
    for (month, day), kind, matter, values in _DONE:
        activity.record(kind, matter, TODAY, on_date=_day(month, day), **values)
    activity.record(
        "response",
        "公众留言：柳湾村路灯不亮",
        TODAY,
        on_date=_day(3, 20),
        due_on=_day(4, 2),
        facts={"ways": ["政府网站在线访谈", "微博微信"], "assigned_on": "2026-03-20"},
    )
    activity.record(
        "inspection",
        "省级网站普查问题反馈",
        TODAY,
        on_date=_day(3, 17),
        facts={"sent_on": "2026-03-19"},
    )
    activity.record(
        "inspection",
        "县政务公开办一季度督查",
        TODAY,
        [
            Problem(
                "财政预决算栏目超过6个月没有更新", finance.id if finance else None, _day(3, 30)
            ),
            Problem("2条公示没有张贴照片", None, _day(3, 20), _day(3, 18)),
            Problem("3条信息没有写文号", None, _day(3, 20), _day(3, 20)),
        ],
        on_date=_day(3, 12),
        due_on=_day(4, 1),
        facts={"organ": "示例县政务公开办公室"},
    )


def _page(window: MainWindow) -> ActivityTab:
    found = page(window, "activities", ActivitiesPage).tab("activities")
    assert isinstance(found, ActivityTab)
    return found


def listed(window: MainWindow) -> None:
    """The list over its whole width."""
    _page(window)


def worked(window: MainWindow) -> None:
    """The inspection in its form beside the list."""
    found = _page(window)
    scenes.settle()
    row = next(each for each in found.list.found(found.list.query).window(0, 9) if each.problems)
    window.follow(Open(Book.ACTIVITY, row.id))


def of_a_kind(window: MainWindow) -> None:
    """One kind, chosen at the left, and a new activity of it."""
    found = _page(window)
    found.list.bar.set_filter("kind", "response", "回应关切")
    scenes.settle()
    found.start_new()


def activity_problem(window: MainWindow) -> QWidget | None:
    """A problem of the inspection."""
    worked(window)
    scenes.settle()
    return opened(_page(window).pane.add_problem)
