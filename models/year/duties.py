"""上报日程: what is handed in on fixed days, of every office and of this one, once or again."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

import resources
from models.office.follow_up import later, read_every
from models.store.dates import read_date
from models.store.plain_text import one_line
from models.store.refusal import Refusal
from models.store.settings import choose, setting
from models.year.period import Period

_OWN, _DAYS, _DONE = "duties.own", "duties.days.", "duties.done."
NEVER = "不报"  # the office does not hand it in
_PLAIN_YEAR = date(2025, 1, 1)
_QUARTERS = ("一季度", "二季度", "三季度", "四季度")
_LATE = 30  # days for which one that is late is still asked for


@dataclass(frozen=True)
class _Shipped:
    """A duty of every office: on which days of a year (1-8), and on which it rests."""

    key: str
    title: str
    short: str
    days: tuple[str, ...]
    basis: str
    to: str


@dataclass(frozen=True)
class OwnDuty:
    """A duty of this office alone: its first day, and how often it comes again (每月, 每 10 天)."""

    key: str
    title: str
    day: date
    every: str = ""
    note: str = ""


@dataclass(frozen=True)
class DutyDue:
    """A duty on one of its days; `period` is what the figures of it are about, None for none."""

    key: str
    day: date
    title: str
    short: str
    sub: str
    period: Period | None = None


def upcoming(today: date) -> list[DutyDue]:
    """Return each duty on the next of its days that was not handed in, the soonest first.

    One that is past is asked for a while, if this office is known to hand it in.
    """
    found = [_next(days, today) for days in (*_shipped_days(today), *_own_days(today))]
    return sorted((each for each in found if each is not None), key=lambda each: each.day)


def yearly(today: date) -> list[DutyDue]:
    """Return each day of the duties of every office once, as it comes next; they come every year.

    One that was handed in is that of the year after.
    """
    found = []
    for of in _shipped_days(today):
        ahead = [each for each in of.days if each.day >= today and not _is_done(each.key, each.day)]
        known = {(each.day.month, each.day.day): each for each in reversed(ahead)}
        found += [known[day] for day in sorted(known)]
    return found


def hand_in(due: DutyDue, today: date) -> None:
    """Note that a duty was handed in for its day."""
    choose("登记报送", f"{_DONE}{due.key}.{due.day}", today.isoformat())


def common_duties() -> dict[str, tuple[str, str]]:
    """Return name and usual days (1-8、4-8) of the duties of every office, by key."""
    return {
        duty.key: (duty.title.format(quarter="季度"), "、".join(duty.days)) for duty in _shipped()
    }


def county_days(key: str) -> str:
    """Return the county's own days of a duty as they are shown (1-5、4-5), "" for none."""
    return setting(f"{_DAYS}{key}")


def days_in_words(days: str) -> str:
    """Return days of a year as a paper says them: 1月8日、4月8日."""
    parts = (each.split("-") for each in days.split("、"))
    return "、".join(f"{int(month)}月{int(day)}日" for month, day in parts)


def set_county_days(key: str, text: str) -> None:
    """Take the county's own days of a duty, as 1-5、4-5; 不报 asks for none, "" goes back.

    Refuses what are no days of a year.
    """
    plain = text.strip()
    if plain and plain != NEVER:
        days = [read_date(part, _PLAIN_YEAR, "days") for part in plain.split("、")]
        plain = "、".join(f"{day.month}-{day.day}" for day in sorted(set(days)))
    choose("修改上报日期", f"{_DAYS}{key}", plain or None)


def own_duties() -> list[OwnDuty]:
    """Return the duties that the office added, in the order it did."""
    rows: list[dict[str, Any]] = json.loads(setting(_OWN) or "[]")
    return [OwnDuty(**{**row, "day": date.fromisoformat(row["day"])}) for row in rows]


def add_duty(title: str, day: date | None, every: str = "", note: str = "") -> OwnDuty:
    """Add a duty of the office, `every` as follow-ups take it; refuses it without title or day."""
    name = one_line(title)
    if not name:
        raise Refusal("title", "请写明报什么，如“政务公开信息月报”。")
    if day is None:
        raise Refusal("day", "请填写报送日期。")
    known = own_duties()
    key = f"own{1 + max((int(each.key[3:]) for each in known), default=0)}"
    made = OwnDuty(key, name, day, read_every(every), one_line(note))
    choose("登记上报日程", _OWN, _as_text([*known, made]))
    return made


def drop_duty(key: str) -> None:
    """Take a duty of the office out; that it was handed in stays noted."""
    left = [each for each in own_duties() if each.key != key]
    choose("删除上报日程", _OWN, _as_text(left) if left else None)


def _as_text(duties: list[OwnDuty]) -> str:
    rows = [{**vars(each), "day": each.day.isoformat()} for each in duties]
    return json.dumps(rows, ensure_ascii=False)


@cache
def _shipped() -> tuple[_Shipped, ...]:
    rows = resources.toml("law/duties.toml")["duty"]
    return tuple(_Shipped(**resources.tupled(row)) for row in rows)


@dataclass(frozen=True)
class _Days:
    """The days of one duty around today; `is_known` says that this office hands it in."""

    days: list[DutyDue]
    is_known: bool


def _shipped_days(today: date) -> Iterator[_Days]:
    for duty in _shipped():
        own = county_days(duty.key)
        if own == NEVER:
            continue
        days = own.split("、") if own else duty.days
        dues = [
            _quarterly(duty, date(year, *(int(part) for part in day.split("-"))))
            for year in (today.year - 1, today.year, today.year + 1)
            for day in days
        ]
        yield _Days(sorted(dues, key=lambda each: each.day), bool(own))


def _quarterly(duty: _Shipped, day: date) -> DutyDue:
    """Return a duty on a day, about the quarter that ended before it."""
    last = day.replace(day=1, month=(day.month - 1) // 3 * 3 + 1) - timedelta(days=1)
    quarter = last.month // 3
    title = duty.title.format(quarter=_QUARTERS[quarter - 1])
    sub = f"{day:%m-%d} 前{duty.to}"
    return DutyDue(duty.key, day, title, duty.short, sub, Period.of(last.year, f"q{quarter}"))


def _own_days(today: date) -> Iterator[_Days]:
    for duty in own_duties():
        days, times = [duty.day], 1
        while duty.every and (days[-1] <= today or _is_done(duty.key, days[-1])):
            days.append(later(duty.day, duty.every, times))
            times += 1
        dues = [
            DutyDue(duty.key, day, duty.title, duty.title[:8], duty.note or f"{day:%m-%d} 前")
            for day in days
        ]
        yield _Days(dues, True)


def _next(of: _Days, today: date) -> DutyDue | None:
    asked = timedelta(days=_LATE if of.is_known else 0)
    waiting = (each for each in of.days if each.day >= today - asked)
    return next((each for each in waiting if not _is_done(each.key, each.day)), None)


def _is_done(key: str, day: date) -> bool:
    return bool(setting(f"{_DONE}{key}.{day}"))
