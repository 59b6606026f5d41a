"""What can be done with a report as a whole: 定稿, comparing, filling in, texts, hints."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from gui.acting.act import acting, say
from gui.acting.telling import telling
from gui.annual.comparison import ComparisonDialog
from gui.annual.content import Content
from gui.annual.dialogs import (
    EnteredDialog,
    FinaliseDialog,
    LocalRowDialog,
    dismiss_dialog,
    reopen_dialog,
)
from gui.annual.elsewhere_dialog import ElsewhereDialog
from gui.annual.period_dialog import PeriodDialog
from gui.annual.reading import DismissedDialog, DraftDialog
from gui.annual.report import Report
from gui.dialogs.messages import Band
from gui.printing.preview import PreviewDialog
from models.store.refusal import Refusal
from models.year import dismissal
from reports.annual import zero_report
from reports.annual.finality import against, in_the_way, unconfirmed
from reports.annual.yearly import hint_key
from reports.checks.finding import Finding
from reports.paper.document import Document


class ReportVerbs(QObject):
    """The verbs of the report in `content`; `shown` gives it, None while there is none.

    What cannot be done is said in the band `over`.
    """

    def __init__(
        self,
        content: Content,
        over: Band,
        shown: Callable[[], Report | None],
        today: Callable[[], date],
    ) -> None:
        super().__init__(content)
        self._content, self._over = content, over
        self._shown, self._today = shown, today
        self._refused = ""

    def finalise(self) -> None:
        """Make the report final, or ask why a final one is to be opened."""
        report = self._written()
        if report is None:
            return
        if report.is_final:
            reopen_dialog(report.year, self._content).exec()
            return
        refusal = against(report.whole, self._today())
        if refusal is None:
            self._over.silence()
            FinaliseDialog(report, self._today(), self._content).exec()
        else:
            self._refuse(refusal)

    def _refuse(self, refusal: Refusal) -> None:
        self._refused = refusal.sentence
        if refusal.field == "findings":
            self._over.say("late", refusal.sentence, "去第一处", self._go_to_first)
        else:
            self._over.say("late", refusal.sentence)

    def look_again(self) -> None:
        """Say anew what keeps the report from being final, while that is what the band says."""
        report = self._shown()
        if self._over.isHidden() or self._over.sentence != self._refused:
            return
        refusal = against(report.whole, self._today()) if report and not report.is_final else None
        if refusal is None:
            self._over.silence()
        else:
            self._refuse(refusal)

    def _written(self) -> Report | None:
        """Return the report shown, after what was written in it is kept."""
        if self._shown() is not None:
            self._content.writing.save()
        return self._shown()

    def _go_to_first(self) -> None:
        self._over.silence()
        report = self._shown()
        if report is None:
            return
        if first := in_the_way(report.whole):
            self._content.side.findings.go_to(report.whole.findings.index(first[0]))
        elif places := unconfirmed(report.whole):
            self._content.go_to_words(*places[0])

    def note_elsewhere(self) -> None:
        """Ask when and where the report of a past year was published without this register."""
        report = self._shown()
        if report is not None:
            ElsewhereDialog(report.year, self._today, self._content).exec()

    def compare(self) -> None:
        """Show the figures beside those of earlier years."""
        report = self._shown()
        if report is not None:
            ComparisonDialog(report, self._today(), self._content).exec()

    def other_period(self) -> None:
        """Show the tables of a quarter, a month, any days."""
        report = self._shown()
        if report is not None:
            PeriodDialog(report, self._today(), self.show_paper, self._content).exec()

    def show_paper(self, document: Document) -> None:
        """Show the document as it prints."""
        PreviewDialog(document, self._content).exec()

    def fill_blanks(self) -> None:
        """Enter 0 where nothing was entered; without a single case that is the zero report."""
        report = self._shown()
        if report is None:
            return
        cells = zero_report.blanks(report.whole)
        if not cells:
            say("没有空着的格，都填过了")
            return
        about = f"{report.year} 年度没填的 {len(cells)} 格"
        with telling(self), acting("填 0", about, lambda: self._filled(len(cells))):
            zero_report.fill_blanks(report.whole)

    def _filled(self, cells: int) -> str:
        """Say how many cells became 0, and whether that makes a report of nothing but 0."""
        after = self._shown()
        if after is None or not zero_report.is_zero(after.whole):
            return f"{cells} 格填了 0"
        hints = len(after.findings)
        ready = "" if against(after.whole, self._today()) else "，可以定稿"
        if unconfirmed(after.whole):
            ready = "，确认措施的责任单位和时间以后可以定稿"
        checked = f"还有 {hints} 处提示" if hints else f"核查没有发现问题{ready}"
        return f"零报告：全部各格为 0，{checked}"

    def enter_figures(self) -> None:
        """Ask for what no ledger gives."""
        report = self._shown()
        if report is not None:
            EnteredDialog(report, self._content).exec()

    def add_row(self) -> None:
        """Add a row of the county's to the table."""
        report = self._shown()
        if report is not None:
            LocalRowDialog(report, self._row_added, self._content).exec()

    def _row_added(self, row: str) -> None:
        report = self._shown()
        cells = [cell for cell in report.figures if row in cell.split(".")] if report else []
        if cells:
            self._content.go_to(cells[0])

    def show_draft(self) -> None:
        """Show what the program would write now."""
        report, section = self._shown(), self._content.writing.section
        if report is not None and section is not None:
            DraftDialog(report, section, self._content).exec()

    def dismiss(self, finding: Finding) -> None:
        """Ask why a hint may be waved through."""
        report = self._shown()
        if report is not None:
            dismiss_dialog(report.year, finding, self._content).exec()

    def take_up(self, year: int, finding: Finding) -> None:
        """Show a hint again."""
        with telling(self), acting("恢复提示", finding.message):
            dismissal.take_up(year, hint_key(finding))

    def show_dismissed(self) -> None:
        """Show what was waved through, and why."""
        report = self._shown()
        if report is not None:
            DismissedDialog(report, partial(self.take_up, report.year), self._content).exec()
