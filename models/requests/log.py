"""The steps and clocks of many requests at once, for what goes through the whole register."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from models.law.clock import Clock, clock
from models.law.event import REPLIES, Event, EventKind, Party
from models.law.workdays import Calendar
from models.requests.request import RequestEvent
from models.store.database import DB
from models.store.owned import owned

# As `_plain` reads them.
_COLUMNS = (
    "request_id, kind, on_date, until, days, id, refers_id, party, approver, amount, outcome,"
    " way, posted_on, text, whom"
)
Row = tuple[Any, ...]

AT_ONCE = 500  # clocks reckoned between two looks at the window
_MOST_DAYS, _MOST_CLOCKS = 3, 65_536  # of which clocks are held

# A clock follows from calendar, day and steps alone: under these it is held.
_Held = dict[tuple[Row, ...], Clock | None]
_held: list[tuple[Calendar, date, _Held]] = []


def steps_of(requests: Iterable[int]) -> dict[int, list[RequestEvent]]:
    """Return the valid steps of many requests, as `events_of` does for one: request id → steps."""
    rows = owned(RequestEvent.request, requests, RequestEvent.on_date, RequestEvent.id)
    return {key: _valid(steps) for key, steps in rows.items()}


def _valid(steps: list[RequestEvent]) -> list[RequestEvent]:
    """Return the steps of one request without those cancelled."""
    cancelled = {row.refers_id for row in steps if row.kind == EventKind.CANCELLED}
    return [r for r in steps if r.id not in cancelled and r.kind != EventKind.CANCELLED]


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
    steps = [_plain(*row[1:]) for row in rows]
    cancelled = {step.refers for step in steps if step.kind is EventKind.CANCELLED}
    return [s for s in steps if s.id not in cancelled and s.kind is not EventKind.CANCELLED]


def logs_of(requests: Iterable[int]) -> dict[int, list[Event]]:
    """Return the logs of many requests: request id → its valid steps as the clock knows them."""
    return {key: log_of(rows) for key, rows in rows_of(requests).items()}


def _plain(
    kind: str,
    on: str,
    until: str | None,
    days: int | None,
    key: int,
    refers: int | None,
    *more: Any,
) -> Event:
    """Return a step as `RequestEvent.plain` does, without making the record first."""
    party, approver, amount, outcome, way, posted, text, whom = more
    return Event(
        kind=EventKind(kind),
        on=date.fromisoformat(on),
        until=date.fromisoformat(until) if until else None,
        days=days,
        party=Party(party) if party else None,
        id=key,
        refers=refers,
        approver=approver,
        amount=amount,
        outcome=outcome,
        way=way,
        posted=date.fromisoformat(posted) if posted else None,
        reason="" if kind in REPLIES else text,
        whom=whom,
    )


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
