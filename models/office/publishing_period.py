"""By when an item has to be published (条例 26): from its own period or that of its category."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

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
    """`days` of `kind` working or calendar from making to publishing."""

    days: int
    kind: str = "working"

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
    for source in (own, category):
        if source is not None and source.period:
            return Period(source.period, source.period_kind or "working")
    return Period(int(common("publish")))
