"""What was done with items in the course of a period: month by month, by attribute, handed over."""

from datetime import date
from typing import Any

from models.store.database import DB
from models.year.counts import PUBLISHED_SQL, ROW_SQL, Row
from models.year.year import Year

_ITEMS = "FROM published_item x WHERE"
_MONTH = "substr(x.published_on, 1, 7)"
_ATTRIBUTED = "+x.removed_at IS NULL AND x.attribute <> '' AND x.made_on BETWEEN :first AND :last"


def by_month(year: Year) -> dict[str, int]:
    """Count the items published in a period by month (2025-05)."""
    return dict(_read(f"SELECT {_MONTH}, COUNT(*) {_ITEMS} {PUBLISHED_SQL} GROUP BY 1", year))


def behind_month(month: str, year: Year) -> list[Row]:
    """Return the items of one month of `by_month`."""
    where = f"{PUBLISHED_SQL} AND {_MONTH} = :named ORDER BY x.published_on, x.id"
    return _read(f"SELECT {ROW_SQL} {_ITEMS} {where}", year, named=month)


def by_attribute(year: Year) -> dict[str, int]:
    """Count the items made in a period by their 公开属性 (条例 13), those with none left out."""
    return dict(_read(f"SELECT x.attribute, COUNT(*) {_ITEMS} {_ATTRIBUTED} GROUP BY 1", year))


def behind_attribute(attribute: str, year: Year) -> list[Row]:
    """Return the items of one attribute of `by_attribute`."""
    where = f"{_ATTRIBUTED} AND x.attribute = :named ORDER BY x.made_on, x.id"
    return _read(f"SELECT {ROW_SQL} {_ITEMS} {where}", year, named=attribute)


def hand_over_days(year: Year) -> dict[str, list[date]]:
    """Return the days of the hand-overs in a period by the place that took them (条例 25)."""
    rows = _read(
        "SELECT DISTINCT o.place, o.made_on FROM hand_over o"
        " WHERE o.made_on BETWEEN :first AND :last ORDER BY 1, 2",
        year,
    )
    days: dict[str, list[date]] = {}
    for place, day in rows:
        days.setdefault(place, []).append(date.fromisoformat(day))
    return days


def _read(statement: str, year: Year, **values: Any) -> list[Any]:
    days = {"first": year.first.isoformat(), "last": year.last.isoformat(), **values}
    return [tuple(row) for row in DB.connection().execute(statement, days)]
