"""Which replies 行政复议 and 行政诉讼 corrected."""

from datetime import date

from models.store.database import DB


def corrected_outcomes(first: date, last: date) -> list[str]:
    """Return the results of the first replies whose disputes ended in a correction in a period."""
    rows = DB.connection().execute(
        "SELECT x.outcome FROM dispute d JOIN information_request x ON x.id = d.request_id"
        " WHERE d.removed_at IS NULL AND d.result = 'corrected' AND x.outcome <> ''"
        " AND d.closed_on BETWEEN ? AND ? ORDER BY d.closed_on, d.id",
        (first.isoformat(), last.isoformat()),
    )
    return [row[0] for row in rows]
