"""The navigation: icon, word and number of every page; the keyboard walks it like a list."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.controls.controls import key_cap_size, label, paint_key_cap
from gui.pages.page import PageEntry
from gui.theme.icons import paint_icon
from gui.theme.theme import colour, font, px, theme

Index = QModelIndex | QPersistentModelIndex

_NO_PARENT = QModelIndex()
_WIDTH = 168
_LINE = 15


@dataclass
class _Row:
    entry: PageEntry | None = None  # None: a line between the groups
    stretch: bool = False
    badge: int = 0
    late: bool = False


class _Rows(QAbstractListModel):
    """The pages in their groups; lines and the gap above 设置 are disabled rows."""

    def __init__(self, entries: list[PageEntry], parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[_Row] = []
        for group in ("daily", "yearly", "bottom"):
            found = [_Row(entry) for entry in entries if entry.group == group]
            if found and self.rows:
                self.rows.append(_Row(stretch=group == "bottom"))
            self.rows += found

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if row.entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.entry.word
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.entry.word}，{row.badge} 件待办" if row.badge else row.entry.word
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.rows[index.row()].entry is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def row_of(self, key: str) -> int:
        """Return the row of a page; KeyError when there is no such page."""
        for at, row in enumerate(self.rows):
            if row.entry is not None and row.entry.key == key:
                return at
        raise KeyError(key)

    def set_badge(self, key: str, count: int, late: bool) -> None:
        """Set the number of things due."""
        at = self.row_of(key)
        self.rows[at].badge, self.rows[at].late = count, late
        self.dataChanged.emit(self.index(at), self.index(at))


class _Painter(QStyledItemDelegate):
    """Paints one item, and gives the gap above 设置 its height."""

    def __init__(self, view: "_View", rows: _Rows) -> None:
        super().__init__(view)
        self._view = view
        self._rows = rows
        self.selected = ""
        self.caps = False
        self.compact = False

    def item_height(self) -> int:
        """Return how high the line of a page is, in pixels; lower in a low window."""
        return px(34 if self.compact else 38)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._rows.rows[index.row()]
        if row.entry is not None:
            return QSize(px(_WIDTH) - 1, self.item_height())
        return QSize(px(_WIDTH) - 1, self._gap() if row.stretch else px(_LINE))

    def _gap(self) -> int:
        rows = self._rows.rows
        items = sum(row.entry is not None for row in rows)
        lines = sum(row.entry is None and not row.stretch for row in rows)
        taken = items * self.item_height() + lines * px(_LINE)
        return max(px(_LINE), self._view.viewport().height() - taken - px(12))

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
        if self.caps and row.entry.number is not None:
            size = key_cap_size(str(row.entry.number))
            paint_key_cap(painter, QRectF(_at_right(box, size)), str(row.entry.number))
        elif row.badge:
            _paint_badge(painter, box, row)
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
        painter.setFont(font(medium=selected))
        painter.setPen(colour("navt" if selected else "text"))
        words = box.adjusted(px(46), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, entry.word)


def _at_right(box: QRect, size: QSize) -> QRect:
    left = box.right() - px(14) - size.width()
    return QRect(left, box.center().y() - size.height() // 2 + 1, size.width(), size.height())


def _paint_badge(painter: QPainter, box: QRect, row: _Row) -> None:
    painter.setFont(font("tiny", medium=True))
    text = str(row.badge) if row.badge < 100 else "99+"
    width = max(px(20), painter.fontMetrics().horizontalAdvance(text) + px(10))
    ground, token = ("late_s", "late_st") if row.late else ("soons", "soont")
    place = _at_right(box, QSize(width, px(18)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ground))
    painter.drawRoundedRect(QRectF(place), px(9), px(9))
    painter.setPen(colour(token))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


class _View(QListView):
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


class Navigation(QFrame):
    """The narrow column at the left; `page_chosen` names the page wanted."""

    page_chosen = Signal(str)

    def __init__(self, entries: list[PageEntry], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "nav")
        self.entry_view = _View(self)
        self.entry_rows = _Rows(entries, self)
        self.entry_painter = _Painter(self.entry_view, self.entry_rows)
        self.entry_view.setModel(self.entry_rows)
        self.entry_view.setItemDelegate(self.entry_painter)
        self.entry_view.chosen.connect(self._choose)
        self.setFocusProxy(self.entry_view)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, px(14), 0, 0)
        box.setSpacing(px(17))
        box.addLayout(_brand(name))
        box.addWidget(self.entry_view, 1)
        self._scale()
        theme().theme_changed.connect(self._scale)

    def select(self, key: str) -> None:
        """Mark the page shown."""
        self.entry_painter.selected = key
        self.entry_view.setCurrentIndex(self.entry_rows.index(self.entry_rows.row_of(key)))
        self.entry_view.viewport().update()

    def set_badge(self, key: str, count: int, late: bool) -> None:
        """Set the number of things due on a page; red when one is late."""
        self.entry_rows.set_badge(key, count, late)

    def show_keys(self, shown: bool) -> None:
        """Show the digits of Ctrl+digit at the items."""
        self.entry_painter.caps = shown
        self.entry_view.viewport().update()

    def set_compact(self, compact: bool) -> None:
        """Take the lower items, for a low window."""
        self.entry_painter.compact = compact
        self.entry_view.scheduleDelayedItemsLayout()

    def focus_by_keyboard(self) -> None:
        """Take the focus and show it."""
        self.entry_view.keyboard = True
        self.entry_view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose(self, index: QModelIndex) -> None:
        entry = self.entry_rows.rows[index.row()].entry if index.isValid() else None
        if entry is not None:
            self.page_chosen.emit(entry.key)

    def _scale(self) -> None:
        self.setFixedWidth(px(_WIDTH))
        self.entry_view.scheduleDelayedItemsLayout()


def _brand(name: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(px(16), 0, px(8), 0)
    row.setSpacing(px(10))
    mark = QFrame()
    mark.setProperty("role", "mark")
    mark.setFixedSize(px(30), px(30))
    inside = QHBoxLayout(mark)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(label("公"), 0, Qt.AlignmentFlag.AlignCenter)
    row.addWidget(mark)
    row.addWidget(label(name, "brand"))
    row.addStretch(1)
    return row
