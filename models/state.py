"""What a list shows of a record in one word: its state, and how far a date is away."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.clock import Clock
from models.event import Status
from models.item_listing import ItemRow
from models.publishing_period import Period
from models.workdays import Calendar, CalendarMissing


class Tone(StrEnum):
    """How much a state asks of the clerk; `PLAIN` is settled and needs no colour."""

    LATE = "late"
    NOW = "now"
    SOON = "soon"
    FINE = "fine"
    WAITING = "waiting"
    NEUTRAL = "neutral"
    PLAIN = "plain"


@dataclass(frozen=True)
class State:
    """A word for the list and its tone."""

    word: str
    tone: Tone


UNCLEARED = "缺审查"  # soon due, and nobody has concluded that it may be published
# Working days left up to which a date is urgent, and near.
_URGENT, _NEAR = 2, 5


def left(days: int) -> State:
    """Return the state of a date that is `days` working days away; negative is past."""
    if days < 0:
        return State(f"逾期 {-days} 天", Tone.LATE)
    if days == 0:
        return State("今天到期", Tone.NOW)
    tone = Tone.NOW if days <= _URGENT else Tone.SOON if days <= _NEAR else Tone.FINE
    return State(f"剩 {days} 天", tone)


# The other side let its time pass: the case can be ended (o1, o2) and waits for the office.
_LET_PASS = {
    Status.WAITING_SUPPLEMENT: "补正期满",
    Status.WAITING_PAYMENT: "缴费期满",
}
_WAITING = {
    Status.WAITING_SUPPLEMENT: "等待补正",
    Status.WAITING_CONSULTATION: "征求意见中",
    Status.WAITING_PAYMENT: "等待缴费",
}


def of_request(state: Clock | None, kept: str = "") -> State:
    """Return the state of a request by its clock; `kept` is 已归档 or 已销毁 once it is that."""
    if state is None:
        return State("草稿", Tone.NEUTRAL)
    if state.status is Status.CLOSED:
        return State(kept or ("超期办结" if state.on_time is False else "已办结"), Tone.PLAIN)
    passed = state.waiting_until is not None and state.waiting_until < state.on
    if passed and state.status in _LET_PASS:
        return State(_LET_PASS[state.status], Tone.NOW)
    if state.status in _WAITING:
        return State(_WAITING[state.status], Tone.WAITING)
    if state.days_left is None:
        return State("逾期" if state.overdue else "缺放假安排", Tone.LATE)
    return left(state.days_left)


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
    days = calendar.count(on, last) if on <= last else -max(1, calendar.count(last, on))
    if not cleared and 0 <= days <= _NEAR:
        return State(UNCLEARED, Tone.NOW)  # what cannot be published is the next thing to do
    return left(days)


def _settled(row: ItemRow) -> str:
    if row.withdrawn_on:
        return "已撤回"
    if row.validity in ("废止", "失效"):
        return f"已{row.validity}"
    return "已公开" if row.published_on else ""
