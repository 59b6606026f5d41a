"""The list of the navigation, and how a line of it is painted."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.controls.controls import key_cap_size, paint_key_cap
from gui.pages.page import PageEntry
from gui.shell.navigation.entry_rows import Index, Row, Rows
from gui.theme.icons import paint_icon
from gui.theme.theme import colour, font, px

_WIDTH, _FOLDED_WIDTH = 168, 56
_LINE = 15
_HEIGHT, _LOW_HEIGHT, _LEAST_HEIGHT = 38, 34, 25
_AIR = 12  # below 设置
_BADGE, _FOLDED_BADGE = (20, 18, 10), (14, 14, 6)  # least width, height, beside the digits
_CORNER = 12  # how far up, and from the right, a number is where there are no words


class NavigationView(QListView):
    """The list: arrows move the focus, Enter, Space or a press open the page."""

    chosen = Signal(QModelIndex)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.keyboard = False
        self.setProperty("role", "navlist")
        self.setAccessibleName("页面")
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)

    def room(self) -> int:
        """Return how high the lines can stand in it, in pixels.

        Asked of the viewport, Qt would name every class of widgets to Python, which takes long.
        """
        return self.contentsRect().height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keyboard = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.keyboard = False
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        found = self.indexAt(event.position().toPoint())
        if found.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class RowPainter(QStyledItemDelegate):
    """Paints one item, and gives the gap above 设置 its height."""

    def __init__(self, view: NavigationView, rows: Rows) -> None:
        super().__init__(view)
        self._view = view
        self._rows = rows
        self.selected = ""
        self.caps = False
        self.compact = self.folded = False

    @property
    def width(self) -> int:
        """How wide the column is, in pixels."""
        return px(_FOLDED_WIDTH if self.folded else _WIDTH)

    def item_height(self) -> int:
        """Return how high the line of a page is, in pixels; lower in a low window.

        There it is as low as all of them need to be seen.
        """
        if not self.compact:
            return px(_HEIGHT)
        items, lines = self._counts()
        fitting = (self._view.room() - (lines + 1) * px(_LINE) - px(_AIR)) // items
        return min(max(fitting, px(_LEAST_HEIGHT)), px(_LOW_HEIGHT))

    def _counts(self) -> tuple[int, int]:
        """How many lines are pages, and how many part their groups."""
        rows = self._rows.rows
        items = sum(row.entry is not None for row in rows)
        return items, sum(row.entry is None and not row.stretch for row in rows)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._rows.rows[index.row()]
        if row.entry is not None:
            return QSize(self.width - 1, self.item_height())
        return QSize(self.width - 1, self._gap() if row.stretch else px(_LINE))

    def _gap(self) -> int:
        items, lines = self._counts()
        taken = items * self.item_height() + lines * px(_LINE)
        return max(px(_LINE), self._view.room() - taken - px(_AIR))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._rows.rows[index.row()]
        box: QRect = option.rect
        if row.entry is None:
            if not row.stretch:
                painter.setPen(colour("line"))
                painter.drawLine(px(16), box.center().y(), box.right() - px(15), box.center().y())
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        item = QRectF(box.adjusted(px(8), 1, -px(8) + 1, -1))
        selected = row.entry.key == self.selected
        self._paint_ground(painter, option, item, selected)
        self._paint_word(painter, box, row.entry, selected)
        corner = box.adjusted(0, 0, px(_CORNER), -px(_CORNER)) if self.folded else box
        if self.caps and row.entry.number is not None:
            size = key_cap_size(str(row.entry.number))
            paint_key_cap(painter, QRectF(_at_right(corner, size)), str(row.entry.number))
        elif row.badge:
            _paint_badge(painter, corner, row, _FOLDED_BADGE if self.folded else _BADGE)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, item: QRectF, selected: bool
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.setBrush(colour("navsel" if selected else "soft"))
            painter.drawRoundedRect(item, px(5), px(5))
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.keyboard:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRoundedRect(item.adjusted(-2, 0, 2, 0), px(5) + 2, px(5) + 2)
            if selected:  # the ring must part from the filled ground
                painter.setPen(QPen(colour("nav"), 1))
                painter.drawRoundedRect(item.adjusted(-0.5, 1.5, 0.5, -1.5), px(5), px(5))

    def _paint_word(self, painter: QPainter, box: QRect, entry: PageEntry, selected: bool) -> None:
        top = box.top() + (box.height() - px(18)) // 2
        token = "navt" if selected else "text2"
        paint_icon(painter, QPoint(box.left() + px(18), top), entry.icon, 18, token)
        if self.folded:
            return
        painter.setFont(font(medium=selected))
        painter.setPen(colour("navt" if selected else "text"))
        words = box.adjusted(px(46), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, entry.word)


def _at_right(box: QRect, size: QSize) -> QRect:
    left = box.right() - px(14) - size.width()
    return QRect(left, box.center().y() - size.height() // 2 + 1, size.width(), size.height())


def _paint_badge(painter: QPainter, box: QRect, row: Row, measures: tuple[int, int, int]) -> None:
    least, height, beside = map(px, measures)
    painter.setFont(font("tiny", medium=True))
    text = str(row.badge) if row.badge < 100 else "99+"
    width = max(least, painter.fontMetrics().horizontalAdvance(text) + beside)
    ground, token = ("late_s", "late_st") if row.late else ("soons", "soont")
    place = _at_right(box, QSize(width, height))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ground))
    painter.drawRoundedRect(QRectF(place), height / 2, height / 2)
    painter.setPen(colour(token))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
