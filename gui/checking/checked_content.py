"""A report that was read: tabs over its sheet, and the pane beside it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from gui.acting.act import say
from gui.acting.copied_cells import put_table
from gui.checking.paper.desk import ReportDesk
from gui.checking.side.side_pane import Side
from gui.controls.folding_pane import FoldingBorder
from gui.dialogs.messages import Band
from gui.statutory.legend import LegendTabs, findings_chip
from gui.statutory.mark import Mark
from reports.checks.finding import Finding
from reports.foreign.shown.as_read import Grid
from reports.foreign.shown.checked import Checked
from reports.paper.document import Table

_LEGEND = ((Mark.WRONG, "有错"), (Mark.DOUBTFUL, "有疑"))


class Content(QFrame):
    """Shows one report. `previous_wanted` to hold it against another one of the year before."""

    previous_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.checked: Checked | None = None
        self.band = Band()
        self.tabs, self.desk, self.side = LegendTabs(_LEGEND), ReportDesk(), Side()
        self._leads = False
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.tabs.chosen.connect(self._turn_to)
        self.desk.section_seen.connect(self._follow)
        self.desk.sheet.figure_chosen.connect(self._show_cell)
        self.desk.sheet.copy_asked.connect(_copy)
        self.side.finding_chosen.connect(self.go_to)
        self.side.previous_wanted.connect(self.previous_wanted)
        self.side.left.connect(self.desk.setFocus)
        for keys, way in (("F8", 1), ("Shift+F8", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self.next_finding, way))

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.band)
        middle.addWidget(self.desk, 1)
        self._row.setSpacing(0)
        self._row.addLayout(middle, 1)
        self._border = FoldingBorder(
            self, "checking.side", self._fit, self._row, self.side, self.desk
        )
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.tabs)
        self._whole.addLayout(self._row, 1)

    def show_report(self, checked: Checked) -> None:
        """Show a report from its beginning."""
        self.checked = checked
        self.band.silence()
        self.tabs.bar.set_words(checked.report.form.data.tabs)
        self._show_chips(checked)
        self.side.show_report(checked)
        self._leads = True
        self.desk.show_report(checked)
        self.tabs.bar.setCurrentIndex(0)
        self._leads = False

    def _show_chips(self, checked: Checked) -> None:
        drawn = {each.section for each in checked.parts if isinstance(each, Grid)}
        chips = [
            findings_chip(_of_tab(checked, at), adds_up=at in drawn)
            for at in range(1, len(checked.report.form.data.tabs) + 1)
        ]
        self.tabs.bar.set_chips(chips)
        self.tabs.fit_legend()

    def _turn_to(self, at: int) -> None:
        if not self._leads:
            self._lead(at)
            self.desk.go_to_section(at + 1 if at else 0)
            self._leads = False

    def _lead(self, at: int) -> None:
        """Choose a tab without scrolling to where its section begins; the caller ends it."""
        self._leads = True
        self.tabs.bar.setCurrentIndex(at)

    def _follow(self, section: int) -> None:
        """Choose the tab of the section that is seen."""
        if not self._leads:
            self._lead(max(section - 1, 0))
            self._leads = False

    def _show_cell(self, figure: str) -> None:
        if self.checked is not None:
            self.side.show_cell(self.checked, figure)

    def go_to(self, finding: Finding) -> None:
        """Go to where a finding is: its cell, its words, the begin of its section."""
        if self.checked is None:
            return
        if self.side.is_folded:
            self.side.unfold()
            self._whole.activate()  # or the place is brought where the pane lies by now
        place = self.checked.place(finding)
        self._lead(max((place.section or 0) - 1, 0))
        self.desk.sheet.choose_words(finding)
        if place.cell:
            self.desk.go_to_cell(place.cell)
            self.side.show_cell(self.checked, place.cell, finding)
        else:
            self.side.show_place(self.checked, finding)
            if not self.desk.go_to_words(finding):
                self.desk.go_to_section(place.section or 0)
        self._leads = False

    def next_finding(self, way: int) -> None:
        """Go to the next finding or the one before (F8, Shift+F8)."""
        if self.isVisible() and not self.side.findings.go_on(way):
            self.band.say("ok", "没有查出问题。")

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        views = self.desk.sheet.views
        door = self.side.bar if self.side.is_folded else self.side.findings.door
        held = [view for view in views if view.hasFocus()]
        paper: list[QWidget] = [*(held or views)[:1]] or [self.desk]
        return [self.tabs.bar, *paper, door or self.side.reading.choose]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._border.fit(self.width())


def _copy(table: Table) -> None:
    """Put a table as it was read on the clipboard."""
    put_table(table)
    say(f"已复制“{table.heading}”，可以粘贴到 Excel 或 WPS 表格")


def _of_tab(checked: Checked, at: int) -> list[Finding]:
    """Return the findings of a section; what is about none of them stands with the first."""
    return [*(checked.findings_in(0) if at == 1 else ()), *checked.findings_in(at)]
