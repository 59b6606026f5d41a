"""List, editor and paper of the postings beside each other, as many as there is room for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.controls.border import Border
from gui.controls.list_and_pane import Beside
from gui.theme.theme import em, px

_LEAST_LIST = 220
_LIST, _PAPER, _LEAST_PAPER, _LEAST_EDITOR_EM = 320, 488, 340, 32
_THREE_FROM_EM, _TWO_FROM_EM = 84, 58


class Desk(Beside):
    """Three panes where there is room, two in less, one on a small screen.

    Without an editor `empty` stands in its place, unless there is nothing at all to be chosen: then
    the list has all the room to say so. `turned` when the editor opens or closes.

    The parts are placed by hand: a layout would not let the window become smaller than all three.
    """

    arranged = Signal()
    turned = Signal(bool)

    def __init__(self, listed: QWidget, empty: QWidget, paper: QWidget) -> None:
        super().__init__()
        self._middle, self._empty = QStackedWidget(), empty
        self._middle.addWidget(empty)
        self._parts = (listed, self._middle, paper)
        self._has_any = True
        self._border = Border(self, "postings.list")
        self._border.dragged.connect(self._drag)
        self._border.put_back.connect(self.arrange)
        self._paper_border = Border(self, "postings.paper")
        self._paper_border.dragged.connect(self._drag_paper)
        self._paper_border.put_back.connect(self.arrange)
        for part in self._parts:
            part.setParent(self)

    @property
    def is_open(self) -> bool:
        """Whether a posting is being edited."""
        return self._middle.currentWidget() is not self._empty

    def set_pane(self, pane: QWidget) -> None:
        """Take the editor, closed."""
        self._pane = pane
        self._middle.addWidget(pane)

    def offer(self, *, has_any: bool) -> None:
        """Know whether there is any posting to be chosen, the bin left out."""
        if has_any != self._has_any:
            self._has_any = has_any
            self.arrange()

    def open_pane(self) -> None:
        """Make room for the posting that is being edited."""
        self._show(self._pane)

    def close_pane(self) -> None:
        """Make room for the list, and give it the focus."""
        self._show(self._empty)
        self._parts[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, part: QWidget) -> None:
        self._middle.setCurrentWidget(part)
        self.arrange()
        self.turned.emit(self.is_open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Place what there is room for."""
        room, high = self.width(), self.height()
        two = room >= em(_TWO_FROM_EM) and (self.is_open or self._has_any)
        three = self.is_open and room >= em(_THREE_FROM_EM)
        left = self._list_width(room) if two else (0 if self.is_open else room)
        most = room - left - em(_LEAST_EDITOR_EM) - 2
        kept = self._paper_border.kept() or px(_PAPER)
        right = max(min(kept, most), px(_LEAST_PAPER)) if three else 0
        spans = ((0, left), (left + two, room - left - right - two - three), (room - right, right))
        for part, (at, wide) in zip(self._parts, spans, strict=True):
            part.setGeometry(at, 0, max(wide, 0), high)
            part.setVisible(wide > 0)
        self._border.place(left, high, two)
        self._paper_border.place(room - right - 1, high, three)
        self.arranged.emit()

    def _list_width(self, room: int) -> int:
        """Return the width of the list: as it was dragged, within what the editor leaves."""
        kept = self._border.kept() or px(_LIST)
        paper = px(_LEAST_PAPER) if self.is_open and room >= em(_THREE_FROM_EM) else 0
        most = room - em(_LEAST_EDITOR_EM) - paper - 2
        return max(min(kept, most), min(px(_LEAST_LIST), most))

    def _drag_paper(self, at: int) -> None:
        self._paper_border.take(self.width() - at)
        self.arrange()

    def _drag(self, at: int) -> None:
        self._border.take(at)
        self.arrange()
