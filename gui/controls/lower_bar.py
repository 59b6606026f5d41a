"""A pane that is folded below the rest of a page: one line that says what it holds."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSizePolicy

from gui.controls.controls import Button


class LowerBar(Button):
    """One line that stands for a pane while it is folded below the rest; F6 opens it."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__("", "quiet")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.wanted)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.ShortcutFocusReason:
            self.wanted.emit()
