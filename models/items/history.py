"""The whole history of an item: its own changes, and those of what belongs to it."""

from models.items.amendment import Amendment
from models.items.clearance import Clearance
from models.items.item import KIND, Publication, PublishedItem
from models.office.channel import Channel
from models.store.attachment import Attachment
from models.store.connection import DB
from models.store.history import Change, History
from models.store.owned import history_with


def history_of_item(item: PublishedItem) -> list[History]:
    """Return every change of an item and of its reviews, amendments, attachments, newest first.

    Also of those that were taken back: their history stays.
    """
    return history_with(item, (Clearance, "item"), (Amendment, "item"), (Attachment, "record"))


def first_channels(made: History) -> str:
    """Return the channels on which an item was registered, by the row of its making; else ""."""
    if made.kind != KIND or made.change != Change.MADE:
        return ""
    rows = DB.connection().execute(
        "SELECT json_extract(changes, '$.channel[1]') FROM history WHERE act_id = ? AND kind = ?"
        " AND json_extract(changes, '$.item[1]') = ?",
        (made.act_id, Publication.__name__, made.record),
    )
    query = Channel.select().where(Channel.id.in_([row[0] for row in rows]))
    return "、".join(each.name for each in query.order_by(Channel.position, Channel.id))
