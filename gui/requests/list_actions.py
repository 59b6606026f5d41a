"""What can be done with the list of requests: print the board, check, export, destroy old files."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from gui.acting.long_reading import LongReading
from gui.controls.page_head import PageHead
from gui.dialogs.findings_sheet import FindingLine, FindingsDialog
from gui.dialogs.messages import ProgressLine
from gui.importing.exchange import Scope
from gui.pages.papers import show_paper
from gui.requests.destruction_dialog import DestructionDialog
from gui.requests.list import RequestList
from models.cases.archiving import due_for_destruction
from models.cases.destruction import destructions
from reports.cases.board import request_board

_IN_ORDER = "没有发现问题：期限、文号、送达、依据、救济告知和检索记录都齐全。"


class ListActions:
    """The actions of the list; the rows selected, or all that it holds."""

    def __init__(
        self,
        table: RequestList,
        head: PageHead,
        line: ProgressLine,
        today: Callable[[], date],
        open_case: Callable[[str], object],
    ) -> None:
        self._table, self._line = table, line
        self._today, self._open_case = today, open_case
        self._checking = LongReading(table, self._show_findings, "正在核查申请", line)
        head.add_rare("销毁清册", self.destroy, self._may_destroy, "trash-2")
        head.add_action("核查", self.check, icon_name="shield-check")
        head.add_action("打印", self.print, icon_name="printer", key="Ctrl+P")

    def _selected(self) -> list[int]:
        return [row.id for row in self._table.view.selected_rows()]

    def print(self) -> None:
        """Show the board of the list, or of the rows selected where there are several (Ctrl+P)."""
        several = self._table.view.selected_count > 1
        words = [*self._table.bar.words(), *(["选出的"] if several else [])]
        ids = self._selected() if several else self._table.every_id()
        make = partial(request_board, ids, "，".join(words), self._today())
        show_paper(self._table, self._line, make)

    def check(self) -> None:
        """Show what is not in order, each finding leading to its case."""
        from reports.checks.cases import case_findings  # noqa: PLC0415 (only when asked)

        def lines() -> list[FindingLine]:
            return [
                FindingLine(each.finding, each.number, partial(self._open_case, each.number))
                for each in case_findings(self._today())
            ]

        self._checking.want(lines)

    def _show_findings(self, lines: Sequence[FindingLine]) -> None:
        FindingsDialog(lines, _IN_ORDER, self._table.window()).open()

    def _may_destroy(self) -> bool:
        return bool(due_for_destruction(self._today()) or destructions())

    def destroy(self) -> None:
        """List the files whose time is over, to be printed and recorded as destroyed."""
        DestructionDialog(self._today(), self._table.window()).open()

    def scopes(self) -> Sequence[Scope]:
        """Return what of the ledger may go out by itself: rows selected, the list as narrowed."""
        found: list[Scope] = []
        count, shown = self._table.view.selected_count, self._table.view.records.rowCount()
        if count > 1:
            found.append((f"选中的 {count:,} 件", self._selected))
        if self._table.query.is_narrowed and shown:
            found.append((f"当前列表 {shown:,} 件", self._table.every_id))
        return found
