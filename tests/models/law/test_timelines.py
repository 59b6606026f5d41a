"""Ten thousand random timelines: what always holds of a clock, and an independent reckoning.

The reckoning in this file knows nothing of `models.law.clock`: it walks day by day through another
calendar (chinesecalendar) and asks of each day whether it counts.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

import chinese_calendar
import pytest

from models.law.clock import Clock, clock
from models.law.event import Event, EventKind, Status
from models.law.workdays import Calendar, YearCalendar, shipped_calendar
from tests.models.law.timelines import DAY, FIRST, LAST, Timeline, timeline

pytestmark = pytest.mark.no_cover  # it walks again what other tests measure, and slowly

CALENDAR = shipped_calendar()
NEW_LAW = date(2019, 5, 15)
FEES_FROM = date(2021, 1, 1)
COUNT, PIECES = 10_000, 10

_WORKS = {
    FIRST + DAY * n: chinese_calendar.is_workday(FIRST + DAY * n)
    for n in range((LAST - FIRST).days + 1)
}


_NOT_OF_THE_CLOCK = {
    EventKind.CONFERRED,
    EventKind.ASSIGNED,
    EventKind.ASSIGNMENT_ANSWERED,
    EventKind.REPLY_ORDERED,
    EventKind.REPLIED_AGAIN,
}


# --- the independent reckoning


_WANTS = {EventKind.SUPPLEMENT_ASKED: "supplement", EventKind.FEE_NOTIFIED: "fee"}
_MEETS = {EventKind.SUPPLEMENT_RECEIVED: "supplement", EventKind.FEE_PAID: "fee"}


def nth(day: date, count: int) -> date | None:
    """Walk to the count-th working day after `day`; None beyond the calendar."""
    while count:
        day += DAY
        if day > LAST:
            return None
        count -= _WORKS[day]
    return day


class Walk:
    """Where an independent reckoning stands after the steps so far."""

    def __init__(self, received: date) -> None:
        self.start, self.old = received, received < NEW_LAW
        self.whole = 15 if self.old else 20
        self.more, self.counts = 0, False
        self.fixed: date | None = None
        self.wanted: set[str] = set()

    def due(self, known: Sequence[Event]) -> date | None:
        if self.wanted:
            return None
        return self.fixed or walked(self.start, self.whole + self.more, standing(known))

    def take(self, event: Event, late: bool) -> None:
        if event.kind is EventKind.FEE_NOTIFIED:
            self.counts = not (late or self.old or event.on < FEES_FROM)
        paid_in_vain = event.kind in (EventKind.FEE_NOTIFIED, EventKind.FEE_PAID)
        if paid_in_vain and not self.counts:
            return
        if event.kind in _WANTS:
            self.wanted.add(_WANTS[event.kind])
        elif event.kind in _MEETS:
            self.wanted.discard(_MEETS[event.kind])
            self.start, self.more, self.fixed = event.on, 0, None
        elif not late:
            self.prolong(event)

    def prolong(self, event: Event) -> None:
        if event.kind is EventKind.EXTENDED and not self.more:
            self.more = min(event.days or 0, self.whole)
        elif event.kind is EventKind.DELAYED and not self.old:
            self.fixed = event.until


def reckoned(story: Timeline) -> date | None:
    """Walk step by step and day by day to the due date; None while there is none."""
    known = [e for e in story.events if e.on <= story.on or e.kind is EventKind.RECEIVED]
    walk = Walk(known[0].on)
    for place, event in enumerate(known):
        stood = walk.due(known[:place])
        walk.take(event, late=stood is not None and event.on > stood)
    due = walk.due(known)
    return due if due is None or due <= LAST else None


def standing(known: Sequence[Event]) -> list[tuple[date, date]]:
    """Return from when to when the clock stands, for each opinion that is asked."""
    found = []
    for letter in (event for event in known if event.kind is EventKind.CONSULTED):
        ends = [event.on for event in known if letter.id and event.refers == letter.id]
        limit = letter.until or nth(letter.on, 15)
        ends += [limit] if limit else []
        found.append((letter.on, min(ends, default=date.max)))
    return found


def walked(start: date, period: int, pauses: Sequence[tuple[date, date]]) -> date | None:
    """Walk `period` days that count on from `start`; None beyond the calendar."""
    day = start
    while period:
        day += DAY
        if day > LAST:
            return None
        stands = any(sent < day <= end for sent, end in pauses)
        period -= _WORKS[day] and not stands
    return day


def reckon(story: Timeline, calendar: Calendar) -> Clock:
    return clock(story.events, calendar, story.on)


@cache
def shipped(story: Timeline) -> Clock:
    """Reckon by the shipped calendar, once for all that is asked of a story."""
    return reckon(story, CALENDAR)


@pytest.fixture(scope="module", autouse=True)
def stories_go() -> Iterator[None]:
    """Leave no stories behind."""
    yield
    shipped.cache_clear()
    stories.cache_clear()


@cache
def stories(piece: int) -> Sequence[Timeline]:
    chance = random.Random(20260326 + piece)
    return [timeline(chance) for _ in range(COUNT // PIECES)]


# --- what always holds


@pytest.mark.parametrize("piece", range(PIECES))
def test_the_due_date_is_that_of_an_independent_walk(piece: int) -> None:
    for story in stories(piece):
        assert shipped(story).due_on == reckoned(story), story


@pytest.mark.parametrize("piece", range(PIECES))
def test_a_due_date_is_known_or_waited_for_and_never_before_the_receipt(piece: int) -> None:
    for story in stories(piece):
        state = shipped(story)
        waits = state.status in (Status.WAITING_SUPPLEMENT, Status.WAITING_PAYMENT)
        closed_waiting = state.status is Status.CLOSED and reckoned(story) is None
        told = state.due_on or waits or closed_waiting or state.calendar_missing
        assert told, story
        if state.due_on is not None:
            assert state.due_on > state.clock_start >= state.received_on, story
            assert state.safe_due_on is not None
            assert state.safe_due_on <= state.due_on, story
            assert (state.days_left is None) == (state.status is Status.CLOSED), story


@pytest.mark.parametrize("piece", range(PIECES))
def test_a_longer_extension_never_gives_an_earlier_due_date(piece: int) -> None:
    for story in stories(piece):
        longer = [
            replace(event, days=(event.days or 0) + 3)
            if event.kind is EventKind.EXTENDED
            else event
            for event in story.events
        ]
        before, after = shipped(story), shipped(replace(story, events=tuple(longer)))
        if before.due_on and after.due_on:
            assert after.due_on >= before.due_on, story


@pytest.mark.parametrize("piece", range(PIECES))
def test_a_closed_case_does_not_change_by_holidays_after_its_end(piece: int) -> None:
    chance = random.Random(piece)
    for story in stories(piece):
        state = shipped(story)
        if state.closed_on is None:
            continue
        later = reckon(story, with_new_days(state.closed_on, chance))
        assert (later.status, later.closed_on) == (state.status, state.closed_on)
        if state.due_on and later.due_on:
            assert later.on_time == state.on_time, story
            assert (later.due_on < state.closed_on) == (state.due_on < state.closed_on), story


@pytest.mark.parametrize("piece", range(PIECES))
def test_what_stands_beside_the_clock_moves_nothing_of_it(piece: int) -> None:
    for story in stories(piece):
        again = {e.id for e in story.events if e.kind is EventKind.REPLIED_AGAIN}
        bare = [
            event
            for event in story.events
            if event.kind not in _NOT_OF_THE_CLOCK and not (again and event.refers in again)
        ]
        state = shipped(story)
        assert replace(state, new_reply=None) == clock(bare, CALENDAR, story.on), story


@pytest.mark.parametrize("piece", range(PIECES))
def test_a_new_reply_is_due_by_an_independent_walk(piece: int) -> None:
    for story in stories(piece):
        found = shipped(story).new_reply
        known = [e for e in story.events if e.on <= story.on or e.kind is EventKind.RECEIVED]
        ordered = [event for event in known if event.kind is EventKind.REPLY_ORDERED]
        assert (found is None) == (not ordered), story
        if found is None:
            continue
        due = nth(ordered[-1].on, ordered[-1].days or 20)
        made = [event.on for event in known if event.kind is EventKind.REPLIED_AGAIN]
        assert found.due_on == due, story
        assert found.is_owed == (not made), story
        if due is not None and not made:
            assert found.overdue == (story.on > due), story


def with_new_days(after: date, chance: random.Random) -> Calendar:
    """Turn some days after a day from worked to free or back, as a later notice may."""
    days = [after + DAY * chance.randrange(1, 60) for _ in range(4)]
    turned = [(day, not _WORKS[day], "后来的通知") for day in days if day <= LAST]
    return CALENDAR.with_local(turned)


def test_a_reopened_case_follows_the_new_calendar() -> None:
    received = Event(EventKind.RECEIVED, date(2026, 3, 2), id=1)
    replied = Event(EventKind.REPLIED, date(2026, 3, 11), id=2)
    free = CALENDAR.with_local([(date(2026, 3, 16), False, "后来的通知")])
    closed = clock([received, replied], free, date(2026, 3, 20))
    assert (closed.status, closed.on_time) == (Status.CLOSED, True)
    undone = Event(EventKind.CANCELLED, date(2026, 3, 20), id=3, refers=2)
    again = clock([received, replied, undone], free, date(2026, 3, 20))
    assert (again.status, again.due_on) == (Status.OPEN, date(2026, 3, 31))


def test_every_kind_of_timeline_is_among_them() -> None:
    kinds = [event.kind for story in stories(0) for event in story.events]
    assert {*kinds} == {*EventKind} - {
        EventKind.CONSULTATION_TOLD,
        EventKind.FEE_ISSUED,
        EventKind.WITHDRAWN,
        EventKind.CANCELLED,
    }
    statuses = {shipped(story).status for story in stories(0)}
    assert statuses == {*Status} - {Status.TAKEN_BACK}  # as no timeline has a withdrawal


def test_the_walk_disagrees_with_a_wrong_calendar() -> None:
    """The walk would notice a day that is shipped wrongly."""
    years = {
        year: YearCalendar(days.rest - {date(2026, 2, 18)}, days.work)
        for year, days in CALENDAR.years.items()
    }
    story = Timeline((Event(EventKind.RECEIVED, date(2026, 2, 10), id=1),), date(2026, 3, 1))
    assert reckon(story, Calendar(years)).due_on != reckoned(story)
