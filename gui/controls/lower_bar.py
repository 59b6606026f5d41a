"""A pane that is folded below the rest of a page: one line that says what it holds."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from gui.controls.controls import Button
from gui.controls.tips import set_tip

_PART = "　　"  # what stands between the parts of the line


class LowerBar(Button):
    """One line that stands for a pane while it is folded below the rest; F6 opens it.

    Where it has no room its first part is cut, and the whole line is its tooltip.
    """

    wanted = Signal()

    def __init__(self) -> None:
        self._whole = ""
        super().__init__("", "quiet")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.wanted)

    def setText(self, text: str) -> None:
        """Say a line of parts that two wide blanks part."""
        self._whole = text
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        first, part, others = self._whole.partition(_PART)
        around = self.sizeHint().width() - metrics.horizontalAdvance(self.text())
        room = self.width() - around - metrics.horizontalAdvance(part + others)
        cut = metrics.elidedText(first, Qt.TextElideMode.ElideRight, max(room, 0))
        if self.text() != cut + part + others:
            super().setText(cut + part + others)
        set_tip(self, "" if cut == first else self._whole)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.ShortcutFocusReason:
            self.wanted.emit()
