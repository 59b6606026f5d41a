"""Bars that stand in pairs, one pair a month: the period beside the one compared."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from gui.statistics.chart import Chart, Chosen, paint_bar, scaled
from gui.theme.theme import colour, font, px

_BAR, _APART = 44, 6
_NUMBER, _YEAR, _WORD, _HIGH = 22, 18, 22, 178
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_PAIRS = {Qt.Key.Key_Down: 2, Qt.Key.Key_Up: -2, Qt.Key.Key_Home: -(10**6), Qt.Key.Key_End: 10**6}
_TYPES = ((28, "body"), (16, "hint"))  # of the numbers, by the least width of a bar
_MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


class MonthBars(Chart):
    """Pairs of bars with their numbers over them, their years and the month under them."""

    def __init__(self) -> None:
        super().__init__()
        grows = QSizePolicy.Policy
        self.setSizePolicy(grows.Preferred, grows.MinimumExpanding)

    def sizeHint(self) -> QSize:
        return QSize(px(330), px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), px(_HIGH))

    def _pair(self) -> int:
        """Return how wide the room of a month is."""
        return (self.width() - 2 * px(18)) // max(len(self.rows), 1)

    def _bar(self) -> int:
        room = (self._pair() - px(_APART) - px(4)) // 2
        return max(min(px(_BAR), room), 3)

    def _apart(self) -> int:
        return px(_APART) if self._bar() >= px(20) else 1

    @property
    def _ground(self) -> int:
        years = px(_YEAR) if self._shows_years() else 0
        return self.height() - px(_WORD) - years - px(4)

    @property
    def _longest(self) -> str:
        return max((each.words.partition("（")[0] for each in self.rows), key=len, default="")

    def _shows_years(self) -> bool:
        return self._bar() >= px(34)

    def _boxes(self, at: int) -> tuple[QRect, QRect]:
        """Return the bars of a month."""
        bar, wide, ground = self.rows[at], self._bar(), self._ground
        left = px(18) + at * self._pair() + (self._pair() - 2 * wide - self._apart()) // 2
        room = ground - px(_NUMBER)
        high = [scaled(len(each), self.top, room) for each in (bar.now, bar.then)]
        lefts = (left, left + wide + self._apart())
        made = [QRect(x, ground - y, wide, y) for x, y in zip(lefts, high, strict=True)]
        return made[0], made[1]

    def places(self) -> Iterator[tuple[Chosen, QRect]]:
        for at in range(len(self.rows)):
            for then, box in enumerate(self._boxes(at)):
                yield Chosen(at, bool(then)), QRect(box.left(), 0, box.width() + 1, self.height())

    def step(self, key: Qt.Key) -> Chosen | None:
        here = 2 * self.choice.at + self.choice.then if self.choice is not None else -1
        by = _STEPS.get(key, _PAIRS.get(key))
        if by is None:
            return None
        last = 2 * len(self.rows) - 1
        wanted = max(0, min(here + by, last))
        return Chosen(wanted // 2, bool(wanted % 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        wide = self._pair()
        every = -(-painter.fontMetrics().horizontalAdvance(f"{self._longest} ") // max(wide, 1))
        for at in range(len(self.rows)):
            self._paint_month(painter, at, words=at % every == 0, room=wide * every)
        painter.fillRect(px(18), self._ground, self.width() - 2 * px(18), 1, colour("line2"))
        if self.choice is not None:
            box = self._boxes(self.choice.at)[self.choice.then]
            self.paint_ring(painter, box if box.height() else box.adjusted(0, -2, 0, 0))
        self.paint_focus(painter)
        painter.end()

    def _paint_month(self, painter: QPainter, at: int, *, words: bool, room: int) -> None:
        bar, boxes = self.rows[at], self._boxes(at)
        for then, (box, ids) in enumerate(zip(boxes, (bar.now, bar.then), strict=True)):
            paint_bar(painter, box, then=bool(then))
            self._paint_number(painter, box, len(ids), then=bool(then))
            if self._shows_years():
                painter.setFont(font("hint"))
                painter.setPen(colour("text2"))
                year = QRect(box.left(), self._ground, box.width(), px(_YEAR))
                painter.drawText(year, _MIDDLE, self.years[then])
        if words:
            middle = (boxes[0].left() + boxes[1].right()) // 2
            under = QRect(middle - room // 2, self.height() - px(_WORD), room, px(_WORD))
            painter.setFont(font("hint"))
            half = painter.fontMetrics().horizontalAdvance(bar.words) // 2
            under.translate(max(px(6) + half - middle, 0), 0)
            painter.setPen(colour("text2"))
            painter.drawText(under, _MIDDLE | Qt.TextFlag.TextDontClip, bar.words)

    def _paint_number(self, painter: QPainter, box: QRect, number: int, *, then: bool) -> None:
        """Paint the number over a bar, in small type over a narrow one, where it has room."""
        name = next((each for least, each in _TYPES if self._bar() >= px(least)), "tiny")
        painter.setFont(font(name, medium=not then))
        said = f"{number:,}"
        spare = -px(1) if then else px(2)  # two numbers side by side never read as one
        if painter.fontMetrics().horizontalAdvance(said) > self._bar() + self._apart() + spare:
            return
        room = QRect(
            box.left() - px(10), box.top() - px(_NUMBER), box.width() + px(20), px(_NUMBER)
        )
        painter.setPen(colour("text2" if then else "text"))
        painter.drawText(room, _MIDDLE, said)
