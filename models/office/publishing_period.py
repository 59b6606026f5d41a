"""By when an item has to be published (条例 26): from its own period or that of its category."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

import resources
from models.law.law import common
from models.law.workdays import Calendar

UNITS = {"working": "个工作日", "calendar": "日"}

# SQL: item `x` is 主动公开; one whose 公开属性 is still open is taken as such (条例 13). What is
# called published in figures, text and lists is this and has a 公开日期.
PUBLIC_SQL = "x.attribute IN ('', '主动公开')"


class Periodic(Protocol):
    """Anything with a period: an item or an entry of the catalogue."""

    @property
    def period(self) -> int | None:
        """The days, or None where they are not set."""

    @property
    def period_kind(self) -> str:
        """``working``, ``calendar`` or ""."""


@dataclass(frozen=True)
class Period:
    """`days` of `kind` working or calendar from `start` to publishing, after `article`.

    Another law than 条例 26 may begin on another day than the making; `advice` says what is then
    written as 成文日期. A period that the office set for itself has no article.
    """

    days: int
    kind: str = "working"
    start: str = "形成之日"
    article: str = ""
    advice: str = ""

    def last_day(self, made_on: date, calendar: Calendar) -> date:
        """Return the last day to publish what was made on `made_on`.

        The day itself does not count (民法典 201). Raises CalendarMissing for a year whose
        放假安排 is wanted.
        """
        if self.kind == "calendar":
            return made_on + timedelta(days=self.days)
        return calendar.after(made_on, self.days)

    def words(self) -> str:
        """Return the period as it is read: 20 个工作日."""
        return f"{self.days} {UNITS[self.kind]}"


def period_of(own: Periodic | None, category: Periodic | None) -> Period:
    """Return the period that holds: the item's own, else its category's, else 条例 26's."""
    for source, about in ((own, "period_reason"), (category, "name")):
        if source is not None and source.period:
            found = Period(source.period, source.period_kind or "working")
            return _founded(found, getattr(source, about, ""))
    return _founded(Period(int(common("publish"))), "")


def _founded(period: Period, about: str) -> Period:
    """Return a period with the law it is of; `about` is its reason, or the name of a category."""
    for each in _of_laws():
        same = (each.period.days, each.period.kind) == (period.days, period.kind)
        if same and (not each.words or any(word in about for word in each.words)):
            return each.period
    return period


@dataclass(frozen=True)
class _OfLaw:
    period: Period
    words: tuple[str, ...]


def _of_laws() -> Iterator[_OfLaw]:
    for entry in resources.toml("law/periods.toml")["publishing"]:
        facts = resources.tupled(entry)
        yield _OfLaw(words=facts.pop("words", ()), period=Period(**facts))
