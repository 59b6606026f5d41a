"""公示期: how long a posting has to hang, by matter, and its first and last day.

The day of posting is not counted (民法典 201); a period in 工作日 runs over working days only, one
in 天 that would end on a rest day ends on the next working day (203). Both days are always printed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import resources
from models.law.workdays import Calendar

WORKING, CALENDAR = "working", "calendar"
UNITS = {WORKING: "个工作日", CALENDAR: "天"}
COUNTING = "张贴当日不计入（民法典第二百零一条）"
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Matter:
    """A matter that is posted: its period (None: none is fixed), and what that rests on.

    `least` says that the period is a minimum, `sure` that its text was read. `titles` are words
    by which a title names the matter.
    """

    id: str
    name: str
    days: int | None = None
    unit: str = CALENDAR
    least: bool = False
    basis: str = ""
    rule: str = ""
    sure: bool = True
    titles: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The period in words: 公示 7 天, 不少于 10 个工作日."""
        if self.days is None:
            return ""
        return f"{'不少于 ' if self.least else '公示 '}{self.days} {UNITS[self.unit]}"


@cache
def matters() -> dict[str, Matter]:
    """Return the matters by id."""
    rows = resources.toml("postings/periods.toml")["matter"]
    return {row["id"]: Matter(**{**row, "titles": tuple(row.get("titles", ()))}) for row in rows}


def matter_in(title: str) -> Matter | None:
    """Return the matter that a title names, by the longest of its words; None for none."""
    named = {matter.id: named_in(title, matter.titles) for matter in matters().values()}
    longest = max(named, key=lambda each: named[each])
    return matters()[longest] if named[longest] else None


def named_in(title: str, choices: Iterable[str]) -> int:
    """Return how long the longest of `choices` is whose words (joined by ＋) a title has, or 0."""
    plain = "".join(title.split())
    found = (len(each) for each in choices if all(word in plain for word in each.split("＋")))
    return max(found, default=0)


def last_day(first: date, days: int, unit: str, calendar: Calendar) -> date:
    """Return the last day of a period whose first day is `first`.

    Raises CalendarMissing where the year's 放假安排 is wanted.
    """
    if unit == WORKING:
        return calendar.after(first - _DAY, days)
    last = first + (days - 1) * _DAY
    return last if calendar.is_workday(last) else calendar.after(last, 1)


def counted(first: date, last: date, unit: str, calendar: Calendar) -> int:
    """Count the days of a period, both ends included, in its unit."""
    days = list(_days(first, last))
    return sum(calendar.is_workday(day) for day in days) if unit == WORKING else len(days)


def _days(first: date, last: date) -> Iterator[date]:
    day = first
    while day <= last:
        yield day
        day += _DAY
