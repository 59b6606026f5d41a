"""对应和检查: columns and what is to do over the rows, or one after the other where it is low."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.controls.chips import Chip, ChipKind
from gui.controls.tab_bar import TabStrip
from gui.controls.tall_sheet import scrolled
from gui.importing.columns_card import ColumnsCard
from gui.importing.preview_card import PreviewCard
from gui.importing.to_do_card import ToDoCard
from gui.theme.theme import px

_LOW, _CARDS = 430, 300  # where the three have no room, and the most for the upper two
_MOST = 10_000
_ROWS, _COLUMNS, _TO_DO = range(3)


class CheckPage(QWidget):
    """Three cards; in a low window tabs show one of them at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.columns, self.to_do, self.preview = ColumnsCard(), ToDoCard(), PreviewCard()
        rows = scrolled(self.preview)  # where even one card has no room, it is scrolled
        rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes to what lies in it
        self._cards = (rows, self.columns, self.to_do)
        self._tabs = TabStrip(("预览", "列的对应", "需要处理"))
        self._tabs.chosen.connect(self.show_card)
        self._shown, self._is_low = _ROWS, False
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(px(12))
        grid.addWidget(self._tabs, 0, 0, 1, 2)
        grid.addWidget(self.columns, 1, 0)
        grid.addWidget(self.to_do, 1, 1)
        grid.addWidget(rows, 2, 0, 1, 2)
        self._grid = grid
        self._arrange()

    def _arrange(self) -> None:
        """Show all three, or the one that was chosen."""
        self._tabs.setVisible(self._is_low)
        for at, card in enumerate(self._cards):
            card.setVisible(not self._is_low or at == self._shown)
            card.setMaximumHeight(_MOST if self._is_low or at == _ROWS else px(_CARDS))
        alone = self._shown if self._is_low else None
        self._grid.setHorizontalSpacing(0 if self._is_low else px(12))
        for row, part, here in ((1, 2, (None, _COLUMNS, _TO_DO)), (2, 3, (None, _ROWS))):
            self._grid.setRowStretch(row, part if alone in here else 0)
        for at, other in ((0, _TO_DO), (1, _COLUMNS)):
            self._grid.setColumnStretch(at, 0 if alone == other else 1)

    def show_card(self, at: int) -> None:
        """Show a card where only one has room."""
        self._shown = at
        self._tabs.bar.show_chosen(at)
        self._arrange()

    def show_rows(self) -> None:
        """Bring the rows into sight."""
        self.show_card(_ROWS)

    def show_columns(self) -> None:
        """Bring the columns into sight."""
        self.show_card(_COLUMNS)

    def show_to_do(self) -> None:
        """Bring what is to do into sight."""
        self.show_card(_TO_DO)

    def say_how_many(self, columns: int, errors: int) -> None:
        """Say on the tabs how many columns are to be chosen and how many rows have errors."""
        asked = Chip(ChipKind.SOON, f"{columns}", "") if columns else None
        wrong = Chip(ChipKind.ERROR, f"{errors:,}", "") if errors else None
        self._tabs.bar.set_chips([None, asked, wrong])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_low = self.height() < px(_LOW)
        if is_low != self._is_low:
            self._is_low = is_low
            self._arrange()
