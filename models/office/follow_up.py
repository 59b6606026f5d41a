"""跟进: a date of the office's own on any record, once or again and again, with a note."""

import re
from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum

from peewee import CharField, DateField, IntegerField

from models.store.acts import act
from models.store.database import Table
from models.store.listing import Where
from models.store.obstacles import kinds
from models.store.refusal import Refusal


class Every(StrEnum):
    """How often a follow-up comes again."""

    ONCE = ""
    WEEK = "每周"
    MONTH = "每月"
    QUARTER = "每季度"
    YEAR = "每年"


_DAYS = re.compile(r"每?\s*(\d{1,4})\s*天")
_MONTHS = {Every.MONTH: 1, Every.QUARTER: 3, Every.YEAR: 12}


class FollowUp(Table):
    """One date of one record. `kind` names the table; `first_on` keeps the day of the month.

    `done_on` is the day on which it was last done; one that comes once is over then.
    """

    kind = CharField()
    record = IntegerField()
    due_on = DateField()
    first_on = DateField()
    every = CharField(default="")
    note = CharField(default="")
    done_on = DateField(null=True)

    named_by = "note"
    belongs_to_any = True

    class Meta:
        indexes = ((("kind", "record"), True),)

    @property
    def whose(self) -> Table | None:
        """The record, None where it is no more."""
        return kinds()[self.kind].known(self.record) if self.kind in kinds() else None

    @property
    def is_open(self) -> bool:
        """Whether there is still something to be done."""
        return self.done_on is None or bool(self.every)


def read_every(text: str) -> str:
    """Return how often it comes again: a value of `Every`, or as 每 10 天. Refuses other words."""
    plain = text.strip()
    if plain in set(Every):
        return plain
    days = _DAYS.fullmatch(plain)
    if days is None or not int(days[1]):
        raise Refusal("every", f"“{plain}”看不懂。周期请选“每周”“每月”，或者写成“每 10 天”。")
    return f"每 {int(days[1])} 天"


def find(kind: str, record: int) -> FollowUp | None:
    """Return the follow-up of a record, one that is over too, None where none was ever set."""
    found: FollowUp | None = FollowUp.get_or_none(
        (FollowUp.kind == kind) & (FollowUp.record == record)
    )
    return found


def open_of(record: Table) -> FollowUp | None:
    """Return the follow-up of a record while there is still something to be done."""
    found = find(type(record).__name__, record.id)
    return found if found is not None and found.is_open else None


def follow_up(
    kind: str, record: int, due_on: date | None, today: date, every: str = "", note: str = ""
) -> FollowUp:
    """Set the date of a record, in the place of the one it has.

    `every` is as `read_every` takes it. Refuses a day that is past.
    """
    if due_on is None:
        raise Refusal("due_on", "请填写跟进日期。")
    if due_on < today:
        raise Refusal("due_on", f"{due_on} 已经过去，跟进日期请填今天或以后的日期。")
    with act("定跟进日期"):
        known = find(kind, record)
        values = {
            "due_on": due_on,
            "first_on": due_on,
            "every": read_every(every),
            "note": note.strip(),
            "done_on": None,
        }
        if known is None:
            return FollowUp.add("定跟进日期", kind=kind, record=record, **values)
        known.alter("定跟进日期", **values)
        return known


def done(following: FollowUp, today: date) -> None:
    """Note that it was done; one that comes again gets the next day after `today`."""
    with act("跟进办好"):
        every = str(following.every)
        if not every:
            following.alter("跟进办好", done_on=today)
            return
        at, due_on = 0, following.due_on
        while due_on <= today or due_on <= following.due_on:
            at += 1
            due_on = later(following.first_on, every, at)
        following.alter("跟进办好", done_on=today, due_on=due_on)


def drop(following: FollowUp) -> None:
    """Take the date off its record."""
    following.erase("取消跟进")


def later(first: date, every: str, times: int) -> date:
    """Return the day `times` periods after `first`; at the end of a shorter month its last day."""
    days = _DAYS.fullmatch(every)
    if days is not None or every == Every.WEEK:
        return first + timedelta(days=(int(days[1]) if days else 7) * times)
    months = first.month - 1 + _MONTHS[Every(every)] * times
    year, month = first.year + months // 12, months % 12 + 1
    return date(year, month, min(first.day, monthrange(year, month)[1]))


def due(last: date) -> list[FollowUp]:
    """Return what is open and due up to a day, the longest waiting first."""
    query = FollowUp.select().where(
        (FollowUp.due_on <= last) & (FollowUp.done_on.is_null() | (FollowUp.every != ""))
    )
    return list(query.order_by(FollowUp.due_on, FollowUp.id))


# What the filter 跟进 of a list offers.
FOLLOWED, UNFOLLOWED = "有跟进日期", "没有跟进日期"


def narrow(where: Where, kind: str, wanted: str) -> None:
    """Let a record have an open follow-up, or have none; anything where `wanted` is empty."""
    if wanted:
        some = (
            f"x.id IN (SELECT f.record FROM follow_up f WHERE f.kind = '{kind}'"
            " AND (f.done_on IS NULL OR f.every <> ''))"
        )
        where.add(some if wanted == FOLLOWED else f"NOT {some}")
