"""The tabs of 设置: what belongs together, in one or two columns that scroll."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.controls.tall_sheet import TallSheet
from gui.settings.settings_card import SettingsCard
from gui.theme.theme import em, px

_SIDE_BY_SIDE_EM = 76
_WIDEST = 1340
_BELOW_HEAD = 60  # a field stands at least so far below the edge


class CardSheet(QScrollArea):
    """The cards of one tab, in the order of reading, side by side where there is room."""

    def __init__(self, left: Sequence[SettingsCard], right: Sequence[SettingsCard]) -> None:
        super().__init__()
        self.cards = (*left, *right)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        sheet = TallSheet()
        sheet.setMaximumWidth(px(_WIDEST))
        sheet.setLayout(self._columns)
        self._columns.setContentsMargins(px(24), px(14), px(20), px(14))
        self._columns.setSpacing(px(12))
        self._columns.addWidget(_column(left))
        self._columns.addWidget(_column(right))
        self._columns.addStretch(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(sheet)
        self.verticalScrollBar().valueChanged.connect(self._hold_heads)

    def show_part(self, part: QWidget) -> None:
        """Scroll to a card or to a field, which then lies below the head of its card."""
        self.ensureWidgetVisible(part, 0, px(_BELOW_HEAD))
        self._hold_heads()

    def _hold_heads(self) -> None:
        for card in self.cards:
            card.hold_head(-card.mapTo(self.viewport(), QPoint()).y())

    def focusNextPrevChild(self, forward: bool) -> bool:
        went = super().focusNextPrevChild(forward)
        field = self.focusWidget()
        if went and field is not None:
            self.show_part(field)
        return went

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= em(_SIDE_BY_SIDE_EM)
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        for at, stretch in enumerate((7, 6, 0) if wide else (0, 0, 1)):
            self._columns.setStretch(at, stretch)
        self._hold_heads()


def _column(cards: Sequence[SettingsCard]) -> QWidget:
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(px(12))
    for card in cards:
        box.addWidget(card)
    box.addStretch(1)
    return holder
