"""The head over the units: which cell is chosen, its sum, and how many units add to it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from gui.controls.amount import Amount
from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import CutLabel, label
from gui.rollup.summed import Summed
from gui.statutory.mark import Mark
from gui.theme.theme import px

_WRONG = Chip(ChipKind.ERROR, "合计不平")


class ChosenCell(QFrame):
    """Says what is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "head")
        self.name, self._amount = label(kind="section"), Amount()
        self.name.setWordWrap(True)
        self.chip, self.wrong = ChipLabel(parent=self), ChipLabel(parent=self)
        self._said, self._keys = CutLabel(kind="label"), label("Enter 打开报告", "hint")
        box = QVBoxLayout(self)
        box.setContentsMargins(px(18), px(12), px(18), px(10))
        box.setSpacing(px(6))
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.name, 1)
        first.addWidget(self._amount, 0, Qt.AlignmentFlag.AlignTop)
        second.setSpacing(px(8))
        for part in (self.chip, self.wrong):
            second.addWidget(part)
        second.addWidget(self._said, 1)
        second.addWidget(self._keys)
        box.addLayout(first)
        box.addLayout(second)

    def show_cell(self, summed: Summed, figure: str) -> None:
        """Show a cell of a sum."""
        cell, counted = summed.group.form.cell(figure), summed.group.counted
        self.name.setText(cell.label)
        words = summed.words(figure)
        self._amount.show_amount(words.removesuffix(cell.unit), cell.unit)
        added = [unit.value(figure) for unit in counted]
        there = sum(each is not None for each in added)
        self.chip.set_chip(Chip(ChipKind.FACT, f"{there} 个单位相加"))
        wrong = summed.marks.get(figure) is Mark.WRONG
        self.wrong.set_chip(_WRONG if wrong else None)
        self._keys.setVisible(not wrong)
        none = sum(each == 0 for each in added)
        self._said.say(f"其中 {none} 个单位是 0" if none else "")
