"""Paints the cells of the statutory table: lines on whole pixels, labels, figures, marks."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from gui.statutory import colours, lettering
from gui.statutory.mark import Mark
from gui.statutory.model import Index, PaperModel
from gui.theme.theme import colour
from reports.paper.document import Cell, CellKind

_LEFT, _RIGHT = 7, 3
_CORNER = 9
_MARK_AT = 4
_CENTRE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


class PaperDelegate(QStyledItemDelegate):
    """Paints at `scale`; `led` are the labels of the chosen figure."""

    def __init__(self, view: QTableView, model: PaperModel) -> None:
        super().__init__(view)
        self._model = model
        self.lettered: dict[tuple[str, int, int], tuple[QFont, list[str]]] = {}
        self._scale = 1.0
        self.chosen: Cell | None = None
        self.led: frozenset[Cell] = frozenset()

    @property
    def scale(self) -> float:
        """The size of the paper; 1 is the size of the form's own pixels."""
        return self._scale

    @scale.setter
    def scale(self, scale: float) -> None:
        self._scale = scale
        self.lettered.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = self._model.cell(index)
        if cell is None:
            return
        painter.save()
        room = self._ruled(painter, option.rect, cell)
        painter.fillRect(room, self._ground(cell))
        if cell.kind is CellKind.FIGURE:
            self._paint_figure(painter, room, cell)
        else:
            self._paint_label(painter, room, cell)
        painter.restore()

    @staticmethod
    def _ruled(painter: QPainter, box: QRect, cell: Cell) -> QRect:
        """Draw the lines that belong to the cell and return the room inside them."""
        room = box.adjusted(0 if cell.column else 1, 0 if cell.row else 1, -1, -1)
        line = QColor(colours.LINE)
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, line)
        painter.fillRect(box.right(), box.top(), 1, box.height(), line)
        if not cell.column:
            painter.fillRect(box.left(), box.top(), 1, box.height(), line)
        if not cell.row:
            painter.fillRect(box.left(), box.top(), box.width(), 1, line)
        return room

    def _ground(self, cell: Cell) -> QColor:
        if cell == self.chosen:
            return QColor(colours.CHOSEN)
        if cell in self.led:
            return QColor(colours.LED)
        return colours.ground_of(self._model.mark(cell)) or colour("paper")

    def _paint_label(self, painter: QPainter, room: QRect, cell: Cell) -> None:
        left = round(_LEFT * self._scale) if cell.align == "left" else 2
        inner = QRectF(room).adjusted(left, 0, -round(_RIGHT * self._scale), 0)
        if cell.align != "left":
            inner = QRectF(room).adjusted(left, 0, -left, 0)
        font, lines = self._lines(cell, inner)
        step = lettering.pitch(font)
        top = inner.top() + (inner.height() - step * len(lines)) / 2
        side = Qt.AlignmentFlag.AlignLeft if cell.align == "left" else Qt.AlignmentFlag.AlignHCenter
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.setFont(font)
        painter.setPen(colour("ink"))
        for number, line in enumerate(lines):
            row = QRectF(inner.left(), round(top + number * step), inner.width(), step)
            painter.drawText(row, flags, line)

    def _lines(self, cell: Cell, room: QRectF) -> tuple[QFont, list[str]]:
        key = (cell.text, round(room.width()), round(room.height()))
        if key not in self.lettered:
            box = (room.width(), room.height())
            self.lettered[key] = lettering.set_lines(cell.text, cell.lines, box, self._scale)
        return self.lettered[key]

    def _paint_figure(self, painter: QPainter, room: QRect, cell: Cell) -> None:
        mark = self._model.mark(cell)
        font = lettering.figure_font(lettering.FIGURE * self._scale, medium=bool(cell.number))
        inner = QRectF(room)
        if mark is not None:
            taken = self._paint_mark(painter, room, mark)
            wide = QFontMetricsF(font).horizontalAdvance(cell.text)
            if (room.width() - wide) / 2 < taken:
                inner.setLeft(room.left() + taken)
        painter.setFont(font)
        if cell == self.chosen and mark is not Mark.WRONG:
            painter.setPen(colours.on_paper("press"))
        else:
            stands_out = cell.number or mark is Mark.WRONG
            painter.setPen(colours.figure_colour(mark) if stands_out else colour("zero"))
        painter.drawText(inner, _CENTRE, cell.text)

    def _paint_mark(self, painter: QPainter, room: QRect, mark: Mark) -> float:
        """Paint the word of a mark; return the width it takes."""
        font = lettering.figure_font(lettering.MARK * self._scale, medium=mark is not Mark.ENTERED)
        start = _MARK_AT * self._scale
        painter.setFont(font)
        painter.setPen(colours.mark_colour(mark))
        place = QRectF(room).adjusted(start, 0, 0, 0)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, left | Qt.TextFlag.TextDontClip, mark.value)
        if mark is Mark.OVERRIDDEN:
            self._paint_corner(painter, room)
        return start + QFontMetricsF(font).horizontalAdvance(mark.value)

    def _paint_corner(self, painter: QPainter, room: QRect) -> None:
        side = round(_CORNER * self._scale)
        right, top = room.right() + 1, room.top()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.on_paper("over"))
        painter.drawPolygon(
            QPolygonF([QPointF(right - side, top), QPointF(right, top), QPointF(right, top + side)])
        )
