"""Counts for any period: plain rows, few queries for all tables of the report."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import repeat

from models.office.publishing_period import PUBLIC_SQL
from models.requests.said import OWN_ALONE, OWN_SQL, WANTED_SQL
from models.store.database import DB


class Source(StrEnum):
    """Where a figure of the report comes from; what is `CARRIED` follows from a year before."""

    COUNTED = "counted"
    ENTERED = "entered"
    OVERRIDDEN = "overridden"
    FROZEN = "frozen"
    CARRIED = "carried"


@dataclass(frozen=True)
class Figure:
    """One figure of a statutory table.

    `value` is an integer, or a Decimal in the unit the form prints (万元). `counted` is what
    the register itself gives, kept beside an overridden value; `note` is the reason or source.
    `missing` says that nobody entered it for the period: then 0 is no figure and is not printed;
    `assumed` that nobody did for the year, and it is 0 until somebody does.
    """

    value: int | Decimal
    source: Source = Source.COUNTED
    note: str = ""
    counted: int | Decimal | None = None
    missing: bool = False
    assumed: bool = False


def _sums(where: Mapping[str, str]) -> str:
    return ", ".join(f"COALESCE(SUM({each}), 0)" for each in where.values())


# The four ways a request can stand in a period (table 三); `x` names the request table.
_STANDING = {
    "received": "x.received_on BETWEEN :first AND :last",
    "carried_in": "x.received_on < :first AND (x.closed_on IS NULL OR x.closed_on >= :first)",
    "results": "x.closed_on BETWEEN :first AND :last",
    "carried_out": "x.received_on <= :last AND (x.closed_on IS NULL OR x.closed_on > :last)",
}
# SQL: request `x` is counted: in hand, its own, with a day of receipt.
LIVE_SQL = f"x.removed_at IS NULL AND {OWN_SQL} AND x.received_on IS NOT NULL"


def requests_behind(
    standing: str, first: date, last: date, outcomes: Iterable[str] = (), applicant_kind: str = ""
) -> list[tuple[int, str, str, str, str | None]]:
    """Return the requests behind a cell: rows (id, number, content, received_on, closed_on).

    `outcomes` limits results to those rows of the form; empty stands for all of them.
    """
    where = [LIVE_SQL, _STANDING[standing]]
    values: dict[str, str] = {"first": first.isoformat(), "last": last.isoformat()}
    wanted = list(outcomes)
    if wanted:
        where.append(f"x.outcome IN ({', '.join(f':o{n}' for n in range(len(wanted)))})")
        values |= {f"o{n}": outcome for n, outcome in enumerate(wanted)}
    if applicant_kind:
        where.append("x.applicant_kind = :kind")
        values["kind"] = applicant_kind
    rows = DB.connection().execute(
        f"SELECT x.id, x.number, {WANTED_SQL}, x.received_on, x.closed_on"
        f" FROM information_request x WHERE {' AND '.join(where)} ORDER BY natural_order(x.number)",
        values,
    )
    return [tuple(row) for row in rows]


# Where a dispute stands in a period (table 四): it counts when it ends, an undecided one on the
# last day of every period that it is open.
_ENDED = "x.closed_on BETWEEN :first AND :last AND x.result = "
_OPEN = "x.received_on <= :last AND (x.closed_on IS NULL OR x.closed_on > :last)"
_DISPUTE_RESULTS = {
    "upheld": f"{_ENDED}'upheld'",
    "corrected": f"{_ENDED}'corrected'",
    "other": f"{_ENDED}'other'",
    "pending": _OPEN,
}
_DISPUTE_LIVE = "x.removed_at IS NULL AND x.received_on IS NOT NULL"


@dataclass(frozen=True)
class Cases:
    """What tables 三 and 四 count of a period.

    `requests` are rows (standing, outcome, applicant kind, number); standing is one of received,
    carried_in, results, carried_out, and outcome is "" except for results. `disputes` are rows
    (kind, column, number).
    """

    requests: list[tuple[str, str, str, int]]
    disputes: list[tuple[str, str, int]]


_CASES = (
    f"SELECT 'request', x.outcome, x.applicant_kind, {_sums(_STANDING)} FROM information_request x"
    f" WHERE {LIVE_SQL} AND x.received_on <= :last"
    " AND (x.closed_on IS NULL OR x.closed_on >= :first) GROUP BY 2, 3"
    f" UNION ALL SELECT 'dispute', '', x.kind, {_sums(_DISPUTE_RESULTS)} FROM dispute x"
    f" WHERE {_DISPUTE_LIVE} GROUP BY 3"
)


def cases(first: date, last: date) -> Cases:
    """Count the requests and disputes of a period from `first` to `last`, both included.

    新收 goes by the day of receipt in law (条例 31), 办理结果 by the closing day, 结转 by what is
    open at either end; help for another organ is not counted. A dispute is upheld, corrected or
    other by the day of its end, and pending (尚未审结) where it is undecided on the last day.
    One query: a pass over the requests open on any day of the period, and one over the disputes.
    """
    days = {"first": first.isoformat(), "last": last.isoformat()}
    requests: dict[tuple[str, str, str], int] = {}
    disputes: list[tuple[str, str, int]] = []
    for case, word, kind, *numbers in DB.connection().execute(_CASES, days):
        if case == "dispute":
            disputes += zip(repeat(kind), _DISPUTE_RESULTS, numbers)
            continue
        for standing, number in zip(_STANDING, numbers, strict=True):
            key = (standing, word if standing == "results" else "", kind)
            requests[key] = requests.get(key, 0) + number
    return Cases(
        [(*key, number) for key, number in requests.items() if number],
        [row for row in disputes if row[2]],
    )


def disputes_before(first: date, last: date) -> list[tuple[int, str, str, str]]:
    """Return the disputes of a period that were brought before it: (id, 编号, authority, received).

    An undecided one counts in table 四 of every period until it is decided.
    """
    where = " OR ".join(f"({each})" for each in _DISPUTE_RESULTS.values())
    rows = DB.connection().execute(
        "SELECT x.id, x.number, x.authority, x.received_on FROM dispute x"
        f" WHERE {_DISPUTE_LIVE} AND x.received_on < :first AND ({where})"
        " ORDER BY x.received_on, x.id",
        {"first": first.isoformat(), "last": last.isoformat()},
    )
    return [tuple(row) for row in rows]


def disputes_behind(
    kind: str, column: str, first: date, last: date
) -> list[tuple[int, str, str, str, str | None]]:
    """Return the disputes behind a cell of table 四: (id, 编号, words, received, closed).

    `column` is one of upheld, corrected, other and pending, or total for all four.
    """
    every = " OR ".join(f"({where})" for where in _DISPUTE_RESULTS.values())
    where = every if column == "total" else _DISPUTE_RESULTS[column]
    rows = DB.connection().execute(
        "SELECT x.id, x.number, COALESCE(r.number || ' ' || r.content, x.authority),"
        " x.received_on, x.closed_on"
        " FROM dispute x LEFT JOIN information_request r ON r.id = x.request_id"
        f" WHERE {_DISPUTE_LIVE} AND x.kind = :kind AND ({where}) ORDER BY x.received_on, x.id",
        {"kind": kind, "first": first.isoformat(), "last": last.isoformat()},
    )
    return [tuple(row) for row in rows]


def items_by_category(first: date, last: date) -> list[tuple[str, int]]:
    """Count the 主动公开 items published in a period by category path; "" stands for 未分类."""
    rows = DB.connection().execute(
        "SELECT COALESCE(c.path, ''), COUNT(*) FROM published_item x"
        " LEFT JOIN catalogue_entry c ON c.id = x.category_id"
        f" WHERE x.removed_at IS NULL AND {PUBLIC_SQL} AND x.published_on BETWEEN ? AND ?"
        " GROUP BY 1 ORDER BY MIN(c.position), 1",
        (first.isoformat(), last.isoformat()),
    )
    return [tuple(row) for row in rows]


def years() -> list[int]:
    """Return the years that the register knows anything of, newest first."""
    rows = DB.connection().execute(
        "SELECT substr(received_on, 1, 4) FROM information_request WHERE removed_at IS NULL"
        " UNION SELECT substr(published_on, 1, 4) FROM published_item WHERE removed_at IS NULL"
        " UNION SELECT substr(received_on, 1, 4) FROM dispute WHERE removed_at IS NULL"
        " UNION SELECT substr(closed_on, 1, 4) FROM dispute WHERE removed_at IS NULL"
        " UNION SELECT substr(on_date, 1, 4) FROM activity WHERE removed_at IS NULL"
        " UNION SELECT CAST(year AS TEXT) FROM year_figure"
    )
    return sorted((int(year) for (year,) in rows if year), reverse=True)


def nothing_at_all() -> bool:
    """Say whether no record of any kind was ever registered, in whatever year."""
    tables = ("information_request", "published_item", "dispute", "activity", "posting")
    some = " OR ".join(f"EXISTS (SELECT 1 FROM {name})" for name in (*tables, "year_figure"))
    return not DB.connection().execute(f"SELECT {some}").fetchone()[0]


def months_known(first: date, last: date) -> int:
    """Return in how many months of a period something was published or received."""
    row = DB.connection().execute(
        "SELECT COUNT(DISTINCT substr(day, 1, 7)) FROM (SELECT published_on AS day"
        " FROM published_item WHERE removed_at IS NULL UNION ALL SELECT received_on"
        " FROM information_request WHERE removed_at IS NULL)"
        " WHERE day BETWEEN :first AND :last",
        {"first": first.isoformat(), "last": last.isoformat()},
    )
    return int(row.fetchone()[0])


def knows_year(year: int, by: date | None = None) -> bool:
    """Say whether anything was published or received in a year.

    With `by` only what was registered by that day counts: an old ledger that was taken in later
    makes no year of the register.
    """
    after = (by or date.max - timedelta(days=1)) + timedelta(days=1)
    row = DB.connection().execute(
        "SELECT EXISTS (SELECT 1 FROM published_item WHERE recorded_at < :after"
        " AND removed_at IS NULL AND published_on BETWEEN :first AND :last)"
        f" OR EXISTS (SELECT 1 FROM information_request WHERE {OWN_ALONE}"
        " AND recorded_at < :after AND removed_at IS NULL"
        " AND received_on BETWEEN :first AND :last)",
        {"first": f"{year}-01-01", "last": f"{year}-12-31", "after": after.isoformat()},
    )
    return bool(row.fetchone()[0])
