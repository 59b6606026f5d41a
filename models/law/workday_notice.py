"""放假调休安排: the notice of a year, entered by the clerk when it comes in autumn."""

import re
import unicodedata
from datetime import date, datetime, timedelta

from peewee import CharField, DateTimeField, IntegerField, TextField

from models.law.local_day import LocalDay
from models.law.workdays import Calendar, YearCalendar, shipped_calendar, year_calendar
from models.store.database import Table
from models.store.refusal import Refusal

_DAY = r"(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\([^)]*\))?"
_SPAN = re.compile(rf"{_DAY}(?:[至到~\-—]{_DAY})?")
_WITH_WEEKDAY = re.compile(
    r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日\([^)]*(?:周|星期)([一二三四五六日天])[^)]*\)"
)
_SATURDAY = 5


class HolidayNotice(Table):
    """One year's 放假安排. `rest` are weekdays off, `work` weekend days worked, both MMDD."""

    year = IntegerField(unique=True)
    rest = TextField()
    work = TextField()
    title = CharField(default="")
    recorded_at = DateTimeField(default=datetime.now)

    def in_words(self) -> str:
        """Name the notice by its year: 2027 年."""
        return f"{self.year} 年"


def calendar() -> Calendar:
    """Return the shipped calendar, over it the notices of this register, over them local days."""
    years = dict(shipped_calendar().years)
    for notice in HolidayNotice.select():
        years[notice.year] = year_calendar(notice.year, notice.rest.split(), notice.work.split())
    local = [(each.day, each.works, each.reason) for each in LocalDay.select()]
    return Calendar(years).with_local(local)


def notices() -> dict[int, HolidayNotice]:
    """Return the notices entered in this register by year."""
    return {notice.year: notice for notice in HolidayNotice.select()}


def record_notice(year: int, text: str, title: str = "") -> HolidayNotice:
    """Enter a year's notice from its own words, in place of an earlier entry."""
    found = read_notice(year, text)
    rest = " ".join(f"{day:%m%d}" for day in sorted(found.rest))
    work = " ".join(f"{day:%m%d}" for day in sorted(found.work))
    known = HolidayNotice.get_or_none(HolidayNotice.year == year)
    if known is None:
        return HolidayNotice.add("录入放假安排", year=year, rest=rest, work=work, title=title)
    known.alter("修改放假安排", rest=rest, work=work, title=title)
    return known


def read_notice(year: int, text: str) -> YearCalendar:
    """Read the wording of 国办's notice: “1月1日至3日放假调休。1月4日（周日）上班。”

    Weekends inside a holiday need no entry and are left out. Refuses a text without holidays or
    with weekends alone, a working day that is no weekend day, a day that is both, and a year that
    is not the notice's.
    """
    plain = unicodedata.normalize("NFKC", re.sub(r"\s", "", text)).replace("~", "至")
    _check_weekdays(year, plain)
    rest: set[date] = set()
    work: set[date] = set()
    for sentence in re.split("[。;\n]", plain):
        days = _days(year, sentence)
        if "上班" in sentence:
            before, _, after = sentence.rpartition("放假")
            work |= _days(year, after) if before else days
            rest |= _days(year, before)
        elif "放假" in sentence or "休息" in sentence:
            rest |= days
    if not rest:
        raise Refusal("text", "没有读出放假日期。请粘贴通知原文，如“1月1日至3日放假调休，共3天”。")
    wrong = sorted(day for day in work if day.weekday() < _SATURDAY)
    if wrong:
        raise Refusal("text", f"{wrong[0]} 不是周六周日，不会是调休上班日；请核对年份和日期。")
    both = sorted(rest & work)
    if both:
        raise Refusal("text", f"{both[0]} 既写了放假又写了上班，通知自相矛盾；请对照原文改正。")
    weekdays = {day for day in rest if day.weekday() < _SATURDAY and day.year == year}
    if not weekdays:
        raise Refusal(
            "text", f"读出的放假日期只有周六周日（如 {min(rest)}），不像全年的通知；请核对年份。"
        )
    return YearCalendar(frozenset(weekdays), frozenset(day for day in work if day.year == year))


def _check_weekdays(year: int, plain: str) -> None:
    """Refuse the notice of another year: its （周四） are not the weekdays of this one."""
    for y, month, day, weekday in _WITH_WEEKDAY.findall(plain):
        try:
            named = date(int(y or year), int(month), int(day))
        except ValueError:
            continue  # `_days` says that it is no date
        if "一二三四五六日".index(weekday.replace("天", "日")) != named.weekday():
            sentence = f"{named} 不是周{weekday}，这可能是别的年份的通知；请核对年份。"
            raise Refusal("text", sentence)


def _days(year: int, sentence: str) -> set[date]:
    """Return every day that a sentence names, spans filled in; a month holds until the next."""
    found: set[date] = set()
    month = 0
    for match in _SPAN.finditer(sentence):
        y1, m1, d1, y2, m2, d2 = match.groups()
        month = int(m1) if m1 else month
        try:
            first = date(int(y1 or year), month, int(d1))
            month = int(m2) if m2 else month
            last = date(int(y2 or y1 or year), month, int(d2)) if d2 else first
        except ValueError:
            raise Refusal("text", f"“{match.group()}”不是日期，请核对通知原文。") from None
        found |= {first + timedelta(days=n) for n in range((last - first).days + 1)}
    return found
