"""The whole history of an item: its own changes, and those of what belongs to it."""

from models.items.amendment import Amendment
from models.items.clearance import Clearance
from models.items.item import KIND, PublishedItem
from models.store.attachment import Attachment
from models.store.database import DB, Table
from models.store.history import History

# What belongs to an item, and where the history of its making names the item.
_BELONGING: tuple[tuple[type[Table], str], ...] = (
    (Clearance, "$.item[1]"),
    (Amendment, "$.item[1]"),
    (Attachment, "$.record[1]"),
)


def history_of_item(item: PublishedItem) -> list[History]:
    """Return every change of an item and of its reviews, amendments, attachments, newest first.

    Also of those that were taken back: their history stays.
    """
    query = (History.kind == KIND) & (History.record == item.id)
    for kind, place in _BELONGING:
        records = _records(kind.__name__, place, item.id)
        if records:
            query |= (History.kind == kind.__name__) & History.record.in_(records)
    return list(
        History.select()
        .where(query & ~History.quiet)
        .order_by(History.at.desc(), History.id.desc())
    )


def _records(kind: str, place: str, item: int) -> list[int]:
    rows = DB.connection().execute(
        "SELECT DISTINCT record FROM history WHERE kind = ? AND json_extract(changes, ?) = ?"
        " AND (kind <> 'Attachment' OR json_extract(changes, '$.kind[1]') = ?)",
        (kind, place, item, KIND),
    )
    return [row[0] for row in rows]
