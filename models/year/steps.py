"""The steps of handling that a period saw, and the new replies that decisions ordered (条例 51)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from models.law.clock import clock
from models.law.event import EventKind, EventLog
from models.law.strict import Doubt, doubt_of
from models.requests.log import logs_of
from models.requests.said import WANTED_SQL
from models.store.database import DB
from models.year.counts import Row
from models.year.figures import LIVE_SQL
from models.year.year import Year

_EVER = date(1949, 10, 1)


def steps(kinds: Iterable[EventKind], first: date, last: date) -> dict[EventKind, list[Row]]:
    """Return the valid steps of some kinds taken in a period, each with its request and day."""
    wanted = list(kinds)
    names = {f"kind{at}": kind.value for at, kind in enumerate(wanted)}
    rows = DB.connection().execute(
        f"SELECT e.kind, x.id, x.number, {WANTED_SQL}, e.on_date FROM request_event e"
        f" CROSS JOIN information_request x ON x.id = e.request_id WHERE {LIVE_SQL}"
        f" AND e.kind IN ({', '.join(f':{name}' for name in names)})"
        " AND e.on_date BETWEEN :first AND :last AND NOT EXISTS (SELECT 1"
        " FROM request_event c WHERE c.refers_id = e.id AND c.kind = 'cancelled')"
        " ORDER BY e.on_date, e.id",
        {**names, "first": first.isoformat(), "last": last.isoformat()},
    )
    found: dict[EventKind, list[Row]] = {kind: [] for kind in wanted}
    for kind, key, number, content, day in rows:
        found[EventKind(kind)].append((key, number, content, day))
    return found


@dataclass(frozen=True)
class NewReplies:
    """The new replies that decisions ordered: late ones of a period, those owed past their day."""

    late: list[Row] = field(default_factory=list)
    overdue: list[Row] = field(default_factory=list)


def new_replies(year: Year, on: date) -> NewReplies:
    """Judge the new replies of a period, and those still owed on its day `on`."""
    found = NewReplies()
    ordered = steps((EventKind.REPLY_ORDERED,), _EVER, on)[EventKind.REPLY_ORDERED]
    rows = {row[0]: row for row in ordered}
    for key, log in (logs_of(rows) if rows else {}).items():
        again, then = (clock(log, year.calendar, day).new_reply for day in (date.max, on))
        made = again.made if again is not None else None
        if again is not None and made is not None and year.first <= made.on <= year.last:
            found.late.extend([rows[key]] if again.on_time is False else [])
        if then is not None and then.overdue:
            found.overdue.append(rows[key])
    return found


def late_demands(asked: list[Row], year: Year) -> list[Row]:
    """Return those of the demands for a supplement that were told after their day (条例 30)."""
    late, kind = set(), EventKind.SUPPLEMENT_ASKED
    for key, events in (logs_of({row[0] for row in asked}) if asked else {}).items():
        log = EventLog(events, year.last)
        for step in log.events:
            found = doubt_of(log.before(step), step, year.calendar) if step.kind is kind else None
            if found is Doubt.LATE_DEMAND:
                late.add((key, step.on.isoformat()))
    return [row for row in asked if (row[0], row[3]) in late]


def deciders(requests: Iterable[int]) -> set[str]:
    """Return who ordered new replies to some requests; "" stands for one that nobody named."""
    steps_taken = (step for log in logs_of(requests).values() for step in log)
    return {step.whom for step in steps_taken if step.kind is EventKind.REPLY_ORDERED}
