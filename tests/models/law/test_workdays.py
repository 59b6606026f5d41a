from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.law.workdays import CalendarMissing, shipped_calendar

CALENDAR = shipped_calendar()


def test_every_shipped_day_agrees_with_an_independent_calendar() -> None:
    day, last = date(2008, 1, 1), date(2026, 12, 31)
    while day <= last:
        assert CALENDAR.is_workday(day) == chinese_calendar.is_workday(day), day
        day += timedelta(days=1)


def test_each_rest_day_is_a_weekday_and_each_work_day_a_weekend_day() -> None:
    for year in CALENDAR.years.values():
        assert all(day.weekday() < 5 for day in year.rest)
        assert all(day.weekday() >= 5 for day in year.work)


def test_a_year_without_a_notice_is_never_guessed() -> None:
    with pytest.raises(CalendarMissing) as missing:
        CALENDAR.after(date(2026, 12, 7), 20)
    assert missing.value.year == 2027
    assert "2027年节假日安排未录入" in missing.value.sentence


def test_the_last_day_of_a_known_year_needs_no_other_year() -> None:
    assert CALENDAR.after(date(2026, 12, 30), 1) == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 4, 6), "清明"),
        (date(2026, 2, 18), "春节"),
        (date(2026, 10, 3), "国庆"),
        (date(2018, 12, 31), "元旦"),
        (date(2026, 3, 7), ""),
        (date(2026, 3, 2), ""),
    ],
)
def test_a_rest_day_knows_its_holiday(day: date, name: str) -> None:
    assert CALENDAR.rest_name(day) == name


DAYS = st.dates(date(2007, 12, 1), date(2027, 2, 1))


def walked(day: date, count: int, left_out: frozenset[date]) -> date:
    """Return the day that is found by going through the days one by one."""
    while count > 0:
        day += timedelta(days=1)
        count -= CALENDAR.is_workday(day) and day not in left_out
    return day


@given(DAYS, DAYS)
def test_working_days_are_counted_as_if_one_went_through_them(day: date, last: date) -> None:
    span = (day + timedelta(days=n) for n in range(1, (last - day).days + 1))
    try:
        found = [each for each in span if CALENDAR.is_workday(each)]
    except CalendarMissing:
        for ask in (CALENDAR.count, CALENDAR.between):
            with pytest.raises(CalendarMissing):
                ask(day, last)
    else:
        assert CALENDAR.between(day, last) == found
        assert CALENDAR.count(day, last) == len(found)


@given(DAYS, st.integers(0, 400), st.frozensets(st.integers(1, 60)))
def test_the_last_day_is_the_one_that_going_through_the_days_finds(
    day: date, count: int, left: frozenset[int]
) -> None:
    left_out = frozenset(day + timedelta(days=n) for n in left)
    try:
        found = walked(day, count, left_out)
    except CalendarMissing as missing:
        with pytest.raises(CalendarMissing, match=str(missing.year)):
            CALENDAR.after(day, count, left_out)
    else:
        assert CALENDAR.after(day, count, left_out) == found
