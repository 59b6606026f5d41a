"""What is to be said of the chosen unit, and what can be done: count this report, leave it out."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from gui.controls.controls import CutLabel, button, label
from gui.controls.tips import set_tip
from gui.rollup.unit_rows import UnitRow
from gui.theme.theme import px
from reports.rollup.registers import sealed
from reports.rollup.reported import Reported
from reports.rollup.unit_states import State

_MOST = 76  # characters that are told here; everything is in the report


class UnitNote(QFrame):
    """Stands under the list while there is something to say. `count_wanted(report)`,
    `key_wanted(report)` for the password of a register, `out_wanted(path)`."""

    count_wanted = Signal(Reported)
    key_wanted = Signal(Reported)
    out_wanted = Signal(Path)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "foot")
        self._report: Reported | None = None
        self._file, self.said = CutLabel(kind="hint"), label(kind="hint")
        self.said.setWordWrap(True)
        self.count = button("改用这一份", "link", size="card", press=self._count)
        self.key = button("输口令…", "link", size="card", press=self._give_key)
        self.out = button("不汇总这份   Delete", "link", size="card", press=self.leave_out)
        box, row = QVBoxLayout(self), QHBoxLayout()
        box.setContentsMargins(px(18), px(6), px(18), px(4))
        box.setSpacing(px(2))
        row.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._file)
        box.addWidget(self.said)
        for part in (self.count, self.key, self.out):
            part.setProperty("square", "false")
            row.addWidget(part)
        row.addStretch(1)
        box.addLayout(row)
        self.hide()

    def show_row(self, row: UnitRow | None, gaps: Sequence[str] = ()) -> None:
        """Tell of a unit, and of its `gaps` to the year before; of a file that waits nothing."""
        unit = row.unit if row else None
        self._report = unit.report if unit else None
        self.setVisible(unit is not None)
        if unit is None:
            return
        twice = unit.state in (State.TWICE, State.TWICE_OTHERWISE)
        self.count.setVisible(twice)
        is_sealed = self._report is not None and sealed(self._report) is not None
        self.key.setVisible(is_sealed)
        self.out.setVisible(self._report is not None)
        note = f"{unit.note.rstrip('。')}。" if unit.note else ""
        after = f"与上年报告有 {len(gaps)} 处接不上。" if gaps else ""
        told = "".join((note, after, *unit.errors, *gaps))
        self.said.setText(told if len(told) <= _MOST else f"{told[:_MOST]}…")
        set_tip(self.said, told if len(told) > _MOST else "")
        self.said.setVisible(bool(told))
        self._file.setVisible(self._report is not None)
        self._file.say(str(self._report.source.name) if self._report else "")

    def _count(self) -> None:
        if self._report is not None:
            self.count_wanted.emit(self._report)

    def _give_key(self) -> None:
        if self._report is not None:
            self.key_wanted.emit(self._report)

    def leave_out(self) -> None:
        """Ask that the report of the unit is left out of the rollup (Delete)."""
        if self._report is not None:
            self.out_wanted.emit(self._report.source)
