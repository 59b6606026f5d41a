"""The whole history of an item: its own changes, and those of what belongs to it."""

from models.items.amendment import Amendment
from models.items.clearance import Clearance
from models.items.item import PublishedItem
from models.store.attachment import Attachment
from models.store.history import History
from models.store.owned import history_with


def history_of_item(item: PublishedItem) -> list[History]:
    """Return every change of an item and of its reviews, amendments, attachments, newest first.

    Also of those that were taken back: their history stays.
    """
    return history_with(item, (Clearance, "item"), (Amendment, "item"), (Attachment, "record"))
