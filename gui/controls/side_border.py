"""A pane at the right end of a row, as wide as it was dragged; below it where there is no room."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QBoxLayout, QWidget

from gui.controls.border import Border
from gui.controls.controls import hair_line

_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
_ALL = 100  # of the room there is, up to its width
_NO_LIMIT = 16777215  # QWIDGETSIZE_MAX
_WAY = QBoxLayout.Direction


class SideBorder(Border):
    """Closes a row with a hair line and a pane, and lies over the line while that is upright.

    `arrange` is called after a drag: it calls `beside` or `below` by the room there is.
    """

    def __init__(self, parent: QWidget, key: str, arrange: Callable[[], object]) -> None:
        super().__init__(parent, key)
        self.line, self._page, self._arrange = hair_line(parent, upright=True), parent, arrange
        self.line.installEventFilter(self)
        self.dragged.connect(self._drag)
        self.put_back.connect(arrange)
        self.hide()

    def close_row(self, row: QBoxLayout, pane: QWidget) -> None:
        """Add the line and the pane at the end of a row."""
        self._row, self._pane = row, pane
        row.addWidget(self.line)
        row.addWidget(pane, _ALL)

    def beside(self, usual: int, least: int, most: int) -> None:
        """Stand at the right: as wide as dragged, else as usual, and leave the rest its least."""
        kept = self.kept()
        wide = max(min(usual if kept is None else kept, most), least)
        self._row.setDirection(_WAY.LeftToRight)
        self._row.setStretchFactor(self._pane, _ALL)
        self.line.setFixedSize(1, _NO_LIMIT)
        self._pane.setMinimumWidth(least)  # a window with a wide pane still gets smaller
        self._pane.setMaximumWidth(wide)

    def below(self, share: int) -> None:
        """Stand below the rest, with this share of the height."""
        self._row.setDirection(_WAY.TopToBottom)
        self._row.setStretchFactor(self._pane, share)
        self.line.setFixedSize(_NO_LIMIT, 1)
        self._pane.setMinimumWidth(0)
        self._pane.setMaximumWidth(_NO_LIMIT)

    def _drag(self, at: int) -> None:
        self.take(self._page.width() - at)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and event.type() in _MOVES:
            box = self.line.geometry()
            upright = box.width() < box.height() and not self.line.isHidden()
            self.place(box.left(), box.height(), upright, box.top())
        return super().eventFilter(watched, event)
