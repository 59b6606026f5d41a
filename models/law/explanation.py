"""How a due date came about: every day of the period marked, every rule with its article."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from models.law.caution import caution_of
from models.law.clock import Clock
from models.law.event import Event, EventKind
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
        caution=caution_of(state),
    )


def _span(state: Clock) -> tuple[date, date]:
    """Whole weeks, Monday first, from the receipt to the last day that matters."""
    ends = [
        state.due_on,
        state.waiting_until,
        state.safe_due_on,
        min(state.on, state.closed_on or state.on),
    ]
    last = max([day for day in ends if day] + [state.clock_start])
    if state.due_on:
        last = max(state.due_on, state.counts_on or state.due_on)
    first = state.received_on - _DAY * state.received_on.weekday()
    return first, last + _DAY * (6 - last.weekday())


def _days(state: Clock, events: list[Event], calendar: Calendar) -> Iterator[DayMark]:
    first, last = _span(state)
    words = _ends(state) | {event.on: WORDS.get(event.kind, "") for event in events}
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


def _ends(state: Clock) -> dict[date, str]:
    """What ends on a day beside the period itself: a strict reading, the time of the other side."""
    found = {reading.due_on: "从严期满" for reading in state.stricter}
    if state.waiting_until is not None and state.waiting_for is not None:
        asked = state.waiting_for.kind is EventKind.SUPPLEMENT_ASKED
        found[state.waiting_until] = "补正期满" if asked else "缴费期满"
    return found


def _rest_words(day: date, calendar: Calendar) -> str:
    if day in calendar.local:
        return "本地休"
    holiday = calendar.rest_name(day)
    return f"{holiday}休" if holiday else ""
