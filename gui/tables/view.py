"""The table itself: keyboard, hover, selection, folding when it gets narrow."""

from collections.abc import Hashable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.tables.arrangement import Arrangement
from gui.tables.columns import Column, Kind, Row, Shape
from gui.tables.delegate import RecordDelegate
from gui.tables.header import RecordHeader
from gui.tables.kept_column import kept_column, paint_kept
from gui.tables.model import RecordModel
from gui.theme.theme import theme


class RecordView(QTableView):
    """A table of records. `opened(row)` by Enter or a double press, `chosen(row)` as one moves.

    `link_pressed(row, key)` by a press on a link column, `selected(count)` as the selection
    changes, `menu_wanted(place)` by the right button, the Menu key or Shift+F10, `copy_wanted` and
    `paste_wanted` by Ctrl+C and Ctrl+V. `is_just_entered` while the cursor stands where it was put
    as the keyboard came in, nobody having moved it.
    """

    opened = Signal(object)
    chosen = Signal(object)
    link_pressed = Signal(object, str)
    selected = Signal(int)
    menu_wanted = Signal(QPoint)
    copy_wanted = Signal()
    paste_wanted = Signal()

    is_just_entered = False

    def __init__(self, shape: Shape, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shape = shape
        self.records = RecordModel(shape, self)
        self.header = RecordHeader(shape, self)
        self.painter_of_cells = RecordDelegate(self, self.records)
        self.setHorizontalHeader(self.header)
        self.setModel(self.records)
        self.setItemDelegate(self.painter_of_cells)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for part in (self, self.header):
            self.horizontalScrollBar().valueChanged.connect(part.viewport().update)
        self.arrangement = Arrangement(self, self.header, self.painter_of_cells)
        self.arrangement.renew()
        theme().theme_changed.connect(self.arrangement.renew)
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)
        self.selectionModel().selectionChanged.connect(lambda *_: self._tell_selected())
        self.records.modelReset.connect(self._tell_selected)
        asked = QShortcut(QKeySequence("Shift+F10"), self)
        asked.setContext(Qt.ShortcutContext.WidgetShortcut)
        asked.activated.connect(self._ask_for_menu)

    def current_row(self) -> Row | None:
        """Return the record under the cursor, or None."""
        index = self.currentIndex()
        return self.records.row(index.row()) if index.isValid() else None

    def current_column(self) -> Column | None:
        """Return the column under the cursor, or None."""
        index = self.currentIndex()
        return self.shape.columns[index.column()] if index.isValid() else None

    def selected_rows(self) -> list[Row]:
        """Return the selected records, in the order of the list."""
        numbers = self._selected_numbers()
        return [row for number in numbers if (row := self.records.row(number)) is not None]

    def selected_identities(self) -> list[Any]:
        """Return the identities of the selected records, however many, in the order of the list."""
        return self.records.identities(self._selected_numbers())

    @property
    def selected_count(self) -> int:
        """How many records are selected."""
        return sum(last + 1 - first for first, last in self.selected_spans())

    def _selected_numbers(self) -> list[int]:
        return [n for first, last in self.selected_spans() for n in range(first, last + 1)]

    def selected_spans(self) -> list[tuple[int, int]]:
        """Return the selected rows as spans, in order and apart: cheap for any number of rows."""
        spans: list[tuple[int, int]] = []
        for first, last in sorted((s.top(), s.bottom()) for s in _ranges(self.selectionModel())):
            if spans and first <= spans[-1][1] + 1:
                spans[-1] = (spans[-1][0], max(last, spans[-1][1]))
            else:
                spans.append((first, last))
        return spans

    def _tell_selected(self) -> None:
        self.selected.emit(self.selected_count)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.menu_wanted.emit(event.globalPos())
        else:
            self._ask_for_menu()

    def _ask_for_menu(self) -> None:
        row = self.visualRect(self.currentIndex())
        place = row.center() if row.isValid() else self.viewport().rect().center()
        self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    def go_to(self, number: int) -> None:
        """Put the cursor on a row and show it."""
        if 0 <= number < self.records.rowCount():
            self.setCurrentIndex(self.records.index(number, self._first_column()))

    def _first_column(self) -> int:
        return self._sections_shown()[0]

    def _sections_shown(self) -> list[int]:
        order = (self.header.logicalIndex(at) for at in range(self.header.count()))
        return [section for section in order if not self.header.isSectionHidden(section)]

    def _tell_chosen(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self.records.row(current.row()) if current.isValid() else None
        if row is not None:
            self.chosen.emit(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        kept = kept_column(self, self.shape.title)
        if kept >= 0:
            paint_kept(self, kept)

    def columns_shown(self) -> list[Column]:
        """Return the columns shown, from left to right."""
        return [self.shape.columns[section] for section in self._sections_shown()]

    def columns_told(self) -> list[Column]:
        """Return the columns that go elsewhere with their rows: chosen ones without room too."""
        chosen, columns = self.arrangement.shown, self.shape.columns
        order = (columns[self.header.logicalIndex(at)] for at in range(self.header.count()))
        return [column for column in order if column.key in chosen and column.is_told]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrangement.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keyboard(True)
        self.is_just_entered = False
        key, index = event.key(), self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(index)
        elif key == Qt.Key.Key_Space:
            self._tick()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            self.go_to(0 if key == Qt.Key.Key_Home else self.records.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def _tick(self) -> None:
        if any(column.kind == Kind.CHECK for column in self.shape.columns):
            self.records.toggle(self._selected_numbers())

    def _open(self, index: QModelIndex) -> None:
        row = self.records.row(index.row()) if index.isValid() else None
        if row is not None:
            self.opened.emit(row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard(False)
        self.is_just_entered = False
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        column = self.records.column(index.column())
        if self.selected_count == 1:
            self._tell_chosen(index, index)
        if column.kind == Kind.CHECK:
            self.records.toggle([index.row()])
        elif column.kind == Kind.LINK:
            self.link_pressed.emit(self.records.row(index.row()), column.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._open(self.indexAt(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.is_just_entered |= not self.currentIndex().isValid()  # Qt puts it on the first row
        super().focusInEvent(event)
        self._by_keyboard(
            event.reason()
            in (
                Qt.FocusReason.TabFocusReason,
                Qt.FocusReason.BacktabFocusReason,
                Qt.FocusReason.ShortcutFocusReason,
            )
        )

    def _by_keyboard(self, keyboard: bool) -> None:
        self.setProperty("keyboard", keyboard)

    def _hover(self, row: int) -> None:
        if row != self.painter_of_cells.hovered_row:
            self.painter_of_cells.hovered_row = row
            self.viewport().update()

    def mark_opened(self, identity: Hashable) -> None:
        """Mark the record whose form is open, None when none is."""
        self.painter_of_cells.opened = identity
        self.viewport().update()

    def select_only(self, number: int) -> None:
        """Select one row without telling that it was chosen."""
        index = self.records.index(number, self._first_column())
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().blockSignals(True)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.selectionModel().blockSignals(False)
        self._tell_selected()
        self.viewport().update()

    def select_rows(self, numbers: Sequence[int]) -> None:
        """Select these rows without telling that one was chosen; the cursor goes to the first."""
        self.select_only(numbers[0])
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().blockSignals(True)
        for number in numbers[1:]:
            index = self.records.index(number, self._first_column())
            self.selectionModel().select(index, flags.Select | flags.Rows)
        self.selectionModel().blockSignals(False)
        self._tell_selected()

    def select_none(self) -> None:
        """Let no row be chosen, without telling it; the cursor stays."""
        self.selectionModel().blockSignals(True)
        self.selectionModel().clearSelection()
        self.selectionModel().blockSignals(False)
        self._tell_selected()
        self.viewport().update()


def _ranges(model: QItemSelectionModel) -> Iterator[QItemSelectionRange]:
    selection = model.selection()
    yield from (selection.at(number) for number in range(selection.size()))
