"""The list of a posting in full: its cells, and how each column is masked."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QTableView, QWidget

from gui.controls.combo import Combo
from gui.controls.controls import label
from gui.dialogs.sheet import SheetDialog
from gui.theme.theme import colour, px
from models.postings.pasted import PostedList
from reports.postings.masked_list import masked, propose
from reports.postings.masking import Mask, Masker, summary
from reports.postings.stars import WORDS, Rule

_WIDTH, _HEIGHT, _CELL = 940, 360, 260
_BESIDE = 120  # the rules of the columns above the list, the note below it
_COLUMNS, _FEW_COLUMNS = 4, 2  # rules side by side, where there is room and where there is not
_ROOMY, _MORE_ROWS, _LEAST = 800, 56, 60  # more rows of rules take of the list below them
_APART = 6  # a column from the next one, beside the gaps at both sides
_LOOKED_AT = 60  # rows, for the widths of the columns
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_COUNT = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.\d+)?")  # longer ones are codes
Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


def _struck() -> QFont:
    made = QFont()
    made.setStrikeOut(True)
    return made


# How a cell looks that is not printed, and one that is printed otherwise than it is written.
_OUT: Mapping[int, Callable[[], Any]] = {
    Qt.ItemDataRole.ForegroundRole: lambda: colour("text2"),
    Qt.ItemDataRole.FontRole: _struck,
    Qt.ItemDataRole.ToolTipRole: lambda: "整列不印",
}
_MASKED: Mapping[int, Callable[[], Any]] = {
    Qt.ItemDataRole.ForegroundRole: lambda: colour("ok"),
    Qt.ItemDataRole.ToolTipRole: lambda: "印出来是隐去以后的样子；双击看原文、改",
}


class ListModel(QAbstractTableModel):
    """The cells of a list; they can be changed. Beside them it knows what will be printed."""

    def __init__(
        self, table: PostedList, rules: Sequence[str], names: bool, kept: Set[str] = frozenset()
    ) -> None:
        super().__init__()
        self.head, self.cells = list(table.head), [list(row) for row in table.rows]
        self.rules, self.names, self._kept = [str(rule) for rule in rules], names, kept
        self._shown: dict[tuple[int, int], str] = {}
        self.note = ""
        self._counted: list[bool] = []
        self.mask()

    def mask(self) -> None:
        """Reckon anew what will be printed, and how it stands."""
        self._counted = [self._holds_numbers(at) for at in range(len(self.head))]
        masker = Masker(self._kept)
        whole = [rule if rule != Rule.LEAVE_OUT else Rule.NONE for rule in self.rules]
        made = masked(self.table(), whole, masker, names=self.names)
        found = [each for each in masker.found if not self.is_out(each.column)]
        self._shown = {
            (each.row, each.column): made.rows[each.row][each.column]
            for each in found
            if each.row >= 0 and not each.kept
        }
        self.note = "；".join(self._told(found))
        self.layoutChanged.emit()

    def is_out(self, column: int) -> bool:
        """Tell whether a column is not printed."""
        return self.rules[column : column + 1] == [Rule.LEAVE_OUT.value]

    def is_counted(self, column: int) -> bool:
        """Tell whether a column holds numbers, which stand at the right with their heading."""
        return self._counted[column]

    def _holds_numbers(self, column: int) -> bool:
        cells = [row[column] for row in self.cells if row[column]]
        return bool(cells) and self.head[column] != "序号" and all(map(_COUNT.fullmatch, cells))

    def _told(self, found: Sequence[Mask]) -> Iterator[str]:
        """Yield what becomes of the list: what is masked, left out, and printed as it is."""
        columns = range(len(self.head))
        out = [self.head[at] for at in columns if self.is_out(at)]
        if said := summary(found):
            yield said
        elif not out:
            yield "没有要隐去的内容"
        if out:
            yield f"不印 {len(out)} 列：{'、'.join(out)}"
        named = [self.head[at] for at in columns if self.rules[at : at + 1] == [Rule.NAME.value]]
        if named and not self.names:
            yield f"{'、'.join(named)}照原样印"

    def table(self) -> PostedList:
        """Return the list as it stands."""
        return PostedList(tuple(self.head), tuple(tuple(row) for row in self.cells))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.cells)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.head)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.TextAlignmentRole and across:
            return _RIGHT if self.is_counted(section) else _LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.head[section] if across else section + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        place = (index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown.get(place, self.cells[place[0]][place[1]])
        if role == Qt.ItemDataRole.EditRole:
            return self.cells[place[0]][place[1]]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.is_counted(index.column()) else _LEFT
        if self.is_out(index.column()):
            return _OUT.get(role, lambda: None)()
        if place in self._shown:
            return _MASKED.get(role, lambda: None)()
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        self.cells[index.row()][index.column()] = " ".join(str(value).split())
        self.mask()
        return True

    def remove(self, rows: Sequence[int]) -> None:
        """Take rows out."""
        self.beginResetModel()
        self.cells = [row for at, row in enumerate(self.cells) if at not in set(rows)]
        self.endResetModel()
        self.mask()


class ListDialog(SheetDialog):
    """Shows a list as it will be printed; `done(list, rules, names)` when it is kept: `names` tells
    whether names are masked."""

    def __init__(
        self,
        table: PostedList,
        rules: Sequence[str],
        names: bool,
        done: Callable[[PostedList | None, list[str], bool], object],
        parent: QWidget,
        kept: Set[str] = frozenset(),
    ) -> None:
        said = "绿色是隐去以后的样子，划去的列不印。双击改单元格，选中行按 Delete 删去。"
        super().__init__("名单", said, parent, _WIDTH)
        self._done = done
        chosen = list(rules) or [str(rule) for rule in propose(table)]
        self.model = ListModel(table, chosen, names, kept)
        self.view = QTableView(self)  # dressed, before its columns are measured
        self.view.setProperty("role", "grid")
        self.view.setModel(self.model)
        self.view.setMinimumHeight(self._least_height())
        self.view.setAlternatingRowColors(False)
        self.view.horizontalHeader().setResizeContentsPrecision(_LOOKED_AT)
        self.view.horizontalHeader().setHighlightSections(False)
        self.view.resizeColumnsToContents()
        for at in range(len(table.head)):
            self.view.setColumnWidth(at, min(self.view.columnWidth(at) + px(18), px(_CELL)))
        self.view.horizontalHeader().setStretchLastSection(True)
        self.view.verticalHeader().setDefaultSectionSize(px(30))
        self.view.verticalHeader().setVisible("序号" not in table.head)  # one numbering is enough
        self.view.setAccessibleName("名单")
        self.note = label(self.model.note, "hint")
        self.names = QCheckBox("隐去姓名，只留姓")
        self.names.setChecked(names)
        self.names.clicked.connect(self._choose)
        self.body.addLayout(self._rules(table, chosen))
        self.body.addWidget(self.names)
        self.body.addWidget(self.view)
        self.body.addWidget(self.note)
        self.add_button("清空名单", self._clear)
        self.add_button("取消", self.reject, key="Esc")
        self.add_button("确定", self._keep, key="Ctrl+Enter", kind="primary")

    def _least_height(self) -> int:
        beside = _BESIDE if self.width() >= px(_ROOMY) else _BESIDE + _MORE_ROWS
        return max(self.within(_HEIGHT, beside), px(_LEAST))

    def _rules(self, table: PostedList, chosen: Sequence[str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(6))
        self.combos: list[Combo] = []
        for at, head in enumerate(table.head):
            combo = Combo()
            combo.setAccessibleName(f"{head} 隐去")
            for rule in Rule:
                combo.addItem(WORDS[rule], rule.value)
            combo.setCurrentIndex(max(combo.findData(chosen[at] if at < len(chosen) else ""), 0))
            combo.activated.connect(self._choose)
            self.combos.append(combo)
            row, column = divmod(at, _COLUMNS if self.width() >= px(_ROOMY) else _FEW_COLUMNS)
            if column:  # the word belongs to what follows it
                grid.setColumnMinimumWidth(3 * column - 1, px(_APART))
            grid.addWidget(label(head or f"第 {at + 1} 列", "label"), row, 3 * column)
            grid.addWidget(combo, row, 3 * column + 1)
        return grid

    def _choose(self) -> None:
        self.model.rules = [str(combo.currentData()) for combo in self.combos]
        self.model.names = self.names.isChecked()
        self.model.mask()
        self.note.setText(self.model.note)

    def _clear(self) -> None:
        self.accept()
        self._done(None, [], self.names.isChecked())

    def _keep(self) -> None:
        self.accept()
        self._done(self.model.table(), self.model.rules, self.names.isChecked())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.view.setFocus()

    def keyPressEvent(self, event: Any) -> None:
        if event.key() == Qt.Key.Key_Delete and self.view.hasFocus():
            rows = {index.row() for index in self.view.selectionModel().selectedIndexes()}
            self.model.remove(sorted(rows))
            self.note.setText(self.model.note)
        else:
            super().keyPressEvent(event)
