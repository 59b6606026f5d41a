"""A period as it is looked at on a day, beside the one before it and the same of last year."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from models.year.period import Period


@dataclass(frozen=True)
class Span:
    """A period and what it is compared with, all cut at the same day while it runs on `today`."""

    whole: Period
    today: date = date.max

    @property
    def runs(self) -> bool:
        """Whether days of it are still to come."""
        return self.whole.first <= self.today < self.whole.last

    @cached_property
    def period(self) -> Period:
        """The days counted: up to today."""
        return self._cut(self.whole)

    @cached_property
    def last_year(self) -> Period:
        """The same days a year earlier."""
        return self._cut(self.whole.before())

    @cached_property
    def before(self) -> Period:
        """The period before, as far into it as this one is."""
        return self._cut(self.whole.preceding())

    def _cut(self, other: Period) -> Period:
        """Return the beginning of a period that is as long as what has passed of this one."""
        if not self.runs:
            return other
        if self.whole.first.day == other.first.day == 1:
            last = _in_month(self._months(other), self.today.day)
        else:
            last = other.first + (self.today - self.whole.first)
        return Period(other.first, min(last, other.last))

    def _months(self, other: Period) -> date:
        """Return the first of the month that stands in `other` where today's stands in this."""
        passed = self.today.year * 12 + self.today.month
        passed -= self.whole.first.year * 12 + self.whole.first.month
        at = other.first.year * 12 + other.first.month - 1 + passed
        return date(at // 12, at % 12 + 1, 1)


def _in_month(month: date, day: int) -> date:
    """Return a day of a month, its last where it is shorter."""
    return month + timedelta(days=min(day, monthrange(month.year, month.month)[1]) - 1)
