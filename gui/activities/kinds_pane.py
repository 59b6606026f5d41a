"""The kinds of activity at the left: how many are in hand, how many there were, what they feed."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.controls.controls import hair_line, label
from gui.tables.columns import Column, Held, Kind, Shape
from gui.tables.record_rows import RecordRows
from gui.theme.theme import em, px
from models.activities.kinds import kinds
from models.activities.listing import Number

_WIDTH = 240
_LEAST_EM = 90  # of the page, for the kinds to stand beside list and form


@dataclass(frozen=True)
class _Line:
    """A kind, or all of them where `id` is ""."""

    id: str
    name: str
    place: str
    number: Number


_SHAPE = Shape(
    (
        Column(
            "name",
            "种类",
            lambda line: line.name,
            sub=lambda line: line.place,
            spills=True,
            tooltip=lambda line: line.place,
            sortable=False,
        ),
        Column("in_hand", "在办", lambda line: _shown(line.number.in_hand), 3.4, Kind.NUMBER),
        Column("of_year", "本年", lambda line: _shown(line.number.of_year), 3.4, Kind.NUMBER),
    ),
    name="工作台账的种类",
)


def _shown(count: int) -> str:
    return f"{count:,}" if count else ""


class KindsPane(QFrame):
    """Lists the kinds. `chosen(key)` as the cursor moves, "" for all of them."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.view = RecordRows(_SHAPE, "类")
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.chosen.connect(lambda line: self.chosen.emit(line.id))
        foot = QFrame()
        foot.setProperty("role", "foot")
        foot.setFixedHeight(px(34))
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(16), 0, px(8), 0)
        row.addWidget(label("小字是计入哪里", "small"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.view, 1)
        box.addWidget(foot)

    def show_numbers(self, found: Mapping[str, Number], kind: str) -> None:
        """Show how many there are of each kind; `kind` is the one that the list shows."""
        every = Number(
            sum(each.in_hand for each in found.values()),
            sum(each.of_year for each in found.values()),
        )
        lines = [_Line("", "全部", "各种类合在一起", every)]
        lines += [_Line(key, kinds()[key].name, kinds()[key].place, n) for key, n in found.items()]
        self.view.records.show(Held(lines))
        self.choose(kind)

    def choose(self, kind: str) -> None:
        """Mark the kind that the list shows, without telling it."""
        self.view.records.row(0)
        at = self.view.records.row_of(kind)
        if at >= 0:
            self.view.select_only(at)


class WithKinds(QWidget):
    """The kinds beside list and form, where there is room for all; `shown` tells whether."""

    shown = Signal(bool)

    def __init__(self, pane: KindsPane, beside: QWidget) -> None:
        super().__init__()
        self._pane, self._line = pane, hair_line(self, upright=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(pane)
        row.addWidget(self._line)
        row.addWidget(beside, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        has_room = self.width() >= em(_LEAST_EM)
        self._pane.setFixedWidth(px(_WIDTH))
        for part in (self._pane, self._line):
            part.setVisible(has_room)
        self.shown.emit(has_room)
