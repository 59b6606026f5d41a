"""What does not fit together in a posting: its days, and its text against its fields."""

from collections.abc import Iterator
from datetime import date

from models.law.workdays import Calendar, CalendarMissing
from models.postings import posting as postings
from models.postings.own_words import periods, said_in
from models.postings.period import CALENDAR, COUNTING, UNITS, counted
from models.postings.posting import Posting, PostingKind, counts_from
from models.postings.ready_text import signature_apart
from models.store.words import full_day, until

_ENDINGS = ("公示", "公告", "通告", "通知")


def doubts(posting: Posting, calendar: Calendar) -> list[str]:
    """Return what is wrong with the days of a posting, a sentence each."""
    found: list[str] = []
    first, last, period = counts_from(posting), posting.last_on, postings.period_of(posting)
    if first != posting.first_on:
        found.append(f"首日 {posting.first_on} 是张贴当日，{COUNTING}，从 {first} 起算")
    try:
        if first and last and period:
            have = counted(first, last, period[1], calendar)
            if have < period[0]:
                unit = UNITS[period[1]]
                found.append(f"公示期只有 {have} {unit}，应当 {period[0]} {unit}")
    except CalendarMissing as missing:
        found.append(f"{missing.year} 年节假日安排未录入，公示期算不准")
    return [*found, *unexplained(posting, calendar)]


def unexplained(posting: Posting, calendar: Calendar) -> list[str]:
    """Return what of the period wants a reason before the posting goes up, a sentence each.

    Nothing is said of a day in a year whose 放假安排 is wanted.
    """
    found, last = [], posting.last_on
    if posting.period and not posting.period_reason:
        found.append("单独改公示期要写依据，如“县民政局要求公示 7 个工作日”")
    if last and not posting.last_reason and _is_rest_day(last, calendar):
        found.append(f"截止日期 {last} 是休息日，应当顺延到下一个工作日；确实要这天截止请写理由")
    return found


def _is_rest_day(day: date, calendar: Calendar) -> bool:
    try:
        return not calendar.is_workday(day)
    except CalendarMissing:
        return False


def contradictions(posting: Posting, calendar: Calendar) -> list[str]:
    """Return where the text of a posting says otherwise than its fields, or than itself."""
    found = ["没有公示时间，填了张贴日期就算出来"] if is_untimed(posting) else []
    found += _of_period(posting, calendar)
    signed, ending = signature_apart(posting.body), said_in(posting.body).ending
    if signed.organ and posting.organ and signed.organ != posting.organ:
        found.append(f"正文末尾落款是“{signed.organ}”，落款一栏是“{posting.organ}”，纸上按正文印")
    if signed.dated and posting.dated and signed.dated != posting.dated:
        days = full_day(signed.dated), full_day(posting.dated)
        found.append(f"正文末尾日期是{days[0]}，落款日期一栏是{days[1]}，纸上按正文印")
    if ending in _ENDINGS and ending != posting.kind:
        found.append(f"正文结尾是“特此{ending}”，文种是{posting.kind}，请改成一样")
    return found


def is_untimed(posting: Posting) -> bool:
    """Tell whether a 公示 that hangs for a fixed time does not say from when to when."""
    public = posting.kind == PostingKind.NOTICE and postings.period_of(posting) is not None
    said = said_in(posting.body).period
    return public and not said and not (posting.first_on and posting.last_on)


def _of_period(posting: Posting, calendar: Calendar) -> Iterator[str]:
    """Yield where periods in the text differ from another, from the fields, from their number."""
    said = list(periods(posting.body))
    named = [(first, last) for first, last, *_ in said if first and last]
    field = (posting.first_on, posting.last_on)
    if len(set(named)) > 1:
        words = "、".join(f"{full_day(first)}至{until(first, last)}" for first, last in named)
        yield f"正文写了不同的公示时间：{words}，请核对"
    elif named and field[0] and field[1] and named[0] != field:
        yield (
            f"正文写公示时间{full_day(named[0][0])}至{until(*named[0])}，"
            f"公示期一栏是{full_day(field[0])}至{until(field[0], field[1])}，纸上按正文印"
        )
    for first, last, number, unit in said:
        begin, end = (first, last) if first and last else field
        if not (number and begin and end and end >= begin):
            continue
        try:
            have = counted(begin, end, unit or CALENDAR, calendar)
        except CalendarMissing:
            continue
        if have != number:
            days = f"{full_day(begin)}至{until(begin, end)}"
            yield f"正文写 {number} {UNITS[unit]}，{days}是 {have} {UNITS[unit]}，请核对"
