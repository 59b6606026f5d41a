"""The rows of a checked ledger as a grid: each problem in its cell, each cell to be changed."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from gui.controls.chips import Chip, ChipKind, paint_chip
from gui.theme.theme import colour, font, px
from reports.ledgers.books.by_hand import Place
from reports.ledgers.books.columns import Column
from reports.ledgers.preview.seen import Seen, State
from reports.ledgers.problem import Problem

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_STATE = 0  # the column that says what becomes of the row
_BLANK = "（空）"
_AIR = 8
_LOOKS = {State.REJECTED: ("lateb", "late"), State.HINT: ("soonb", "soon")}
_CHIPS = {
    State.GOOD: Chip(ChipKind.PLAIN, "", "check"),
    State.HINT: Chip(ChipKind.SOON, State.HINT.value, ""),
    State.HELD: Chip(ChipKind.NEUTRAL, State.HELD.value),
    State.LEFT_OUT: Chip(ChipKind.PLAIN, State.LEFT_OUT.value),
}


class PreviewModel(QAbstractTableModel):
    """The rows of a file in our columns; only those with problems where `narrowed`.

    `mended` tells of a cell that was changed: place of the row, field, text.
    """

    mended = Signal(object, str, str)

    def __init__(self) -> None:
        super().__init__()
        self.seen: Seen | None = None
        self.narrowed = False
        self._rows: Sequence[int] = ()  # of the file, in their order
        self._typed: dict[tuple[Place, str], str] = {}

    def take(self, seen: Seen | None) -> None:
        """Show what another check saw."""
        self.beginResetModel()
        self.seen = seen
        self._typed.clear()
        self._choose()
        self.endResetModel()

    def narrow(self, narrowed: bool) -> None:
        """Show only rows with problems, or all."""
        self.beginResetModel()
        self.narrowed = narrowed
        self._choose()
        self.endResetModel()

    def _choose(self) -> None:
        every = range(len(self.seen.rows)) if self.seen else range(0)
        self._rows = self.seen.not_good if self.narrowed and self.seen else every

    def _state(self, at: int) -> State:
        return self.seen.state(at) if self.seen else State.GOOD

    def at(self, row: int) -> int:
        """Return which row of the file stands in a row of the grid."""
        return self._rows[row]

    def column(self, section: int) -> Column | None:
        """Return our column of a section, None for that of the state."""
        return self.seen.columns[section - 1] if self.seen and section > _STATE else None

    def cell_of(self, problem: Problem) -> QModelIndex:
        """Return the cell that a problem is about, an invalid one where it is not shown."""
        row = self._row_of((problem.sheet, problem.row))
        if self.seen is None or row is None:
            return QModelIndex()
        names = [column.name for column in self.seen.columns]
        return self.index(
            row, names.index(problem.column) + 1 if problem.column in names else _STATE
        )

    def cell_to_mend(self, row: int | None = None) -> QModelIndex:
        """Return the cell of a row, else of the first that has one, that is to be looked at first.

        It is the first cell of what the ledger says where nothing is wrong.
        """
        at = row if row is not None else next(iter(self.problem_rows()), 0)
        said = self.seen.said(self.at(at)) if self.seen and at < len(self._rows) else []
        of_problem = self.cell_of(said[0][1]) if said else QModelIndex()
        return of_problem if of_problem.isValid() else self.index(at, _STATE + 1)

    def _row_of(self, place: Place) -> int | None:
        """Return the row of the grid in which a place of the file stands, None for none."""
        at = self.seen.at(place) if self.seen else None
        if at is None:
            return None
        row = bisect_left(self._rows, at)
        return row if row < len(self._rows) and self._rows[row] == at else None

    def problem_rows(self) -> list[int]:
        """Return the rows of the grid that the clerk should look at."""
        if self.seen is None or not self.narrowed:
            return self.seen.problems if self.seen else []
        return [bisect_left(self._rows, at) for at in self.seen.problems]

    def said(self, index: Index) -> tuple[State, Problem] | None:
        """Return what is said of a cell, else of its row; None for nothing."""
        if self.seen is None or not index.isValid():
            return None
        at, column = self.at(index.row()), self.column(index.column())
        of_cell = self.seen.of_cell(at, column) if column else None
        return of_cell or next(iter(self.seen.said(at)), None)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() or self.seen is None else len(self.seen.columns) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or self.seen is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return f"{self.seen.place(self.at(section))[1]:,}"
        column = self.column(section)
        return column.name if column else "结果"

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsEditable if index.column() > _STATE else plain

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self.seen is None:
            return None
        at, column = self.at(index.row()), self.column(index.column())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            said = self.seen.of_cell(at, column) if column else None
            return said[1].reason if said else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(at, column, role)
        return None

    def _text(self, at: int, column: Column | None, role: int) -> str:
        if self.seen is None or column is None:
            return self.chip(at).text or self._state(at).value
        typed = self._typed.get((self.seen.place(at), column.field))
        if typed is not None:
            return typed
        if role == Qt.ItemDataRole.EditRole:
            return self.seen.written(at, column)
        return self.seen.shown(at, column)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        column = self.column(index.column())
        if role != Qt.ItemDataRole.EditRole or column is None or self.seen is None:
            return False
        text, at = str(value).strip(), self.at(index.row())
        if text != self.data(index, Qt.ItemDataRole.EditRole):
            self._typed[(self.seen.place(at), column.field)] = text
            self.mended.emit(self.seen.place(at), column.field, text)
        return True

    def chip(self, at: int) -> Chip:
        """Return what becomes of a row as it is drawn."""
        state = self._state(at)
        if state is not State.REJECTED or self.seen is None:
            return _CHIPS[state]
        errors = sum(said is State.REJECTED for said, _ in self.seen.said(at))
        return Chip(ChipKind.ERROR, f"{errors} 错", "")

    def look(self, index: Index) -> tuple[str, str] | None:
        """Return ground and frame of a cell that something is said of."""
        column = self.column(index.column())
        said = self.seen.of_cell(self.at(index.row()), column) if self.seen and column else None
        return _LOOKS.get(said[0]) if said else None


class PreviewCells(QStyledItemDelegate):
    """Paints a cell that something is said of on its pale ground, in a frame of its colour."""

    def __init__(self, view: QTableView, model: PreviewModel) -> None:
        super().__init__(view)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.column() == _STATE:
            room: QRect = option.rect.adjusted(px(_AIR), 0, -px(_AIR), 0)
            paint_chip(painter, room, self._model.chip(self._model.at(index.row())))
            return
        look = self._model.look(index)
        if look is None:
            super().paint(painter, option, index)
            return
        ground, frame = look
        box: QRect = option.rect
        painter.save()
        painter.fillRect(box, colour(ground))
        painter.setPen(QPen(colour(frame), 2))
        painter.drawRect(box.adjusted(1, 1, -1, -1))
        painter.setFont(font())
        room = box.adjusted(px(_AIR), 0, -px(_AIR), 0)
        text = str(index.data() or _BLANK)
        words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()
