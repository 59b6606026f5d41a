"""What every chart is: bars that are chosen by keys or a press, each with its records."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import colour, font, px, theme
from reports.periods.overview import Bar, Bars

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class Chosen:
    """A bar of a chart: its place, and whether it is that of the compared period."""

    at: int
    then: bool = False


class Chart(QWidget):
    """A chart of pairs of bars. `chosen` as one moves or presses, `entered` by Enter.

    Subclasses paint, and say by `places` what lies where.
    """

    chosen = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.bars: Bars | None = None
        self.years = ("", "")
        self.choice: Chosen | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().theme_changed.connect(self.updateGeometry)

    def show_bars(self, bars: Bars, years: tuple[str, str]) -> None:
        """Show other bars; what is chosen stays where it can."""
        self.bars, self.years = bars, years
        if self.choice is not None and self.choice.at >= len(bars.bars):
            self.choice = None
        self.setAccessibleName(f"{bars.title}{bars.how}")
        self._tell_reader()
        self.updateGeometry()
        self.update()

    @property
    def rows(self) -> tuple[Bar, ...]:
        """The bars shown."""
        return self.bars.bars if self.bars is not None else ()

    @property
    def bar(self) -> Bar | None:
        """The bar chosen."""
        return self.rows[self.choice.at] if self.choice is not None else None

    def choose(self, choice: Chosen | None) -> None:
        """Choose a bar, or none; tells `chosen` of one."""
        self.choice = choice
        self._tell_reader()
        self.update()
        if choice is not None:
            self.chosen.emit()

    def forget(self) -> None:
        """Choose no bar."""
        self.choose(None)

    def pairs(self, bar: Bar) -> tuple[tuple[str, Sequence[int]], tuple[str, Sequence[int]]]:
        """Return the records of both periods with the word of each."""
        return (self.years[0], bar.now), (self.years[1], bar.then)

    def _tell_reader(self) -> None:
        told = self.bar
        if told is not None:
            said = (
                f"{told.words}：{self.years[0]} {len(told.now)}，{self.years[1]} {len(told.then)}"
            )
            self.setAccessibleDescription(said)

    @property
    def top(self) -> int:
        """The largest number, at least 1."""
        return max((max(len(each.now), len(each.then)) for each in self.rows), default=0) or 1

    def places(self) -> Iterator[tuple[Chosen, QRect]]:
        """Yield what can be pressed, and where."""
        raise NotImplementedError

    def step(self, key: Qt.Key) -> Chosen | None:
        """Return where a key leads, None where it is no key of the chart."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTERS and self.choice is not None:
            self.entered.emit()
            return
        wanted = self.step(Qt.Key(event.key())) if self.rows else None
        if wanted is None:
            super().keyPressEvent(event)
            return
        self.choose(Chosen(max(0, min(wanted.at, len(self.rows) - 1)), wanted.then))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        found = next((each for each, box in self.places() if box.contains(place)), None)
        if found is not None:
            self.choose(found)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.choice is not None:
            self.entered.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paint_focus(self, painter: QPainter) -> None:
        """Paint where the keyboard is while no bar says so."""
        if self.hasFocus() and self.choice is None:
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(5, 1, -5, -1))

    def paint_ring(self, painter: QPainter, box: QRect) -> None:
        """Paint the ring around what is chosen, 2 px outside of it."""
        painter.setPen(QPen(colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(-3, -3, 3, 3))


def paint_number(painter: QPainter, box: QRect, number: int, *, strong: bool) -> None:
    """Paint a number at the right end of its room, a 0 in `hint`."""
    painter.setFont(font(medium=strong and number != 0))
    painter.setPen(colour("hint" if not number else "text" if strong else "text2"))
    painter.drawText(box, _RIGHT, f"{number:,}")


def paint_bar(painter: QPainter, box: QRect, *, then: bool) -> None:
    """Paint one bar."""
    painter.fillRect(box, colour("accent2" if then else "accent"))


def scaled(number: int, top: int, room: int) -> int:
    """Return how long a bar is: at least so long that it is seen, nothing for 0."""
    return max(round(room * number / top), px(2)) if number else 0


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
