"""The clocks of many requests: each is reckoned once for its steps, its calendar and the day."""

from collections.abc import Iterable
from datetime import date

from models.law.clock import Clock, clock
from models.law.workdays import Calendar
from models.requests.log import Row, log_of, rows_of

AT_ONCE = 500  # clocks reckoned between two looks at the window
_MOST_DAYS, _MOST_CLOCKS = 3, 65_536  # of which clocks are held

# A clock follows from calendar, day and steps alone: under these it is held.
_Held = dict[tuple[Row, ...], Clock | None]
_held: list[tuple[Calendar, date, _Held]] = []


def clocks_of(requests: Iterable[int], calendar: Calendar, on: date) -> dict[int, Clock]:
    """Return the clocks of these requests on the day `on`; of those without a receipt none."""
    found, held = {}, _held_for(calendar, on)
    for key, rows in rows_of(requests).items():
        if rows not in held:
            log = log_of(rows)
            held[rows] = clock(log, calendar, on) if log else None
        if (state := held[rows]) is not None:
            found[key] = state
    return found


def _held_for(calendar: Calendar, on: date) -> _Held:
    for known, day, held in _held:
        if day == on and known == calendar and len(held) < _MOST_CLOCKS:
            return held
    made: _Held = {}
    _held[:] = [(calendar, on, made), *_held[: _MOST_DAYS - 1]]
    return made
