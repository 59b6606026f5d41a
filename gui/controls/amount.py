"""The number that a pane is about, with its unit."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import colour, font, px


class Amount(QWidget):
    """A figure in `accent` or another colour, its unit small beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._figure, self._unit, self._token = "", "", "accent"

    def show_amount(self, figure: str, unit: str, token: str = "accent") -> None:
        """Show another figure in a colour of the theme."""
        self._figure, self._unit, self._token = figure, unit, token
        self.setAccessibleName(f"{figure} {unit}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        big, small = QFontMetrics(font("title", medium=True)), QFontMetrics(font("hint"))
        width = big.horizontalAdvance(self._figure) + small.horizontalAdvance(self._unit)
        return QSize(width + px(6), big.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        big = font("title", medium=True)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.setFont(big)
        painter.setPen(colour(self._token))
        painter.drawText(self.rect(), middle, self._figure)
        left = QFontMetrics(big).horizontalAdvance(self._figure) + px(6)
        painter.setFont(font("hint"))
        painter.setPen(colour("hint"))
        painter.drawText(QRect(left, px(2), self.width(), self.height()), middle, self._unit)
        painter.end()
