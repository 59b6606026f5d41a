"""One page of a paper as a picture, sharp at any size, with marks that are only on the screen."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.printing.pdf_pages import PdfPages
from gui.theme.theme import colour
from gui.theme.tokens import colours

_AIR = 6  # points around a marked place: half of what lies between two lines
_MULTIPLY = QPainter.CompositionMode.CompositionMode_Multiply


class PageView(QWidget):
    """Draws a page anew for every size. `pressed` says where on it, in points from its top left."""

    pressed = Signal(QPointF)

    def __init__(self) -> None:
        super().__init__()
        self._pages: PdfPages | None = None
        self.marks: Sequence[QRectF] = ()
        self.number, self.scale = 0, 1.0
        self.setAccessibleName("预览")

    def show_page(self, pages: PdfPages, number: int, scale: float) -> None:
        """Show a page, `scale` pixels a point."""
        self._pages, self.number, self.scale = pages, number, scale
        size = pages.size(number)
        self.setFixedSize(QSize(round(size.width() * scale), round(size.height() * scale)))
        self.update()

    def show_nothing(self) -> None:
        """Show no page."""
        self._pages = None
        self.setFixedSize(0, 0)

    def mark(self, places: Sequence[QRectF]) -> None:
        """Lay these places, in points, on the ground of what is in hand."""
        self.marks = places
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pages is None:
            return
        painter = QPainter(self)
        image = self._pages.image(self.number, self.scale * self.devicePixelRatioF())
        # Dot for dot: fitted to the rectangle, a row of dots less would go through a line of text.
        image.setDevicePixelRatio(self.devicePixelRatioF())
        painter.drawImage(QPoint(), image)
        painter.setCompositionMode(_MULTIPLY)
        painter.fillRect(self.rect(), colour("paper"))  # in dark mode the sheet is not glaring
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        self.paint_over(painter)
        painter.setCompositionMode(_MULTIPLY)  # print stays black; paper is light in dark mode, too
        for place in self.marks:
            box = place.adjusted(-_AIR, -_AIR, _AIR, _AIR)
            left, top = box.left() * self.scale, box.top() * self.scale
            wide, high = box.width() * self.scale, box.height() * self.scale
            painter.fillRect(QRectF(left, top, wide, high), QColor(colours("light")["soft"]))
        painter.end()

    def paint_over(self, painter: QPainter) -> None:
        """Paint what else stands over the page on the screen."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.pressed.emit(event.position() / self.scale)
