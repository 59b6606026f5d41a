"""The three steps of an import, in the head of its sheet."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.theme.icons import paint_icon
from gui.theme.theme import colour, font, px

_DISC, _GAP, _LINE, _SHORT, _AIR = 24, 8, 36, 12, 14
_VCENTER = Qt.AlignmentFlag.AlignVCenter


class Steps(QWidget):
    """Words with a disc each: done ones ticked, the one `at` filled; little room shortens lines."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self._words, self._at = words, 0
        self.go_to(0)

    def go_to(self, at: int) -> None:
        """Show that the step `at`, from 0, is under way."""
        self._at = at
        self.setAccessibleName(f"第 {at + 1} 步，共 {len(self._words)} 步：{self._words[at]}")
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font("body", medium=True))
        words = sum(map(metrics.horizontalAdvance, self._words))
        each = px(_DISC) + px(_GAP) + px(_AIR)
        return QSize(
            words + len(self._words) * each + (len(self._words) - 1) * px(_LINE + _AIR), px(30)
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() - QSize((len(self._words) - 1) * px(_LINE - _SHORT), 0)

    def _line(self) -> int:
        """Return how long each line is in the room there is."""
        lacks = max(self.sizeHint().width() - self.width(), 0)
        return px(_LINE) - -(-lacks // max(len(self._words) - 1, 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, line = 0, self._line()
        for at, word in enumerate(self._words):
            if at:
                painter.setPen(QPen(colour("accent" if at <= self._at else "line2"), px(1.5)))
                painter.drawLine(left, self.height() // 2, left + line, self.height() // 2)
                left += line + px(_AIR)
            left = self._paint_step(painter, left, at, word)
        painter.end()

    def _paint_step(self, painter: QPainter, left: int, at: int, word: str) -> int:
        disc = QRectF(left + 1, (self.height() - px(_DISC)) / 2, px(_DISC) - 2, px(_DISC) - 2)
        painter.setPen(QPen(colour("accent" if at <= self._at else "line2"), px(1.5)))
        painter.setBrush(
            colour("accent" if at == self._at else "soft" if at < self._at else "surface")
        )
        painter.drawEllipse(disc)
        if at < self._at:
            middle = disc.center().toPoint()
            middle.setX(middle.x() - px(7))
            middle.setY(middle.y() - px(7))
            paint_icon(painter, middle, "check", 14, "accent")
        else:
            painter.setFont(font("hint", medium=True))
            painter.setPen(colour("onacc" if at == self._at else "text2"))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(at + 1))
        left += px(_DISC + _GAP)
        painter.setFont(font("body", medium=at == self._at))
        painter.setPen(colour("text" if at <= self._at else "text2"))
        width = QFontMetrics(font("body", medium=True)).horizontalAdvance(word)
        painter.drawText(QRect(left, 0, width + 1, self.height()), _VCENTER, word)
        return left + width + px(_AIR)
