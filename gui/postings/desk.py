"""List, editor and paper of the postings beside each other, as many as there is room for."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.controls.controls import hair_line
from gui.theme.theme import em, px

_LIST, _PAPER, _LEAST_PAPER, _LEAST_EDITOR_EM = 300, 496, 340, 32
_THREE_FROM_EM, _TWO_FROM_EM = 84, 58


class Desk(QWidget):
    """Three panes where there is room, two in less, one on a small screen.

    The parts are placed by hand: a layout would not let the window become smaller than all three.
    """

    arranged = Signal()

    def __init__(self, listed: QWidget, editor: QWidget, paper: QWidget) -> None:
        super().__init__()
        self._parts = (listed, editor, paper)
        self._lines = (hair_line(upright=True), hair_line(upright=True))
        self._is_open = False
        for part in (*self._parts, *self._lines):
            part.setParent(self)

    def show_editor(self, is_open: bool) -> None:
        """Make room for a posting that is being edited, or for the list."""
        self._is_open = is_open
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Place what there is room for."""
        room, high = self.width(), self.height()
        two = room >= em(_TWO_FROM_EM)
        three = self._is_open and room >= em(_THREE_FROM_EM)
        left = px(_LIST) if two else (0 if self._is_open else room)
        most = room - left - em(_LEAST_EDITOR_EM) - 2
        right = max(min(px(_PAPER), most), px(_LEAST_PAPER)) if three else 0
        spans = ((0, left), (left + two, room - left - right - two - three), (room - right, right))
        for part, (at, wide) in zip(self._parts, spans, strict=True):
            part.setGeometry(at, 0, max(wide, 0), high)
            part.setVisible(wide > 0)
        for line, at, shown in zip(
            self._lines, (left, room - right - 1), (two, three), strict=True
        ):
            line.setGeometry(at, 0, 1, high)
            line.setVisible(shown)
        self.arranged.emit()
