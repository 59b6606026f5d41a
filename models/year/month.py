"""What a month brought, counted by the same dates as the yearly figures."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.office.publishing_period import PUBLIC_SQL
from models.requests.said import OWN_SQL
from models.store.database import DB
from models.store.months import bounds


@dataclass(frozen=True)
class MonthFigures:
    """The ids of the items published, and of the requests received and closed in a month.

    `open` are those of the requests that were in hand at the end of it.
    """

    published: Sequence[int]
    received: Sequence[int]
    closed: Sequence[int]
    open: Sequence[int]


_ITEMS = f"published_item x WHERE x.removed_at IS NULL AND {PUBLIC_SQL}"
_REQUESTS = f"information_request x WHERE x.removed_at IS NULL AND {OWN_SQL}"
_IN = "BETWEEN :first AND :last"
_OPEN = "COALESCE(x.received_on, :first) <= :last AND (x.closed_on IS NULL OR x.closed_on > :last)"


def month_figures(month: str) -> MonthFigures:
    """Find what a month counts, not what lies in the bin, nor help for another organ."""
    first, last = bounds(month)

    def ids(of: str, condition: str) -> list[int]:
        sql = f"SELECT x.id FROM {of} AND {condition} ORDER BY x.id"
        return [key for (key,) in DB.connection().execute(sql, {"first": first, "last": last})]

    return MonthFigures(
        ids(_ITEMS, f"x.published_on {_IN}"),
        ids(_REQUESTS, f"x.received_on {_IN}"),
        ids(_REQUESTS, f"x.closed_on {_IN}"),
        ids(_REQUESTS, _OPEN),
    )
