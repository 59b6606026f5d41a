"""The pane beside the paper: the chosen figure, its records, what was typed over, the findings."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from gui.annual.report import Report
from gui.annual.side.figure_pane import FigureHead
from gui.annual.side.findings import FindingsList, place_word
from gui.annual.side.overrides import OverridesBlock
from gui.annual.side.records import RecordsBehind
from gui.annual.side.since import SinceBlock
from gui.annual.side.text_pane import TextHead
from gui.controls.controls import hair_line
from gui.controls.folding_pane import FoldingPane
from gui.dialogs.middle import WrappedMiddle
from gui.theme.theme import px
from reports.annual.narrative.fact import Fact
from reports.annual.sections import SectionText

_FINDINGS = 190  # so much of the findings is always seen


class Side(FoldingPane):
    """Stands at the right, or with `set_lower` below the paper, folded until it is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.head, self.records = FigureHead(), RecordsBehind()
        self.text, self.since = TextHead(), SinceBlock()
        self.overrides, self.findings = OverridesBlock(), FindingsList()
        self._figure_box = QVBoxLayout()
        self._figure_box.setSpacing(0)
        self._figure_box.addWidget(self.text)
        self._figure_box.addWidget(self.head)
        self._figure_box.addWidget(self.records)
        self._figure_box.addWidget(self.since)
        self._figure_box.addWidget(self.overrides)
        self._figure_box.addStretch(1)
        figure = WrappedMiddle(self._figure_box)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self.panes)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._line = hair_line()
        for part in (figure, self._line, self.findings):
            self._box.addWidget(part)
        self._box.setStretchFactor(self.findings, 1)

    def show_figure(self, report: Report, figure: str) -> None:
        """Show a figure of a report, and its records."""
        self.text.hide()
        self.head.show()
        self.head.show_figure(report, figure)
        self.records.show_figure(report, figure)
        cell = report.form.cell(figure)
        name = place_word(report, figure)
        if cell.column_label:
            name += f" · {cell.column_label}"
        unit = "" if cell.print_unit else f" {cell.unit}"
        self._say(report, f"{name}：{report.words(figure)}{unit}")

    def show_section(self, report: Report, section: SectionText) -> None:
        """Show a section of text as a whole."""
        self.head.hide()
        self.records.hide()
        self.text.show()
        self.text.show_section(report, section)
        self._say(report, f"{section.heading}：{section.count} 字")

    def show_fact(self, report: Report, fact: Fact, words: str) -> None:
        """Show a figure of the text as it reads there, and its records."""
        self.text.hide()
        self.head.show()
        cells = [cell for cell in fact.cells if cell in report.figures]
        place = f"取自“{report.form.cell(cells[0]).label}”" if len(cells) == 1 else ""
        self.head.show_fact(fact, place, "" if report.is_final else words)
        self.records.show_fact(report, fact, words)
        self._say(report, f"{fact.label}：{fact.words} {fact.unit}")

    def _say(self, report: Report, what: str) -> None:
        count = f"核查结果 {len(report.findings)} 项" if report.findings else "核查没有发现问题"
        self.bar.setText(f"{what}　　{count}　　F6 打开")
        self.bar.setAccessibleName(f"{what}，{count}，打开下方窗格")
        self._share()

    def show_report(self, report: Report) -> None:
        """Show what was typed over and what was found."""
        self.overrides.show_report(report)
        self.since.show_report(report)
        self.findings.show_findings(report)

    def _share(self) -> None:
        """Give the records what head, block and the first findings leave."""
        width = self.width() // (2 if self.is_lower else 1)
        head = self.text if self.text.isVisibleTo(self) else self.head
        room = self.panes.height() - head.heightForWidth(width)
        if not self.is_lower:
            block = self.overrides
            room -= px(_FINDINGS)
            room -= block.heightForWidth(width) if block.isVisibleTo(self) else 0
        self.records.set_room(room, 1 if self.is_lower else 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def set_lower(self, lower: bool) -> None:
        """Stand below the paper (folded at first) or at the right."""
        if lower == self.is_lower:
            return
        self.head.compact = lower
        way = QBoxLayout.Direction
        self._box.setDirection(way.LeftToRight if lower else way.TopToBottom)
        if lower:
            self.findings.put_above(self.overrides)
        else:
            self._figure_box.insertWidget(2, self.overrides)
        self._line.setFixedSize(*((1, 16777215) if lower else (16777215, 1)))
        for at in (0, 2):
            self._box.setStretch(at, 1 if lower or at else 0)
        super().set_lower(lower)

    def enter(self) -> None:
        links: list[QWidget] = [row.link for row in self.findings.rows]
        for part in (self.records.view, *links, self.records.ledger):
            if part is not None and part.isVisible():
                part.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.is_lower:
            self.left.emit()
        else:
            super().keyPressEvent(event)
