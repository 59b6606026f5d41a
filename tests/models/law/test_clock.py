from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.law.caution import caution_of
from models.law.clock import Clock, clock
from models.law.event import Event, EventKind, Party, Status
from models.law.workdays import Calendar, YearCalendar, shipped_calendar

CALENDAR = shipped_calendar()
RECEIVED = Event(EventKind.RECEIVED, date(2026, 3, 2))


def on(text: str) -> date:
    return date.fromisoformat(text)


def reckon(*events: Event, day: str = "2026-12-31") -> Clock:
    return clock(events, CALENDAR, on(day))


def consulted(sent: str, answered: str | None = None, **values: Any) -> list[Event]:
    letter = Event(EventKind.CONSULTED, on(sent), id=1, party=Party.THIRD_PARTY, **values)
    answer = [Event(EventKind.OPINION_RECEIVED, on(answered), refers=1)] if answered else []
    return [letter, *answer]


@pytest.mark.parametrize(
    ("received", "period", "due"),
    [
        ("2018-02-12", 15, "2018-03-09"),
        ("2019-05-14", 15, "2019-06-04"),
        ("2019-05-15", 20, "2019-06-13"),
        ("2024-04-26", 20, "2024-05-27"),
        ("2025-01-20", 20, "2025-02-21"),
        ("2025-09-26", 20, "2025-10-30"),
        ("2026-01-30", 20, "2026-03-05"),
        ("2026-02-14", 20, "2026-03-20"),
        ("2026-09-18", 20, "2026-10-22"),
        ("2026-03-02", 20, "2026-03-30"),
    ],
)
def test_the_due_date_is_that_of_the_vectors(received: str, period: int, due: str) -> None:
    state = reckon(Event(EventKind.RECEIVED, on(received)), day=received)
    assert (state.period, state.due_on) == (period, on(due))


def test_a_full_extension_adds_twenty_days() -> None:
    state = reckon(RECEIVED, Event(EventKind.EXTENDED, on("2026-03-25"), days=20))
    assert state.due_on == on("2026-04-28")
    assert state.voids == ()


def test_a_consultation_leaves_out_the_days_until_the_answer() -> None:
    state = reckon(RECEIVED, *consulted("2026-03-09", "2026-03-24"), day="2026-03-26")
    assert (state.due_on, state.safe_due_on) == (on("2026-04-15"), on("2026-04-14"))
    assert (state.used, len(state.left_out), state.days_left) == (7, 11, 13)


def test_a_consultation_and_a_full_extension_add_up() -> None:
    extended = Event(EventKind.EXTENDED, on("2026-03-25"), days=20)
    state = reckon(RECEIVED, *consulted("2026-03-09", "2026-03-24"), extended)
    assert state.due_on == on("2026-05-15")


def test_a_silent_party_ends_the_pause_after_fifteen_working_days() -> None:
    silent = reckon(RECEIVED, *consulted("2026-03-09"), day="2026-03-20")
    assert silent.status is Status.WAITING_CONSULTATION
    assert silent.waiting_until == on("2026-03-30")
    late = reckon(RECEIVED, *consulted("2026-03-09", "2026-06-01"))
    assert late.due_on == silent.due_on == on("2026-04-21")


def test_after_its_period_a_silent_consultation_waits_no_more() -> None:
    state = reckon(RECEIVED, *consulted("2026-03-09"), day="2026-03-31")
    assert (state.status, state.waiting_until) == (Status.OPEN, None)


def test_a_limit_set_by_hand_holds_instead_of_fifteen_days() -> None:
    state = reckon(RECEIVED, *consulted("2026-03-09", until=on("2026-03-13")), day="2026-03-12")
    assert state.waiting_until == on("2026-03-13")
    assert state.due_on == on("2026-04-03")


def test_overlapping_consultations_leave_a_day_out_once() -> None:
    second = Event(EventKind.CONSULTED, on("2026-03-11"), id=2, party=Party.OTHER_ORGAN)
    answer = Event(EventKind.OPINION_RECEIVED, on("2026-03-20"), refers=2)
    both = reckon(RECEIVED, *consulted("2026-03-09", "2026-03-24"), second, answer)
    assert (both.due_on, len(both.left_out)) == (on("2026-04-15"), 11)


