"""How a due date came about: every day of the period marked, every rule with its article."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from models.law.caution import caution_of
from models.law.clock import Clock
from models.law.event import Event, EventKind
from models.law.grounds import WORDS, rules_of
from models.law.proof import Rule, limit_of
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


def month_of(week: date, before: date | None) -> tuple[str, ...]:
    """Return what stands beside a week, by its Monday and that of the week shown above it.

    Its month where that is another; its year as well where weeks are left out between them.
    """
    month = f"{week.month}月"
    if before is not None and week - before > 7 * _DAY:
        return f"{week.year}年", month
    return (month,) if before is None or week.month != before.month else ()


def explain(state: Clock, events: list[Event], calendar: Calendar) -> Explanation:
    """Return how the clock `state` was reckoned from `events`.

    Without a due date (the other side has the turn) the days run up to today.
    """
    return Explanation(
        days=tuple(
            mark
            for span in _spans(state, calendar)
            for mark in _days(state, events, calendar, span)
        ),
        rules=tuple(rules_of(state, calendar)),
        caution=caution_of(state),
    )


def _spans(state: Clock, calendar: Calendar) -> list[tuple[date, date]]:
    """Whole weeks, Monday first: from the receipt on, and those of a new reply.

    What lies between the first reply and the decision on it is left out.
    """
    first = _weeks(state.received_on, _last_day(state, calendar))
    new = state.new_reply
    if new is None:
        return [first]
    ends = [new.ordered.on, new.due_on, new.counts_on, new.made.on if new.made else None]
    again = _weeks(new.ordered.on, max(day for day in ends if day))
    if again[0] <= first[1] + _DAY:
        return [(first[0], max(first[1], again[1]))]
    return [first, again]


def _weeks(first: date, last: date) -> tuple[date, date]:
    return first - _DAY * first.weekday(), last + _DAY * (6 - last.weekday())


def _last_day(state: Clock, calendar: Calendar) -> date:
    """The last day that matters to the first reply."""
    ends = [
        state.due_on,
        limit_of(state, calendar) or state.waiting_until,
        state.safe_due_on,
        state.over_on,
    ]
    last = max([day for day in ends if day] + [state.clock_start])
    if state.due_on:
        last = max(state.due_on, state.counts_on or state.due_on)
    return last


def _days(
    state: Clock, events: list[Event], calendar: Calendar, span: tuple[date, date]
) -> Iterator[DayMark]:
    day, last = span
    words = _ends(state, calendar) | {event.on: WORDS.get(event.kind, "") for event in events}
    left_out, new, count = set(state.left_out), state.new_reply, 0
    while day <= last:
        said = words.get(day, "")
        try:
            works = calendar.is_workday(day)
        except CalendarMissing:
            return
        end = new.due_on if new is not None and day > new.ordered.on else state.due_on
        running = end is not None and _start(state, day) < day <= end
        if not works:
            yield DayMark(day, DayKind.REST, words=said or _rest_words(day, calendar))
        elif day in left_out:
            yield DayMark(day, DayKind.LEFT_OUT, words=said)
        elif running:
            count += 1
            said = said or ("本地上班" if day in calendar.local else "")
            yield DayMark(day, DayKind.COUNTED, count, said, is_due=day == end)
        else:
            yield DayMark(day, DayKind.BEFORE, words=said)
        count = 0 if new is not None and day == new.ordered.on else count
        day += _DAY


def _start(state: Clock, day: date) -> date:
    """From which day on a day would be counted: the receipt, or that of the decision on a reply."""
    new = state.new_reply
    return new.ordered.on if new is not None and day > new.ordered.on else state.clock_start


def _ends(state: Clock, calendar: Calendar) -> dict[date, str]:
    """What ends on a day beside the period itself: a strict reading, the time of the other side."""
    found = {reading.due_on: "从严期满" for reading in state.stricter}
    limit = limit_of(state, calendar)
    if limit is not None and state.waiting_for is not None:
        asked = state.waiting_for.kind is EventKind.SUPPLEMENT_ASKED
        found[limit] = "补正期满" if asked else "缴费期满"
    return found


def _rest_words(day: date, calendar: Calendar) -> str:
    if day in calendar.local:
        return "本地休"
    holiday = calendar.rest_name(day)
    return f"{holiday}休" if holiday else ""
