"""The list of items: its year, its bin with other columns, and until when each is due."""

from gui.items.fields import Today
from gui.items.listing import (
    BIN_COLUMNS,
    COLUMNS_KEY,
    EXAMPLE,
    SORT,
    filters,
    shape,
)
from gui.pages.record_list import HINTS, RecordList, order_of, sought
from gui.tables.columns import Query
from models.items.deadlines import Deadlines
from models.items.listing import ItemFilter, ItemListing
from models.law.workday_notice import calendar
from models.office import category as catalogue


class ItemList(RecordList):
    """The table with its bar; `deadlines` reckons by the notices of holidays there are."""

    def __init__(self, today: Today) -> None:
        self._today = today
        self.deadlines = Deadlines(calendar(), today())
        self.kept = 0  # items that are not in the bin
        super().__init__(
            shape(lambda: self.deadlines),
            self._find,
            example=EXAMPLE,
            filters=filters(today),
            total=lambda: self.kept,
            hints=HINTS,
            columns_key=COLUMNS_KEY,
        )
        self.bin_entered.connect(self._enter_bin)

    def _find(self, query: Query) -> ItemListing:
        return ItemListing(ItemFilter(**sought(query)), order_of(query), self.deadlines)

    def reckon(self) -> None:
        """Reckon by the calendar of now; forget a category whose name has changed meanwhile."""
        known, today = calendar(), self._today()
        if (known, today) != (self.deadlines.calendar, self.deadlines.today):
            self.deadlines = Deadlines(known, today)
        paths = self.bar.filters.get("category", [])
        if not all(map(catalogue.find, [paths] if isinstance(paths, str) else paths)):
            self.bar.unset("category")

    def _enter_bin(self, in_bin: bool) -> None:
        """Show what was removed with its reasons, or what is kept in its usual columns."""
        self.show_only(BIN_COLUMNS if in_bin else None)
        header = self.view.header
        if not in_bin and any(key.column.startswith("removed") for key in header.sort_keys):
            header.take_sort(SORT)
