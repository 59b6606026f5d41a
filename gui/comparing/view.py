"""The comparison as it is seen: counts, the records of one of them, and both sides of each."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui.comparing.differences import FIELD, OURS, TAKEN, THEIRS, DifferenceCells, DifferencesModel
from gui.comparing.tiles import Count, Tiles
from gui.controls.controls import button, hair_line, label
from gui.tables.plain_table import PlainTable
from gui.tables.rows_out import let_out
from gui.theme.theme import px
from models.merging.comparison import Choices, Compared, Comparison, State

_ROW, _FIELD, _TAKEN = 32, 190, 220
_SHARE = 5  # of the width is the most for each of these columns: both sides are to be read
NEW, DIFFERENT, SAME, CONFLICTS = "new", "different", "same", "conflicts"


class ComparisonView(QWidget):
    """Shows a comparison and lets whose is taken be chosen.

    `sides` are what ours and theirs are called, `unit` what is counted; `kinds` names a table
    where records of several are compared. `chose` tells of every choice.
    """

    chose = Signal()

    def __init__(
        self, sides: tuple[str, str], unit: str, kinds: dict[str, str] | None = None
    ) -> None:
        super().__init__()
        self._unit = unit
        self.comparison = Comparison(())
        self.tiles = Tiles()
        self.tiles.chosen.connect(self.show_group)
        self.model = DifferencesModel(sides, kinds or {})
        self.model.chose.connect(self.chose)
        self.model.modelReset.connect(self._span)
        self.table = self._table()
        self._title, self._count = label(kind="section"), label(kind="hint")
        self.theirs_button = button(
            f"全用{sides[1]}的", size="card", press=lambda: self._choose_all(True)
        )
        self.ours_button = button(
            f"全用{sides[0]}的", size="card", press=lambda: self._choose_all(False)
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(12))
        box.addWidget(self.tiles)
        box.addWidget(self._card(), 1)

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(6), px(12), px(6))
        head.setSpacing(px(12))
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        head.addWidget(self.theirs_button)
        head.addWidget(self.ours_button)
        box = QVBoxLayout(card)
        box.setContentsMargins(1, 1, 1, 1)
        box.setSpacing(0)
        box.addLayout(head)
        box.addWidget(self.table, 1)
        box.addWidget(hair_line())
        keys = label("↑↓ 换一处　←→ 选哪边　Ctrl+Shift+E 导出", "hint")
        keys.setContentsMargins(px(16), px(4), px(16), px(6))
        box.addWidget(keys)
        return card

    def _table(self) -> QTableView:
        table = PlainTable(self.model, "两边的不同", _ROW, self)
        table.setItemDelegate(DifferenceCells(table, self.model))
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        heads = table.horizontalHeader()
        for at in (OURS, THEIRS):
            heads.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        table.clicked.connect(self._pressed)
        table.selectionModel().currentChanged.connect(lambda *_: table.viewport().update())
        table.installEventFilter(self)
        let_out(table, "两边的不同", "行")
        return table

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for at, wide in ((FIELD, _FIELD), (TAKEN, _TAKEN)):
            self.table.setColumnWidth(at, min(px(wide), self.width() // _SHARE))

    @property
    def choices(self) -> Choices:
        """What the clerk chose otherwise than was proposed, or the same."""
        return dict(self.model.choices)

    def show_of(self, comparison: Comparison, counts: Sequence[Count]) -> None:
        """Show a comparison, first what has to be decided; what was chosen before holds."""
        self.comparison = comparison
        self.tiles.show_of(counts)
        wanted = [each.key for each in counts if each.number]
        first = next((key for key in (CONFLICTS, DIFFERENT, NEW) if key in wanted), SAME)
        self.show_group(first)

    def records(self, key: str) -> list[Compared]:
        """Return the records of a tile."""
        if key == CONFLICTS:
            return self.comparison.conflicts
        return [each for each in self.comparison.of(State(key)) if each.is_counted]

    def show_group(self, key: str) -> None:
        """Show the records of a tile."""
        if key not in self.tiles.tiles:
            return
        self.tiles.mark(key)
        records = self.records(key)
        differences = sum(len(each.differences) for each in records)
        self._title.setText(self.tiles.tiles[key].count.word)
        said = f"{len(records):,} {self._unit}"
        self._count.setText(f"{said}，{differences:,} 处不同" if differences else said)
        self.model.show_of(records)
        for each in (self.theirs_button, self.ours_button):
            each.setVisible(bool(differences))
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(min(1, self.model.rowCount() - 1), OURS))

    def _span(self) -> None:
        self.table.clearSpans()
        for row in self.model.heads_of_records():
            self.table.setSpan(row, 0, 1, TAKEN + 1)

    def _choose_all(self, theirs: bool) -> None:
        self.model.choose(range(self.model.rowCount()), theirs)

    def _pressed(self, index: QModelIndex) -> None:
        if index.column() in (OURS, THEIRS):
            self.model.choose([index.row()], index.column() == THEIRS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            sides = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}
            row = self.table.currentIndex().row()
            if Qt.Key(event.key()) in sides and row >= 0:
                self.model.choose([row], sides[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)
