"""The pane beside the paper: the chosen cell, and every unit with what it adds to it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.controls.controls import CutLabel, hair_line, label, set_state
from gui.controls.folding_pane import FoldingPane
from gui.controls.tall_sheet import TallSheet, scrolled
from gui.rollup.chosen_cell import ChosenCell
from gui.rollup.summed import Summed
from gui.rollup.unit_note import UnitNote
from gui.rollup.unit_rows import UnitRow, shape, unit_rows
from gui.rollup.unit_total import UnitTotal
from gui.tables.columns import Held
from gui.tables.record_rows import RecordRows
from gui.theme.theme import px
from reports.rollup.reported import Reported
from reports.rollup.shares import shares
from reports.rollup.summing import Gap


class UnitsPane(FoldingPane):
    """Stands at the right, or with `set_lower` below the paper, folded until it is wanted.

    `report_wanted(unit)` by Enter, `count_wanted(report)` to count one of two reports,
    `key_wanted(report)` for the password of a register, `out_wanted(path)` to leave one out,
    `failing_left_out(bool)`, `left` by Esc.
    """

    report_wanted = Signal(object)
    count_wanted = Signal(Reported)
    key_wanted = Signal(Reported)
    out_wanted = Signal(Path)
    failing_left_out = Signal(bool)
    lower_height = 256

    def __init__(self) -> None:
        super().__init__()
        self.summed: Summed | None = None
        self.figure = ""
        self.head, self.view = ChosenCell(), RecordRows(shape(), "个单位")
        self.view.header.setSectionsClickable(False)
        self.view.setSelectionMode(RecordRows.SelectionMode.SingleSelection)
        self.total, self.note = UnitTotal(self.view), UnitNote()
        self.without = QCheckBox("有错的不计入")
        self._count = CutLabel(kind="hint")
        self._foot = QFrame()
        self._line = hair_line(upright=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._columns = QHBoxLayout(self.panes)
        self._list, self._about = QVBoxLayout(), QVBoxLayout()
        self._sheet, self._told = TallSheet(), QVBoxLayout()
        self._sheet.setLayout(self._told)
        set_state(self._sheet, "role", "pane")
        self._area = scrolled(self._sheet)
        self._area.setAccessibleName("这个单位")
        for each in (self._columns, self._list, self._about, self._told):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(0)
        self._columns.addLayout(self._list, 1)
        self._columns.addWidget(self._line)
        self._columns.addLayout(self._about, 1)
        self._fill_foot()
        self._share_out()

    def _share_out(self) -> None:
        """Stand in one column; below the paper, where there is more width than height, in two.

        What is told there is scrolled.
        """
        about = self._about if self.is_lower else self._list
        told = self._told if self.is_lower else self._list
        for part in (self._line, self._area):
            part.setVisible(self.is_lower)
        placing = (self.head, self.view, self.note, self.total, self._foot, self._area)
        for box in (self._list, self._about, self._told):
            for placed in placing:
                box.removeWidget(placed)  # an item that is taken keeps the heights it has reckoned
            while box.takeAt(0) is not None:
                pass
        told.addWidget(self.head)
        self._list.addWidget(self.view, 1)
        told.addWidget(self.note)
        if self.is_lower:
            told.addStretch(1)
            about.addWidget(self._area, 1)
        self._list.addWidget(self.total)
        about.addWidget(self._foot)
        self._columns.setStretch(2, int(self.is_lower))

    def put_above(self, line: QWidget) -> None:
        """Say something over everything else in the pane."""
        if self._list.indexOf(line) != 0:
            self._list.insertWidget(0, line)

    def _fill_foot(self) -> None:
        made = self._foot
        made.setProperty("role", "foot")
        made.setFixedHeight(px(36))
        row = QHBoxLayout(made)
        row.setContentsMargins(px(18), 0, px(18), 0)
        row.setSpacing(px(10))
        row.addWidget(self.without)
        row.addWidget(self._count, 1)
        row.addWidget(label("F6 换栏", "hint"))

    def _connect(self) -> None:
        self.without.toggled.connect(self.failing_left_out)
        self.view.opened.connect(self._open)
        self.view.chosen.connect(self._tell_of)
        self.view.records.modelReset.connect(lambda: self.note.show_row(None))
        self.note.count_wanted.connect(self.count_wanted)
        self.note.key_wanted.connect(self.key_wanted)
        self.note.out_wanted.connect(self.out_wanted)

    def _tell_of(self, row: UnitRow) -> None:
        """Say what there is to say of a unit, also in view of its report of the year before."""
        gaps: tuple[Gap, ...] = ()
        if self.summed is not None and row.unit is not None:
            gaps = self.summed.rollup.gaps_of(self.summed.group, row.unit)
        self.note.show_row(row, [each.line for each in gaps])

    def _open(self, row: UnitRow) -> None:
        if row.unit is not None:
            self.report_wanted.emit(row.unit)

    def show_cell(self, summed: Summed, figure: str, waiting: Sequence[Path]) -> None:
        """Show what the units add to a cell, and the files that wait to be read."""
        chosen = self.view.current_row()
        other = (summed.group.year, figure) != self._shown()
        self.summed, self.figure = summed, figure
        self.head.show_cell(summed, figure)
        rows = unit_rows(shares(summed.rollup, summed.group, figure), waiting, summed.called)
        self.view.records.show(Held(rows))
        words = summed.words(figure)
        self.total.show_total(len(summed.group.counted), words)
        self._count.say(f"共 {summed.unit_count} 个单位")
        name = summed.group.form.cell(figure).label
        self.bar.setText(f"{name}：{words}　　{summed.counts}　　F6 打开")
        if chosen is not None and not other:
            self._go_back_to(chosen, rows)

    def _shown(self) -> tuple[int | None, str]:
        return (self.summed.group.year if self.summed else None), self.figure

    def _go_back_to(self, chosen: UnitRow, rows: Sequence[UnitRow]) -> None:
        at = next((at for at, each in enumerate(rows) if each.key == chosen.key), -1)
        if at >= 0:
            self.view.select_only(at)
            self._tell_of(rows[at])

    def set_lower(self, lower: bool) -> None:
        """Stand below the paper (folded at first) or at the right."""
        if lower != self.is_lower:
            super().set_lower(lower)
            self._share_out()

    @property
    def door(self) -> QWidget:
        """What takes the keyboard as it comes in."""
        return self.bar if self.is_folded else self.view

    def enter(self) -> None:
        """Take the keyboard into the list of units."""
        if self.is_folded:
            self.unfold()
            return
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.view.currentIndex().isValid():
            self.view.go_to(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.view.hasFocus():
            self.note.leave_out()
        else:
            super().keyPressEvent(event)
