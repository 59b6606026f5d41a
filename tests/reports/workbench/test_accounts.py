"""网站和新媒体 on 工作台: an account stands there before it counts as idle, and not a day sooner."""

from datetime import date
from pathlib import Path

from models.accounts import account
from models.activities import activity
from models.law.urgency import Tone
from reports.ways import Book, New
from reports.workbench.accounts import account_group
from tests.gui.windows import TODAY


def _checked(name: str, seen: date) -> None:
    facts = {"account": name, "updated_on": seen}
    activity.record("account_check", "更新检查", TODAY, on_date=seen, facts=facts)


def test_an_account_is_a_task_from_five_days_before_it_counts_as_idle_until_it_is_updated(
    opened: Path,
) -> None:
    for name, kind in (("示例镇发布", "wechat"), ("示例镇微博", "weibo"), ("示例镇", "website")):
        account.record(name, TODAY, kind=kind)
    account.record("旧号", TODAY, kind="news", closed_on=date(2026, 1, 5))
    _checked("示例镇发布", date(2026, 3, 11))
    _checked("示例镇微博", date(2026, 3, 17))
    _checked("示例镇", date(2026, 3, 18))
    group = account_group(TODAY)
    assert [(task.title, task.day) for task in group.tasks] == [
        ("示例镇发布", date(2026, 3, 25)),
        ("示例镇微博", date(2026, 3, 31)),
    ]
    assert group.tones == {Tone.LATE: 1, Tone.SOON: 1}
    assert group.tasks[0].do == New(Book.ACTIVITY, "account_check/示例镇发布")
    assert sorted(each.day for each in group.dated) == [date(2026, 3, 31), date(2026, 4, 1)]
    _checked("示例镇发布", TODAY)
    assert [task.title for task in account_group(TODAY).tasks] == ["示例镇微博"]


def test_an_account_that_nobody_has_looked_at_yet_is_a_task_without_a_day(opened: Path) -> None:
    account.record("示例镇发布", TODAY, kind="wechat")
    ((task,)) = account_group(TODAY).tasks
    assert (task.day, task.state.word) == (None, "没有检查过")
