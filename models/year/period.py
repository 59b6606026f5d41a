"""The days that figures are counted for: a calendar year, a part of it, other spans; in groups."""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

# The parts of a year for which figures are entered, with their first and last month.
PARTS = {"q1": (1, 3), "q2": (4, 6), "q3": (7, 9), "q4": (10, 12), "h1": (1, 6), "h2": (7, 12)}
PART_WORDS = {
    **{f"q{number}": f"{number}季度" for number in (1, 2, 3, 4)},
    **{"h1": "上半年", "h2": "下半年"},
}
# What each part is the sum of; "" is the whole year.
PARTS_OF = {"": ("h1", "h2"), "h1": ("q1", "q2"), "h2": ("q3", "q4")}
_QUARTER = re.compile(r"第?([1-4一二三四])季度?|Q([1-4])")
_DIGITS = {"一": "1", "二": "2", "三": "3", "四": "4"}


class By(StrEnum):
    """One way to group a period."""

    MONTH = "month"
    YEAR = "year"
    CATEGORY = "category"
    CHANNEL = "channel"
    DEPARTMENT = "department"
    ATTRIBUTE = "attribute"
    OUTCOME = "outcome"
    APPLICANT = "applicant"
    DAYS = "days"

    @property
    def is_of_time(self) -> bool:
        """Whether its groups are parts of the period, each there, in their order."""
        return self in (By.MONTH, By.YEAR)


@dataclass(frozen=True)
class Period:
    """The days counted, both included; `year` when they are one whole calendar year."""

    first: date
    last: date

    @classmethod
    def of(cls, year: int, part: str = "") -> "Period":
        """Return 1 January to 31 December of a year, or the days of a part of it."""
        first, last = PARTS.get(part, (1, 12))
        return cls(date(year, first, 1), date(year, last, monthrange(year, last)[1]))

    @property
    def year(self) -> int | None:
        """The calendar year that the period is, or None for another span."""
        return self.first.year if self.part == "" else None

    @property
    def part(self) -> str | None:
        """Which part of its year the period is, "" for the whole of it, None for another span."""
        year = self.first.year
        return next((part for part in ("", *PARTS) if self == Period.of(year, part)), None)

    @property
    def parts(self) -> list[tuple[int, str]]:
        """The fewest years, halves and quarters that make it up; none where they do not."""
        ends = self.last.day == monthrange(self.last.year, self.last.month)[1]
        if self.first.day > 1 or self.first.month % 3 != 1 or not ends or self.last.month % 3:
            return []
        found: list[tuple[int, str]] = []
        for year in range(self.first.year, self.last.year + 1):
            first = self.first.month if year == self.first.year else 1
            last = self.last.month if year == self.last.year else 12
            found += [(year, part) for part in _cover(first, last)]
        return found

    def covers(self, other: "Period") -> bool:
        """Tell whether every day of another period is one of this."""
        return self.first <= other.first and other.last <= self.last

    def before(self) -> "Period":
        """Return the same days a year earlier; 29 February becomes the 28th."""
        return Period(_year_before(self.first), _year_before(self.last))

    def preceding(self) -> "Period":
        """Return the days before: as many whole months where it is such, else as many days."""
        ends = self.first - timedelta(days=1)
        whole = (
            self.first.day == 1 and self.last.day == monthrange(self.last.year, self.last.month)[1]
        )
        if not whole:
            return Period(self.first - (self.last - ends), ends)
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        begins = self.first.year * 12 + self.first.month - 1 - months
        return Period(date(begins // 12, begins % 12 + 1, 1), ends)


def part_of(text: str) -> str | None:
    """Return the part of a year that words name: 1季度, 第一季度, Q1, 上半年, 全年, else None."""
    plain = unicodedata.normalize("NFKC", "".join(text.split())).upper()
    if plain in ("", "全年", "年度", "年"):
        return ""
    for part, word in PART_WORDS.items():
        if plain == word:
            return part
    found = _QUARTER.fullmatch(plain)
    number = found and (found[1] or found[2])
    return f"q{_DIGITS.get(number, number)}" if number else None


def _cover(first: int, last: int) -> list[str]:
    """Return the fewest parts of one year from the first to the last month."""
    for part, (begin, end) in {"": (1, 12), "h1": (1, 6), "h2": (7, 12), **PARTS}.items():
        if begin == first and end <= last:
            return [part, *(_cover(end + 1, last) if end < last else [])]
    return []


def _year_before(day: date) -> date:
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if is_leap_day else day.day)
