"""A table whose rows are ticked: by Space, by a press on the tick, all at once by Ctrl+A."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from gui.controls.tips import as_signs
from gui.tables.rows_out import let_out
from gui.theme.theme import colour, px

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_ROW = 32


@dataclass(frozen=True)
class Row:
    """The cells of a row; one that is `fixed` cannot be ticked."""

    cells: tuple[str, ...]
    fixed: bool = False


class TickModel(QAbstractTableModel):
    """Rows under heads; `ticked` holds the numbers of those that are ticked, `told` each change."""

    told = Signal()

    def __init__(self, heads: Sequence[str]) -> None:
        super().__init__()
        self._heads = heads
        self.rows: Sequence[Row] = ()
        self.ticked: set[int] = set()

    def show_rows(self, rows: Sequence[Row], *, ticked: bool) -> None:
        """Show other rows, all that may be ticked or none."""
        self.beginResetModel()
        self.rows = rows
        self.ticked = {at for at, row in enumerate(rows) if ticked and not row.fixed}
        self.endResetModel()
        self.told.emit()

    def tick(self, rows: Sequence[int], on: bool) -> None:
        """Tick rows or take their ticks off."""
        for at in rows:
            if on and not self.rows[at].fixed:
                self.ticked.add(at)
            else:
                self.ticked.discard(at)
        last = len(self.rows) - 1
        self.dataChanged.emit(self.index(0, 0), self.index(last, len(self._heads) - 1))
        self.told.emit()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        checkable = index.column() == 0 and not self.rows[index.row()].fixed
        return flags | Qt.ItemFlag.ItemIsUserCheckable if checkable else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        is_head = orientation == Qt.Orientation.Horizontal
        return self._heads[section] if is_head and role == Qt.ItemDataRole.DisplayRole else None

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


class TickTable(QTableView):
    """The table of a `TickModel`; `wide` columns share what room there is, `narrow` are px wide."""

    def __init__(self, heads: Sequence[str], narrow: dict[int, int], name: str) -> None:
        super().__init__()
        self.ticks = TickModel(heads)
        self.setModel(self.ticks)
        self.setProperty("role", "grid")
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        bar = self.horizontalHeader()
        bar.setHighlightSections(False)
        bar.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for at in range(len(heads)):
            if at in narrow:
                self.setColumnWidth(at, px(narrow[at]))
            else:
                bar.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        self.installEventFilter(self)
        let_out(self, name, "行")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            chosen = [each.row() for each in self.selectionModel().selectedRows()]
            if event.key() == Qt.Key.Key_Space and chosen:
                self.ticks.tick(chosen, not set(chosen) <= self.ticks.ticked)
                return True
        return super().eventFilter(watched, event)