def test_a_supplement_stops_the_clock_until_it_comes() -> None:
    asked = Event(EventKind.SUPPLEMENT_ASKED, on("2026-03-05"), until=on("2026-03-19"))
    state = reckon(RECEIVED, asked, day="2026-04-20")
    assert (state.status, state.due_on) == (Status.WAITING_SUPPLEMENT, None)
    assert (state.waiting_until, state.days_left) == (on("2026-03-19"), None)


def test_a_supplement_received_starts_twenty_days_anew() -> None:
    asked = Event(EventKind.SUPPLEMENT_ASKED, on("2026-03-05"))
    state = reckon(RECEIVED, asked, Event(EventKind.SUPPLEMENT_RECEIVED, on("2026-03-18")))
    assert (state.clock_start, state.due_on) == (on("2026-03-18"), on("2026-04-16"))


def test_a_restart_drops_an_earlier_extension() -> None:
    extended = Event(EventKind.EXTENDED, on("2026-03-10"), days=20)
    asked = Event(EventKind.SUPPLEMENT_ASKED, on("2026-03-11"))
    state = reckon(
        RECEIVED, extended, asked, Event(EventKind.SUPPLEMENT_RECEIVED, on("2026-03-18"))
    )
    assert (state.period, state.due_on) == (20, on("2026-04-16"))


def test_a_fee_waits_twenty_days_for_payment_and_then_starts_anew() -> None:
    told = Event(EventKind.FEE_NOTIFIED, on("2026-03-20"))
    waiting = reckon(RECEIVED, told, day="2026-04-01")
    assert (waiting.status, waiting.due_on) == (Status.WAITING_PAYMENT, None)
    assert waiting.waiting_until == on("2026-04-20")
    paid = reckon(RECEIVED, told, Event(EventKind.FEE_PAID, on("2026-04-10")))
    assert (paid.clock_start, paid.due_on) == (on("2026-04-10"), on("2026-05-12"))


def test_a_fee_notice_that_has_not_arrived_gives_the_applicant_no_date_yet() -> None:
    state = reckon(RECEIVED, Event(EventKind.FEE_ISSUED, on("2026-03-20")), day="2026-04-01")
    assert (state.status, state.waiting_until) == (Status.WAITING_PAYMENT, None)


def test_a_reckoning_into_a_year_without_a_calendar_gives_no_date() -> None:
    state = reckon(Event(EventKind.RECEIVED, on("2026-12-07")), day="2026-12-08")
    assert (state.due_on, state.calendar_missing, state.days_left) == (None, 2027, None)


@pytest.mark.parametrize(
    ("closing", "wanted"),
    [
        (Event(EventKind.ENDED, on("2026-12-10"), outcome="o3"), None),
        (Event(EventKind.REPLIED, on("2026-12-10"), outcome="granted"), 2027),
    ],
)
def test_what_ended_without_a_reply_wants_no_calendar_and_what_was_replied_to_does(
    closing: Event, wanted: int | None
) -> None:
    state = reckon(Event(EventKind.RECEIVED, on("2026-12-07")), closing, day="2026-12-12")
    assert state.wants_calendar == wanted
    assert bool(caution_of(state)) is bool(wanted)


def test_a_pause_into_a_year_without_a_calendar_gives_no_date() -> None:
    received = Event(EventKind.RECEIVED, on("2026-11-30"))
    state = reckon(received, *consulted("2026-12-15"), day="2026-12-20")
    assert state.status is Status.WAITING_CONSULTATION
    assert (state.due_on, state.waiting_until, state.calendar_missing) == (None, None, 2027)


def test_an_answer_before_the_unknown_year_still_gives_a_date() -> None:
    received = Event(EventKind.RECEIVED, on("2026-11-30"))
    state = reckon(received, *consulted("2026-12-15", "2026-12-17"), day="2026-12-20")
    assert state.due_on == on("2026-12-30")


def test_a_day_late_is_negative_also_on_a_rest_day() -> None:
    friday = Event(EventKind.RECEIVED, on("2026-05-22"))
    assert reckon(friday, day="2026-06-22").due_on == on("2026-06-22")
    assert reckon(friday, day="2026-06-22").days_left == 0
    assert reckon(RECEIVED, day="2026-04-01").days_left == -2
    saturday = reckon(Event(EventKind.RECEIVED, on("2026-05-21")), day="2026-06-20")
    assert (saturday.due_on, saturday.overdue, saturday.days_left) == (on("2026-06-18"), True, -1)


