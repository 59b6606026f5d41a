"""What can be done with the rows of the list: change many, print, check, export."""

from collections.abc import Callable, Sequence
from functools import partial

from gui.acting.act import say
from gui.acting.long_reading import LongReading
from gui.dialogs.findings_sheet import FindingLine, FindingsDialog
from gui.dialogs.messages import ProgressLine
from gui.importing.exchange import Scope
from gui.items.bulk import Bulk
from gui.items.bulk_dialog import BulkDialog
from gui.items.list import ItemList
from gui.pages.papers import show_paper
from gui.tables.views import Views
from models.items.deadlines import Deadlines
from reports.items.item_list import TITLE, ListPaper, item_list
from reports.ways import Way

_WANTED = "请先在列表里选中要改的信息，Shift+↑↓ 或 Ctrl+A 可选多条"
_REMOVED = "回收站里的信息要先恢复，才能修改"
_IN_ORDER = "没有发现问题：期限、审查、类别、属性、解读和文件效力都齐全。"


class ListActions:
    """The actions of one list; the rows selected, or all that the list holds."""

    def __init__(
        self,
        table: ItemList,
        views: Views,
        bulk: Bulk,
        line: ProgressLine,
        go: Callable[[Way], object],
    ) -> None:
        self._table, self._views, self._bulk = table, views, bulk
        self._line, self._go = line, go
        self._checking = LongReading(table, self._show_findings, "正在核查信息", line)

    @property
    def _deadlines(self) -> Deadlines:
        return self._table.deadlines

    def change_many(self) -> None:
        """Ask what to change in the chosen items (Ctrl+B)."""
        ids = [] if self._table.in_bin else self._table.view.selected_identities()
        if ids:
            change, window = partial(self._bulk.change, ids), self._table.window()
            BulkDialog(ids, change, lambda: self._deadlines.today, window).open()
        else:
            say(_REMOVED if self._table.in_bin else _WANTED)

    def print(self) -> None:
        """Show the list as pages, or the rows selected where there are several (Ctrl+P)."""
        view = self._table.view
        several = view.selected_count > 1
        words = [*self._table.bar.words(), *(["选出的"] if several else [])]
        paper = ListPaper(self._views.name or TITLE, "，".join(words), view.arrangement.shown)
        ids = view.selected_identities() if several else self._table.every_id()
        make = partial(item_list, ids, paper, self._deadlines)
        show_paper(self._table, self._line, make)

    def check(self) -> None:
        """Show what is not in order, each kind leading to its records."""
        from reports.checks.items import item_findings  # noqa: PLC0415 (only when asked)

        def lines() -> list[FindingLine]:
            return [
                FindingLine(each.finding, show=partial(self._go, each.way))
                for each in item_findings(self._deadlines)
            ]

        self._checking.want(lines)

    def _show_findings(self, lines: Sequence[FindingLine]) -> None:
        FindingsDialog(lines, _IN_ORDER, self._table.window()).open()

    def scopes(self) -> list[Scope]:
        """Return what of the ledger may go out by itself: rows selected, the list as narrowed."""
        if self._table.in_bin:
            return []
        view, shown = self._table.view, self._table.view.records.rowCount()
        found: list[Scope] = []
        if view.selected_count > 1:
            found.append((f"选中的 {view.selected_count:,} 条", view.selected_identities))
        if self._table.query.is_narrowed and shown:
            found.append((f"当前列表 {shown:,} 条", self._table.every_id))
        return found
