"""The items of a year as its text tells them: late by how much, explained how, corrected why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from models.items import clearance
from models.items import states as item_states
from models.items.amendment import AmendmentKind
from models.items.clearance import CLEARED_SQL
from models.items.in_force import ENDED_SQL
from models.law.workdays import Calendar
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
    " WHERE +e.removed_at IS NULL AND e.explains <> '' AND e.published_on <= :on)"
)
_OLDER = (
    f"FROM published_item x WHERE +x.removed_at IS NULL AND {PUBLIC_SQL}"
    " AND x.published_on < :first AND (x.withdrawn_on IS NULL OR x.withdrawn_on > :last)"
)


class Published(NamedTuple):
    """An item published in a year: `Row`, path and name of its heading, what the text asks of it.

    `genre` is the 体裁 of a 解读, None for another item; `last_day` that to publish it, None where
    it is not known; `is_needing` that it needs a 解读, `is_explained` that it has it.
    """

    id: int
    number: str
    title: str
    day: str
    path: str
    heading: str
    genre: str | None
    last_day: str | None
    is_undated: int
    is_village: int
    is_late: int
    is_needing: int
    is_explained: int

    @property
    def row(self) -> Row:
        """The item as the records behind a figure are told."""
        return self[:4]


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


def published(year: Year, on: date) -> list[Published]:
    """Return the items published in the year as they stood `on` a day, by day."""
    flags = (
        "COALESCE(c.path, '')",
        "COALESCE(c.name, '')",
        "CASE WHEN x.explains <> '' THEN x.genre END",
        item_states.LAST_DAY_SQL,
        "x.made_on IS NULL",
        "x.village_affairs",
        _LATE,
        _NEEDING,
        f"{_NEEDING} AND {_EXPLAINED}",
    )
    rows = _read(
        f"SELECT {ROW_SQL}, {', '.join(flags)} FROM {_TABLES} WHERE {PUBLISHED_SQL}"
        " ORDER BY x.published_on, x.id",
        year,
        on=on.isoformat(),
    )
    return [Published(*row) for row in rows]


def late(every: Iterable[Published], calendar: Calendar) -> list[Late]:
    """Return which of the items were published late (条例 26), those latest first."""
    found = [
        Late(each.row, _days_between(each.last_day, each.day, calendar), each.heading)
        for each in every
        if each.is_late and each.last_day
    ]
    return sorted(found, key=lambda each: -each.days)


def _days_between(last: str, day: str, calendar: Calendar) -> int:
    return calendar.count(date.fromisoformat(last), date.fromisoformat(day))


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


def older(year: Year) -> list[Row]:
    """Return the items that were published before the year and still stand on its last day."""
    return _read(f"SELECT {ROW_SQL} {_OLDER} ORDER BY x.published_on, x.id", year)


def older_count(year: Year) -> int:
    """Return how many there are in `older`, for many years bring many."""
    return int(_read(f"SELECT COUNT(*) {_OLDER}", year)[0][0])


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
        " JOIN amendment a ON a.item_id = x.id WHERE +x.removed_at IS NULL"
        " AND a.on_date BETWEEN :first AND :last"
        f" UNION ALL SELECT '{withdrawn}', x.withdrawn_on, '', {ROW_SQL} FROM published_item x"
        " WHERE +x.removed_at IS NULL AND x.published_on IS NOT NULL"
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
