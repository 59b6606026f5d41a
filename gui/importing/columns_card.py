"""列的对应: for which of our columns each column of the file stands, shown and changed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.combo import Combo
from gui.controls.controls import CutLabel, IconLabel, label, set_state
from gui.controls.tall_sheet import scrolled
from gui.importing.check_card import Card
from gui.theme.theme import px
from reports.ledgers.books.columns import Column, ledger
from reports.ledgers.imported import Imported
from reports.ledgers.preview.matches import How, Match, matches

_LETTERS = 6  # of our column that are always seen
_LEFT_OUT, _CHOOSE = "不导入", "请选择登记项"
_CHIPS = {
    How.BY_NAME: Chip(ChipKind.PLAIN, How.BY_NAME.value, "check"),
    How.BY_HAND: Chip(ChipKind.PLAIN, How.BY_HAND.value, "check"),
    How.BY_CONTENT: Chip(ChipKind.SOON, How.BY_CONTENT.value, "info"),
    How.LEFT_OUT: Chip(ChipKind.PLAIN, How.LEFT_OUT.value, "minus"),
    How.TWICE: Chip(ChipKind.PLAIN, How.TWICE.value, "minus"),
    How.UNKNOWN: Chip(ChipKind.SOON, How.UNKNOWN.value, "info"),
}


class ColumnsCard(Card):
    """A line for each column of the file; `assigned` keeps what the clerk said, by header.

    `assigned_anew` asks for another check.
    """

    assigned_anew = Signal()

    def __init__(self) -> None:
        super().__init__("列的对应")
        self.assigned: dict[str, str] = {}
        self.combos: dict[str, Combo] = {}
        self._area = scrolled()
        self._area.setAccessibleName("列的对应")
        self.box.addWidget(self._area, 1)

    def show_of(self, result: Imported) -> None:
        """Show the columns of a checked file; the one that was just changed keeps the keyboard."""
        self.assigned = dict(result.by_hand.assigned)
        found = matches(result)
        held = next((name for name, each in self.combos.items() if each.hasFocus()), "")
        place = self._area.verticalScrollBar().value()
        self.combos.clear()
        sheet = QWidget()
        set_state(sheet, "role", "sheet")
        grid = QGridLayout(sheet)
        grid.setContentsMargins(px(16), 0, px(12), px(8))
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(3))
        for at, part in enumerate((3, 4, 0, 3, 0)):
            grid.setColumnStretch(at, part)
        for at, word in enumerate(("表里的列", "例子", "", "登记项", "对应")):
            grid.addWidget(label(word, "small"), 0, at)
        for row, match in enumerate(found, start=1):
            self._add(grid, row, match, found, result)
        grid.setRowStretch(len(found) + 1, 1)
        self._area.setWidget(sheet)
        self._area.verticalScrollBar().setValue(place)
        self.count.say(_counted(found))
        if held in self.combos:
            self.combos[held].setFocus()

    def _add(
        self, grid: QGridLayout, row: int, match: Match, found: Sequence[Match], result: Imported
    ) -> None:
        name = CutLabel(match.header, "strong")
        combo = self._combo(match, found, result)
        for at, part in enumerate(
            (
                name,
                CutLabel("、".join(match.examples), "label"),
                IconLabel("arrow-right", 16, "text2"),
                combo,
                ChipLabel(_CHIPS[match.how]),
            )
        ):
            grid.addWidget(part, row, at)
            part.show()
        self.combos[match.header] = combo

    def _combo(self, match: Match, found: Sequence[Match], result: Imported) -> Combo:
        combo = Combo()
        combo.setProperty("size", "card")
        combo.setAccessibleName(f"“{match.header}”对应的登记项")
        combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(_LETTERS)
        if match.how is How.UNKNOWN:
            combo.addItem(_CHOOSE, None)
        combo.addItem(_LEFT_OUT, "")
        taken = {each.column.field: each.header for each in found if each.column}
        for column in ledger(result.kind).columns:
            combo.addItem(
                _words(column, taken.get(column.field, match.header), match), column.field
            )
        mine = match.column.field if match.column else None if match.how is How.UNKNOWN else ""
        combo.setCurrentIndex(combo.findData(mine))
        combo.activated.connect(partial(self._assign, match.header, combo))
        return combo

    def choose(self, header: str, field: str) -> None:
        """Take a column of the file for one of ours, "" for none."""
        combo = self.combos[header]
        combo.setCurrentIndex(combo.findData(field))
        self._assign(header, combo)

    def _assign(self, header: str, combo: Combo, _at: int = 0) -> None:
        field = combo.currentData()
        if field is None or self.assigned.get(header) == field:
            return
        self.assigned = {
            name: each for name, each in self.assigned.items() if each != field or not field
        }
        self.assigned[header] = field
        self.assigned_anew.emit()


def _words(column: Column, by: str, match: Match) -> str:
    return column.name if by == match.header else f"{column.name}（现为“{by}”）"


def _counted(found: Sequence[Match]) -> str:
    told = sum(each.column is not None for each in found)
    open_ones = sum(each.how is How.UNKNOWN for each in found)
    parts = [f"{len(found)} 列：{told} 列对上"]
    if open_ones:
        parts.append(f"{open_ones} 列请选择")
    if left := len(found) - told - open_ones:
        parts.append(f"{left} 列不导入")
    return "，".join(parts)
