"""The head of a record table: columns sort, move and widen; Shift adds a further key."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from gui.tables.columns import Column, Fold, Shape, SortKey
from gui.tables.delegate import MARGIN, PADDING
from gui.tables.kept_column import kept_column
from gui.theme.icons import paint_icon
from gui.theme.theme import colour, font, px

_HEIGHT = 32
_ARROW = 13


class RecordHeader(QHeaderView):
    """Emits `sort_changed` with a tuple of `SortKey`; a press turns the order round.

    `menu_wanted(place, section)` by the right button of the mouse.
    """

    sort_changed = Signal(object)
    menu_wanted = Signal(QPoint, int)

    def __init__(self, shape: Shape, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.shape = shape
        self._keys = shape.sort
        self._adding = False
        self.fold: Fold | None = None
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(px(36))
        self.sectionClicked.connect(self._sort_by)

    @property
    def sort_keys(self) -> tuple[SortKey, ...]:
        """The order, first key first."""
        return self._keys

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), px(_HEIGHT))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._adding = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mouseReleaseEvent(event)

    def _sort_by(self, section: int) -> None:
        column = self.shape.columns[section]
        if column.sortable:
            self.set_sort(_pressed(self._keys, column.key, adding=self._adding))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos(), self.logicalIndexAt(event.pos()))

    def set_sort(self, keys: tuple[SortKey, ...]) -> None:
        """Take another order and tell it."""
        self.take_sort(keys)
        self.sort_changed.emit(keys)

    def take_sort(self, keys: tuple[SortKey, ...]) -> None:
        """Take another order without telling it."""
        self._keys = keys
        self.viewport().update()

    def _place(self, column: Column) -> int:
        if self.fold is not None and column.key == self.fold.title and self._keys:
            return 0  # a folded list shows its order in the head of the title
        return next((i for i, key in enumerate(self._keys) if key.column == column.key), -1)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        view = self.parentWidget()
        kept = kept_column(view, self.shape.title) if isinstance(view, QTableView) else -1
        if kept >= 0:
            painter = QPainter(self.viewport())
            self.paintSection(painter, QRect(0, 0, self.sectionSize(kept), self.height()), kept)
            painter.end()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        column = self.shape.columns[section]
        painter.save()
        painter.fillRect(rect, colour("sunken"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour("line"))
        left = px(MARGIN if self._is_first(section) else PADDING)
        room = rect.adjusted(left, 0, -px(PADDING), -1)
        painter.setFont(font("hint", medium=True))
        place = self._place(column)
        painter.setPen(colour("accent" if place >= 0 else "text2"))
        title = self._title(column)
        if place < 0:
            painter.drawText(room, column.alignment | Qt.AlignmentFlag.AlignVCenter, title)
        else:
            self._paint_sorted(painter, room, title, place, column)
            width = rect.width() - (0 if self._is_first(section) else 1)
            painter.fillRect(rect.left(), rect.bottom() - 1, width, 2, colour("accent"))
        painter.restore()

    def _title(self, column: Column) -> str:
        if self.fold is None or column.key != self.fold.title:
            return column.title
        other = next((key.column for key in self._keys if key.column != column.key), "")
        found = next((each.title for each in self.shape.columns if each.key == other), "")
        return f"{column.title}　／　{found}" if found else column.title

    def _is_first(self, section: int) -> bool:
        at = self.visualIndex(section)
        return all(self.isSectionHidden(self.logicalIndex(each)) for each in range(at))

    def _paint_sorted(
        self, painter: QPainter, room: QRect, title: str, place: int, column: Column
    ) -> None:
        arrow = "arrow-down" if self._keys[place].descending else "arrow-up"
        rank = str(place + 1) if place else ""
        width = painter.fontMetrics().horizontalAdvance(title)
        mark = px(_ARROW + 4) + (px(8) if rank else 0)
        right = bool(column.alignment & Qt.AlignmentFlag.AlignRight)
        word = room.right() + 1 - width if right else room.left()
        start = word - mark if right else word + width + px(4)
        top = room.top() + (room.height() - px(_ARROW)) // 2
        painter.drawText(
            QRect(word, room.top(), width + 1, room.height()),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            title,
        )
        paint_icon(painter, QPoint(start, top), arrow, _ARROW, "accent")
        if rank:
            painter.setFont(font("tiny", medium=True))
            place_of = QRect(start + px(_ARROW), top - px(2), px(10), px(_ARROW))
            painter.drawText(place_of, Qt.AlignmentFlag.AlignLeft, rank)


def _pressed(keys: tuple[SortKey, ...], column: str, *, adding: bool) -> tuple[SortKey, ...]:
    """Return the order after a press on `column`, with Shift (`adding`) or without."""
    old = next((key for key in keys if key.column == column), None)
    turned = SortKey(column, not old.descending) if old else SortKey(column)
    if not adding:
        alone = old is not None and keys[0].column == column
        return (turned if alone else SortKey(column),)
    if old is not None:
        return tuple(turned if key is old else key for key in keys)
    return (*keys, turned)
