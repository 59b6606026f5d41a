"""The calendar of working days: shipped years, and notices that the clerk entered.

A working day is no Saturday, no Sunday and no holiday of the year's 放假调休安排, or a weekend
day that the notice declares 上班. A year without its notice raises `CalendarMissing`.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

import resources
from models.store.refusal import Refusal

_DAY = timedelta(days=1)
_SATURDAY = 5


class CalendarMissing(Refusal):
    """The reckoning would enter a year whose 放假安排 has not been entered."""

    def __init__(self, year: int) -> None:
        super().__init__(None, f"{year}年节假日安排未录入，期限算不出来；请先录入当年的放假通知。")
        self.year = year


@dataclass(frozen=True)
class YearCalendar:
    """One year's exceptions: weekdays off (`rest`) and weekend days worked (`work`)."""

    rest: frozenset[date]
    work: frozenset[date]


@dataclass(frozen=True)
class Calendar:
    """Working days of the years it knows.

    `local` names the reason of each day that is different here (放假办法 4); the years hold it
    already.
    """

    years: Mapping[int, YearCalendar]
    local: Mapping[date, str] = field(default_factory=dict)

    def is_workday(self, day: date) -> bool:
        """Say whether `day` is a working day. Raises CalendarMissing for an unknown year."""
        year = self.years.get(day.year)
        if year is None:
            raise CalendarMissing(day.year)
        if day.weekday() >= _SATURDAY:
            return day in year.work
        return day not in year.rest

    def after(self, day: date, count: int, left_out: Container[date] = ()) -> date:
        """Return W(day, count): the count-th working day strictly after `day`.

        Days in `left_out` are not counted. The day itself never counts (民法典第二百零一条).
        Raises CalendarMissing when the walk enters an unknown year.
        """
        while count > 0:
            day += _DAY
            if self.is_workday(day) and day not in left_out:
                count -= 1
        return day

    def between(self, day: date, last: date) -> list[date]:
        """Return the working days after `day` up to and including `last`."""
        span = (day + _DAY * n for n in range(1, (last - day).days + 1))
        return [each for each in span if self.is_workday(each)]

    def count(self, day: date, last: date) -> int:
        """Return how many days `between` has, without going through them one by one."""
        if last <= day:
            return 0
        found = _weekdays_up_to(last) - _weekdays_up_to(day)
        for number in range((day + _DAY).year, last.year + 1):
            year = self.years.get(number)
            if year is None:
                raise CalendarMissing(number)
            found -= sum(day < each <= last and each.weekday() < _SATURDAY for each in year.rest)
            found += sum(day < each <= last and each.weekday() >= _SATURDAY for each in year.work)
        return found

    def rest_name(self, day: date) -> str:
        """Return the holiday that `day` belongs to (清明, 国庆 …), or "" for another day."""
        year = self.years.get(day.year)
        if year is None or day in self.local:
            return ""
        if day.weekday() < _SATURDAY and day not in year.rest:
            return ""
        key = f"{day:%m%d}"
        for holiday in resources.toml("holidays/china.toml")["holiday"]:
            if holiday["from"] <= key <= holiday["until"] and self._in_holiday(day, year):
                return str(holiday["name"])
        return ""

    def _in_holiday(self, day: date, year: YearCalendar) -> bool:
        """Say whether a rest day touches a holiday, rather than being a plain weekend."""
        near = [day + _DAY * n for n in (-2, -1, 0, 1, 2)]
        return day not in year.work and any(
            each in year.rest and each not in self.local for each in near
        )

    def with_local(self, days: Iterable[tuple[date, bool, str]]) -> "Calendar":
        """Return this calendar with local days over it: (day, whether it is worked, reason).

        A day of a year without its notice changes nothing: that year stays unknown.
        """
        years, local = dict(self.years), dict(self.local)
        for day, works, reason in days:
            year = years.get(day.year)
            if year is None:
                continue
            rest, work = year.rest - {day}, year.work - {day}
            weekend = day.weekday() >= _SATURDAY
            if works and weekend:
                work |= {day}
            elif not works and not weekend:
                rest |= {day}
            years[day.year] = YearCalendar(rest, work)
            local[day] = reason
        return Calendar(years, local)


def _weekdays_up_to(day: date) -> int:
    """Return the number of Mondays to Fridays from the first day of the calendar."""
    weeks, rest = divmod(day.toordinal(), 7)  # day 1 is a Monday
    return weeks * _SATURDAY + min(rest, _SATURDAY)


def year_calendar(year: int, rest: Iterable[str], work: Iterable[str]) -> YearCalendar:
    """Make a year's calendar from days written MMDD. Raises ValueError for no such day."""

    def days(words: Iterable[str]) -> frozenset[date]:
        return frozenset(date(year, int(word[:2]), int(word[2:])) for word in words)

    return YearCalendar(days(rest), days(work))


@cache
def shipped_calendar() -> Calendar:
    """Return the calendar of the years that come with the program (2008–2026)."""
    years = resources.toml("holidays/china.toml")["year"]
    return Calendar(
        {
            int(year): year_calendar(int(year), days["rest"].split(), days["work"].split())
            for year, days in years.items()
        }
    )
