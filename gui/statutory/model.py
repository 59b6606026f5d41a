"""The statutory table as a Qt model: one row and column for each of the neutral table."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.statutory.mark import Mark, Marked
from reports.paper.document import Cell, CellKind, Table

Index = QModelIndex | QPersistentModelIndex

_NO_PARENT = QModelIndex()


class PaperModel(QAbstractTableModel):
    """Shows a table; only its figures can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table: Table | None = None
        self.of: Marked | None = None

    def show(self, of: Marked, table: Table) -> None:
        """Show a table with the marks that are `of` it."""
        self.beginResetModel()
        self.of, self.table = of, table
        self.endResetModel()

    def cell(self, index: Index) -> Cell | None:
        """Return the cell that covers the place of `index`."""
        if self.table is None or not index.isValid():
            return None
        return self.table.at(index.row(), index.column())

    def mark(self, cell: Cell) -> Mark | None:
        """Return what is marked beside a figure."""
        if self.of is None or cell.figure is None:
            return None
        return self.of.marks.get(cell.figure)

    def index_of(self, figure: str) -> QModelIndex:
        """Return the place of a figure; not valid when the table has none."""
        cell = self.table.figures.get(figure) if self.table else None
        return self.index(cell.row, cell.column) if cell else QModelIndex()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if self.table is None or parent.isValid() else self.table.row_count

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if self.table is None or parent.isValid() else self.table.column_count

    def flags(self, index: Index) -> Qt.ItemFlag:
        cell = self.cell(index)
        if cell is None or cell.kind is not CellKind.FIGURE:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index)
        if cell is None or (cell.row, cell.column) != (index.row(), index.column()):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.of.spoken(cell.figure) if self.of and cell.figure else cell.text
        return None
