"""A scrolled paper that is zoomed with Ctrl and the wheel, or Ctrl with + − 0."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea

_NOTCHES = {Qt.Key.Key_0: 0, Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}


class Ground(QFrame):
    """What the paper lies on. Qt may size it while it is hidden and not lay it out again."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "desk")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        box = self.layout()
        if box is not None:
            box.setGeometry(self.contentsRect())


class ZoomedArea(QScrollArea):
    """What it shows is sized by `zoom`, which each paper does in its own way."""

    def zoom(self, notches: int) -> None:
        """Zoom by hand, one step for each notch; 0 fits the paper to the width again."""
        raise NotImplementedError

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in _NOTCHES:
            self.zoom(_NOTCHES[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
