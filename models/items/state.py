"""What a list shows of an item in one word: its state."""

from datetime import date

from models.items.deadlines import long_before
from models.items.listing import ItemRow
from models.law.urgency import NEAR, State, Tone, left
from models.law.workdays import Calendar, CalendarMissing
from models.office.publishing_period import Period

UNCLEARED = "缺审查"  # soon due, and nobody has concluded that it may be published


def of_item(row: ItemRow, calendar: Calendar, on: date) -> State:
    """Return the state of an item: its remaining days while it waits for publication (条例 26)."""
    if row.attribute not in ("", "主动公开"):
        return State(row.attribute, Tone.PLAIN)
    settled = _settled(row)
    if settled:
        return State(settled, Tone.PLAIN)
    if not row.made_on:
        return State("草稿", Tone.NEUTRAL)
    period = Period(row.period, row.period_kind)
    try:
        last = period.last_day(date.fromisoformat(row.made_on), calendar)
        return of_waiting(last, row.cleared, calendar, on)
    except CalendarMissing:
        return State("未公开", Tone.NEUTRAL)


def of_waiting(last: date, cleared: bool, calendar: Calendar, on: date) -> State:
    """Return the state of an item that is to be published by `last`."""
    if last < long_before(on):
        return State("逾期超一年", Tone.SOON)
    days = calendar.count(on, last) if on <= last else -max(1, calendar.count(last, on))
    if not cleared and 0 <= days <= NEAR:
        return State(UNCLEARED, Tone.NOW)  # what cannot be published is the next thing to do
    return left(days)


def _settled(row: ItemRow) -> str:
    if row.withdrawn_on:
        return "已撤回"
    if row.validity in ("废止", "失效"):
        return f"已{row.validity}"
    return "已公开" if row.published_on else ""
