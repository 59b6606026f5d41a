"""A table whose rows are ticked: by Space, by a press on the tick, all at once by Ctrl+A."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView

from gui.controls.tips import as_signs
from gui.tables.plain_table import Index, PlainModel, PlainTable
from gui.tables.rows_out import let_out
from gui.theme.theme import colour, px

_ROW, _LEAST_ROWS = 32, 4  # their height, and how many are always seen, the heads among them


@dataclass(frozen=True)
class Row:
    """The cells of a row; one that is `fixed` cannot be ticked."""

    cells: tuple[str, ...]
    fixed: bool = False


class TickModel(PlainModel[Row]):
    """Rows under heads; `ticked` holds the numbers of those that are ticked, `told` each change."""

    told = Signal()

    def __init__(self, heads: Sequence[str]) -> None:
        super().__init__(heads)
        self.ticked: set[int] = set()

    def show_rows(self, rows: Sequence[Row], *, ticked: bool) -> None:
        """Show other rows, all that may be ticked or none."""
        self.ticked = {at for at, row in enumerate(rows) if ticked and not row.fixed}
        self.take(rows)
        self.told.emit()

    def tick(self, rows: Sequence[int], on: bool) -> None:
        """Tick rows or take their ticks off."""
        for at in rows:
            if on and not self.rows[at].fixed:
                self.ticked.add(at)
            else:
                self.ticked.discard(at)
        last = len(self.rows) - 1
        self.dataChanged.emit(self.index(0, 0), self.index(last, len(self.heads) - 1))
        self.told.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        checkable = index.column() == 0 and not self.rows[index.row()].fixed
        return flags | Qt.ItemFlag.ItemIsUserCheckable if checkable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        cell = row.cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_signs(cell)
        if role == Qt.ItemDataRole.ForegroundRole and row.fixed:
            return colour("text2")
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0 and not row.fixed:
            on = index.row() in self.ticked
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick([index.row()], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True


class TickTable(PlainTable):
    """The table of a `TickModel`; `wide` columns share what room there is, `narrow` are px wide."""

    def __init__(self, heads: Sequence[str], narrow: dict[int, int], name: str) -> None:
        self.ticks = TickModel(heads)
        super().__init__(self.ticks, name, _ROW)
        bar = self.horizontalHeader()
        for at in range(len(heads)):
            if at in narrow:
                self.setColumnWidth(at, px(narrow[at]))
            else:
                bar.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        self.installEventFilter(self)
        let_out(self, name, "行")

    def stand(self, height: int) -> None:
        """Be so high, in pixels, or as high as a few rows need."""
        self.setFixedHeight(max(height, px(_ROW * _LEAST_ROWS)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            chosen = [each.row() for each in self.selectionModel().selectedRows()]
            if event.key() == Qt.Key.Key_Space and chosen:
                self.ticks.tick(chosen, not set(chosen) <= self.ticks.ticked)
                return True
        return super().eventFilter(watched, event)
