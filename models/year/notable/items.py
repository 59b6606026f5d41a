"""The items of a year as its text tells them: late by how much, explained how, corrected why."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from models.items import clearance
from models.items import states as item_states
from models.items.amendment import AmendmentKind
from models.items.clearance import CLEARED_SQL
from models.items.in_force import ENDED_SQL
from models.office.publishing_period import PUBLIC_SQL
from models.store.database import DB
from models.year.counts import PUBLISHED_SQL, ROW_SQL, Row
from models.year.year import Year

_TABLES = "published_item x LEFT JOIN catalogue_entry c ON c.id = x.category_id"
_LATE = item_states.ITEM_STATES["迟公开"]
_KINDS = "x.document_kind IN ('规章', '行政规范性文件')"
# An item that needs a 解读, as marked, else because of its kind, and was not over on the day `:on`.
_NEEDING = (
    f"COALESCE(x.needs_interpretation, {_KINDS}) AND NOT {ENDED_SQL}"
    " AND (x.withdrawn_on IS NULL OR x.withdrawn_on > :on)"
)
_EXPLAINED = (
    "COALESCE(x.index_number, '') IN (SELECT e.explains FROM published_item e"
    " WHERE e.removed_at IS NULL AND e.explains <> '' AND e.published_on <= :on)"
)


@dataclass(frozen=True)
class Late:
    """An item that was published after its last day: by so many working days, under a heading."""

    row: Row
    days: int
    heading: str


@dataclass(frozen=True)
class Amended:
    """What was corrected, clarified or withdrawn in the year: the item, the day and the reason."""

    kind: AmendmentKind
    row: Row
    on: date
    reason: str


def late(year: Year) -> list[Late]:
    """Return the items published late (条例 26), those latest first."""
    rows = _read(
        f"SELECT {ROW_SQL}, {item_states.LAST_DAY_SQL}, COALESCE(c.name, '') FROM {_TABLES}"
        f" WHERE {PUBLISHED_SQL} AND {_LATE}",
        year,
    )
    found = [
        Late(
            (key, number, title, day),
            year.calendar.count(date.fromisoformat(last), date.fromisoformat(day)),
            heading,
        )
        for key, number, title, day, last, heading in rows
    ]
    return sorted(found, key=lambda each: -each.days)


def is_known(year: Year) -> bool:
    """Say whether the office kept a ledger of items in the year, so that none means none.

    It did where an item was registered by its end, or is of it or of the year before.
    """
    rows = _read(
        "SELECT EXISTS (SELECT 1 FROM published_item x WHERE x.removed_at IS NULL"
        " AND (substr(x.recorded_at, 1, 10) <= :last"
        " OR x.published_on BETWEEN :before AND :last OR x.made_on BETWEEN :before AND :last))",
        year,
        before=year.before.first.isoformat(),
    )
    return bool(rows[0][0])


def undated(year: Year) -> list[Row]:
    """Return the items published in the year of which the day of making is not known."""
    return _items("x.made_on IS NULL", year)


def judged(year: Year) -> list[Row]:
    """Return the items published in the year of which the last day to publish is known."""
    return _items(f"{item_states.LAST_DAY_SQL} IS NOT NULL", year)


def needing(year: Year, on: date) -> list[Row]:
    """Return the items published in the year that need a 解读."""
    return _items(_NEEDING, year, on=on.isoformat())


def explained(year: Year, on: date) -> list[Row]:
    """Return those of `needing` that were explained by the day `on`."""
    return _items(f"{_NEEDING} AND {_EXPLAINED}", year, on=on.isoformat())


def explained_by_genre(year: Year) -> dict[str, list[Row]]:
    """Return the 解读 published in the year by their 体裁, those without one under ""."""
    rows = _read(
        f"SELECT x.genre, {ROW_SQL} FROM {_TABLES} WHERE {PUBLISHED_SQL} AND x.explains <> ''"
        " ORDER BY x.published_on, x.id",
        year,
    )
    found: dict[str, list[Row]] = {}
    for genre, *row in rows:
        found.setdefault(genre, []).append((row[0], row[1], row[2], row[3]))
    return found


def with_paths(year: Year) -> list[tuple[str, Row]]:
    """Return the items published in the year with the path of their heading, "" for none."""
    rows = _read(
        f"SELECT COALESCE(c.path, ''), {ROW_SQL} FROM {_TABLES} WHERE {PUBLISHED_SQL}"
        " ORDER BY x.published_on, x.id",
        year,
    )
    return [(path, (row[0], row[1], row[2], row[3])) for path, *row in rows]


def village(year: Year) -> list[Row]:
    """Return the items of 村务公开 published in the year."""
    return _items("x.village_affairs", year)


def older(year: Year) -> list[Row]:
    """Return the items that were published before the year and still stand on its last day."""
    return _read(
        f"SELECT {ROW_SQL} FROM {_TABLES} WHERE x.removed_at IS NULL AND {PUBLIC_SQL}"
        " AND x.published_on < :first AND (x.withdrawn_on IS NULL OR x.withdrawn_on > :last)"
        " ORDER BY x.published_on, x.id",
        year,
    )


def signed_at_every_step(year: Year) -> list[Row]:
    """Return the items published in the year whose every step of review bears a signature."""
    where = (
        "(SELECT COUNT(*) FROM clearance k WHERE k.item_id = x.id AND k.signed_on IS NOT NULL)"
        " >= :steps AND NOT EXISTS (SELECT 1 FROM clearance k"
        " WHERE k.item_id = x.id AND k.signed_on IS NULL)"
    )
    return _items(where, year, steps=len(clearance.steps()))


def reviewed_later(year: Year) -> list[Row]:
    """Return the items published in the year whose review was concluded after it (条例 17)."""
    where = (
        f"{CLEARED_SQL} AND EXISTS (SELECT 1 FROM clearance k WHERE k.item_id = x.id AND k.decides"
        " AND k.conclusion <> '' AND k.signed_on > x.published_on) AND NOT EXISTS (SELECT 1"
        " FROM clearance k WHERE k.item_id = x.id AND k.decides AND k.conclusion <> ''"
        " AND (k.signed_on IS NULL OR k.signed_on <= x.published_on))"
    )
    return _items(where, year)


def amended(year: Year) -> list[Amended]:
    """Return what was corrected, clarified and withdrawn in the year (条例 6), by day.

    A withdrawal of which only the day is known, as ledgers have it, has no reason.
    """
    withdrawn = AmendmentKind.WITHDRAWN
    rows = _read(
        f"SELECT a.kind, a.on_date, a.reason, {ROW_SQL} FROM published_item x"
        " JOIN amendment a ON a.item_id = x.id WHERE x.removed_at IS NULL"
        " AND a.on_date BETWEEN :first AND :last"
        f" UNION ALL SELECT '{withdrawn}', x.withdrawn_on, '', {ROW_SQL} FROM published_item x"
        " WHERE x.removed_at IS NULL AND x.published_on IS NOT NULL"
        " AND x.withdrawn_on BETWEEN :first AND :last AND NOT EXISTS (SELECT 1 FROM amendment a"
        f" WHERE a.item_id = x.id AND a.kind = '{withdrawn}') ORDER BY 2, 4",
        year,
    )
    return [
        Amended(AmendmentKind(kind), (row[0], row[1], row[2], row[3]), date.fromisoformat(on), why)
        for kind, on, why, *row in rows
    ]


def _items(where: str, year: Year, **values: Any) -> list[Row]:
    return _read(
        f"SELECT {ROW_SQL} FROM {_TABLES} WHERE {PUBLISHED_SQL} AND ({where})"
        " ORDER BY x.published_on, x.id",
        year,
        **values,
    )


def _read(statement: str, year: Year, **values: Any) -> list[Any]:
    days = {"first": year.first.isoformat(), "last": year.last.isoformat(), **values}
    with year.deadlines.answering():
        return [tuple(row) for row in DB.connection().execute(statement, days)]
