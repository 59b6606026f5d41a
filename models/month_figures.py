"""What a month brought, counted by the same dates as the yearly figures."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from models.database import DB


@dataclass(frozen=True)
class MonthFigures:
    """Items published, requests received and closed in a month; `open` at the end of it."""

    published: int
    received: int
    closed: int
    open: int


def month_of(day: date) -> str:
    """Return the month of a day as the lists are narrowed by it: 2026-03."""
    return f"{day:%Y-%m}"


def month_before(day: date) -> date:
    """Return the last day of the month before."""
    return day.replace(day=1) - timedelta(days=1)


def bounds(month: str) -> tuple[str, str]:
    """Return the first and the last day of a month 2026-03, as ISO text."""
    year, number = (int(part) for part in month.split("-"))
    return f"{month}-01", f"{month}-{monthrange(year, number)[1]:02d}"


def within(column: str, month: str, name: str) -> tuple[str, dict[str, str]]:
    """Return the condition that a day lies in a month, and its values; nothing for ""."""
    if not month:
        return "1", {}
    first, last = bounds(month)
    where = f"{column} BETWEEN :{name}_first AND :{name}_last"
    return where, {f"{name}_first": first, f"{name}_last": last}


def month_figures(month: str) -> MonthFigures:
    """Count a month; what was put into the bin does not count."""
    values = dict(zip(("first", "last"), bounds(month), strict=True))
    read = DB.connection().execute
    (published,) = read(
        "SELECT COUNT(*) FROM published_item"
        " WHERE removed_at IS NULL AND published_on BETWEEN :first AND :last",
        values,
    ).fetchone()
    received, closed, waiting = read(
        "SELECT SUM(received_on BETWEEN :first AND :last), SUM(closed_on BETWEEN :first AND :last),"
        " SUM(COALESCE(received_on, :first) <= :last AND (closed_on IS NULL OR closed_on > :last))"
        " FROM information_request WHERE removed_at IS NULL",
        values,
    ).fetchone()
    return MonthFigures(published, received or 0, closed or 0, waiting or 0)
