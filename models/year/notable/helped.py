"""协助: the requests of other organs that this office helped with; they count nowhere else."""

from datetime import date

from models.store.database import DB
from models.year.counts import Row


def helped(first: date, last: date) -> list[Row]:
    """Return the requests of other organs that came for help in a period."""
    rows = DB.connection().execute(
        "SELECT id, number, helps, received_on FROM information_request WHERE removed_at IS NULL"
        " AND helps <> '' AND received_on BETWEEN ? AND ? ORDER BY received_on, number",
        (first.isoformat(), last.isoformat()),
    )
    return [(row[0], row[1], row[2], row[3]) for row in rows]
