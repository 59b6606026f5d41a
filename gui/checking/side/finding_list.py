"""核查结果: what is wrong with a report, errors first, each gone to by a press or with F8."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.checking.side.finding_row import FindingRow, GroupHead
from gui.checking.side.weights import GROUPS
from gui.controls.controls import hair_line, label
from gui.theme.theme import px
from reports.foreign.shown.checked import Checked

_NONE = "没有查出问题：表的勾稽关系都平，正文与表一致。"


class FindingsList(QFrame):
    """The list with its head. `chosen(finding)` when one is gone to."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.rows: list[FindingRow] = []
        self._at = -1
        self._count = label(kind="label")
        holder = QFrame()
        holder.setProperty("role", "pane")
        self._holder = QVBoxLayout(holder)
        self._list = QVBoxLayout()
        self._area = QScrollArea()
        self._area.setWidget(holder)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box = QVBoxLayout(self)
        for each in (self._list, self._holder, box):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(0)
        self._holder.addLayout(self._list)
        self._holder.addStretch(1)
        box.addLayout(self._head())
        box.addWidget(hair_line())
        box.addWidget(self._area, 1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(px(18), px(10), px(18), px(8))
        row.setSpacing(px(8))
        row.addWidget(label("核查结果", "section"))
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(label("F8 下一项", "hint"))
        return row

    def put_below(self, part: QWidget) -> None:
        """Have `part` scroll with the findings, below them."""
        self._holder.insertWidget(1, part)

    def show_findings(self, checked: Checked) -> None:
        """Show what is wrong with a report, none of it gone to yet."""
        while (item := self._list.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.rows, self._at = [], -1
        for severity, (word, icon, token) in GROUPS.items():
            found = [each for each in checked.findings if each.severity == severity]
            if found:
                self._list.addWidget(GroupHead(word, icon, token, len(found)))
            for finding in found:
                self._add(FindingRow(finding, checked.place(finding)))
        if not self.rows:
            self._list.addWidget(_nothing())
        self._count.setText(f"{len(self.rows)} 项" if self.rows else "")

    def _add(self, row: FindingRow) -> None:
        at = len(self.rows)
        row.pressed.connect(partial(self.go_to, at))
        row.stepped.connect(partial(self._step, at))
        row.reached.connect(partial(self._area.ensureWidgetVisible, row, 0, px(8)))
        self.rows.append(row)
        self._list.addWidget(row)

    def _step(self, at: int, way: int) -> None:
        if 0 <= at + way < len(self.rows):
            self.rows[at + way].setFocus(Qt.FocusReason.TabFocusReason)

    def go_on(self, way: int) -> bool:
        """Go to the next finding or the one before, round and round; False without any."""
        if self.rows:
            start = self._at if self._at >= 0 or way > 0 else 0
            self.go_to((start + way) % len(self.rows))
        return bool(self.rows)

    def go_to(self, at: int) -> None:
        """Mark a finding and tell that it was chosen."""
        self._at = at
        for number, row in enumerate(self.rows):
            row.mark(number == at)
        self._area.ensureWidgetVisible(self.rows[at], 0, px(8))
        self.chosen.emit(self.rows[at].finding)

    @property
    def door(self) -> QWidget | None:
        """What has the keyboard, or takes it: the finding that was gone to, else the first."""
        held = next((row for row in self.rows if row.hasFocus()), None)
        return held or (self.rows[max(self._at, 0)] if self.rows else None)


def _nothing() -> QWidget:
    made = label(_NONE, "label")
    made.setContentsMargins(px(18), px(12), px(18), px(12))
    made.setWordWrap(True)
    return made
