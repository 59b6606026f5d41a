"""The numbers of the pages, shown in the navigation while Ctrl is held for a moment."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_KEYS_AFTER_MS = 350


class KeyHints(QTimer):
    """Tells `show(shown)`, as the window hears of keys, whether the numbers are to be seen."""

    def __init__(self, window: QWidget, show: Callable[[bool], object]) -> None:
        super().__init__(window)
        self._show = show
        self.setSingleShot(True)
        self.setInterval(_KEYS_AFTER_MS)
        self.timeout.connect(self._come)

    def press(self, event: QKeyEvent) -> None:
        """Hear of a key that is pressed: Ctrl alone lets them come, any other hides them."""
        if event.key() == Qt.Key.Key_Control:
            self.start()
        else:
            self.hide()

    def _come(self) -> None:
        if QApplication.activePopupWidget() is None:  # a menu hears that Ctrl is let go, not we
            self._show(True)

    def hide(self) -> None:
        """Let them be seen no more."""
        self.stop()
        self._show(False)
