"""The calendar of working days: shipped years, and notices that the clerk entered.

A working day is no Saturday, no Sunday and no holiday of the year's 放假调休安排, or a weekend
day that the notice declares 上班. A year without its notice raises `CalendarMissing`.
"""

from bisect import bisect_right
from calendar import isleap
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, lru_cache

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

    def is_worked(self, day: date) -> bool:
        """Say whether a day of the year is a working day."""
        return day in self.work if day.weekday() >= _SATURDAY else day not in self.rest


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
        return year.is_worked(day)

    def after(self, day: date, count: int, left_out: Container[date] = ()) -> date:
        """Return W(day, count): the count-th working day strictly after `day`.

        Days in `left_out` are not counted. The day itself never counts (民法典第二百零一条).
        Raises CalendarMissing when the walk enters an unknown year.
        """
        while count > 0:
            number = (day + _DAY).year
            ahead = self._of_year(number)
            at = bisect_right(ahead, day)
            if not left_out and at + count <= len(ahead):
                return ahead[at + count - 1]
            for each in ahead[at:]:
                count -= each not in left_out
                if count == 0:
                    return each
            day = date(number, 12, 31)
        return day

    def between(self, day: date, last: date) -> list[date]:
        """Return the working days after `day` up to and including `last`."""
        return [each for days, first, end in self._spans(day, last) for each in days[first:end]]

    def count(self, day: date, last: date) -> int:
        """Return how many days `between` has, without going through them one by one."""
        return sum(end - first for _, first, end in self._spans(day, last))

    def _spans(self, day: date, last: date) -> Iterator[tuple[Sequence[date], int, int]]:
        """Yield of each year its working days, and from where to where they lie between two."""
        if last > day:
            for number in range((day + _DAY).year, last.year + 1):
                days = self._of_year(number)
                yield days, bisect_right(days, day), bisect_right(days, last)

    def _of_year(self, number: int) -> Sequence[date]:
        year = self.years.get(number)
        if year is None:
            raise CalendarMissing(number)
        return _working_days(number, year)

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


@lru_cache(maxsize=256)
def _working_days(number: int, year: YearCalendar) -> Sequence[date]:
    """Return the working days of a year in order: what is reckoned by them looks a place up."""
    first = date(number, 1, 1)
    every = (first + _DAY * n for n in range(365 + isleap(number)))
    return [day for day in every if year.is_worked(day)]


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
