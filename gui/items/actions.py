"""What can be done with the rows of the list: change many, print, check, export."""

from collections.abc import Callable, Sequence
from functools import partial

from gui.acting.act import say
from gui.acting.long_reading import LongReading
from gui.dialogs.findings_sheet import FindingLine, FindingsDialog
from gui.dialogs.messages import ProgressLine
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
        ids, words = self._table.wanted()
        paper = ListPaper(self._views.name or TITLE, words, self._table.view.arrangement.shown)
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
