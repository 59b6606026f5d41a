"""What a list shows of an item in one word: its state."""

from datetime import date

from models.items.deadlines import long_before
from models.items.listing import ItemRow
from models.law.urgency import NEAR, State, Tone, left
from models.law.workdays import Calendar, CalendarMissing
from models.office.publishing_period import Period

UNCLEARED = "缺审查"  # soon due, and nobody has concluded that it may be published
_PUBLISHED = "已公开"
_SHORT = {"working": "工作日", "calendar": "日"}  # a unit where there is little room


def of_item(row: ItemRow, calendar: Calendar, on: date) -> State:
    """Return the state of an item: its remaining days while it waits for publication (条例 26).

    What was published after its last day says by how much. Days are those the period counts:
    工作日, or 日 of the calendar.
    """
    if row.attribute not in ("", "主动公开"):
        return State(row.attribute, Tone.PLAIN)
    settled = _settled(row)
    period = Period(row.period, row.period_kind)
    if settled:
        late = _days_late(row, period, calendar) if settled == _PUBLISHED else 0
        word = f"晚 {late} {_SHORT[period.kind]}" if late else settled
        return State(word, Tone.PLAIN, was_late=late > 0)
    if not row.made_on:
        return State("草稿", Tone.NEUTRAL)
    try:
        last = period.last_day(date.fromisoformat(row.made_on), calendar)
        return of_waiting(last, row.cleared, calendar, on, period.kind)
    except CalendarMissing:
        return State("未公开", Tone.NEUTRAL)


def of_waiting(
    last: date, cleared: bool, calendar: Calendar, on: date, kind: str = "working"
) -> State:
    """Return the state of an item that is to be published by `last`, of a period of that `kind`."""
    if last < long_before(on):
        return State("逾期超一年", Tone.SOON)
    days = calendar.count(on, last) if on <= last else -max(1, calendar.count(last, on))
    if not cleared and 0 <= days <= NEAR:
        return State(UNCLEARED, Tone.NOW)  # what cannot be published is the next thing to do
    return left(days, _SHORT[kind], (last - on).days if kind == "calendar" else days)


def cautions(row: ItemRow, calendar: Calendar, on: date) -> list[str]:
    """Return what speaks against how a published item went out (条例 17, 26)."""
    if row.attribute not in ("", "主动公开") or _settled(row) != _PUBLISHED:
        return []
    state = of_item(row, calendar, on)
    unreviewed = [] if row.cleared else ["公开了，还没有审查结论（条例第十七条）"]
    return [*unreviewed, *([f"比应公开日期{state.in_full}"] if state.was_late else [])]


def _days_late(row: ItemRow, period: Period, calendar: Calendar) -> int:
    """Return by how many days of its period an item was published too late, 0 where it was not."""
    if not row.made_on:
        return 0
    made, published = date.fromisoformat(row.made_on), date.fromisoformat(row.published_on)
    if (published - made).days <= period.days:
        return 0  # no period ends before as many days of the calendar
    try:
        last = period.last_day(made, calendar)
        if published <= last:
            return 0
        by_calendar = period.kind == "calendar"
        return (published - last).days if by_calendar else max(1, calendar.count(last, published))
    except CalendarMissing:
        return 0


def _settled(row: ItemRow) -> str:
    if row.withdrawn_on:
        return "已撤回"
    if row.validity in ("废止", "失效"):
        return f"已{row.validity}"
    return _PUBLISHED if row.published_on else ""
