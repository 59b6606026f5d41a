"""The short pause before a paper is laid out anew: as long as nobody sees it, it waits."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_PAUSE_MS = 350


class Pause(QTimer):
    """Calls `lay_out` a moment after the last `start`, once `pane` is seen."""

    def __init__(self, pane: QWidget, lay_out: Callable[[], object]) -> None:
        super().__init__(pane)
        self._pane, self._lay_out = pane, lay_out
        self._waits = False
        self.setSingleShot(True)
        self.setInterval(_PAUSE_MS)
        self.timeout.connect(self._end)
        pane.installEventFilter(self)

    def _end(self) -> None:
        self._waits = not self._pane.isVisible()
        if not self._waits:
            self._lay_out()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._waits:
            self._waits = False
            self.start()
        return super().eventFilter(watched, event)
