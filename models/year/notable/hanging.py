"""The 公示 of a year that still hung when their period was over."""

from models.store.database import DB
from models.year.counts import Row
from models.year.year import Year

_SQL = (
    "SELECT x.id, COALESCE(x.document_number, ''), x.title, x.last_on FROM posting x"
    " WHERE x.removed_at IS NULL AND x.kind = '公示' AND x.last_on <= :last AND EXISTS"
    " (SELECT 1 FROM posting_place p WHERE p.posting_id = x.id"
    " AND p.put_up_on BETWEEN :first AND :last {}) ORDER BY x.last_on, x.id"
)


def ended(year: Year) -> list[Row]:
    """Return the 公示 put up in the year whose period ended in it."""
    return _read("", year)


def left_hanging(year: Year) -> list[Row]:
    """Return those of `ended` that were still on a board when the year was over."""
    return _read("AND (p.taken_down_on IS NULL OR p.taken_down_on > :last)", year)


def _read(where: str, year: Year) -> list[Row]:
    days = {"first": year.first.isoformat(), "last": year.last.isoformat()}
    return [tuple(row) for row in DB.connection().execute(_SQL.format(where), days)]
