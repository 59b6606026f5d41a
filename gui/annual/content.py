"""The body of the page: tabs over the paper, the pane beside it, typing a figure."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from gui.annual.desk import MARGIN, Desk
from gui.annual.editing import Before, FigureEditor, before, sum_refusal
from gui.annual.report import Report
from gui.annual.side import LEAST_WIDTH, WIDTH, Side
from gui.annual.tabs import TableTabs
from gui.controls import hair_line
from gui.messages import Band, ProgressLine
from gui.theme.theme import em, px
from reports.checks.finding import Finding
from reports.document import Table

_LOWER_BELOW_EM = 62
_TABLE = 784  # the widest table at scale 1


class Content(QFrame):
    """Shows one report. `changed(figure, before)` after a figure was written or taken back;
    `copy_asked` for the table as text."""

    changed = Signal(str, object)
    copy_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.report: Report | None = None
        self.tabs, self.desk, self.side = TableTabs(), Desk(), Side()
        self.band, self.progress = Band(), ProgressLine()
        self.editor = FigureEditor(self.desk.top)
        self._line = hair_line(upright=True)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        view = self.desk.view
        self.tabs.chosen.connect(lambda _at: self._show_table())
        view.figure_chosen.connect(self._show_figure)
        view.edit_asked.connect(self.edit)
        view.back_asked.connect(self.take_back)
        view.copy_asked.connect(self.copy_asked)
        self.desk.resized.connect(self._place_editor)
        self.editor.saved.connect(self.changed)
        self.editor.left.connect(view.setFocus)
        self.side.left.connect(view.setFocus)
        self.side.overrides.wanted.connect(self.go_to)
        self.side.findings.chosen.connect(self._go_to_finding)
        for keys, way in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            self._on(keys, partial(self._turn, way))
        self._on("F8", self.next_finding)

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.band)
        middle.addWidget(self.desk, 1)
        self._row.setSpacing(0)
        self._row.addLayout(middle, 1)
        self._row.addWidget(self._line)
        self._row.addWidget(self.side)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self.progress.setContentsMargins(px(20), px(8), px(20), px(8))
        box.addWidget(self.tabs)
        box.addWidget(self.progress)
        box.addLayout(self._row, 1)

    def _on(self, keys: str, action: Callable[[], object]) -> None:
        made = QShortcut(QKeySequence(keys), self)
        made.setContext(Qt.ShortcutContext.WindowShortcut)
        made.activated.connect(action)

    @property
    def table(self) -> Table | None:
        """The table shown."""
        return self.report.tables[self.tabs.bar.currentIndex()] if self.report else None

    def show_report(self, report: Report) -> None:
        """Show a report, on the table and the figure where one was."""
        if self.report is not None and self.report.year != report.year:
            self.editor.hide()
        first = self.report is None
        self.report = report
        self.tabs.show_report(report)
        self.side.show_report(report)
        if first:
            self.tabs.bar.setCurrentIndex(1)
        self._show_table()

    def _show_table(self) -> None:
        self.band.silence()
        if self.report is not None and self.table is not None:
            self.desk.show_table(self.report, self.table)
            self._show_figure(self.desk.view.chosen_figure)

    def _show_figure(self, figure: str) -> None:
        self.band.silence()
        if self.report is not None and figure in self.report.figures:
            self.side.show_figure(self.report, figure)

    def _turn(self, way: int) -> None:
        bar = self.tabs.bar
        bar.setCurrentIndex((bar.currentIndex() + way) % bar.count())

    def go_to(self, figure: str) -> None:
        """Go to a cell, on whichever table it stands."""
        if self.report is None:
            return
        at = next(i for i, each in enumerate(self.report.tables) if figure in each.figures)
        self.tabs.bar.setCurrentIndex(at)
        self.desk.view.choose(figure)
        self.desk.bring(figure)
        self.desk.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_to_finding(self, finding: Finding) -> None:
        if self.report is not None:
            self.side.unfold()
            self.go_to(self.report.target(finding))

    def next_finding(self) -> None:
        """Go to the next finding (F8)."""
        if not self.side.findings.go_on():
            self.band.say("ok", "核查没有发现问题，三张表都平。")

    def edit(self, figure: str, typed: str) -> None:
        """Open the editor below a figure, or say why it cannot be typed over."""
        if self.report is None:
            return
        refused = sum_refusal(self.report, figure)
        if refused:
            self.band.say("soon", refused)
            return
        self.desk.bring(figure)
        self.editor.open(self.report, figure, typed, self._box_of(figure))
        self.desk.ensureWidgetVisible(self.editor, 0, px(8))

    def take_back(self, figure: str) -> None:
        """Take an entered figure back; where there is none, say so."""
        report = self.report
        if report is None:
            return
        was = before(report, figure)
        if was.value is None:
            self.band.say("soon", "这一格没有人工填的数，不用撤回。")
            return
        Before(was.year, was.figure).put_back()
        self.changed.emit(figure, was)

    def _box_of(self, figure: str) -> QRect:
        view = self.desk.view
        box = view.figure_box(figure)
        return QRect(view.mapTo(self.desk.top, box.topLeft()), box.size())

    def _place_editor(self) -> None:
        if self.editor.isVisible():
            self.editor.place(self._box_of(self.desk.view.chosen_figure))

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        return [self.desk.view, self.side]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        lower = self.width() < em(_LOWER_BELOW_EM)
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if lower else way.LeftToRight)
        self._line.setFixedSize(*((16777215, 1) if lower else (1, 16777215)))
        self.side.set_lower(lower)
        if self.report is not None:
            self._show_figure(self.desk.view.chosen_figure)
        if lower:
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(16777215)
        else:
            left = self.width() - _TABLE - 2 * MARGIN - px(22)
            self.side.setFixedWidth(max(min(left, px(WIDTH)), px(LEAST_WIDTH)))
