"""工作台账 on 工作台: what of it has to be done by a day that is near or past."""

from datetime import date, timedelta

from models.activities.kinds import kinds
from models.activities.listing import IN_HAND, ActivityFilter, ActivityListing, ActivityRow
from models.law.urgency import NEAR, State, Tone, left
from reports.ways import Book, Narrow, Open
from reports.workbench.items import STRIP_DAYS
from reports.workbench.task import Dated, Group, Task, facts, rest

_MOST = 6


def activity_group(today: date) -> Group:
    """Return the activities due within five days or overdue; later days stand in the strip.

    The days are those of the calendar: no law reckons them.
    """
    listing = ActivityListing(ActivityFilter(state=IN_HAND))
    rows = [row for row in listing.window(0, listing.count()) if row.due_on]
    near = [row for row in rows if _left(row, today) <= NEAR]
    tones: dict[Tone, int] = {}
    for row in near:
        tone = _state(row, today).tone
        tones[tone] = tones.get(tone, 0) + 1
    counts = _counts(tones.get(Tone.LATE, 0), len(near))
    tasks = [_task(row, today) for row in near[:_MOST]]
    if len(near) > _MOST:
        tasks.append(rest(f"共 {counts}", Narrow(Book.ACTIVITY, {"state": IN_HAND})))
    dated = tuple(
        Dated(_day(row), f"{row.standing.word} {row.matter[:8]}", "工作台账", _state(row, today))
        for row in rows
        if today <= _day(row) < today + timedelta(days=STRIP_DAYS)
    )
    return Group("工作台账", "notebook-pen", counts, "天数是自然日", tuple(tasks), tones, dated)


def _counts(late: int, near: int) -> str:
    """Return how many are overdue and how many are not yet."""
    said = f"{late:,} 条逾期" if late else ""
    return "，".join(filter(None, (said, f"{near - late:,} 条快到期" if near > late else "")))


def _day(row: ActivityRow) -> date:
    return date.fromisoformat(row.due_on)


def _left(row: ActivityRow, today: date) -> int:
    return (_day(row) - today).days


def _state(row: ActivityRow, today: date) -> State:
    return left(_left(row, today))


def _task(row: ActivityRow, today: date) -> Task:
    way = Open(Book.ACTIVITY, row.id)
    problems = f"问题 {row.problems} 个，已整改 {row.fixed} 个" if row.problems else ""
    sub = facts(kinds()[row.kind].name, row.standing.word, row.department, problems)
    return Task(_state(row, today), row.matter, way, sub, "", _day(row), "期限", "办理", way)