def test_a_reply_is_on_time_up_to_the_due_date() -> None:
    replied = Event(EventKind.REPLIED, on("2026-03-30"))
    assert reckon(RECEIVED, replied).on_time is True
    late = reckon(RECEIVED, Event(EventKind.REPLIED, on("2026-03-31")))
    assert (late.on_time, late.status, late.days_left) == (False, Status.CLOSED, None)


def test_only_a_reply_is_on_time_or_late() -> None:
    assert reckon(RECEIVED, Event(EventKind.ENDED, on("2026-03-20"))).on_time is None


def test_what_happens_later_is_not_known_yet() -> None:
    replied = Event(EventKind.REPLIED, on("2026-03-30"))
    assert reckon(RECEIVED, replied, day="2026-03-20").status is Status.OPEN


def test_a_cancelled_step_does_not_count() -> None:
    extended = Event(EventKind.EXTENDED, on("2026-03-25"), days=20, id=7)
    undone = Event(EventKind.CANCELLED, on("2026-03-26"), refers=7)
    assert reckon(RECEIVED, extended, undone).due_on == on("2026-03-30")


def test_a_log_without_a_receipt_is_a_bug() -> None:
    with pytest.raises(ValueError, match="receipt"):
        reckon(Event(EventKind.EXTENDED, on("2026-03-25"), days=20))


days = st.dates(date(2008, 5, 1), date(2026, 6, 30))


@given(days, st.integers(0, 400), st.integers(0, 30), st.integers(1, 40))
def test_a_later_receipt_never_gives_an_earlier_due_date(
    first: date, gap: int, sent: int, answered: int
) -> None:
    second = min(first + timedelta(days=gap), date(2026, 6, 30))
    if first < date(2019, 5, 15) <= second:
        second = first  # the periods of the two laws are not compared
    letter_on = second + timedelta(days=sent)
    pause = [
        Event(EventKind.CONSULTED, letter_on, id=1),
        Event(EventKind.OPINION_RECEIVED, letter_on + timedelta(days=answered), refers=1),
    ]
    early = clock([Event(EventKind.RECEIVED, first), *pause], CALENDAR, date(2026, 12, 31))
    late = clock([Event(EventKind.RECEIVED, second), *pause], CALENDAR, date(2026, 12, 31))
    assert early.due_on is not None
    assert late.due_on is not None
    assert early.due_on <= late.due_on


@given(days, st.integers(1, 60))
def test_an_added_rest_day_never_gives_an_earlier_due_date(received: date, after: int) -> None:
    day = received + timedelta(days=after)
    before = clock([Event(EventKind.RECEIVED, received)], CALENDAR, day)
    year = CALENDAR.years[day.year]
    extra = YearCalendar(year.rest | {day}, year.work - {day})
    longer = Calendar({**CALENDAR.years, day.year: extra})
    after_it = clock([Event(EventKind.RECEIVED, received)], longer, day)
    assert before.due_on is not None
    assert after_it.due_on is not None
    assert after_it.due_on >= before.due_on


@given(days, st.integers(0, 25), st.integers(1, 20))
def test_a_pause_or_an_extension_never_gives_an_earlier_due_date(
    received: date, sent: int, extra: int
) -> None:
    plain = clock([Event(EventKind.RECEIVED, received)], CALENDAR, date(2026, 12, 31))
    letter = Event(EventKind.CONSULTED, received + timedelta(days=sent), id=1)
    extended = Event(EventKind.EXTENDED, received + timedelta(days=sent), days=extra)
    for step in (letter, extended):
        longer = clock([Event(EventKind.RECEIVED, received), step], CALENDAR, date(2026, 12, 31))
        assert longer.due_on is None or longer.due_on >= (plain.due_on or date.min)


@settings(max_examples=60)
@given(st.permutations(range(4)), days)
def test_the_order_in_which_steps_were_registered_does_not_matter(
    order: list[int], start: date
) -> None:
    steps = [
        Event(EventKind.RECEIVED, start),
        Event(EventKind.SUPPLEMENT_ASKED, start + timedelta(days=2)),
        Event(EventKind.SUPPLEMENT_RECEIVED, start + timedelta(days=9)),
        Event(EventKind.EXTENDED, start + timedelta(days=12), days=10),
    ]
    last = date(2026, 12, 31)
    shuffled = [steps[place] for place in order]
    assert clock(shuffled, CALENDAR, last) == clock(steps, CALENDAR, last)
