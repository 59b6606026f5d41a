"""The statutory table on the sheet: spans, the chosen figure, keys that move over figures only."""

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from gui.statutory.colours import on_paper
from gui.statutory.mark import Marked
from gui.statutory.model import Index, PaperModel
from gui.statutory.painter import PaperDelegate
from gui.statutory.steps import beyond, step
from reports.paper.document import Cell, CellKind, Table

_STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_EDITS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_TAKES_BACK = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class PaperView(QTableView):
    """Shows one table. `figure_chosen(id)` as one moves, `edit_asked(id, typed)`, `back_asked(id)`
    to take an entered figure back, `copy_asked` for the table as text."""

    figure_chosen = Signal(str)
    edit_asked = Signal(str, str)
    back_asked = Signal(str)
    copy_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = PaperModel(self)
        self.cells_painter = PaperDelegate(self, self.paper)
        self._wanted_column = 0
        self.setModel(self.paper)
        self.setItemDelegate(self.cells_painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_table(self, of: Marked, table: Table) -> None:
        """Show another table, or the same one with other figures; the choice stays if it can."""
        before = self.chosen_figure
        same = self.paper.table is not None and self.paper.table.id == table.id
        self.paper.show(of, table)
        self.setAccessibleName(table.heading)
        self.clearSpans()
        for cell in table.cells:
            if cell.rowspan > 1 or cell.colspan > 1:
                self.setSpan(cell.row, cell.column, cell.rowspan, cell.colspan)
        self.set_scale(self.cells_painter.scale)
        if not (same and before and self.choose(before)):
            self.choose(next(iter(table.figures)))

    def set_scale(self, scale: float) -> None:
        """Draw the table `scale` times as large; lines stay one pixel."""
        self.cells_painter.scale = scale
        table = self.paper.table
        if table is None:
            return
        for at, width in enumerate(_whole(table.widths, scale)):
            self.setColumnWidth(at, width)
        for at, height in enumerate(_whole(table.heights, scale)):
            self.setRowHeight(at, height)
        self.setFixedSize(self.horizontalHeader().length(), self.verticalHeader().length())
        self.viewport().update()

    @property
    def chosen_figure(self) -> str:
        """The id of the chosen figure, or ""."""
        cell = self.paper.cell(self.currentIndex())
        return (cell.figure or "") if cell else ""

    def choose(self, figure: str) -> bool:
        """Choose a figure; False when this table has none of that id."""
        index = self.paper.index_of(figure)
        if index.isValid():
            self.setCurrentIndex(index)
            self._wanted_column = index.column()
        return index.isValid()

    def choose_none(self) -> None:
        """Let no figure be chosen, where another table has the choice."""
        self.setCurrentIndex(QModelIndex())

    def figure_box(self, figure: str) -> QRect:
        """Return where a figure stands, in the coordinates of the view."""
        return self.visualRect(self.paper.index_of(figure))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        cell, table = self.paper.cell(current), self.paper.table
        self.cells_painter.chosen = cell
        self.cells_painter.led = _led(table, cell) if table and cell else frozenset()
        self.viewport().update()
        if cell is not None and cell.figure is not None:
            self.figure_chosen.emit(cell.figure)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif not (self._moved(event) or self._asked(event)):
            event.ignore()

    def _moved(self, event: QKeyEvent) -> bool:
        cell, table = self.paper.cell(self.currentIndex()), self.paper.table
        if cell is None or table is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        key = Qt.Key(event.key())
        far = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in _STEPS:
            reached = step(table, cell, _STEPS[key], self._wanted_column, far=far)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            reached = beyond(table, cell, last=key == Qt.Key.Key_End, far=far)
        else:
            return False
        if reached.figure is not None:
            self.setCurrentIndex(self.paper.index(reached.row, reached.column))
            if key not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._wanted_column = reached.column
        return True

    def _asked(self, event: QKeyEvent) -> bool:
        figure, typed = self.chosen_figure, event.text()
        held = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        if not figure or held:
            return False
        if event.key() in _EDITS:
            self.edit_asked.emit(figure, "")
        elif event.key() in _TAKES_BACK:
            self.back_asked.emit(figure)
        elif typed.isdecimal() or typed == "-":
            self.edit_asked.emit(figure, typed)
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._wanted_column = self.currentIndex().column()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        cell = self.paper.cell(self.indexAt(event.position().toPoint()))
        if cell is not None and cell.figure:
            self.edit_asked.emit(cell.figure, "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the desk scrolls and zooms

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        index = self.currentIndex()
        if not index.isValid():
            return
        painter = QPainter(self.viewport())
        box = self.visualRect(index).adjusted(-1, -1, 0, 0)
        for inset in range(3 if self.hasFocus() else 2):
            painter.setPen(on_paper("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(inset, inset, -inset - 1, -inset - 1))
        painter.end()


def _whole(lengths: tuple[int, ...], scale: float) -> list[int]:
    """Return the lengths scaled to whole pixels without drift; the first has the outer line."""
    ends = [round(sum(lengths[: at + 1]) * scale) for at in range(len(lengths))]
    return [end - start + (start == 0) for start, end in zip([0, *ends], ends, strict=False)]


def _led(table: Table, cell: Cell) -> frozenset[Cell]:
    """Return the row label and the column head of a figure."""
    if cell.kind is not CellKind.FIGURE:
        return frozenset()
    row = next(
        (
            each
            for at in reversed(range(cell.column))
            if (each := table.at(cell.row, at)).kind is CellKind.LABEL
        ),
        None,
    )
    head = next(
        (
            each
            for at in reversed(range(cell.row))
            if (each := table.at(at, cell.column)).kind is CellKind.HEAD
        ),
        None,
    )
    return frozenset(each for each in (row, head) if each is not None)
