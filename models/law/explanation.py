"""How a due date came about: every day of the period marked, every rule with its article."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from models.law.clock import Clock
from models.law.event import Event, EventKind, Status
from models.law.grounds import WORDS, Rule, rules_of
from models.law.workdays import Calendar, CalendarMissing

_DAY = timedelta(days=1)


class DayKind(StrEnum):
    """What a day is in the reckoning."""

    BEFORE = "before"  # of an earlier period that a restart made void, or outside the period
    COUNTED = "counted"
    LEFT_OUT = "left_out"
    REST = "rest"


@dataclass(frozen=True)
class DayMark:
    """One day of the calendar: its running count, and what happened (收到, 意见到, 清明休)."""

    day: date
    kind: DayKind
    count: int | None = None
    words: str = ""
    is_due: bool = False


@dataclass(frozen=True)
class Explanation:
    """The proof of a due date: days from the Monday of the receipt's week on, and the rules."""

    days: tuple[DayMark, ...]
    rules: tuple[Rule, ...]
    caution: str = ""


def explain(state: Clock, events: list[Event], calendar: Calendar) -> Explanation:
    """Return how the clock `state` was reckoned from `events`.

    Without a due date (the other side has the turn) the days run up to today.
    """
    return Explanation(
        days=tuple(_days(state, events, calendar)),
        rules=tuple(rules_of(state, calendar)),
        caution=_caution(state) or _late_demand(state, events, calendar),
    )


def _span(state: Clock) -> tuple[date, date]:
    """Whole weeks, Monday first, from the receipt to the last day that matters."""
    ends = [state.due_on, state.waiting_until, min(state.on, state.closed_on or state.on)]
    last = max([day for day in ends if day] + [state.clock_start])
    if state.due_on:
        last = max(state.due_on, state.counts_on or state.due_on)
    first = state.received_on - _DAY * state.received_on.weekday()
    return first, last + _DAY * (6 - last.weekday())


def _days(state: Clock, events: list[Event], calendar: Calendar) -> Iterator[DayMark]:
    first, last = _span(state)
    words = {event.on: WORDS.get(event.kind, "") for event in events}
    left_out, count, day = set(state.left_out), 0, first
    while day <= last:
        said = words.get(day, "")
        try:
            works = calendar.is_workday(day)
        except CalendarMissing:
            return
        running = state.due_on is not None and state.clock_start < day <= state.due_on
        if not works:
            yield DayMark(day, DayKind.REST, words=said or _rest_words(day, calendar))
        elif day in left_out:
            yield DayMark(day, DayKind.LEFT_OUT, words=said)
        elif running:
            count += 1
            said = said or ("本地上班" if day in calendar.local else "")
            yield DayMark(day, DayKind.COUNTED, count, said, is_due=day == state.due_on)
        else:
            yield DayMark(day, DayKind.BEFORE, words=said)
        day += _DAY


def _rest_words(day: date, calendar: Calendar) -> str:
    if day in calendar.local:
        return "本地休"
    holiday = calendar.rest_name(day)
    return f"{holiday}休" if holiday else ""


def _late_demand(state: Clock, events: list[Event], calendar: Calendar) -> str:
    """A demand after its 7 days, or a second one: whether it restarts the period is not settled."""
    demands = [event.on for event in events if event.kind is EventKind.SUPPLEMENT_ASKED]
    days = state.era.supplement_notice
    if state.status is Status.CLOSED or not demands or not days:
        return ""
    try:
        late = demands[0] > calendar.after(state.received_on, days)
        if not late and len(demands) < 2:
            return ""
        start = state.received_on if late else _start_before(demands[1], state, events)
        strict = calendar.after(start, state.era.reply)
    except CalendarMissing:
        return ""
    fault = f"是收到 {days} 个工作日以后才告知的" if late else "告知了不止一次"
    return f"补正{fault}，期限能否重新起算没有把握；从严按 {strict} 以前答复。"


def _start_before(demand: date, state: Clock, events: list[Event]) -> date:
    met = [e.on for e in events if e.kind is EventKind.SUPPLEMENT_RECEIVED and e.on <= demand]
    return max([state.received_on, *met])


def _caution(state: Clock) -> str:
    if state.calendar_missing is not None:
        return f"{state.calendar_missing}年节假日安排未录入，算不出到期日；录入放假通知后自动算出。"
    if state.status is not Status.CLOSED and state.safe_due_on != state.due_on:
        return f"从严算法把收到意见的当天也计入，期限为 {state.safe_due_on}。建议按从严日期答复。"
    return ""
