"""办理过程 as it is drawn: dates, an axis with dots, titles with their articles."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.controls.chips import HEIGHT, Chip, ChipKind, chip_size, paint_chip
from gui.theme.theme import colour, font, px, theme
from reports.cases.course import Entry, Line, Mark

# From the inner edge of the card, 18 px from its border.
_DATES = 78
_AXIS = 100
_TEXT = 120
_DOT = 12
_BETWEEN = 14
_WRAP = Qt.TextFlag.TextWordWrap

_PENS = {
    Line.SOLID: ("accent", Qt.PenStyle.SolidLine),
    Line.DOTTED: ("wait", Qt.PenStyle.CustomDashLine),
    Line.DASHED: ("line2", Qt.PenStyle.CustomDashLine),
}


@dataclass(frozen=True)
class _Placed:
    entry: Entry
    top: int
    title_height: int
    sub_height: int


class Timeline(QWidget):
    """Shows entries; the same in words for screen readers."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("办理过程")
        self._entries: list[Entry] = []
        self._placed: list[_Placed] = []
        theme().theme_changed.connect(self._place)

    @property
    def entries(self) -> list[Entry]:
        """What is shown, oldest first."""
        return self._entries

    def show_entries(self, entries: list[Entry]) -> None:
        """Show other entries."""
        self._entries = entries
        self.setAccessibleDescription("；".join(entry.words for entry in entries))
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(px(420), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        title = QFontMetrics(font()).height()
        small = QFontMetrics(font("hint"))
        room = QRect(0, 0, max(self.width() - px(_TEXT), px(80)), 0)
        self._placed, top = [], px(2)
        for entry in self._entries:
            beside = _sub_beside(entry)
            lines = small.boundingRect(room, _WRAP, entry.sub).height()
            sub = lines if entry.sub and not beside else 0
            self._placed.append(_Placed(entry, top, title, sub))
            top += title + sub + (px(HEIGHT + 3) if entry.chip else 0) + px(_BETWEEN)
        self.setFixedHeight(max(top - px(_BETWEEN) + px(4), px(20)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, placed in enumerate(self._placed):
            if at + 1 < len(self._placed):
                self._paint_line(painter, placed, self._placed[at + 1])
        for placed in self._placed:
            self._paint_dot(painter, placed)
            self._paint_words(painter, placed)
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(4), px(4))
        painter.end()

    def _centre(self, placed: _Placed) -> QPointF:
        return QPointF(px(_AXIS), placed.top + placed.title_height / 2)

    def _paint_line(self, painter: QPainter, placed: _Placed, following: _Placed) -> None:
        token, style = _PENS[placed.entry.line]
        pen = QPen(colour(token), 2)
        if style is Qt.PenStyle.CustomDashLine:
            pen.setDashPattern([1.5, 1.5] if placed.entry.line is Line.DOTTED else [3, 2])
        painter.setPen(pen)
        half = QPointF(0, px(_DOT) / 2 + 1)
        painter.drawLine(self._centre(placed) + half, self._centre(following) - half)

    def _paint_dot(self, painter: QPainter, placed: _Placed) -> None:
        side = px(_DOT)
        centre = self._centre(placed)
        box = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
        mark = placed.entry.mark
        if mark is Mark.PAUSE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("wait"))
            painter.drawRoundedRect(box, px(3), px(3))
            return
        filled = mark is Mark.DONE
        painter.setPen(QPen(colour("line2" if mark is Mark.AHEAD else "accent"), 2))
        painter.setBrush(colour("accent" if filled else "surface"))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        if mark is Mark.TODAY:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawEllipse(centre, side / 5, side / 5)

    def _paint_words(self, painter: QPainter, placed: _Placed) -> None:
        entry, top = placed.entry, placed.top
        line = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font())
        painter.setPen(colour("text2"))
        dates = QRect(0, top, px(_DATES), placed.title_height)
        painter.drawText(dates, line | Qt.AlignmentFlag.AlignRight, entry.on.isoformat())
        painter.setFont(font(medium=True))
        painter.setPen(colour("accent" if entry.mark is Mark.TODAY else "text"))
        room = QRect(px(_TEXT), top, self.width() - px(_TEXT), placed.title_height)
        wide = painter.fontMetrics().horizontalAdvance(entry.title)
        cut = painter.fontMetrics().elidedText(
            entry.title, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, line, cut)
        painter.setFont(font("hint"))
        beside = entry.sub if _sub_beside(entry) else entry.article
        if beside:
            painter.setPen(colour("text2" if _sub_beside(entry) else "accent"))
            cut = painter.fontMetrics().elidedText(
                beside, Qt.TextElideMode.ElideRight, room.width() - wide - px(10)
            )
            painter.drawText(room.adjusted(wide + px(10), px(1), 0, px(1)), line, cut)
        self._paint_below(painter, placed, room)

    def _paint_below(self, painter: QPainter, placed: _Placed, room: QRect) -> None:
        entry, top = placed.entry, room.bottom() + 1
        if placed.sub_height:
            painter.setPen(colour("text2"))
            box = QRect(room.left(), top, room.width(), placed.sub_height)
            painter.drawText(box, _WRAP, entry.sub)
            top += placed.sub_height
        if entry.chip:
            chip = Chip(ChipKind.WAITING, entry.chip)
            wide = min(chip_size(chip).width(), room.width())
            paint_chip(painter, QRect(room.left(), top + px(2), wide, px(HEIGHT)), chip)


def _sub_beside(entry: Entry) -> bool:
    return entry.mark is Mark.TODAY
