"""A pane at the right of a page, or below it, where it is one line until it is wanted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gui.controls.lower_bar import LowerBar
from gui.theme.theme import px

_BAR = 40
_NO_LIMIT = 16777215  # QWIDGETSIZE_MAX


class FoldingPane(QFrame):
    """Lays its parts out in `panes`, and says in `bar` what it holds while it is folded.

    `left` by Esc: the keyboard goes back to what it stands beside. It is `lower_height` high below.
    """

    left = Signal()
    lower_height = 240

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.bar, self.panes = LowerBar(), QWidget()
        self.is_lower = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.bar)
        outer.addWidget(self.panes, 1)
        self.bar.wanted.connect(self.unfold)
        self.bar.hide()

    def set_lower(self, lower: bool) -> None:
        """Stand below the page (folded at first) or at its right."""
        if lower != self.is_lower:
            self.is_lower = lower
            self.fold() if lower else self.unfold()

    @property
    def is_folded(self) -> bool:
        """Whether only one line of the pane is shown."""
        return self.bar.isVisibleTo(self)

    def fold(self) -> None:
        """Leave one line of the pane."""
        self.panes.hide()
        self.bar.show()
        self.setFixedHeight(px(_BAR))

    def unfold(self) -> None:
        """Show the whole pane."""
        self.bar.hide()
        self.panes.show()
        if self.is_lower:
            self.setFixedHeight(px(self.lower_height))
            self.enter()
        else:
            self.setMinimumHeight(0)
            self.setMaximumHeight(_NO_LIMIT)

    def enter(self) -> None:
        """Take the keyboard into what the pane holds."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_lower:
            self.fold()
            self.left.emit()
        else:
            super().keyPressEvent(event)
