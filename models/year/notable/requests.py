"""The requests of a year as its text tells them: the way in, the matter, the days taken."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import count

from models.items.guess import hinted
from models.law.event import EventKind
from models.law.workdays import CalendarMissing
from models.requests.log import clocks_of
from models.requests.said import WANTED_SQL
from models.store.database import DB
from models.year.counts import Row
from models.year.figures import LIVE_SQL
from models.year.spans.answering import average, taken
from models.year.steps import steps
from models.year.year import Year

_SERIES = 3  # requests of one applicant in a month that make a series
_ROW = f"x.id, x.number, {WANTED_SQL}"


@dataclass(frozen=True)
class Series:
    """What one applicant, who is not named, asked in one month."""

    month: int
    rows: list[Row]


@dataclass(frozen=True)
class Received:
    """A request as it came in; `who` tells applicants apart and is never told."""

    row: Row
    way: str
    who: str


def received(year: Year) -> list[Received]:
    """Return the requests received in the year, by day."""
    rows = DB.connection().execute(
        f"SELECT {_ROW}, x.received_on, x.intake, x.applicant || x.id_number"
        f" FROM information_request x WHERE {LIVE_SQL}"
        " AND x.received_on BETWEEN :first AND :last ORDER BY x.received_on, x.id",
        _days(year),
    )
    return [Received((row[0], row[1], row[2], row[3]), way, who) for *row, way, who in rows]


def years_without(year: Year) -> int:
    """Return for how many years on end, this one the last, the register knows of no request.

    Items taken in from older years prove nothing of the requests of those years: none is told of
    one before the register was begun, the first request it holds and the first report it knows.
    """
    connection = DB.connection()
    (last,) = connection.execute(
        f"SELECT MAX(CAST(substr(COALESCE(x.closed_on, x.received_on), 1, 4) AS INTEGER))"
        f" FROM information_request x WHERE {LIVE_SQL} AND x.received_on <= :last",
        {"last": year.last.isoformat()},
    ).fetchone()
    (begun,) = connection.execute(
        "SELECT MIN(CAST(began AS INTEGER)) FROM ("
        "SELECT (SELECT substr(at, 1, 4) FROM history ORDER BY id LIMIT 1) AS began"
        f" UNION ALL SELECT substr(MIN(x.received_on), 1, 4) FROM information_request x"
        f" WHERE {LIVE_SQL}"
        " UNION ALL SELECT MIN(year) FROM annual_report"
        " UNION ALL SELECT MIN(year) FROM year_figure)"
    ).fetchone()
    known = (each for each in count(year.last.year, -1) if each not in year.years_known)
    unknown = max(next(known), (begun or year.last.year) - 1)
    return max(year.last.year - max(last or 0, unknown), 0)


def by_way(every: Iterable[Received]) -> dict[str, list[Row]]:
    """Return requests by the way they came in, most first."""
    return _by_size((each.way, each.row) for each in every)


def by_matter(every: Iterable[Received]) -> dict[str, list[Row]]:
    """Return requests by the heading of the 公开目录 that their words hint at, most first."""
    rows = [each.row for each in every]
    named = zip(hinted(row[2] for row in rows), rows, strict=True)
    return _by_size((name, row) for name, row in named if name)


def series(every: Iterable[Received]) -> Series | None:
    """Return the longest series of requests by one applicant in one month, None for none."""
    named = _by_size((f"{each.row[3][5:7]}{each.who}", each.row) for each in every if each.who)
    month, rows = next(iter(named.items()), ("", []))
    return Series(int(month[:2]), rows) if len(rows) >= _SERIES else None


def _by_size(pairs: Iterable[tuple[str, Row]]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for key, row in pairs:
        found.setdefault(key, []).append(row)
    return dict(sorted(found.items(), key=lambda each: -len(each[1])))


def average_days(closed: Iterable[int]) -> int | None:
    """Return how many working days closed requests took on average."""
    return average([each.days for each in taken(closed).values()])


def extended(closed: Collection[int], year: Year) -> list[Row]:
    """Return those of the requests closed in the year whose period was extended (条例 33)."""
    found: dict[int, Row] = {}
    for row in steps((EventKind.EXTENDED,), date.min, year.last)[EventKind.EXTENDED]:
        if row[0] in closed:
            found[row[0]] = row
    return list(found.values())


def days_late(requests: Iterable[int], year: Year) -> list[int]:
    """Return by how many working days replies came after their due date, most first."""
    found = []
    for clock in clocks_of(requests, year.calendar, date.max).values():
        on = clock.counts_on or clock.closed_on
        if clock.due_on is None or on is None or on <= clock.due_on:
            continue
        try:
            found.append(year.calendar.count(clock.due_on, on))
        except CalendarMissing:
            continue
    return sorted(found, reverse=True)


def outcomes(requests: Collection[int]) -> dict[int, str]:
    """Return in which row of table 三 each of these requests ended, "" for none."""
    rows = DB.connection().execute(
        "SELECT x.id, x.outcome FROM information_request x"
        " WHERE x.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(requests)),),
    )
    return dict(rows)


def published(year: Year) -> list[tuple[Row, str]]:
    """Return the requests closed in the year that became a public item, with its title."""
    rows = DB.connection().execute(
        f"SELECT {_ROW}, x.closed_on, i.title FROM information_request x"
        " JOIN published_item i ON i.id = x.item_id AND i.removed_at IS NULL"
        f" WHERE {LIVE_SQL} AND x.closed_on BETWEEN :first AND :last"
        " AND i.published_on <= :last ORDER BY x.closed_on, x.id",
        _days(year),
    )
    return [((key, number, wanted, day), title) for key, number, wanted, day, title in rows]


def archived(year: Year) -> list[Row]:
    """Return the requests whose file went into the archive in the year."""
    rows = DB.connection().execute(
        f"SELECT {_ROW}, x.archived_on FROM information_request x WHERE {LIVE_SQL}"
        " AND x.archived_on BETWEEN :first AND :last ORDER BY x.archived_on, x.id",
        _days(year),
    )
    return [tuple(row) for row in rows]


def _days(year: Year) -> dict[str, str]:
    return {"first": year.first.isoformat(), "last": year.last.isoformat()}
