"""The steps and clocks of many requests at once, for what goes through the whole register."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from models.law.clock import Clock, clock
from models.law.event import Event
from models.law.recorded import plain, valid_of
from models.law.workdays import Calendar
from models.requests.request import RequestEvent
from models.store.database import DB
from models.store.owned import owned

Row = tuple[Any, ...]


class _Step(NamedTuple):
    """A step as `plain` reads it; making the record first takes its time."""

    kind: str
    on_date: date | None
    until: date | None
    days: int | None
    id: int
    refers_id: int | None
    party: str
    approver: str
    amount: int | None
    outcome: str
    way: str
    posted_on: date | None
    text: str
    whom: str


_COLUMNS = ", ".join(("request_id", *_Step._fields))

AT_ONCE = 500  # clocks reckoned between two looks at the window
# The clocks held: of the lists' day, of a year's last and of the one before, of all that is known.
_MOST_DAYS, _MOST_CLOCKS = 4, 65_536

# A clock follows from calendar, day and steps alone: under these it is held.
_Held = dict[tuple[Row, ...], Clock | None]
_held: list[tuple[Calendar, date, _Held]] = []


def steps_of(requests: Iterable[int]) -> dict[int, list[RequestEvent]]:
    """Return the valid steps of many requests, as `events_of` does for one: request id → steps."""
    rows = owned(RequestEvent.request, requests, RequestEvent.on_date, RequestEvent.id)
    return {key: valid_of(steps) for key, steps in rows.items()}


def rows_of(requests: Iterable[int]) -> dict[int, tuple[Row, ...]]:
    """Return the rows of all steps of many requests, those cancelled too: request id → rows."""
    found: dict[int, list[Row]] = {key: [] for key in requests}
    sql = (
        f"SELECT {_COLUMNS} FROM request_event"
        " WHERE request_id IN (SELECT value FROM json_each(?)) ORDER BY on_date, id"
    )
    for row in DB.connection().execute(sql, (json.dumps(list(found)),)):
        found[row[0]].append(row)
    return {key: tuple(rows) for key, rows in found.items()}


def log_of(rows: Iterable[Row]) -> list[Event]:
    """Return the valid steps among the rows of one request, as the clock knows them."""
    return [plain(step) for step in valid_of([_read(row[1:]) for row in rows])]


def logs_of(requests: Iterable[int]) -> dict[int, list[Event]]:
    """Return the logs of many requests: request id → its valid steps as the clock knows them."""
    return {key: log_of(rows) for key, rows in rows_of(requests).items()}


def _read(row: Row) -> _Step:
    kind, on_date, until, *others, posted_on, text, whom = row
    days = (_day(on_date), _day(until))
    return _Step._make((kind, *days, *others, _day(posted_on), text, whom))


def _day(text: Any) -> date | None:
    return date.fromisoformat(text) if text else None


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
