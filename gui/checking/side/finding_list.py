"""核查结果: what is wrong with a report, errors first, each gone to by a press or with F8."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.checking.side.finding_row import FindingRow, GroupHead
from gui.checking.side.weights import GROUPS
from gui.statutory.finding_area import FindingArea
from reports.foreign.shown.checked import Checked

_NONE = "没有查出问题：表的勾稽关系都平，正文与表一致。"


class FindingsList(FindingArea):
    """The list with its head. `chosen(finding)` when one is gone to."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[FindingRow] = []
        self._at = -1

    def put_below(self, part: QWidget) -> None:
        """Have `part` scroll with the findings, below them."""
        self.holder.insertWidget(1, part)

    def show_findings(self, checked: Checked) -> None:
        """Show what is wrong with a report, none of it gone to yet."""
        self.clear()
        self.rows, self._at = [], -1
        for severity, (word, icon, token) in GROUPS.items():
            found = [each for each in checked.findings if each.severity == severity]
            if found:
                self.list.addWidget(GroupHead(word, icon, token, len(found)))
            for finding in found:
                self._add(FindingRow(finding, checked.place(finding)))
        self.say_count(len(self.rows), _NONE)

    def _add(self, row: FindingRow) -> None:
        at = len(self.rows)
        row.pressed.connect(partial(self.go_to, at))
        row.stepped.connect(partial(self._step, at))
        row.reached.connect(partial(self.bring, row))
        self.rows.append(row)
        self.list.addWidget(row)

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
        self.bring(self.rows[at])
        self.chosen.emit(self.rows[at].finding)

    @property
    def door(self) -> QWidget | None:
        """What has the keyboard, or takes it: the finding that was gone to, else the first."""
        held = next((row for row in self.rows if row.hasFocus()), None)
        return held or (self.rows[max(self._at, 0)] if self.rows else None)
