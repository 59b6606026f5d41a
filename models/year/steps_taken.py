"""How often a step of handling was taken in a year, with the requests it was taken for."""

from models.law.event import EventKind
from models.requests.help import OWN_SQL
from models.store.database import DB
from models.year.counts import Row
from models.year.year import Year

_STEPS = (
    "SELECT x.id, x.number, x.content, e.on_date"
    " FROM request_event e JOIN information_request x ON x.id = e.request_id"
    " WHERE e.kind = :kind AND e.on_date BETWEEN :first AND :last"
    f" AND x.removed_at IS NULL AND {OWN_SQL}"
    " AND e.id NOT IN (SELECT c.refers_id FROM request_event c"
    f" WHERE c.kind = '{EventKind.CANCELLED.value}' AND c.refers_id IS NOT NULL)"
    " ORDER BY e.on_date, x.number"
)


def steps_taken(kind: EventKind, year: Year) -> list[Row]:
    """Return each step of a kind in a year as (id, 登记号, content, day) of its request.

    Cancelled steps, the bin, and help for another organ are left out.
    """
    span = {"first": year.first.isoformat(), "last": year.last.isoformat()}
    rows = DB.connection().execute(_STEPS, {"kind": kind.value, **span})
    return [(row[0], row[1], row[2], row[3]) for row in rows]
