"""The pane beside the report: the chosen cell, the findings, how it was read, what it may give."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout

from gui.checking.side.cell_head import CellHead
from gui.checking.side.finding_list import FindingsList
from gui.checking.side.reading_block import ReadingBlock
from gui.controls.controls import IconLabel, hair_line, label
from gui.controls.folding_pane import FoldingPane
from gui.dialogs.middle import WrappedMiddle
from gui.theme.theme import px
from reports.checks.finding import Finding
from reports.foreign.shown.checked import Checked


class Side(FoldingPane):
    """`finding_chosen(finding)` and `previous_wanted` by the hand of the clerk."""

    finding_chosen = Signal(object)
    previous_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.head, self.findings, self.reading = CellHead(), FindingsList(), ReadingBlock()
        self.findings.put_below(self.reading)
        self.findings.chosen.connect(self.finding_chosen)
        self.reading.previous_wanted.connect(self.previous_wanted)
        self.refused = label(kind="hint")
        self.refused.setWordWrap(True)
        self.foot = self._foot()
        box = QVBoxLayout()
        box.addWidget(self.head)
        box.addStretch(1)
        cell = WrappedMiddle(box)
        self._line = hair_line()
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        for part in (cell, self._line, self.findings):
            self._row.addWidget(part)
        self._row.setStretchFactor(self.findings, 1)
        whole = QVBoxLayout(self.panes)
        whole.addLayout(self._row, 1)
        whole.addWidget(self.foot)
        for each in (box, self._row, whole):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(0)

    def _foot(self) -> QFrame:
        made = QFrame()
        made.setProperty("role", "foot")
        row = QHBoxLayout(made)
        row.setContentsMargins(px(18), px(10), px(18), px(10))
        row.setSpacing(px(8))
        row.addWidget(IconLabel("info", 15, "text2"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.refused, 1)
        return made

    def set_lower(self, lower: bool) -> None:
        self.head.compact = lower
        way = QBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if lower else way.TopToBottom)
        self._row.setStretch(0, 1 if lower else 0)
        self._line.setFixedSize(*((1, 16777215) if lower else (16777215, 1)))
        super().set_lower(lower)

    def tell_refused(self, refused: str) -> None:
        """Say why the figures of the report are not taken, "" where they can be."""
        self.refused.setText(refused)
        self.foot.setVisible(bool(refused))

    def show_report(self, checked: Checked) -> None:
        """Show a report of which nothing is chosen."""
        self.head.show_nothing(checked)
        self.findings.show_findings(checked)
        self.reading.show_reading(checked)
        self._say(checked)

    def show_cell(self, checked: Checked, figure: str, finding: Finding | None = None) -> None:
        """Show a cell of the report, with the finding that led to it."""
        self.head.show_cell(checked, figure, finding)
        self._say(checked)

    def show_place(self, checked: Checked, finding: Finding) -> None:
        """Show a finding about the text, or about all of the report."""
        self.head.show_place(finding, checked.place(finding))
        self._say(checked)

    def _say(self, checked: Checked) -> None:
        count = len(checked.findings)
        found = f"核查结果 {count} 项" if count else "没有查出问题"
        self.bar.setText(f"{self.head.name.text()}　　{found}　　F6 打开")
        self.bar.setAccessibleName(f"{found}，打开下方窗格")

    def enter(self) -> None:
        door = self.findings.door or self.reading.choose
        door.setFocus(Qt.FocusReason.ShortcutFocusReason)
