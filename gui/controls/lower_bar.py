"""A pane that is folded below the rest of a page: one line that says what it holds."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from gui.controls.controls import Button
from gui.controls.tips import set_tip
from gui.theme.theme import em

_PART = "　　"  # what stands between the parts of the line
_FIRST_EM = 10  # of the first part that are always seen


class LowerBar(Button):
    """One line that stands for a pane while it is folded below the rest; F6 opens it.

    Where it has no room its first part is cut, after its middle parts were left out; the whole
    line is its tooltip then.
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
        first, *others = self._whole.split(_PART)
        around = self.sizeHint().width() - metrics.horizontalAdvance(self.text())

        def room() -> int:
            behind = "".join(f"{_PART}{each}" for each in others)
            return self.width() - around - metrics.horizontalAdvance(behind)

        least = min(metrics.horizontalAdvance(first), em(_FIRST_EM))
        while len(others) > 1 and room() < least:
            del others[-2]
        cut = metrics.elidedText(first, Qt.TextElideMode.ElideRight, max(room(), 0))
        said = _PART.join((cut, *others))
        if self.text() != said:
            super().setText(said)
        set_tip(self, "" if said == self._whole else self._whole)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.ShortcutFocusReason:
            self.wanted.emit()
