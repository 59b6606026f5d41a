"""The five figures of a period, each with what it was in the one compared, and its records."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from gui.controls.controls import hair_line, label
from gui.controls.pressable import Pressable
from gui.theme.theme import colour, px
from reports.periods.overview import Answered, Figures, Overview
from reports.periods.words import MEASURES

NAMES = ("published", "received", "closed", "answered", "hung")


@dataclass(frozen=True)
class Told:
    """A figure in words: its name, the number with its unit, and what stands below."""

    name: str
    number: str
    unit: str
    below: str


class FigureBox(Pressable):
    """One figure; a press asks for its records."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key, self.is_chosen = key, False
        self._name, self._number = label(kind="hint"), label(kind="figure")
        self._unit, self._below = label(kind="hint"), label(kind="hint")
        box = QVBoxLayout(self)
        box.setContentsMargins(px(10), px(3), px(6), px(3))
        box.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(px(6))
        row.addWidget(self._number)
        row.addWidget(self._unit, 1, Qt.AlignmentFlag.AlignBottom)
        box.addWidget(self._name)
        box.addLayout(row)
        box.addWidget(self._below)

    def tell(self, told: Told) -> None:
        """Say another figure."""
        self._name.setText(told.name)
        self._number.setText(told.number)
        self._unit.setText(told.unit)
        self._below.setText(told.below)
        self.setAccessibleName(f"{told.name} {told.number} {told.unit}，{told.below}")

    def choose(self, chosen: bool) -> None:
        """Stand as the figure whose records are shown, or not."""
        self.is_chosen = chosen
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.is_chosen:
            painter.fillRect(self.rect(), colour("soft"))
            painter.fillRect(0, 0, 3, self.height(), colour("accent"))
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()


class FiguresCard(QFrame):
    """The figures side by side. `wanted(key)` is one of `NAMES`."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.boxes = {key: FigureBox(key) for key in NAMES}
        self._lines = [hair_line(upright=True) for _ in NAMES[1:]]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(px(10), px(6), px(8), px(6))
        self._grid.setSpacing(px(2))
        for at, box in enumerate(self.boxes.values()):
            self._grid.addWidget(box, 0, 2 * at)
            self._grid.setColumnStretch(2 * at, 1)
            box.pressed.connect(partial(self.wanted.emit, box.key))
        for at, line in enumerate(self._lines):
            self._grid.addWidget(line, 0, 2 * at + 1)

    def show_overview(self, told: Overview) -> None:
        """Show the figures of a period; the days are shown when they are reckoned."""
        for key in ("published", "received", "closed", "hung"):
            now, then = _of(told.now, key), _of(told.then, key)
            name, unit = MEASURES[key]
            below = f"{told.against} {len(then):,} {unit}"
            self.boxes[key].tell(Told(name, f"{len(now):,}", unit, below))
        self.boxes["answered"].tell(Told("平均答复用时", "…", "", "正在计算"))

    def show_answered(self, now: Answered, then: Answered, told: Overview) -> None:
        """Show how long the answers took, and whether all came in time."""
        mean = "—" if now.mean is None else f"{now.mean}"
        below = f"{told.against} — " if then.mean is None else f"{told.against} {then.mean} 个"
        if now.unknown and now.mean is not None:
            below = f"另有 {now.unknown:,} 件算不出"
        unit = "" if now.mean is None else "个工作日"
        self.boxes["answered"].tell(Told("平均答复用时", mean, unit, below))
        closed = told.now.closed
        if closed and (now.late or not now.unknown):
            words = f"其中逾期 {now.late:,} 件" if now.late else "均在期限内"
            self.boxes["closed"].tell(Told("办结申请", f"{len(closed):,}", "件", words))

    def choose(self, key: str) -> None:
        """Mark the figure whose records are shown, "" for none."""
        for each, box in self.boxes.items():
            box.choose(each == key)


def _of(figures: Figures, key: str) -> Sequence[int]:
    found: Sequence[int] = getattr(figures, key)
    return found
