"""A pane at the right of a page, or below it, where it is one line until it is wanted."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.controls.controls import button
from gui.controls.lower_bar import LowerBar
from gui.controls.side_border import SideBorder
from gui.theme.theme import em, px

_WIDTH, _LEAST_WIDTH = 404, 340
_LOWER_BELOW_EM, _LEAST_REST_EM = 62, 34  # of the page, of what the pane stands beside
_BAR = 40
_LEAST_HEIGHT, _LEAST_PAPER = 160, 84  # below: of the pane, of what it stands below
_NO_LIMIT = 16777215  # QWIDGETSIZE_MAX


class FoldingPane(QFrame):
    """Lays its parts out in `panes`, and says in `bar` what it holds while it is folded.

    `left` by Esc or 收起: the keyboard goes back to what it stands beside. Below it is
    `lower_height` high, at 10.5 pt, and gives way in a low window: what it holds is scrolled.
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
        self.closing = self._closing()
        outer.addWidget(self.closing)
        outer.addWidget(self.panes, 1)
        self.bar.wanted.connect(self.unfold)
        self.bar.hide()

    def _closing(self) -> QFrame:
        """Return the line over the open pane by which the mouse folds it again."""
        made = QFrame()
        row = QHBoxLayout(made)
        row.setContentsMargins(px(8), 0, px(8), 0)
        row.addStretch(1)
        fold = button("收起   Esc", "quiet", icon_name="chevron-down", press=self.close_below)
        fold.setAccessibleName("收起")
        row.addWidget(fold)
        made.hide()
        return made

    def close_below(self) -> None:
        """Leave one line of the pane, and the keyboard to what it stands below."""
        self.fold()
        self.left.emit()

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
        self.closing.hide()
        self.bar.show()
        self.setFixedHeight(px(_BAR))

    def unfold(self) -> None:
        """Show the whole pane."""
        self.bar.hide()
        self.panes.show()
        self.closing.setVisible(self.is_lower)
        if self.is_lower:
            self.setMinimumHeight(px(_LEAST_HEIGHT))
            self.setMaximumHeight(px(self.lower_height))
            self.enter()
        else:
            self.setMinimumHeight(0)
            self.setMaximumHeight(_NO_LIMIT)

    def hasHeightForWidth(self) -> bool:
        return not self.is_lower and super().hasHeightForWidth()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), px(self.lower_height)) if self.is_lower else hint

    def enter(self) -> None:
        """Take the keyboard into what the pane holds."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_lower:
            self.close_below()
        else:
            super().keyPressEvent(event)


class FoldingBorder(SideBorder):
    """Closes the row of a page, whose paper is in it, with its folding pane.

    `arrange` is called after a drag.
    """

    def __init__(
        self,
        page: QWidget,
        key: str,
        arrange: Callable[[], object],
        row: QBoxLayout,
        pane: FoldingPane,
        paper: QWidget,
    ) -> None:
        super().__init__(page, key, arrange)
        self._folding = pane
        # The pane below has its height first, until so little is left of the paper.
        paper.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        paper.setMinimumHeight(px(_LEAST_PAPER))
        self.close_row(row, pane)
        # Until the width of the page is known: at the right it would make a small window grow.
        self._fold_below()

    def _fold_below(self) -> None:
        self._folding.set_lower(True)
        self.below(0)

    def fit(self, width: int, paper: int = 0, least: int = 0) -> None:
        """Put the pane at the right of a page of a width, or below where there is no room.

        It is narrower than usual where a paper of a width beside it needs the room, and below
        where the paper would be narrower than its least; all in pixels.
        """
        if width < max(em(_LOWER_BELOW_EM), least + px(_LEAST_WIDTH)):
            self._fold_below()
            return
        self._folding.set_lower(False)
        usual, most = min(width - paper, px(_WIDTH)), width - em(_LEAST_REST_EM)
        self.beside(usual, px(_LEAST_WIDTH), most)
