"""The border between two panes, which is dragged and stays where it was left."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.controls.tips import set_tip
from gui.theme.theme import colour, em, px
from models.store.settings import forget, remember, setting

_GRIP = 7  # what the pointer may take hold of, around a line of one pixel
_MOST_EM = 200.0


class Border(QWidget):
    """A line of one pixel between panes that are placed by hand.

    `dragged(x)` in the pixels of the parent, `put_back` by a double press. What it gives to a pane
    is kept in em under `key`, and forgotten with the window where that is "".
    """

    dragged = Signal(int)
    put_back = Signal()

    def __init__(self, parent: QWidget, key: str) -> None:
        super().__init__(parent)
        self._key = key
        self._width_em: float | None = None
        self.setCursor(Qt.CursorShape.SplitHCursor)
        set_tip(self, "拖动可改变两边的宽度，双击恢复")
        self.setAccessibleName("两边的分界")

    def place(self, at: int, height: int, shown: bool, top: int = 0) -> None:
        """Stand at a pixel of the parent, over the panes."""
        self.setGeometry(at - px(_GRIP) // 2, top, px(_GRIP), height)
        self.setVisible(shown)
        self.raise_()

    def kept(self) -> int | None:
        """Return the width in pixels that the pane was given, None where it was left alone."""
        if self._width_em is None:
            self._width_em = _read(self._key) if self._key else 0.0
        return em(self._width_em) if self._width_em else None

    def take(self, width: int) -> None:
        """Give the pane a width in pixels, without keeping it for the next time yet."""
        self._width_em = max(width / em(1), 1.0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(px(_GRIP) // 2, 0, 1, self.height(), colour("line"))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(self.mapToParent(event.position().toPoint()).x())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self._width_em and self._key:
            remember(self._key, f"{self._width_em:.2f}")

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self._width_em = 0.0
        if self._key:
            forget(self._key)
        self.put_back.emit()


def _read(key: str) -> float:
    try:
        return min(max(float(setting(key, "0")), 0.0), _MOST_EM)
    except ValueError:
        return 0.0
