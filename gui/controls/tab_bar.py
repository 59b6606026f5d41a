"""Tabs over a page: a word and, where there is something to do, a chip."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTabBar

from gui.controls.chips import Chip, chip_size, paint_chip
from gui.controls.tips import as_signs
from gui.theme.theme import colour, font, px

_HEIGHT, _AIR, _LITTLE_AIR, _GAP = 46, 13, 6, 8
_AFTER_NUMBER = "、"


class ChipTabs(QTabBar):
    """Tabs whose word may be followed by a chip; the selected one has a line below.

    Where the strip is too narrow, those that are not selected say only their number (一、… 六、),
    then all stand closer, and at last the words of those not selected are cut, which tooltips say.
    """

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self._words = list(words)
        self.chips: list[Chip | None] = [None] * len(words)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self._short = self._shortest = False
        self._cut = 0  # pixels that each word not selected has to give
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

    def show_chosen(self, at: int) -> None:
        """Show a tab as chosen, which nobody is told."""
        blocked = self.blockSignals(True)
        self.setCurrentIndex(at)
        self.blockSignals(blocked)
        self._measure()

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
        every = zip(self._words, self.chips, strict=True)
        return sum(_width(word, chip, px(_AIR)) for word, chip in every)

    def _wanted(self) -> int:
        return sum(self.tabSizeHint(at).width() for at in range(len(self._words)))

    def _measure(self) -> None:
        room = self.whole_width if self._room is None else self._room
        self._shortest, self._cut = False, 0
        self._short = self.whole_width > room
        self._shortest = self._short and self._wanted() > room
        over = self._wanted() - room
        self._cut = -(-over // (len(self._words) - 1)) if self._shortest and over > 0 else 0
        for at, word in enumerate(self._words):
            self.setTabText(at, word)  # has the tabs measured again
            self.setTabToolTip(at, as_signs(word) if self._said(at) != word else "")
        self.updateGeometry()

    def _said(self, at: int) -> str:
        word = self._words[at]
        if not self._short or at == self.currentIndex():
            return word
        said = word.partition(_AFTER_NUMBER)[0]
        metrics = QFontMetrics(font(medium=True))
        room = max(metrics.horizontalAdvance(said) - self._cut, metrics.horizontalAdvance(said[:1]))
        return metrics.elidedText(said, Qt.TextElideMode.ElideRight, room) if self._cut else said

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(_width(self._said(index), self._chip(index), self._air), px(_HEIGHT))

    @property
    def _air(self) -> int:
        return px(_LITTLE_AIR if self._shortest else _AIR)

    def _chip(self, at: int) -> Chip | None:
        chip = self.chips[at]
        if chip is None or not self._shortest or at == self.currentIndex():
            return chip
        return replace(chip, text=chip.text.partition(" ")[0])

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
        room = box.adjusted(self._air, 0, 0, -3)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, word)
        chip = self._chip(at)
        if chip is not None:
            size = chip_size(chip)
            left = box.right() + 1 - self._air - size.width()
            paint_chip(painter, QRect(left, room.top(), size.width(), room.height()), chip)


def _width(word: str, chip: Chip | None, air: int) -> int:
    """How wide a tab is with this word and this chip, in pixels."""
    beside = chip_size(chip).width() + px(_GAP) if chip else 0
    return QFontMetrics(font(medium=True)).horizontalAdvance(word) + beside + 2 * air


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
