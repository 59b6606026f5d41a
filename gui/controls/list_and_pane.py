"""A list with the pane of one record beside it; on a small screen the pane takes the page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.controls.border import Border
from gui.theme.theme import em, px

PANE = 650  # the pane as it should be
LIST_EM = 40  # what the list usually gets before the pane gets more than its least
LEAST_LIST_EM = 26
LEAST_PANE_EM = 32


class Beside(QWidget):
    """Where the pane of one record finds its place beside the list, or instead of it."""

    @property
    def is_open(self) -> bool:
        """Whether the pane is open."""
        raise NotImplementedError

    @property
    def has_room(self) -> bool:
        """Whether list and pane have room beside each other."""
        return True

    def set_pane(self, pane: QWidget) -> None:
        """Take the pane, closed; a page may make it only when it is first wanted."""
        raise NotImplementedError

    def open_pane(self) -> None:
        """Let the form of a record be seen, beside the list where there is room."""
        raise NotImplementedError

    def close_pane(self) -> None:
        """Give the room to the list, and the focus."""
        raise NotImplementedError


class ListAndPane(Beside):
    """Lays out a list and a pane. `folded` tells whether only one of them has room.

    The border between them is dragged; where it was left is kept for the list called `key`,
    where one is named. The list gets `list_em` before the pane gets more than its least.
    """

    folded = Signal(bool)

    def __init__(
        self,
        listing: QWidget,
        pane: QWidget | None = None,
        *,
        key: str = "",
        list_em: float = LIST_EM,
    ) -> None:
        super().__init__()
        self._list, self._list_em = listing, list_em
        self._border = Border(self, key and f"{key}.pane")
        self._border.dragged.connect(self._drag)
        self._border.put_back.connect(self._arrange)
        listing.setParent(self)
        self.set_pane(pane or QWidget())
        self._is_folded = False

    def set_pane(self, pane: QWidget) -> None:
        """Take the pane, closed."""
        self._pane = pane
        pane.setParent(self)
        pane.hide()

    @property
    def is_open(self) -> bool:
        """Whether the pane is open."""
        return not self._pane.isHidden()

    @property
    def has_room(self) -> bool:
        """Whether list and pane have room beside each other."""
        return not self._is_folded

    @property
    def is_folded(self) -> bool:
        """Whether only one of them has room."""
        return self._is_folded

    def open_pane(self) -> None:
        """Show the pane beside the list, or instead of it."""
        self._pane.show()
        self._arrange()

    def close_pane(self) -> None:
        """Give the whole width to the list, and the focus, unless something else is shown."""
        self._pane.hide()
        self._arrange()
        if self.isVisible():
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        folded = width < em(LEAST_LIST_EM) + em(LEAST_PANE_EM)
        pane = 0
        if self.is_open:
            pane = width if folded else self._beside(width)
        self._list.setVisible(pane < width or not self.is_open)
        self._list.setGeometry(0, 0, width - pane - (1 if pane else 0), height)
        self._border.place(width - pane - 1, height, 0 < pane < width)
        self._pane.setGeometry(width - pane, 0, pane, height)
        if folded != self._is_folded:
            self._is_folded = folded
            self.folded.emit(folded)

    def _beside(self, width: int) -> int:
        """Return the width of the pane: as it was dragged, or as it should be."""
        kept = self._border.kept()
        if kept is None:
            return min(max(width - em(self._list_em), em(LEAST_PANE_EM)), px(PANE))
        return min(max(kept, em(LEAST_PANE_EM)), width - em(LEAST_LIST_EM))

    def _drag(self, at: int) -> None:
        self._border.take(self.width() - at)
        self._arrange()
