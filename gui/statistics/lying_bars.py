"""Bars that lie in the row of their figures: thick for the period, thin for the one compared."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent

from gui.controls.tips import show_tip
from gui.statistics.chart import Chart, Chosen, paint_bar, paint_number, scaled
from gui.theme.icons import paint_icon
from gui.theme.theme import colour, font, px

_THICK, _THIN, _APART = 12, 6, 1
_HEAD, _ROW, _SMALL_ROW, _TOTAL = 32, 30, 25, 33
_EDGE, _AIR, _ARROW = 18, 12, 13
SMALL_COLUMN = 46  # of the figures in a small chart, whose card says their years
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: 10**6}
_SIDES = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LyingBars(Chart):
    """Rows of words, bars and figures over a total. A `small` one has no lines, head and 增减."""

    def __init__(self, head: str = "", *, small: bool = False) -> None:
        super().__init__()
        self.head, self._small = head, small

    @property
    def _row(self) -> int:
        return px(_SMALL_ROW if self._small else _ROW)

    @property
    def _top(self) -> int:
        return px(4 if self._small else _HEAD)

    def sizeHint(self) -> QSize:
        rows = self._top + self._row * len(self.rows)
        total = px(_TOTAL) if self.bars is not None and self.bars.sums else 0
        return QSize(px(300 if self._small else 420), rows + total + px(2))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), self.sizeHint().height())

    def _columns(self) -> list[tuple[int, int]]:
        """Return left and width of the columns of figures, from the left."""
        count, wide = (2, px(SMALL_COLUMN)) if self._small else (3, px(72))
        first = self.width() - px(_EDGE) - count * wide
        return [(first + at * wide, wide) for at in range(count)]

    def _words(self) -> QRect:
        """Return the room of the words in the first row."""
        measure = QFontMetrics(font())
        widest = max((measure.horizontalAdvance(each.words) for each in self.rows), default=0)
        most = (self._columns()[0][0] - px(_EDGE)) * (11 if self._small else 9) // 20
        return QRect(px(_EDGE), self._top, max(min(widest, most), px(56)), self._row)

    def _bars_room(self) -> tuple[int, int]:
        left = self._words().right() + px(_AIR)
        return left, max(self._columns()[0][0] + px(4) - left, px(20))

    def _boxes(self, at: int) -> tuple[QRect, QRect]:
        """Return the thick and the thin bar of a row."""
        left, room = self._bars_room()
        bar, top = self.rows[at], self._top + at * self._row
        thick, thin, apart = px(_THICK), px(_THIN), px(_APART)
        above = top + (self._row - thick - thin - apart) // 2
        now = QRect(left, above, scaled(len(bar.now), self.top, room), thick)
        then = scaled(len(bar.then), self.top, room)
        return now, QRect(left, above + thick + apart, then, thin)

    def places(self) -> Iterator[tuple[Chosen, QRect]]:
        left, wide = self._columns()[1]
        for at in range(len(self.rows)):
            top = self._top + at * self._row
            _, thin = self._boxes(at)
            yield Chosen(at, then=True), thin
            yield Chosen(at, then=True), QRect(left, top, wide, self._row)
            yield Chosen(at), QRect(0, top, self.width(), self._row)

    def step(self, key: Qt.Key) -> Chosen | None:
        here = self.choice or Chosen(-1)
        if key in _STEPS:
            return Chosen(here.at + _STEPS[key], here.then)
        if key in _ENDS:
            return Chosen(_ENDS[key], here.then)
        return Chosen(here.at, _SIDES[key]) if key in _SIDES else None

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            at = (event.pos().y() - self._top) // max(self._row, 1)
            bar = self.rows[at] if 0 <= at < len(self.rows) else None
            show_tip(event.globalPos(), bar.whole if bar and bar.whole != bar.words else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._small:
            self._paint_head(painter)
        for at in range(len(self.rows)):
            self._paint_row(painter, at)
        if self._small and self.rows:
            left, _ = self._bars_room()
            painter.fillRect(left - 1, self._top, 1, self._row * len(self.rows), colour("line2"))
        if self.choice is not None:
            self.paint_ring(painter, self._ring(self.choice))
        if self.bars is not None and self.bars.sums:
            self._paint_total(painter)
        self.paint_focus(painter)
        painter.end()

    def _ring(self, choice: Chosen) -> QRect:
        now, then = self._boxes(choice.at)
        box = then if choice.then else now.united(then) if now.width() or then.width() else now
        return box if box.width() else QRect(box.left(), box.top(), px(2), box.height())

    def _paint_head(self, painter: QPainter) -> None:
        painter.fillRect(0, 0, self.width(), self._top, colour("sunken"))
        painter.fillRect(0, self._top - 1, self.width(), 1, colour("line"))
        painter.setFont(font("hint", medium=True))
        painter.setPen(colour("text2"))
        painter.drawText(QRect(px(_EDGE), 0, px(200), self._top), _LEFT, self.head)
        heads = (*self.years, "增减")
        for at, ((left, wide), word) in enumerate(zip(self._columns(), heads, strict=True)):
            is_sorted = at == 0 and self.bars is not None and self.bars.by_size
            painter.setPen(colour("accent" if is_sorted else "text2"))
            painter.drawText(QRect(left, 0, wide, self._top), _RIGHT, word)
            if is_sorted:
                self._paint_sorted(painter, left, wide, word)

    def _paint_sorted(self, painter: QPainter, left: int, wide: int, word: str) -> None:
        """Say as the head of a table does that the rows stand by this column."""
        painter.fillRect(left, self._top - 2, wide, 2, colour("accent"))
        at = left + wide - painter.fontMetrics().horizontalAdvance(word) - px(_ARROW + 4)
        paint_icon(
            painter, QPoint(at, (self._top - px(_ARROW)) // 2), "arrow-down", _ARROW, "accent"
        )

    def _paint_row(self, painter: QPainter, at: int) -> None:
        bar, top = self.rows[at], self._top + at * self._row
        chosen = self.choice is not None and self.choice.at == at
        if chosen:
            painter.fillRect(0, top, self.width(), self._row, colour("soft"))
            painter.fillRect(0, top, 3, self._row, colour("accent"))
        if not self._small:
            painter.fillRect(0, top + self._row - 1, self.width(), 1, colour("line"))
        words = self._words().translated(0, at * self._row)
        painter.setFont(font(medium=chosen))
        painter.setPen(colour("text"))
        cut = painter.fontMetrics().elidedText(
            bar.words, Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, _LEFT, cut)
        for box, then in zip(self._boxes(at), (False, True), strict=True):
            paint_bar(painter, box, then=then)
        self._paint_numbers(painter, top, self._row, len(bar.now), len(bar.then))

    def _paint_numbers(self, painter: QPainter, top: int, high: int, now: int, then: int) -> None:
        boxes = [QRect(left, top, wide, high) for left, wide in self._columns()]
        paint_number(painter, boxes[0], now, strong=True)
        paint_number(painter, boxes[1], then, strong=False)
        if not self._small:
            painter.setFont(font())
            painter.setPen(colour("text2"))
            painter.drawText(boxes[2], _RIGHT, difference(now - then))

    def _paint_total(self, painter: QPainter) -> None:
        top = self._top + self._row * len(self.rows)
        painter.fillRect(0, top, self.width(), 1, colour("line2"))
        room = QRect(px(_EDGE), top, self._columns()[0][0] - px(_EDGE), px(_TOTAL))
        painter.setFont(font(medium=True))
        painter.setPen(colour("text"))
        painter.drawText(room, _LEFT, "合计")
        if not self._small:
            painter.setFont(font("hint"))
            painter.setPen(colour("hint"))
            room.setLeft(self._bars_room()[0])
            painter.drawText(room, _LEFT, f"粗条 {self.years[0]}，细条 {self.years[1]}")
        now = sum(len(each.now) for each in self.rows)
        then = sum(len(each.then) for each in self.rows)
        self._paint_numbers(painter, top, px(_TOTAL), now, then)


def difference(number: int) -> str:
    """Return a difference with its sign: +5, -3, 0."""
    return f"{number:+,}" if number else "0"
