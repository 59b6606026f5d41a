"""The body of the page: tabs over the paper, the pane beside it, typing a figure."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.acting.telling import telling
from gui.annual.editing import FigureEditor, sum_refusal, withdraw
from gui.annual.paper.text_desk import TextDesk
from gui.annual.report import Report
from gui.annual.section_writing import Writing
from gui.annual.side.panel import Side
from gui.annual.tabs import SectionTabs
from gui.controls.folding_pane import FoldingBorder
from gui.dialogs.messages import Band, ProgressLine
from gui.statutory.paper_desk import Desk, least_room_of_sheet, room_of_sheet
from gui.theme.theme import px
from reports.annual.sections import SectionText
from reports.checks.finding import Finding
from reports.paper.document import Table

_FINAL = "这一年的报告已经定稿，不能改数。要改请先取消定稿并写明理由。"


class Content(QFrame):
    """Shows one report. `copy_asked` for the table as text, `way_wanted(way)` for records."""

    copy_asked = Signal()
    way_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.report: Report | None = None
        self.tabs, self.desk, self.side = SectionTabs(), Desk(), Side()
        self.text = TextDesk()
        self.writing = Writing(self.text, self)
        self.papers = QStackedWidget()
        self.band, self.progress = Band(), ProgressLine()
        self.editor = FigureEditor(self.desk.top)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        view = self.desk.view
        self.tabs.chosen.connect(self._turn_to)
        self.text.edit.fact_chosen.connect(self._show_fact)
        view.figure_chosen.connect(self._show_figure)
        view.edit_asked.connect(self.edit)
        view.back_asked.connect(self.take_back)
        view.copy_asked.connect(self.copy_asked)
        self.desk.resized.connect(self._place_editor)
        self.editor.left.connect(view.setFocus)
        self.side.left.connect(self.focus_paper)
        self.side.head.put_back.connect(self.text.edit.put_back)
        self.side.since.wanted.connect(self.go_to)
        self.side.overrides.wanted.connect(self.go_to)
        self.side.findings.chosen.connect(self._go_to_finding)
        QShortcut(QKeySequence("F8"), self).activated.connect(self.next_finding)

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.band)
        self.papers.addWidget(self.desk)
        self.papers.addWidget(self.text)
        middle.addWidget(self.papers, 1)
        self._row.setSpacing(0)
        self._row.addLayout(middle, 1)
        self._border = FoldingBorder(
            self, "annual.side", self._fit, self._row, self.side, self.papers
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self.progress.setContentsMargins(px(20), px(8), px(20), px(8))
        box.addWidget(self.tabs)
        box.addWidget(self.progress)
        box.addLayout(self._row, 1)

    @property
    def part(self) -> Table | SectionText | None:
        """The table or the text shown."""
        at = self.tabs.bar.currentIndex()
        return self.report.parts[at] if self.report and 0 <= at < len(self.report.parts) else None

    @property
    def table(self) -> Table | None:
        """The table shown, None while text is."""
        return self.part if isinstance(self.part, Table) else None

    def show_report(self, report: Report) -> None:
        """Show a report, on the section and the figure where one was."""
        shown = self.report and (self.report.is_beside, self.report.form.id)
        other = shown != (report.is_beside, report.form.id)
        if self.report is not None and self.report.year != report.year:
            self.editor.hide()
        self.report = report
        self.tabs.show_report(report)
        self.side.show_report(report)
        if other:
            blocked = self.tabs.bar.blockSignals(True)
            self.tabs.bar.setCurrentIndex(_busiest(report))
            self.tabs.bar.blockSignals(blocked)
        self._show_part()

    def _turn_to(self, _at: int) -> None:
        self.writing.save()
        self.band.silence()
        self._show_part()

    def _show_part(self) -> None:
        if self.report is None:
            return
        part = self.part
        self.tabs.show_legend(isinstance(part, Table) and not self.report.is_final)
        if isinstance(part, Table):
            self.papers.setCurrentWidget(self.desk)
            self.desk.show_table(self.report, part)
            self._show_figure(self.desk.view.chosen_figure)
        elif part is not None:
            self.papers.setCurrentWidget(self.text)
            self.writing.show_section(self.report, part)
            self._show_fact(self.text.edit.chosen, self.text.edit.chosen_words)

    def _show_figure(self, figure: str) -> None:
        self.band.silence()
        if self.report is not None and self.table and figure in self.report.figures:
            self.side.show_figure(self.report, figure)

    def _show_fact(self, name: str, words: str) -> None:
        if self.report is None or not isinstance(self.part, SectionText):
            return
        if name in self.report.facts:
            self.side.show_fact(self.report, self.report.facts[name], words)
        else:
            self.side.show_section(self.report, self.part)

    def focus_paper(self) -> None:
        """Put the focus on the table or the text."""
        (self.desk.view if self.table else self.text.edit).setFocus()

    def go_to(self, figure: str) -> None:
        """Go to a cell, on whichever table it stands."""
        if self.report is None:
            return
        at = _holding(self.report, figure)
        if at is None:
            return
        self.tabs.bar.setCurrentIndex(at)
        self.desk.view.choose(figure)
        self.desk.bring(figure)
        self.desk.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_to_finding(self, finding: Finding) -> None:
        if self.report is None:
            return
        if finding.way is not None:
            self.way_wanted.emit(finding.way)
            return
        self.side.unfold()
        cell = self.report.target(finding)
        if finding.section is None and cell:
            self.go_to(cell)
        else:
            self.go_to_words(self.report.place_of(finding), finding.quote)

    def go_to_words(self, section: int, words: str) -> None:
        """Go to a section of text, and to the words in it."""
        if self.report is None:
            return
        numbers = [self.report.section_of(part) for part in self.report.parts]
        if section in numbers:
            self.tabs.bar.setCurrentIndex(numbers.index(section))
            self.text.edit.select_words(words)
            self.focus_paper()

    def next_finding(self) -> None:
        """Go to the next finding (F8)."""
        if not self.side.findings.go_on():
            self.band.say("ok", "核查没有发现问题。")

    def edit(self, figure: str, typed: str) -> None:
        """Open the editor below a figure, or say why it cannot be typed over."""
        if self.report is None:
            return
        if self.report.is_final:
            self.band.say("soon", _FINAL)
            return
        refused = sum_refusal(self.report, figure)
        if refused:
            self.band.say("soon", refused)
            return
        self.desk.bring(figure)
        self.editor.open(self.report, figure, typed, self.desk.box_of(figure))
        self.desk.ensureWidgetVisible(self.editor, 0, px(8))

    def take_back(self, figure: str) -> None:
        """Take an entered figure back; where there is none, say so."""
        report = self.report
        if report is None:
            return
        if report.is_final:
            self.band.say("soon", _FINAL)
            return
        if figure not in report.entries:
            self.band.say("soon", "这一格没有人工填的数，不用撤回。")
            return
        with telling(self):
            withdraw(report, figure)

    def _place_editor(self) -> None:
        if self.editor.isVisible():
            self.editor.place(self.desk.box_of(self.desk.view.chosen_figure))

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        return [self.desk.view if self.table else self.text.edit, self.side]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._border.fit(self.width(), room_of_sheet(), least_room_of_sheet())
        if self.report is not None and self.table:
            self._show_figure(self.desk.view.chosen_figure)


def _busiest(report: Report) -> int:
    """Return the tab to begin with: table 三, or the statistics; of papers alone the first."""
    wanted = report.form.data.table3 or report.form.data.statistics
    numbers = [report.section_of(part) for part in report.parts]
    return numbers.index(wanted.section) if wanted and report.tables else 0


def _holding(report: Report, figure: str) -> int | None:
    """Return the tab of the table that has a figure."""
    return next(
        (
            at
            for at, part in enumerate(report.parts)
            if isinstance(part, Table) and figure in part.figures
        ),
        None,
    )
