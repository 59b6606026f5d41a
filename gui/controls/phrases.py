"""Short phrases in a line, of which those stand there that have room: the keys of a list."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from gui.controls.controls import Label
from gui.controls.tips import set_tip

_BETWEEN = "　"


class Phrases(Label):
    """Shows at the right as many phrases as there is room for, each whole; all in its tooltip.

    Spaces of full width stand between phrases. It takes the room that is left: give it a stretch.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__(text, "small")
        self._whole = text
        self.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def say(self, text: str) -> None:
        """Show other phrases."""
        self._whole = text
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        said = self._whole
        while said and self.fontMetrics().horizontalAdvance(said) > self.width():
            said = said.rpartition(_BETWEEN)[0].rstrip(_BETWEEN)
        self.setText(said)
        set_tip(self, "" if said == self._whole else self._whole)
