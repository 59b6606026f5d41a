"""工作台账 on 工作台: what is due within five days, what is open without a date of its own."""

from datetime import date
from pathlib import Path

from models.activities import activity
from models.activities.problem import Problem
from models.items.deadlines import Deadlines
from models.law.urgency import Tone
from models.law.workday_notice import calendar
from models.office.follow_up import follow_up
from reports.ways import Book, Open
from reports.workbench.activities import activity_group
from reports.workbench.follow_ups import follow_up_group
from reports.workbench.open_things import without_date
from tests.gui.windows import TODAY


def test_what_is_due_within_five_days_or_past_is_a_task_until_it_is_done(opened: Path) -> None:
    day = date(2026, 3, 2)
    late = activity.record("meeting", "例会", TODAY, on_date=day, due_on=date(2026, 3, 24))
    found = [Problem("栏目没有更新", None, date(2026, 3, 31))]
    near = activity.record("inspection", "督查", TODAY, found, on_date=day, due_on=date(2026, 4, 9))
    activity.record("response", "路灯不亮", TODAY, on_date=day, due_on=date(2026, 4, 1))
    group = activity_group(TODAY)
    assert [task.open for task in group.tasks] == [
        Open(Book.ACTIVITY, late.id),
        Open(Book.ACTIVITY, near.id),
    ]
    assert group.tones == {Tone.LATE: 1, Tone.SOON: 1}
    assert group.counts == "1 条逾期，1 条快到期"
    assert [each.day for each in group.dated] == [date(2026, 3, 31), date(2026, 4, 1)]
    activity.finish(late, TODAY, "", TODAY)
    assert [task.title for task in activity_group(TODAY).tasks] == ["督查"]


def test_one_in_hand_is_open_until_it_has_a_date_of_its_own(opened: Path) -> None:
    made = activity.record("inspection", "督查", TODAY, on_date=date(2026, 3, 2))
    activity.record("meeting", "例会", TODAY, on_date=date(2026, 3, 2))
    by = Deadlines(calendar(), TODAY)
    assert [(each.book, each.key) for each in without_date(by)] == [(Book.ACTIVITY, made.id)]
    follow_up("Activity", made.id, TODAY, TODAY)
    assert without_date(by) == []
    (task,) = follow_up_group(TODAY).tasks
    assert task.open == Open(Book.ACTIVITY, made.id)
