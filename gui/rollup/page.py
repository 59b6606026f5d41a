"""汇总: reports are gathered, summed and looked at, and who is missing is chased."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.acting.act import say
from gui.acting.application import WayOn
from gui.acting.copied_cells import put_table
from gui.acting.files import ask_files, ask_folder
from gui.controls.combo import Combo
from gui.controls.controls import label
from gui.dialogs.messages import ProgressLine
from gui.forms.dropping import FileDrop
from gui.pages.page import Page
from gui.rollup.nothing_read import NothingRead
from gui.rollup.papers_out import PapersOut
from gui.rollup.reading_line import ReadingLine
from gui.rollup.report_dialog import ReportDialog
from gui.rollup.reports_read import ReportsRead
from gui.rollup.sealed import SealedRegisters
from gui.rollup.sum_view import SumView
from gui.rollup.summed import Summed
from gui.rollup.units_dialog import UNITS, UnitsDialog
from gui.theme.theme import em
from models.store.secret.key import Key
from models.store.words import listed
from reports.rollup.registers import report_file
from reports.rollup.reported import Reported
from reports.rollup.sum_sheets import summary
from reports.rollup.unit_states import Unit
from reports.ways import Book, Open, Show

_KINDS = "报告、压缩包、数据包 (*.html *.htm *.docx *.xlsx *.txt *.pdf *.ofd *.zip)"


class RollupPage(Page):
    """The page. `today` gives the day of the papers."""

    kinds = frozenset({"office"})

    def __init__(self, today: Callable[[], date] = date.today) -> None:
        super().__init__("汇总")
        self.summed: Summed | None = None  # the sum shown, None while the page is empty
        self._chosen = ""
        self._is_comparing = False  # last year is read to be compared with
        self.gathering, self.sealed = ReportsRead(self), SealedRegisters(self, self.add)
        self.line, self.progress = ReadingLine(), ProgressLine()
        self.content, self.empty = SumView(self.line), self._nothing_read()
        self.stack, self.which = QStackedWidget(), Combo()
        self.counts = label(kind="label")
        self.leaving = PapersOut(self, lambda: self.summed, self.progress, today)
        self._lay_out()
        self._connect()
        FileDrop(self, self.add)

    def _lay_out(self) -> None:
        self.which.setAccessibleName("年度")
        self.which.setMinimumWidth(em(8.5))
        self.head.add_widget(self.which)
        self.head.add_words(self.counts)
        add = self.head.add_action
        self.names = add("单位名单", self.edit_units, icon_name="list")
        self.printing = add("打印", self.leaving.preview, icon_name="printer", key="Ctrl+P")
        self.chasing = add("催报名单", self.leaving.chase, icon_name="clock-alert")
        compare = self.show_comparison
        self.compare = add("与上年比较", compare, icon_name="git-compare-arrows")
        self.files = add("导出", lambda: None, icon_name="download", kind="")
        self.files.setMenu(self.leaving.menu)
        self.adding = add("加文件", self.ask, icon_name="plus", kind="primary", key="Ctrl+O")
        self.head.add_rare("加文件夹…", self.ask_for_folder, lambda: True, "folder")
        some = self._has_reports
        self.head.add_rare("重新读全部文件", self.gathering.read_again, some, "history")
        self.head.add_rare("全部去掉", self.clear, some, "x")
        self.stack.addWidget(self.content)
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.stack, 1)

    def _nothing_read(self) -> NothingRead:
        return NothingRead(self.ask, self.ask_for_folder, self.edit_units)

    def _has_reports(self) -> bool:
        return bool(self.gathering.reports) and not self.gathering.is_reading

    def _connect(self) -> None:
        side = self.content.side
        self.which.activated.connect(self._choose_year)
        QShortcut(QKeySequence("Ctrl+N"), self.adding).activated.connect(self.adding.click)
        self.line.cancelled.connect(self.gathering.cancel)
        self.gathering.progressed.connect(self._show_progress)
        self.gathering.changed.connect(self._renew_sums)
        self.gathering.ended.connect(self._tell_end)
        side.failing_left_out.connect(self._leave_failing_out)
        side.count_wanted.connect(self._prefer)
        side.key_wanted.connect(self.sealed.ask)
        side.out_wanted.connect(self._take_out)
        side.report_wanted.connect(self.open_report)
        self.content.ranking.report_wanted.connect(self.open_report)
        self.content.copy_asked.connect(self.copy)

    @property
    def is_filled(self) -> bool:
        """Whether nothing is being read."""
        return not self.gathering.is_reading

    def refresh(self) -> None:
        self.gathering.sum_again()

    def _leave_failing_out(self, without: bool) -> None:
        self._chosen = self.which.currentText()  # another year may be the fullest now
        self.gathering.leave_failing_out(without)

    def _choose_year(self, _at: int) -> None:
        self._chosen = self.which.currentText()
        self._show()

    def _renew_sums(self) -> None:
        """Offer the years that were read, and show the one chosen, else the newest full one."""
        rollup = self.gathering.rollup
        self.which.clear()
        for group in rollup.groups:
            self.which.addItem(Summed(rollup, group).year_words)
        at = self.which.findText(self._chosen) if self._chosen else -1
        main = rollup.main
        if at < 0 and main is not None:
            at = rollup.groups.index(main)
        self.which.setCurrentIndex(at)
        self._show()

    def _show(self) -> None:
        at, rollup = self.which.currentIndex(), self.gathering.rollup
        chosen = 0 <= at < len(rollup.groups)
        self.summed = summed = Summed(rollup, rollup.groups[at]) if chosen else None
        self.which.setVisible(summed is not None)
        only_of_sums = {self.printing, self.chasing, self.compare, self.files}
        self.head.leave_out(set() if summed is not None else only_of_sums)
        self._show_progress()
        if summed is None:
            self._tell_nothing()
        else:
            self.counts.setText(summed.counts)
            self.head.fit()
            self.content.holds_reading = True
            self.stack.setCurrentWidget(self.content)
            self.content.show_summed(summed, self.gathering.waiting)

    def _show_progress(self) -> None:
        done, whole = self.gathering.progress
        self.line.setVisible(self.gathering.is_reading)
        if self.gathering.is_reading:
            waiting = self.gathering.waiting
            self.line.show_reading(waiting[0] if waiting else None, done, whole)

    def _tell_nothing(self) -> None:
        self.counts.setText("")
        self.head.fit()
        self.body.insertWidget(1, self.line)
        self.content.holds_reading = False
        self.stack.setCurrentWidget(self.empty)
        self.empty.tell_of(self.gathering)

    def ask(self) -> None:
        """Ask for files to sum (Ctrl+O, as files are opened elsewhere; Ctrl+N too)."""
        self.add(ask_files("加各单位的年度报告", _KINDS, self))

    def ask_for_folder(self) -> None:
        """Ask for a folder with reports, or that of a register."""
        found = ask_folder("加放报告的文件夹，或登记簿的文件夹", self)
        if found is not None:
            self.add([found])

    def add(self, places: Sequence[Path], keys: Sequence[Key] = ()) -> None:
        """Read files, folders, registers and packages, and sum them with what is there.

        `keys` are those of registers that have a password.
        """
        self.band.silence()
        year = self.summed.group.year if self.summed else None
        self.gathering.add(places, [year] if year else [], keys)
        self._show()

    def _tell_end(self, read: int, whole: int) -> None:
        self._show()
        if read < whole:
            say(f"已停止，读了 {read} 份，还有 {whole - read} 份没有读")
            return
        if self._is_comparing:
            self._compare()
            return
        rollup = self.gathering.rollup
        say(summary(rollup, self.summed.group if self.summed else None))
        if not self.sealed.tell(self.gathering.reports) and rollup.is_mixed:
            kinds = [
                f"{Summed(rollup, each).year_words} {len(each.counted)} 份"
                for each in rollup.groups
            ]
            self.band.say(
                "soon", f"报告的年度或格式不同，分开汇总：{listed(kinds, 4)}。在“年度”处换着看。"
            )

    def clear(self) -> None:
        """Leave everything out of the rollup."""
        put_back = self.gathering.clear()
        say("已全部去掉，文件没有动", way_on=WayOn("放回", put_back))

    def _take_out(self, source: Path) -> None:
        put_back = self.gathering.take_out(source)
        say(f"不汇总：{source.name}，文件没有动", way_on=WayOn("放回", put_back))

    def _prefer(self, report: Reported) -> None:
        self.gathering.prefer(report)
        say(f"改用：{report.source.name}")

    def open_report(self, unit: Unit) -> None:
        """Open the report of a unit in 核查; what is no file, or was not read, is told here."""
        report = unit.report
        if report is not None and self.sealed.ask(report):
            return
        file = report_file(report.source) if report is not None and report.figures else None
        if file is not None:
            self.going.emit(Open(Book.CHECKING, str(file)))
        else:
            ReportDialog(unit, self.window()).open()

    def edit_units(self) -> None:
        """Ask for the units that have to report."""
        counted = dict.fromkeys(unit.name for unit in self.gathering.rollup.units if unit.counted)
        UnitsDialog(list(counted), self.window()).open()

    def show_part(self, way: Show) -> None:
        """Open the list of units where a way leads to it."""
        if way.part == UNITS:
            self.edit_units()

    def show_comparison(self) -> None:
        """Show the sums beside last year's, which registers have; else ask for its reports."""
        year = self.summed.group.year if self.summed else None
        if year and self._lacks_year_before() and self.gathering.read_year_before(year):
            self._is_comparing = True
            self._show()
        else:
            self._compare()

    def _lacks_year_before(self) -> bool:
        return self.summed is not None and self.summed.before is None

    def _compare(self) -> None:
        summed, self._is_comparing = self.summed, False
        if summed is None:
            return
        if summed.before is not None:
            self.content.show_comparison()
            return
        year = summed.group.year
        last = f" {year - 1} 年度" if year else "上一年度"
        self.band.say("soon", f"还没有{last}的报告，加进来就能逐格比较。", "加上年的报告", self.ask)

    def copy(self) -> None:
        """Put the table shown on the clipboard."""
        table = self.content.table
        if table is not None:
            put_table(table)
            say(f"已复制“{table.heading}”，可以粘贴到 Excel 或 WPS 表格")

    def panes(self) -> list[QWidget]:
        if self.stack.currentWidget() is self.empty:
            return [self.empty]
        return [self.content.main, self.content.side.door]
