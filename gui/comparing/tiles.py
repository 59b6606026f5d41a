"""How many records are new, differ, are the same: a tile each, that shows them when pressed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.controls.pressable import Pressable
from gui.controls.tips import set_tip
from gui.theme.theme import colour, font, px

_HEIGHT, _AIR, _BAR = 64, 16, 3
_VCENTER = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Count:
    """A number of records: what they are, and what becomes of them; `is_grave` draws it red."""

    key: str
    number: int
    unit: str
    word: str
    sentence: str
    is_grave: bool = False


class Tiles(QWidget):
    """A row of tiles; `chosen` tells the key of the one that was pressed."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(12))
        self.tiles: dict[str, Tile] = {}

    def show_of(self, counts: Sequence[Count]) -> None:
        """Show other counts; none is chosen."""
        for tile in self.tiles.values():
            tile.deleteLater()
        self.tiles = {each.key: Tile(each) for each in counts}
        for key, tile in self.tiles.items():
            tile.pressed.connect(lambda key=key: self.chosen.emit(key))
            self._row.addWidget(tile, 1)

    def mark(self, key: str) -> None:
        """Mark the tile whose records are shown."""
        for name, tile in self.tiles.items():
            tile.mark(name == key)


class Tile(Pressable):
    """One count."""

    def __init__(self, count: Count) -> None:
        super().__init__()
        self.count = count
        self.is_marked = False
        self.setFixedHeight(px(_HEIGHT))
        self.setAccessibleName(f"{count.word} {count.number:,} {count.unit}，{count.sentence}")

    def mark(self, marked: bool) -> None:
        """Show that its records are those shown."""
        self.is_marked = marked
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(180), px(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut = self._sentence() != self.count.sentence
        set_tip(self, self.count.sentence if cut else "")

    def _words_left(self) -> int:
        """Where the words stand: behind the number and its unit."""
        number = QFontMetrics(font("title", medium=True)).horizontalAdvance(
            f"{self.count.number:,}"
        )
        unit = QFontMetrics(font("hint")).horizontalAdvance(self.count.unit)
        return px(_AIR) + number + px(6) + unit + px(_AIR)

    def _sentence(self) -> str:
        """What becomes of the records, as far as there is room for it."""
        room = self.width() - self._words_left() - px(8)
        metrics = QFontMetrics(font("hint"))
        return metrics.elidedText(self.count.sentence, Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = 2 if self.hasFocus() else 1
        box = QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        strong = self.is_marked or self.hasFocus()
        painter.setPen(QPen(colour("accent" if strong else "line"), wide))
        painter.setBrush(colour("soft2" if self.is_marked or self._hovered else "surface"))
        painter.drawRoundedRect(box, px(6), px(6))
        if self.is_marked:
            bar = QRect(1, self.height() - px(_BAR) - 1, self.width() - 2, px(_BAR))
            painter.fillRect(bar, colour("accent"))
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        number = f"{self.count.number:,}"
        big, small = font("title", medium=True), font("hint")
        painter.setFont(big)
        grave = self.count.is_grave and self.count.number
        painter.setPen(colour("late" if grave else "accent" if self.is_marked else "text"))
        wide = QFontMetrics(big).horizontalAdvance(number)
        painter.drawText(QRect(px(_AIR), 0, wide + 2, self.height()), _VCENTER, number)
        left = px(_AIR) + wide + px(6)
        painter.setFont(small)
        painter.setPen(colour("text2"))
        unit = QFontMetrics(small).horizontalAdvance(self.count.unit)
        painter.drawText(QRect(left, px(3), unit + 2, self.height()), _VCENTER, self.count.unit)
        left = self._words_left()
        half, room = self.height() // 2, self.width() - left - px(8)
        painter.setFont(font("body", medium=True))
        painter.setPen(colour("accent" if self.is_marked else "text"))
        painter.drawText(QRect(left, px(8), room, half - px(8)), _VCENTER, self.count.word)
        painter.setFont(small)
        painter.setPen(colour("text2"))
        painter.drawText(QRect(left, half, room, half - px(8)), _VCENTER, self._sentence())
