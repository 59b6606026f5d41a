"""What can be done with the rows of the list: change, restore, print, export."""

from collections.abc import Callable, Sequence
from functools import partial

from gui.dialogs.messages import ProgressLine
from gui.importing.exchange import Scope
from gui.items.bulk import Bulk, BulkDialog
from gui.items.listing import BIN, listing
from gui.pages.page import Page
from gui.pages.papers import show_paper
from gui.tables.record_table import RecordTable
from gui.tables.views import Views
from models.items.deadlines import Deadlines
from reports.items.item_list import TITLE, ListPaper, item_list

_WANTED = "请先在列表里选中要改的信息，Shift+↑↓ 或 Ctrl+A 可选多条"

_REMOVED = "回收站里的信息要先恢复，才能修改"


class ListActions:
    """The actions of one list; the rows selected, or all that the list holds."""

    def __init__(
        self,
        page: Page,
        table: RecordTable,
        views: Views,
        line: ProgressLine,
        deadlines: Callable[[], Deadlines],
    ) -> None:
        self._page, self._table, self._views = page, table, views
        self._line, self._deadlines = line, deadlines
        self.bulk = Bulk(page, line)

    @property
    def in_bin(self) -> bool:
        """Whether the list shows what was removed."""
        return BIN in self._table.query.filters

    def ids(self) -> Sequence[int]:
        """Return the ids of all that the list holds, in its order."""
        return listing(self._table.query, self._deadlines()).ids()

    def restore(self) -> None:
        """Take the chosen items out of the bin (R)."""
        view = self._table.view
        ids = view.selected_identities() if self.in_bin else []
        row = view.current_row()
        if ids:
            alone = len(ids) == 1 and row is not None
            what = str(row.title) if alone and row is not None else f"{len(ids):,} 条信息"
            self.bulk.restore(ids, what)

    def change_many(self) -> None:
        """Ask what to change in the chosen items (Ctrl+B)."""
        ids = [] if self.in_bin else self._table.view.selected_identities()
        if ids:
            change = partial(self.bulk.change, ids)
            BulkDialog(len(ids), change, self._page.window()).open()
        else:
            self._page.said.emit(_REMOVED if self.in_bin else _WANTED, None)

    def print(self) -> None:
        """Show the list as pages, or the rows selected where there are several (Ctrl+P)."""
        view = self._table.view
        several = view.selected_count > 1
        words = [*self._table.bar.words(), *(["选出的"] if several else [])]
        paper = ListPaper(self._views.name or TITLE, "，".join(words), view.arrangement.shown)
        ids = view.selected_identities() if several else self.ids()
        make = partial(item_list, ids, paper, self._deadlines())
        show_paper(self._page, self._line, make)

    def scopes(self) -> list[Scope]:
        """Return what of the ledger may go out by itself: rows selected, the list as narrowed."""
        if self.in_bin:
            return []
        view, shown = self._table.view, self._table.view.records.rowCount()
        found: list[Scope] = []
        if view.selected_count > 1:
            found.append((f"选中的 {view.selected_count:,} 条", view.selected_identities))
        if self._table.query.is_narrowed and shown:
            found.append((f"当前列表 {shown:,} 条", self.ids))
        return found
