"""Which items wait for publication, counted by their last day (条例 26) in one query."""

from dataclasses import dataclass
from datetime import date

from models.clearance import CLEARED_SQL
from models.database import DB
from models.deadlines import Deadlines
from models.item_states import ITEM_STATES, LAST_DAY_SQL


@dataclass(frozen=True)
class DueItems:
    """`count` items whose last day is `day`; `cleared` tells whether they may go out."""

    day: date
    cleared: bool
    count: int


def due_items(by: Deadlines, until: date) -> list[DueItems]:
    """Count what waits for publication with a last day up to `until`, the late ones too."""
    sql = (
        f"SELECT {LAST_DAY_SQL} AS due, {CLEARED_SQL} AS cleared, COUNT(*) FROM published_item x"
        " LEFT JOIN catalogue_entry c ON c.id = x.category_id"
        f" WHERE x.removed_at IS NULL AND {ITEM_STATES['未公开']} AND {LAST_DAY_SQL} <= :until"
        " GROUP BY due, cleared ORDER BY due"
    )
    with by.answering():
        rows = DB.connection().execute(sql, {"until": until.isoformat()}).fetchall()
    return [DueItems(date.fromisoformat(day), bool(ok), count) for day, ok, count in rows]
