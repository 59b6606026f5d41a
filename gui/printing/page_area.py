"""The desk on which the pages of a paper lie one at a time: turned, zoomed, scrolled by keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea

from gui.printing.page_view import PageView
from gui.printing.pdf_pages import PdfPages
from gui.theme.theme import px

SHEET = "印出来的样子"  # as a screen reader says it
_LEAST, _MOST, _NOTCH, _AIR, _STEP = 0.3, 3.0, 0.15, 14, 60
_TURNS = {
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Home: -(10**6),
    Qt.Key.Key_End: 10**6,
}
_ZOOMS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
_SCROLLS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class PageArea(QScrollArea):
    """Shows a page whole, or as wide as there is room (`fits_width`). `turned(number, count)`.

    The pane it stands in takes the keyboard and hands its keys to `take_key`.
    """

    turned = Signal(int, int)

    def __init__(self, view: PageView) -> None:
        super().__init__()
        self.view, self.number = view, 0
        self.pages: PdfPages | None = None
        self.fits_width = False
        self._by_hand: float | None = None
        view.pressed.connect(self._take_focus)  # first, so that who goes elsewhere goes there
        desk = QFrame()
        desk.setProperty("role", "desk")
        row = QHBoxLayout(desk)
        row.setContentsMargins(*(px(_AIR),) * 4)
        row.addWidget(view, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(desk)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(SHEET)

    def begin(self) -> None:
        """Be ready for another paper, from its first page and whole."""
        self.number, self._by_hand = 0, None

    def show_pages(self, pages: PdfPages) -> None:
        """Show the same paper laid out anew, on the page that was open."""
        self.pages = pages
        self.number = min(self.number, pages.count - 1)
        self.draw()

    def show_nothing(self) -> None:
        """Show no paper."""
        self.pages = None
        self.view.show_nothing()

    def go_to(self, number: int) -> None:
        """Show a page, not beyond either end, from its top."""
        if self.pages is not None:
            self.number = max(0, min(number, self.pages.count - 1))
            self.draw()
            self.verticalScrollBar().setValue(0)

    def turn(self, by: int) -> None:
        """Turn pages."""
        self.go_to(self.number + by)

    def zoom(self, notches: int) -> None:
        """Zoom by hand; 0 shows the whole page again."""
        wanted = self.view.scale + notches * _NOTCH
        self._by_hand = min(max(wanted, _LEAST), _MOST) if notches else None
        self.draw()

    def draw(self) -> None:
        """Draw the page as large as there is room, or as it was zoomed."""
        if self.pages is None:
            return
        size, room = self.pages.size(self.number), self.viewport().size()
        wide = (room.width() - 2 * px(_AIR)) / size.width()
        high = (room.height() - 2 * px(_AIR)) / size.height()
        fitted = wide if self.fits_width else min(wide, high)
        self.view.show_page(self.pages, self.number, self._by_hand or max(fitted, _LEAST))
        self.turned.emit(self.number, self.pages.count)

    def is_at_end(self) -> bool:
        """Tell whether there is nothing more of the page to scroll to."""
        return self.verticalScrollBar().value() == self.verticalScrollBar().maximum()

    def take_key(self, event: QKeyEvent) -> bool:
        """Turn, zoom or scroll by a key; tell whether it was one of these."""
        key = Qt.Key(event.key())
        if key in _TURNS:
            self.turn(_TURNS[key])
        elif key in _ZOOMS:
            self.zoom(_ZOOMS[key])
        elif key in _SCROLLS:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + _SCROLLS[key] * px(_STEP))
        else:
            return False
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.draw()

    def wheelEvent(self, event: QWheelEvent) -> None:
        up, bar = event.angleDelta().y() > 0, self.verticalScrollBar()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if up else -1)
        elif bar.value() > bar.minimum() if up else not self.is_at_end():
            super().wheelEvent(event)
        else:
            self.turn(-1 if up else 1)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._take_focus()
        super().mousePressEvent(event)

    def _take_focus(self) -> None:
        pane = self.parentWidget()
        if pane is not None:
            pane.setFocus(Qt.FocusReason.MouseFocusReason)
