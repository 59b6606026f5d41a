"""The scopes over the results: all kinds, or one of them, each with its number."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import colour, font, px
from models.store.sought.kinds import Sought
from reports.search.found_lines import Told

_HEIGHT, _EDGE, _APART, _GAP = 40, 18, 22, 6
_VCENTER = Qt.AlignmentFlag.AlignVCenter
_KEY = "Tab 换类"


class Scopes(QWidget):
    """Words in a row; `chosen` when another one is pressed or taken by Tab."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kind: Sought | None = None
        self._told: Sequence[Told] = ()
        self.setFixedHeight(px(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_told(self, told: Sequence[Told]) -> None:
        """Show how many there are of each kind; one that has none any more is left."""
        self._told = told
        if self.kind is not None and all(each.kind is not self.kind for each in told):
            self.kind = None
        self.update()

    @property
    def _kinds(self) -> list[Sought | None]:
        return [None, *(each.kind for each in self._told)]

    def sizeHint(self) -> QSize:
        return QSize(px(800), px(_HEIGHT))

    def step(self, by: int) -> None:
        """Take the next scope, or the one before; behind the last comes the first."""
        at = self._kinds.index(self.kind) if self.kind in self._kinds else 0
        self.choose(self._kinds[(at + by) % len(self._kinds)])

    def choose(self, kind: Sought | None) -> None:
        """Take a scope, None for all kinds."""
        if kind is not self.kind:
            self.kind = kind
            self.update()
            self.chosen.emit()

    def _words(self) -> list[tuple[Sought | None, str, str]]:
        every = sum(each.count for each in self._told)
        more = any(each.more for each in self._told)
        found: list[tuple[Sought | None, str, str]] = [(None, "全部", f"{every:,}{'+' * more}")]
        for each in self._told:
            found.append((each.kind, each.kind.word, f"{each.count:,}{'+' * each.more}"))
        return found

    def _boxes(self) -> list[tuple[Sought | None, str, str, QRect]]:
        left, found = px(_EDGE), []
        word_width = QFontMetrics(font(medium=True)).horizontalAdvance
        count_width = QFontMetrics(font("hint")).horizontalAdvance
        for kind, word, count in self._words():
            wide = word_width(word) + px(_GAP) + count_width(count)
            found.append((kind, word, count, QRect(left, 0, wide, self.height())))
            left += wide + px(_APART)
        return found

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        for kind, _, _, box in self._boxes():
            if box.contains(at):
                self.choose(kind)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour("line"))
        for kind, word, count, box in self._boxes():
            here = kind is self.kind
            painter.setFont(font(medium=here))
            painter.setPen(colour("accent" if here else "text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | _VCENTER, word)
            painter.setFont(font("hint"))
            painter.setPen(colour("accent" if here else "hint"))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | _VCENTER, count)
            if here:
                painter.fillRect(box.left(), self.height() - 3, box.width(), 3, colour("accent"))
        right = self._boxes()[-1][3].right() + px(_APART)
        painter.setFont(font("hint"))
        painter.setPen(colour("hint"))
        room = QRect(right, 0, self.width() - right - px(_EDGE), self.height())
        if QFontMetrics(font("hint")).horizontalAdvance(_KEY) <= room.width():
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | _VCENTER, _KEY)
        painter.end()
