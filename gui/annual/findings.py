"""核查结果: what the checks found, errors first, each with the link that goes to its cell."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.annual.report import Report
from gui.chips import Chip, ChipKind, ChipLabel
from gui.controls import Button, button, hair_line, label, set_state
from gui.theme.theme import px
from reports.checks.finding import Finding

CHIPS = {
    "error": Chip(ChipKind.ERROR, "错误"),
    "warn": Chip(ChipKind.SOON, "提示", "info"),
}
_TAIL = "政府信息公开申请数量"  # of the rows 一 and 二, which are known without it
_NONE = "没有发现错误，三张表的勾稽关系都平。"


class FindingRow(QFrame):
    """One finding: chip, what is wrong, what to do, where to go."""

    def __init__(self, finding: Finding, place: str, press: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.finding = finding
        said = label(finding.message, "strong")
        hint = label(finding.suggestion, "hint")
        for part in (said, hint):
            part.setWordWrap(True)
        self.link: Button = button(f"去 {place}", "link", size="card", press=press)
        self.link.setAccessibleName(f"{finding.message}，去 {place}")
        grid = QGridLayout(self)
        grid.setContentsMargins(px(18), px(9), px(12), px(5))
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(2))
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(ChipLabel(CHIPS[finding.severity], self), 0, 0, 2, 1, top)
        grid.addWidget(said, 0, 1)
        below = QHBoxLayout()
        below.setSpacing(px(6))
        below.addWidget(hint, 1)
        below.addWidget(self.link, 0, Qt.AlignmentFlag.AlignBottom)
        grid.addLayout(below, 1, 1)
        grid.setColumnStretch(1, 1)


class FindingsList(QFrame):
    """The list with its head. `chosen(finding)` by a press on a link or by F8."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._title, self._count = label("核查结果", "section"), label(kind="label")
        self.rows: list[FindingRow] = []
        self._at = -1
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        holder = QFrame()
        holder.setProperty("role", "pane")
        self._holder = QVBoxLayout(holder)
        self._holder.setContentsMargins(0, 0, 0, 0)
        self._holder.setSpacing(0)
        self._holder.addLayout(self._list, 1)
        self._area = QScrollArea()
        self._area.setWidget(holder)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(self._head())
        box.addWidget(hair_line())
        box.addWidget(self._area, 1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(px(18), px(12), px(18), px(10))
        row.setSpacing(px(8))
        row.addWidget(self._title)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(label("F8 下一项", "hint"))
        return row

    def put_above(self, part: QWidget) -> None:
        """Have `part` scroll with the findings, above them."""
        self._holder.insertWidget(0, part)

    def show_findings(self, report: Report) -> None:
        """Show what was found in a report."""
        kept = self.rows[self._at].finding if 0 <= self._at < len(self.rows) else None
        while (item := self._list.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.rows = [self._row(report, finding) for finding in report.findings]
        for row in self.rows:
            self._list.addWidget(row)
            self._list.addWidget(hair_line())
        if not self.rows:
            self._list.addWidget(_nothing())
        self._list.addStretch(1)
        self._count.setText(f"{len(self.rows)} 项" if self.rows else "")
        self._at = -1
        self._mark(next((i for i, row in enumerate(self.rows) if row.finding == kept), -1))

    def _row(self, report: Report, finding: Finding) -> FindingRow:
        place = place_word(report, report.target(finding))
        return FindingRow(finding, place, lambda: self.go_to(report.findings.index(finding)))

    def go_on(self) -> bool:
        """Go to the next finding, after the last one to the first; False without findings."""
        if self.rows:
            self.go_to((self._at + 1) % len(self.rows))
        return bool(self.rows)

    def go_to(self, at: int) -> None:
        """Mark a finding and tell that it was chosen."""
        self._mark(at)
        self.chosen.emit(self.rows[at].finding)

    def _mark(self, at: int) -> None:
        self._at = at
        for number, row in enumerate(self.rows):
            set_state(row, "role", "next" if number == at else "pane")
        if at >= 0:
            self._area.ensureWidgetVisible(self.rows[at], 0, px(8))


def place_word(report: Report, figure: str) -> str:
    """Return a cell's row in few words, as a link names it."""
    cell = report.form.cell(figure)
    return cell.row_label.split(" ")[-1].split("（区分")[0].removesuffix(_TAIL)


def _nothing() -> QWidget:
    made = label(_NONE, "label")
    made.setContentsMargins(px(18), px(12), px(18), px(12))
    made.setWordWrap(True)
    return made
