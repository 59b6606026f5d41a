"""The chosen cell in words: its name, what stands there, how it adds up, what is wrong with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from gui.checking.side.weights import CHIPS
from gui.controls.amount import Amount
from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import label
from gui.theme.theme import px
from reports.checks.finding import Finding
from reports.foreign.shown.arithmetic import sums_of
from reports.foreign.shown.checked import Checked
from reports.foreign.shown.finding_place import FindingPlace

_FINE = Chip(ChipKind.FINE, "没有问题")
_HOW = "在表上按一格，这里写它怎样相加、有什么问题。"


class CellHead(QFrame):
    """The head of the pane beside the report: one cell of its tables, or how to choose one."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "head")
        self.compact = False  # leaves out what to do, which the list beside it says
        self.name, self._amount = label(kind="section"), Amount()
        self.chip = ChipLabel(parent=self)
        self.said, self.sums = label(), label(kind="hint")
        self.advice, self._where = label(kind="hint"), label(kind="hint")
        for part in (self.name, self.said, self.sums, self.advice):
            part.setWordWrap(True)
        top = Qt.AlignmentFlag.AlignTop
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.name, 1)
        first.addWidget(self._amount, 0, top)
        second.setSpacing(px(8))
        second.addWidget(self.chip, 0, top)
        second.addWidget(self.said, 1)
        second.addWidget(self._where, 0, top)
        box = QVBoxLayout(self)
        box.setContentsMargins(px(18), px(13), px(18), px(10))
        box.setSpacing(px(6))
        box.addLayout(first)
        box.addLayout(second)
        for part in (self.sums, self.advice):
            box.addWidget(part)

    def show_nothing(self, checked: Checked) -> None:
        """Say how a cell is chosen, while none is."""
        self._fill("选中的单元格", ("", ""), None, _HOW if checked.cells else "没有可以选的表。")

    def show_place(self, finding: Finding, place: FindingPlace) -> None:
        """Show a finding about the text, whose words are chosen, or about all of the report."""
        said = f"“{place.quote}”" if place.quote else ""
        whole = "整份报告" if place.section is None else place.word
        self._fill(
            "正文里的这句话" if said else whole,
            ("", ""),
            CHIPS[finding.severity],
            finding.message,
            said,
            finding.suggestion,
        )

    def show_cell(self, checked: Checked, figure: str, finding: Finding | None = None) -> None:
        """Show a cell of a report, with the finding that led to it or the gravest about it."""
        report = checked.report
        cell, seen = report.form.cell(figure), report.cells.get(figure)
        found = (each for each in checked.findings if figure in each.marked)
        first = finding or next(found, None)
        stands = "没有读到" if seen is None else seen.text or "空着"
        unit = "" if seen is None or seen.value is None or cell.print_unit else cell.unit
        fine = _FINE if seen is not None and seen.value is not None else None
        self._fill(
            " · ".join(filter(None, (cell.row_label.rpartition(" ")[2], cell.column_label))),
            (stands, unit),
            CHIPS[first.severity] if first else fine,
            first.message if first else "",
            "；".join(sums_of(report, figure)),
            first.suggestion if first else "",
            seen.where if seen is not None else "",
        )

    def _fill(
        self,
        name: str,
        amount: tuple[str, str],
        chip: Chip | None,
        said: str,
        sums: str = "",
        advice: str = "",
        where: str = "",
    ) -> None:
        self.name.setText(name)
        token = {ChipKind.ERROR: "late", ChipKind.SOON: "soon"}.get(chip.kind) if chip else None
        self._amount.show_amount(*amount, token or "accent")
        self.chip.set_chip(chip)
        for part, words in (
            (self.said, said),
            (self.sums, sums),
            (self.advice, "" if self.compact else advice),
            (self._where, where),
        ):
            part.setText(words)
            part.setVisible(bool(words) or part is self.said)
