"""Tabs over a page: a word and, where there is something to do, a chip."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTabBar

from gui.controls.chips import Chip, chip_size, paint_chip
from gui.controls.tips import as_signs
from gui.theme.theme import colour, font, px

_HEIGHT, _AIR, _GAP = 46, 13, 8
_AFTER_NUMBER = "、"


class ChipTabs(QTabBar):
    """Tabs whose word may be followed by a chip; the selected one has a line below.

    Where the strip is too narrow, those that are not selected say only their number (一、… 六、).
    """

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self._words = list(words)
        self.chips: list[Chip | None] = [None] * len(words)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self._short = self._shortest = False
        self._room: int | None = None
        self.currentChanged.connect(self._measure)
        for word in words:
            self.addTab(word)

    def set_words(self, words: Sequence[str]) -> None:
        """Have these tabs, the one at the same place chosen."""
        if list(words) == self._words:
            return
        at = self.currentIndex()
        blocked = self.blockSignals(True)
        while self.count():
            self.removeTab(0)
        self._words, self.chips = list(words), [None] * len(words)
        for word in words:
            self.addTab(word)
        self.setCurrentIndex(min(max(at, 0), len(words) - 1))
        self.blockSignals(blocked)

    def set_chips(self, chips: Sequence[Chip | None]) -> None:
        """Show these chips behind the words, one a tab or None."""
        self.chips = list(chips)
        for at, chip in enumerate(chips):
            word = self._words[at]
            self.setAccessibleTabName(at, f"{word} {chip.text}" if chip else word)
        self._measure()

    def fit(self, room: int) -> None:
        """Shorten what stands on the tabs to the room there is, in pixels."""
        self._room = room
        self._measure()

    @property
    def whole_width(self) -> int:
        """The width that the tabs want with all their words, in pixels."""
        return sum(self._size(at, word).width() for at, word in enumerate(self._words))

    def _measure(self) -> None:
        self._shortest = False
        self._short = self._room is not None and self.whole_width > self._room
        if self._short:
            wanted = sum(self.tabSizeHint(at).width() for at in range(len(self._words)))
            self._shortest = wanted > (self._room or 0)
        for at, word in enumerate(self._words):
            self.setTabText(at, word)  # has the tabs measured again
            self.setTabToolTip(at, as_signs(word) if self._said(at) != word else "")
        self.updateGeometry()

    def _said(self, at: int) -> str:
        word = self._words[at]
        short = self._short and at != self.currentIndex()
        return word.partition(_AFTER_NUMBER)[0] if short else word

    def tabSizeHint(self, index: int) -> QSize:
        return self._size(index, self._said(index))

    def _chip(self, at: int) -> Chip | None:
        chip = self.chips[at]
        if chip is None or not self._shortest or at == self.currentIndex():
            return chip
        return replace(chip, text=chip.text.partition(" ")[0])

    def _size(self, index: int, said: str) -> QSize:
        word = QFontMetrics(font(medium=True)).horizontalAdvance(said)
        chip = self._chip(index)
        beside = chip_size(chip).width() + px(_GAP) if chip else 0
        return QSize(word + beside + 2 * px(_AIR), px(_HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the wheel scrolls; it chooses nothing

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for at in range(self.count()):
            self._paint_tab(painter, self.tabRect(at), at, self._said(at))
        painter.end()

    def _paint_tab(self, painter: QPainter, box: QRect, at: int, word: str) -> None:
        selected = at == self.currentIndex()
        if selected:
            if self.hasFocus():
                painter.fillRect(box, colour("soft2"))
            painter.fillRect(box.left(), box.bottom() - 2, box.width(), 3, colour("accent"))
        painter.setFont(font(medium=selected))
        painter.setPen(colour("accent" if selected else "text"))
        room = box.adjusted(px(_AIR), 0, 0, -3)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, word)
        chip = self._chip(at)
        if chip is not None:
            size = chip_size(chip)
            left = box.right() + 1 - px(_AIR) - size.width()
            paint_chip(painter, QRect(left, room.top(), size.width(), room.height()), chip)


class TabStrip(QFrame):
    """The strip that the tabs stand on; `chosen(index)` when another tab is wanted."""

    chosen = Signal(int)

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self.setProperty("role", "head")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.bar = ChipTabs(words)
        self.bar.currentChanged.connect(self.chosen)
        self.setFocusProxy(self.bar)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(px(16), 0, px(20), 0)
        self.row.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignBottom)
        self.row.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        margins = self.row.contentsMargins()
        self.bar.fit(self.width() - margins.left() - margins.right())
