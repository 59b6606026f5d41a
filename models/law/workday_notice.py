"""放假调休安排: the notice of a year, entered by the clerk when it comes in autumn."""

from collections.abc import Iterable
from datetime import date, datetime

from peewee import CharField, DateTimeField, IntegerField, TextField

from models.law.local_day import LocalDay
from models.law.notice_reading import NoticeDays, read_days, what_lacks
from models.law.workdays import Calendar, YearCalendar, shipped_calendar, year_calendar
from models.store.database import Table
from models.store.refusal import Refusal

_SATURDAY = 5
_OF_ITS_YEAR = 4  # signs of a day that is written MMDD


class HolidayNotice(Table):
    """One year's 放假安排. `rest` are weekdays off, `work` weekend days worked, both MMDD.

    Days that it sets in another year (December before) are written in full, 20181231.
    """

    year = IntegerField(unique=True)
    rest = TextField()
    work = TextField()
    title = CharField(default="")
    recorded_at = DateTimeField(default=datetime.now)

    def in_words(self) -> str:
        """Name the notice by its year: 2027 年."""
        return f"{self.year} 年"

    @property
    def days(self) -> YearCalendar:
        """What it sets in its own year."""
        own = [[day for day in each.split() if len(day) == _OF_ITS_YEAR] for each in self._both]
        return year_calendar(self.year, *own)

    @property
    def elsewhere(self) -> NoticeDays:
        """What it sets in another year."""
        found = [
            [_day(day) for day in each.split() if len(day) > _OF_ITS_YEAR] for each in self._both
        ]
        return NoticeDays(*map(set, found))

    @property
    def _both(self) -> tuple[str, str]:
        return self.rest, self.work


def calendar() -> Calendar:
    """Return the shipped calendar, over it the notices of this register, over them local days."""
    years = _with_notices()
    local = [(each.day, each.works, each.reason) for each in LocalDay.select()]
    return Calendar(years).with_local(local)


def _with_notices() -> dict[int, YearCalendar]:
    years = dict(shipped_calendar().years)
    entered = list(HolidayNotice.select().order_by(HolidayNotice.year))
    years |= {notice.year: notice.days for notice in entered}
    for notice in entered:
        _lay_over(years, notice.elsewhere)
    return years


def _lay_over(years: dict[int, YearCalendar], found: NoticeDays) -> None:
    """Let the days of a notice stand over the years that are known, and leave all others."""
    for day in found.rest | found.work:
        known, works = years.get(day.year), day in found.work
        if known is None:
            continue
        rest, work = known.rest - {day}, known.work - {day}
        if day.weekday() < _SATURDAY and not works:
            rest |= {day}
        elif day.weekday() >= _SATURDAY and works:
            work |= {day}
        years[day.year] = YearCalendar(rest, work)


def notices() -> dict[int, HolidayNotice]:
    """Return the notices entered in this register by year."""
    return {notice.year: notice for notice in HolidayNotice.select()}


def record_notice(
    year: int, text: str, title: str = "", *, supplementary: bool = False
) -> HolidayNotice:
    """Enter a year's notice from its own words, in place of an earlier entry.

    A `supplementary` one changes its own days and leaves the year as it was; see `taken_over`.
    """
    found = read_days(year, text, Calendar(_with_notices()))
    own = taken_over(year, found, supplementary=supplementary).years[year]
    known = HolidayNotice.get_or_none(HolidayNotice.year == year)
    rest, work = _words(year, own.rest, found.rest), _words(year, own.work, found.work)
    if known is None:
        return HolidayNotice.add("录入放假安排", year=year, rest=rest, work=work, title=title)
    known.alter("修改放假安排", rest=rest, work=work, title=title)
    return known


def taken_over(year: int, found: NoticeDays, *, supplementary: bool) -> Calendar:
    """Return the calendar as it would be with these days, local days included.

    Refuses a supplementary notice for a year whose own notice is not known.
    """
    years = _with_notices()
    if supplementary and year not in years:
        sentence = f"{year} 年的全年放假安排还没有录入，请先录入全年的通知，再录入补充通知。"
        raise Refusal("text", sentence)
    if not supplementary:
        years[year] = YearCalendar(frozenset(), frozenset())
    _lay_over(years, found)
    local = [(each.day, each.works, each.reason) for each in LocalDay.select()]
    return Calendar(years).with_local(local)


def read_whole(year: int, text: str, *, supplementary: bool = False) -> NoticeDays:
    """Read a notice as `read_days`. Refuses one that lacks a holiday and is not supplementary."""
    found = read_days(year, text, Calendar(_with_notices()))
    lacking = "" if supplementary else what_lacks(text, found)
    if lacking:
        sentence = f"通知{lacking}，不是全年的安排；请粘贴全文，是补充通知的请选“补充通知”。"
        raise Refusal("text", sentence)
    return found


def _words(year: int, own: Iterable[date], named: Iterable[date]) -> str:
    elsewhere = sorted(day for day in named if day.year != year)
    return " ".join([f"{day:%m%d}" for day in sorted(own)] + [f"{day:%Y%m%d}" for day in elsewhere])


def _day(word: str) -> date:
    return date(int(word[:4]), int(word[4:6]), int(word[6:]))
