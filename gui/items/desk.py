"""The desk of the items: many go into the bin and out of it at once, off the window."""

from collections.abc import Callable, Sequence

from gui.items.bulk import Bulk
from gui.items.pane import ItemPane
from gui.pages.record_book import RecordBook
from gui.pages.record_desk import RecordDesk
from gui.pages.record_list import RecordList
from gui.tables.list_menu import RowAction
from models.items.item import PublishedItem


class ItemDesk(RecordDesk[ItemPane]):
    """Works the list of items and the form of one; the form follows the cursor."""

    def __init__(
        self,
        book: RecordBook[PublishedItem],
        listing: RecordList,
        make_pane: Callable[[], ItemPane],
        bulk: Bulk,
        actions: Sequence[RowAction],
    ) -> None:
        super().__init__(book, listing, make_pane, actions=actions)
        self._bulk = bulk

    def put_away(self, keys: Sequence[int], what: str, reason: str) -> None:
        """Put items into the bin; `what` names them."""
        self._bulk.remove(keys, reason, what)

    def take_out(self, keys: Sequence[int]) -> None:
        """Take items out of the bin."""
        self._bulk.restore(keys, self.book.named(keys))
