"""The table itself: keyboard, hover, selection, folding when it gets narrow."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.tables.columns import Fold, Kind, Row, Shape
from gui.tables.delegate import RecordDelegate
from gui.tables.header import RecordHeader
from gui.tables.model import RecordModel
from gui.theme.theme import em, px, theme

FOLD_BELOW_EM = 40
_STRETCHED_EM = 15  # what the column that stretches should have at least
_ROW = 30
_TWO_LINES = 48


class RecordView(QTableView):
    """A table of records. `opened(row)` by Enter or a double press, `chosen(row)` as one moves.

    `link_pressed(row, key)` by a press on a link column.
    """

    opened = Signal(object)
    chosen = Signal(object)
    link_pressed = Signal(object, str)

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
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._folded: bool | None = None
        self._measure()
        theme().theme_changed.connect(self._measure)
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)

    def current_row(self) -> Row | None:
        """Return the record under the cursor, or None."""
        index = self.currentIndex()
        return self.records.row(index.row()) if index.isValid() else None

    def selected_rows(self) -> list[Row]:
        """Return the selected records, in the order of the list."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [row for number in numbers if (row := self.records.row(number)) is not None]

    def go_to(self, number: int) -> None:
        """Put the cursor on a row and show it."""
        if 0 <= number < self.records.rowCount():
            self.setCurrentIndex(self.records.index(number, self._first_column()))

    def _first_column(self) -> int:
        order = (self.header.logicalIndex(at) for at in range(self.header.count()))
        return next(section for section in order if not self.header.isSectionHidden(section))

    def _tell_chosen(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self.records.row(current.row()) if current.isValid() else None
        if row is not None:
            self.chosen.emit(row)

    def _measure(self) -> None:
        self._folded = None
        self._fold_if_narrow()

    def _fold_if_narrow(self) -> None:
        folded = self.shape.fold is not None and self.width() < em(FOLD_BELOW_EM)
        if folded != self._folded:
            self._folded = folded
            self._fold(self.shape.fold if folded else None)
        if not folded:
            self._leave_out_spare()

    def _fold(self, fold: Fold | None) -> None:
        self.painter_of_cells.fold = self.header.fold = fold
        for section, column in enumerate(self.shape.columns):
            kept = fold is None or column.key in (fold.title, fold.chip)
            self.setColumnHidden(section, not kept)
            self._size_column(section, fold)
        self._place_chips(fold)
        two = fold is not None or any(c.kind == Kind.TWO_LINE for c in self.shape.columns)
        self.verticalHeader().setMinimumSectionSize(px(20))
        self.verticalHeader().setDefaultSectionSize(px(_TWO_LINES if two else _ROW))
        self.viewport().update()

    def _leave_out_spare(self) -> None:
        """Hide spare columns, the last first, until the column that stretches has room."""
        columns = self.shape.columns
        room = self.width() - em(sum(column.width_em for column in columns) + _STRETCHED_EM)
        for section in reversed(range(len(columns))):
            if not columns[section].spare:
                continue
            self.setColumnHidden(section, room < 0)
            if room < 0:
                room += em(columns[section].width_em)

    def _size_column(self, section: int, fold: Fold | None) -> None:
        column = self.shape.columns[section]
        stretches = not column.width_em if fold is None else column.key == fold.title
        mode = QHeaderView.ResizeMode
        self.header.setSectionResizeMode(section, mode.Stretch if stretches else mode.Interactive)
        if not stretches:
            self.header.resizeSection(section, em(column.width_em))

    def _place_chips(self, fold: Fold | None) -> None:
        key = self.shape.fold.chip if self.shape.fold else ""
        section = next((i for i, each in enumerate(self.shape.columns) if each.key == key), -1)
        if section >= 0:
            at = self.header.visualIndex(section)
            self.header.moveSection(at, section if fold is None else self.header.count() - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fold_if_narrow()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keyboard(True)
        key, index = event.key(), self.currentIndex()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(index)
        elif key == Qt.Key.Key_Space:
            self._tick()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            self.go_to(0 if key == Qt.Key.Key_Home else self.records.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def _tick(self) -> None:
        if any(column.kind == Kind.CHECK for column in self.shape.columns):
            self.records.toggle(index.row() for index in self.selectionModel().selectedRows())

    def _open(self, index: QModelIndex) -> None:
        row = self.records.row(index.row()) if index.isValid() else None
        if row is not None:
            self.opened.emit(row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard(False)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        column = self.records.column(index.column())
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
        super().focusInEvent(event)
        by_key = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        self._by_keyboard(by_key)
        if by_key and not self.currentIndex().isValid():
            self.go_to(0)

    def _by_keyboard(self, keyboard: bool) -> None:
        self.setProperty("keyboard", keyboard)

    def _hover(self, row: int) -> None:
        if row != self.painter_of_cells.hovered_row:
            self.painter_of_cells.hovered_row = row
            self.viewport().update()

    def select_only(self, number: int) -> None:
        """Select one row without telling that it was chosen."""
        index = self.records.index(number, self._first_column())
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().blockSignals(True)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.selectionModel().blockSignals(False)
        self.viewport().update()
