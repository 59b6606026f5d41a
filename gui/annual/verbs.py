"""What can be done with a report as a whole: 定稿, comparing, filling in, texts, hints."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.annual.comparison import ComparisonDialog
from gui.annual.dialogs import (
    EnteredDialog,
    FinaliseDialog,
    LocalRowDialog,
    dismiss_dialog,
    reopen_dialog,
)
from gui.annual.period_dialog import PeriodDialog
from gui.annual.reading import DismissedDialog, DraftDialog
from gui.annual.section_writing import put_back
from gui.printing.preview import PreviewDialog
from models.year import dismissal, entered, local_row
from models.year.local_row import LocalRow
from reports.annual import zero_report
from reports.annual.paper import report_document
from reports.annual.yearly import hint_key
from reports.checks.finding import Finding
from reports.paper.document import Document

if TYPE_CHECKING:
    from gui.annual.page import AnnualPage


class Acting(QObject):
    """The verbs of the page; each says in the status line what it did, and can be undone there."""

    def __init__(self, page: "AnnualPage", today: Callable[[], date]) -> None:
        super().__init__(page)
        self._page = page
        self._today = today

    def finalise(self) -> None:
        """Make the report final, or ask why a final one is to be opened."""
        page, report = self._page, self._page.report
        if report is None:
            return
        page.content.writing.save()
        report = page.report or report
        if report.is_final:
            reopen_dialog(report.year, self._done(f"已取消 {report.year} 年度定稿"), page).exec()
        elif report.errors:
            page.band.say(
                "late", f"还有 {report.errors} 处错误，改完才能定稿。", "去第一处", self._first
            )
        else:
            said = self._done(f"{report.year} 年度报告已定稿")
            FinaliseDialog(report, self._today(), said, page).exec()

    def _first(self) -> None:
        self._page.band.silence()
        self._page.content.side.findings.go_to(0)

    def _done(self, sentence: str) -> Callable[[], None]:
        def done() -> None:
            self._page.announce()
            self._page.said.emit(sentence, None)

        return done

    def compare(self) -> None:
        """Show the figures beside those of earlier years."""
        if self._page.report is not None:
            ComparisonDialog(self._page.report, self._page).exec()

    def preview(self) -> None:
        """Show the report as it will be printed."""
        self._page.content.writing.save()
        report = self._page.report
        if report is not None:
            PreviewDialog(report_document(report.whole), self._page).exec()

    def other_period(self) -> None:
        """Show the tables of a quarter, a month, any days."""
        report = self._page.report
        if report is not None:
            PeriodDialog(report, self._today(), self._show_paper, self._page).exec()

    def _show_paper(self, document: Document) -> None:
        PreviewDialog(document, self._page).exec()

    def fill_blanks(self) -> None:
        """Enter 0 where nothing was entered; without a single case that is the zero report."""
        page, report = self._page, self._page.report
        if report is None:
            return
        cells = zero_report.fill_blanks(report.whole)
        if not cells:
            page.said.emit("没有空着的格，都填过了", None)
            return
        page.announce()
        after = page.report
        said = f"{len(cells)} 格填了 0"
        if after is not None and zero_report.is_zero(after.whole):
            hints = len(after.findings)
            checked = f"还有 {hints} 处提示" if hints else "核查没有发现问题，可以定稿"
            said = f"零报告：全部各格为 0，{checked}"
        page.said.emit(said, partial(self._take_back, report.year, cells))

    def _take_back(self, year: int, cells: list[str]) -> None:
        entered.withdraw_all(year, cells)
        self._page.announce()

    def enter_figures(self) -> None:
        """Ask for what no ledger gives."""
        if self._page.report is not None:
            done = self._done("已保存台账里没有的数")
            EnteredDialog(self._page.report, done, self._page).exec()

    def add_row(self) -> None:
        """Add a row of the county's to the table."""
        if self._page.report is not None:
            LocalRowDialog(self._page.report, self._row_added, self._row_removed, self._page).exec()

    def _row_added(self, row: str) -> None:
        self._page.announce()
        report = self._page.report
        cells = [cell for cell in report.figures if row in cell.split(".")] if report else []
        if cells:
            self._page.content.go_to(cells[0])
        self._page.said.emit("已给统计表加了一行，按 Enter 填数", None)

    def _row_removed(self, row: LocalRow) -> None:
        self._page.announce()
        self._page.said.emit(f"已删去“{row.label}”一行", partial(self._bring_row_back, row))

    def _bring_row_back(self, row: LocalRow) -> None:
        local_row.put_back(row)
        self._page.announce()

    def restore_draft(self) -> None:
        """Take back what the program drafts for the section shown."""
        before = self._page.content.writing.restore()
        if before is not None:
            self._page.announce()
            self._page.said.emit("已恢复为自动起草的文字", partial(self._rewrite, before))

    def _rewrite(self, before: tuple[int, int, str, str]) -> None:
        put_back(before)
        self._page.announce()

    def show_draft(self) -> None:
        """Show what the program would write now."""
        report, section = self._page.report, self._page.content.writing.section
        if report is not None and section is not None:
            DraftDialog(report, section, self._page).exec()

    def dismiss(self, finding: Finding) -> None:
        """Ask why a hint may be waved through."""
        page, report = self._page, self._page.report
        if report is not None:

            def done() -> None:
                page.announce()
                undo = partial(self.take_up, report.year, finding)
                page.said.emit("这条提示不再出现", undo)

            dismiss_dialog(report.year, finding, done, page).exec()

    def take_up(self, year: int, finding: Finding) -> None:
        """Show a hint again."""
        dismissal.take_up(year, hint_key(finding))
        self._page.announce()

    def show_dismissed(self) -> None:
        """Show what was waved through, and why."""
        report = self._page.report
        if report is not None:
            take_up = partial(self.take_up, report.year)
            DismissedDialog(report, take_up, self._page).exec()
