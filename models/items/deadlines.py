"""The last days to publish by the calendar of working days, for lists of many items (条例 26)."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, timedelta

from models.law.workdays import Calendar, CalendarMissing
from models.office.publishing_period import Period
from models.store.database import DB

_NEAR = 5  # working days left up to which an item falls due soon
_DAY = timedelta(days=1)
_LONG = timedelta(days=365)


def long_before(today: date) -> date:
    """Return the day a year before `today`: what fell due earlier is no work of that day."""
    return today - _LONG


class Deadlines:
    """Last days by one calendar, each reckoned once; keep it as long as calendar and day hold.

    Inside `answering` the register's SQL knows them as ``last_day(made_on, days, kind)``, NULL for
    a year whose 放假安排 is wanted.
    """

    def __init__(self, calendar: Calendar, today: date) -> None:
        self.calendar, self.today = calendar, today
        self._known: dict[tuple[str | None, int, str], str | None] = {(None, 0, ""): None}

    def last_day(self, made_on: str | None, days: int, kind: str) -> str | None:
        """Return the last day to publish what was made on an ISO day, as ISO text, or None."""
        key = (made_on, days, kind)
        if key not in self._known:
            self._known[key] = self._reckon(made_on, Period(days, kind))
        return self._known[key]

    def _reckon(self, made_on: str | None, period: Period) -> str | None:
        if not made_on:
            return None
        try:
            return period.last_day(date.fromisoformat(made_on), self.calendar).isoformat()
        except CalendarMissing:
            return None

    def long_ago(self) -> date:
        """Return the day before which a last day is no work of today: an old ledger, as a rule."""
        return long_before(self.today)

    def soon(self) -> date:
        """Return the latest day that is at most five working days away.

        It never lies beyond the last year whose 放假安排 is known.
        """
        latest, count = self.today, 0
        while True:
            try:
                count += self.calendar.is_workday(latest + _DAY)
            except CalendarMissing:
                return latest
            if count > _NEAR:
                return latest
            latest += _DAY

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Let SQL ask for last days by this calendar for a while."""
        asked = _ASKED.set(self)
        try:
            yield
        finally:
            _ASKED.reset(asked)


_ASKED: ContextVar[Deadlines] = ContextVar("deadlines")


def _last_day(made_on: str | None, days: int, kind: str) -> str | None:
    return _ASKED.get().last_day(made_on, days, kind)


DB.register_function(_last_day, "last_day", 3, deterministic=True)
