"""The body of the page: tabs over the sum as paper, ranks and last year; the units beside it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedWidget, QVBoxLayout, QWidget

from gui.controls.folding_pane import FoldingBorder
from gui.rollup.lists import Comparison, Ranking
from gui.rollup.reading_line import ReadingLine
from gui.rollup.sum_tabs import RollupTabs
from gui.rollup.summed import Summed
from gui.rollup.units_pane import UnitsPane
from gui.statutory.paper_desk import Desk, least_room_of_sheet, room_of_sheet
from reports.paper.document import Table


class SumView(QFrame):
    """Shows one sum. `copy_asked` for the table as text."""

    copy_asked = Signal()

    def __init__(self, reading: ReadingLine) -> None:
        super().__init__()
        self.summed: Summed | None = None
        self._waiting: Sequence[Path] = ()
        self.reading = reading
        self.holds_reading = True  # else the page shows over an empty state what is being read
        self.tabs, self.desk, self.side = RollupTabs(), Desk(), UnitsPane()
        self.ranking, self.comparison = Ranking(), Comparison()
        self.stack = QStackedWidget()
        self._box = QVBoxLayout(self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        view = self.desk.view
        self.tabs.chosen.connect(lambda _at: self._show_part())
        view.figure_chosen.connect(self.show_cell)
        view.edit_asked.connect(lambda *_: self.side.enter())
        view.copy_asked.connect(self.copy_asked)
        self.ranking.by_chosen.connect(self._show_measure)
        self.comparison.cell_chosen.connect(self.show_cell)
        self.comparison.cell_wanted.connect(self.go_to)
        self.side.left.connect(self.focus_main)
        QShortcut(QKeySequence("F8"), self).activated.connect(self.next_wrong)

    def _lay_out(self) -> None:
        for part in (self.ranking, self.desk, self.comparison):
            self.stack.addWidget(part)
        self._row.setSpacing(0)
        self._row.addWidget(self.stack, 1)
        self._border = FoldingBorder(
            self, "rollup.side", self.fit, self._row, self.side, self.stack
        )
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self.tabs)
        self._box.addLayout(self._row, 1)
        self._place_reading()

    @property
    def table(self) -> Table | None:
        """The table shown, None while a list is."""
        at = self.tabs.bar.currentIndex() - 1
        if self.summed is None or not 0 <= at < len(self.summed.tables):
            return None
        return self.summed.tables[at]

    @property
    def main(self) -> QWidget:
        """What is shown: the paper, the ranks or last year."""
        if self.table is not None:
            return self.desk.view
        current = self.stack.currentWidget()
        return (self.ranking if current is self.ranking else self.comparison).view

    def show_summed(self, summed: Summed, waiting: Sequence[Path]) -> None:
        """Show a sum on the tab and the cell where one was; at first on the requests."""
        shown = self.summed
        self.summed, self._waiting = summed, waiting
        self.fit()
        blocked = self.tabs.bar.blockSignals(True)
        self.tabs.show_summed(summed)
        if shown is None or shown.group.form.id != summed.group.form.id:
            self.tabs.bar.setCurrentIndex(_first_tab(summed))
        self.tabs.bar.blockSignals(blocked)
        self._show_part()

    def _show_part(self) -> None:
        summed, table = self.summed, self.table
        if summed is None:
            return
        self.tabs.show_legend(table is not None)
        if table is not None:
            self.stack.setCurrentWidget(self.desk)
            self.desk.show_table(summed, table)
            self.show_cell(self.desk.view.chosen_figure)
        elif self.tabs.bar.currentIndex() == 0:
            self.stack.setCurrentWidget(self.ranking)
            self.ranking.show_summed(summed)
        else:
            self.stack.setCurrentWidget(self.comparison)
            self.comparison.show_summed(summed)

    def _show_measure(self, cell: str) -> None:
        if self.stack.currentWidget() is self.ranking:
            self.show_cell(cell)

    def show_cell(self, figure: str) -> None:
        """Show what the units add to a cell."""
        if self.summed is not None and figure in self.summed.group.sums:
            self.side.show_cell(self.summed, figure, self._waiting)

    def focus_main(self) -> None:
        """Put the focus on the paper or the list."""
        self.main.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_comparison(self) -> None:
        """Show the sums beside last year's, which are there."""
        self.tabs.bar.setCurrentIndex(self.tabs.bar.count() - 1)
        self.focus_main()

    def go_to(self, figure: str) -> None:
        """Go to a cell, on whichever table it stands."""
        tables = self.summed.tables if self.summed else ()
        at = next((at for at, each in enumerate(tables, 1) if figure in each.figures), None)
        if at is None:
            return
        self.tabs.bar.setCurrentIndex(at)
        self.desk.view.choose(figure)
        self.desk.bring(figure)
        self.desk.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def next_wrong(self) -> None:
        """Go to the next cell that does not fit together (F8), after the last to the first."""
        marked = list(self.summed.marks) if self.summed else []
        if marked:
            at = marked.index(self.side.figure) + 1 if self.side.figure in marked else 0
            self.go_to(marked[at % len(marked)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Put the units at the right, or below where there is no room."""
        self._border.fit(self.width(), room_of_sheet(), least_room_of_sheet())
        self._place_reading()

    def _place_reading(self) -> None:
        """Say what is being read where the units stand, or over the sum while they are below."""
        if not self.holds_reading:
            return
        if self.side.is_lower:
            self._box.insertWidget(1, self.reading)
        else:
            self.side.put_above(self.reading)


def _first_tab(summed: Summed) -> int:
    """Return the tab to begin with: the table with the most figures."""
    sizes = [len(each.figures) for each in summed.tables]
    return sizes.index(max(sizes)) + 1
