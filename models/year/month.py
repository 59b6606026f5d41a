"""What a month brought, counted by the same dates as the yearly figures."""

from dataclasses import dataclass

from models.office.publishing_period import PUBLIC_SQL
from models.requests.help import OWN_ALONE
from models.store.database import DB
from models.store.months import bounds


@dataclass(frozen=True)
class MonthFigures:
    """Items published, requests received and closed in a month; `open` at the end of it."""

    published: int
    received: int
    closed: int
    open: int


def month_figures(month: str) -> MonthFigures:
    """Count a month; what lies in the bin, and help for another organ, does not count."""
    values = dict(zip(("first", "last"), bounds(month), strict=True))
    read = DB.connection().execute
    (published,) = read(
        "SELECT COUNT(*) FROM published_item x"
        f" WHERE x.removed_at IS NULL AND {PUBLIC_SQL}"
        " AND x.published_on BETWEEN :first AND :last",
        values,
    ).fetchone()
    received, closed, waiting = read(
        "SELECT SUM(received_on BETWEEN :first AND :last), SUM(closed_on BETWEEN :first AND :last),"
        " SUM(COALESCE(received_on, :first) <= :last AND (closed_on IS NULL OR closed_on > :last))"
        f" FROM information_request WHERE removed_at IS NULL AND {OWN_ALONE}",
        values,
    ).fetchone()
    return MonthFigures(published, received or 0, closed or 0, waiting or 0)
