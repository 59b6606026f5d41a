"""Paints the cells of a record table: text, two lines, chip, check, number, link."""

from collections.abc import Hashable

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from gui.controls.chips import ChipKind, chip_size, paint_chip
from gui.controls.tips import show_tip
from gui.tables.columns import Column, Fold, Kind, Row
from gui.tables.model import EMPTY, RecordModel
from gui.theme.icons import paint_icon
from gui.theme.theme import colour, em, font, px

Index = QModelIndex | QPersistentModelIndex

PADDING = 10
MARGIN = 16
_BOX = 15
_BAR, _FIGURE = 12, 52  # the height of a bar, and what is left at its right for the number
_MOST_EM = 40  # what a column gets at most that is fitted to its content
_VCENTER = Qt.AlignmentFlag.AlignVCenter


class RecordDelegate(QStyledItemDelegate):
    """One delegate for every kind of cell; asks `fold` when the list is narrow."""

    def __init__(self, view: QTableView, model: RecordModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self.fold: Fold | None = None
        self.hovered_row = -1
        columns = enumerate(model.shape.columns)
        self._spilling = next((at for at, each in columns if each.spills), -1)
        self.opened: Hashable = None  # the identity of the record whose form is open

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRect = option.rect
        row = self._model.row(index.row())
        painter.save()
        self._paint_ground(painter, option, index)
        if row is not None:
            room = self.inner(box, index)
            if self._spilling >= 0:
                room = self._paint_spilt(painter, box, room, row)
            self._paint_cell(painter, room, row, index.column())
        focused = option.state & QStyle.StateFlag.State_HasFocus
        if focused and self._view.property("keyboard"):
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -1, -2))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or index.row() == self.hovered_row:
            painter.fillRect(box, colour("soft" if selected else "soft2"))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, colour("line"))
        if (selected or self._is_open(index)) and self._is_first(index.column()):
            painter.fillRect(box.left(), box.top(), 3, box.height(), colour("accent"))

    def _is_open(self, index: Index) -> bool:
        row = self._model.row(index.row()) if self.opened is not None else None
        return row is not None and self._model.shape.identity(row) == self.opened

    def _is_first(self, column: int) -> bool:
        header = self._view.horizontalHeader()
        at = header.visualIndex(column)
        return all(header.isSectionHidden(header.logicalIndex(each)) for each in range(at))

    def inner(self, box: QRect, index: Index) -> QRect:
        """Return the room for the content of a cell."""
        left = px(MARGIN if self._is_first(index.column()) else PADDING)
        return box.adjusted(left, 0, -px(PADDING), -1)

    def _paint_cell(self, painter: QPainter, room: QRect, row: Row, number: int) -> None:
        column = self._model.column(number)
        if self.fold is not None and column.key == self.fold.title:
            self._paint_two_lines(painter, room, column, row, self.fold.sub(row))
        elif column.kind == Kind.CHIP:
            self._paint_chip(painter, room, column, row)
        elif column.kind == Kind.CHECK:
            self._paint_check(painter, room, row)
        elif column.kind == Kind.TWO_LINE:
            self._paint_two_lines(painter, room, column, row, column.sub(row) if column.sub else "")
        else:
            self._paint_text(painter, room, column, row)

    def _paint_text(self, painter: QPainter, room: QRect, column: Column, row: Row) -> None:
        if column.icon is not None and (name := column.icon(row)):
            top = room.top() + (room.height() - px(16)) // 2
            paint_icon(painter, QPoint(room.left(), top), name, 16, "text2")
            room = room.adjusted(px(22), 0, 0, 0)
        if column.bar is not None:
            self._paint_bar(painter, room, column.bar(row))
        text = column.text(row)
        link = column.kind == Kind.LINK
        token = "accent" if link else "text2" if column.quiet else "text"
        painter.setFont(font(medium=column.strong is not None and column.strong(row)))
        painter.setPen(colour(token if text else "hint"))
        text = text or ("" if link else EMPTY)
        words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, column.alignment | _VCENTER, words)

    @staticmethod
    def _paint_bar(painter: QPainter, room: QRect, share: float) -> None:
        whole = max(room.width() - px(_FIGURE), 0)
        top = room.top() + (room.height() - px(_BAR)) // 2 + 1
        wide = max(round(whole * share), px(1)) if share and whole else 0
        painter.fillRect(room.left(), top, wide, px(_BAR), colour("accent"))

    def _paint_chip(self, painter: QPainter, room: QRect, column: Column, row: Row) -> None:
        chip = column.chip(row) if column.chip else None
        if chip is None:
            return
        if self.fold is not None and not self.fold.settled and chip.kind == ChipKind.PLAIN:
            return
        paint_chip(painter, room, chip)

    def _paint_check(self, painter: QPainter, room: QRect, row: Row) -> None:
        side = px(_BOX)
        box = QRect(room.left(), room.top() + (room.height() - side) // 2, side, side)
        ticked = self._model.is_ticked(row)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour("accent" if ticked else "line2"))
        painter.setBrush(colour("accent" if ticked else "surface"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), px(3), px(3))
        if ticked:
            paint_icon(painter, box.topLeft() + QPoint(px(1), px(1)), "check", 13, "onacc")

    def _paint_two_lines(
        self, painter: QPainter, room: QRect, column: Column, row: Row, sub: str
    ) -> None:
        title, small = font(medium=self.fold is None), font("hint")
        upper, lower = QFontMetrics(title).height(), QFontMetrics(small).height()
        over = (room.height() - upper - lower) // 2
        first = QRect(room.left(), room.top() + over, room.width(), upper)
        if column.prefix is not None and (prefix := column.prefix(row)):
            painter.setFont(font())
            painter.setPen(colour("text2"))
            painter.drawText(first, _VCENTER, prefix)
            first.setLeft(first.left() + painter.fontMetrics().horizontalAdvance(prefix) + px(12))
        painter.setFont(title)
        painter.setPen(colour("text"))
        middle = self.fold is not None and self.fold.middle
        self._draw_cut(painter, first, column.text(row) or EMPTY, middle=middle)
        painter.setFont(small)
        painter.setPen(colour("hint"))
        self._draw_cut(painter, QRect(room.left(), first.bottom() + 1, room.width(), lower), sub)

    def _paint_spilt(self, painter: QPainter, box: QRect, room: QRect, row: Row) -> QRect:
        """Paint what of the sub-line of the row lies in a cell; return the room over it."""
        small = font("hint")
        upper, lower = QFontMetrics(font()).height(), QFontMetrics(small).height()
        over = (room.height() - upper - lower) // 2
        left = self._view.columnViewportPosition(self._spilling) + px(MARGIN)
        width = self._view.viewport().width() - left - px(PADDING)
        sub = self._model.column(self._spilling).sub
        painter.save()
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        painter.setFont(small)
        painter.setPen(colour("hint"))
        line = QRect(left, room.top() + over + upper, width, lower)
        self._draw_cut(painter, line, sub(row) if sub is not None else "")
        painter.restore()
        return QRect(room.left(), room.top() + over, room.width(), upper)

    @staticmethod
    def _draw_cut(painter: QPainter, room: QRect, text: str, *, middle: bool = False) -> None:
        where = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        words = painter.fontMetrics().elidedText(text, where, room.width())
        painter.drawText(room, _VCENTER, words)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return False
        show_tip(event.globalPos(), self.tooltip(option.rect, index), view)
        return True

    def tooltip(self, box: QRect, index: Index) -> str:
        """Return the text of a cut cell, or what its column says, or ""."""
        row = self._model.row(index.row())
        if row is None:
            return ""
        column = self._model.column(index.column())
        if column.tooltip is not None and (said := column.tooltip(row)):
            return said
        return self._cut_text(self.inner(box, index).width(), column, row)

    def _cut_text(self, room: int, column: Column, row: Row) -> str:
        if column.kind == Kind.CHECK:
            return ""
        chip = column.chip(row) if column.chip is not None else None
        text = column.text(row) if column.chip is None else chip.text if chip else ""
        return text if self._content_width(column, row) > room else ""

    @staticmethod
    def _content_width(column: Column, row: Row) -> int:
        if column.kind == Kind.CHECK:
            return px(_BOX)
        if column.chip is not None:
            chip = column.chip(row)
            return chip_size(chip).width() if chip else 0
        prefix = column.prefix(row) if column.prefix else ""
        medium = column.kind == Kind.TWO_LINE
        wanted = QFontMetrics(font(medium=medium)).horizontalAdvance(prefix + column.text(row))
        icon = px(22) if column.icon is not None and column.icon(row) else 0
        return wanted + icon + (px(12) if prefix else 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._model.row(index.row())
        if row is None:
            return QSize()
        left = px(MARGIN if self._is_first(index.column()) else PADDING)
        width = left + self._content_width(self._model.column(index.column()), row) + px(PADDING)
        return QSize(min(width + 1, em(_MOST_EM)), self._view.rowHeight(index.row()))
