"""Which items wait for publication, by their last day (条例 26)."""

from dataclasses import dataclass
from datetime import date

from models.items.clearance import CLEARED_SQL
from models.items.deadlines import Deadlines
from models.items.listing import ItemListing, ItemRow
from models.items.states import ITEM_STATES, LAST_DAY_SQL, LONGEST_SQL, PERIOD_SQL
from models.store.database import DB

# Of what was made too late, or too long ago, for a last day in the span none is reckoned: no period
# lasts longer than three times its days and a month, however the holidays lie.
_MAY_FALL = (
    f"x.made_on BETWEEN date(:since, '-' || (3 * {LONGEST_SQL} + 31) || ' days') AND :until"
    f" AND julianday(:since) - julianday(x.made_on) < 3 * {PERIOD_SQL} + 31"
)
# The last day of each is reckoned once, though it is compared and sorted by.
_WAITING = (
    f"WITH w AS MATERIALIZED (SELECT x.id, {LAST_DAY_SQL} AS due{{}}"
    " FROM published_item x LEFT JOIN catalogue_entry c ON c.id = x.category_id"
    f" WHERE x.removed_at IS NULL AND {ITEM_STATES['未公开']} AND {_MAY_FALL})"
)
_CLEARED = f", {CLEARED_SQL} AS cleared"  # it wants the item itself, not its index alone

_DUE = "due BETWEEN :since AND :until"


def _span(by: Deadlines, until: date) -> dict[str, str]:
    return {"since": by.long_ago().isoformat(), "until": until.isoformat()}


@dataclass(frozen=True)
class DueItems:
    """`count` items whose last day is `day`; `cleared` tells whether they may go out."""

    day: date
    cleared: bool
    count: int


def due_items(by: Deadlines, until: date) -> list[DueItems]:
    """Count what waits for publication with a last day up to `until`, the late ones too.

    What is late by more than a year is no work of today.
    """
    sql = (
        f"{_WAITING.format(_CLEARED)} SELECT due, cleared, COUNT(*) FROM w WHERE {_DUE}"
        " GROUP BY due, cleared ORDER BY due"
    )
    with by.answering():
        rows = DB.connection().execute(sql, _span(by, until)).fetchall()
    return [DueItems(date.fromisoformat(day), bool(ok), count) for day, ok, count in rows]


def first_due(by: Deadlines, until: date, limit: int) -> list[ItemRow]:
    """Return the `limit` items of these whose last day comes first."""
    sql = f"{_WAITING.format('')} SELECT id FROM w WHERE {_DUE} ORDER BY due, id LIMIT :limit"
    with by.answering():
        rows = DB.connection().execute(sql, {**_span(by, until), "limit": limit})
        return ItemListing.rows_of([row[0] for row in rows.fetchall()])


def pressing(by: Deadlines) -> tuple[int, bool]:
    """Return how many items are to be published in five working days, and whether any is late.

    What is late by more than a year is none of them. This is the badge of the navigation.
    """
    sql = f"{_WAITING.format('')} SELECT COUNT(*), MIN(due) < :today FROM w WHERE {_DUE}"
    with by.answering():
        values = {**_span(by, by.soon()), "today": by.today.isoformat()}
        count, late = DB.connection().execute(sql, values).fetchone()
    return count, bool(late)
