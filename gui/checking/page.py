"""核查: anybody's published report, dropped here, as it was read and what is wrong with it."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.acting.files import ask_file, ask_files
from gui.checking.adopting import TakingOver
from gui.checking.file_list import FileList
from gui.checking.problem_outlet import ProblemOutlet
from gui.checking.report_view import ReportView
from gui.checking.session import Entry, Session, State
from gui.controls.controls import Button, button
from gui.dialogs.messages import EmptyState, ProgressLine
from gui.forms.dropping import FileDrop
from gui.inspecting.sheet import InspectionSheet
from gui.pages.page import Page
from models.store.refusal import Refusal
from reports.ways import Open, Step, Work

KINDS = "年度报告 (*.docx *.pdf *.ofd *.html *.htm *.xlsx *.txt)"
_HOW = (
    "把文件拖到这里，可以一次拖几份。可以是 Word（.docx）、PDF（有文字的）、OFD、"
    "网页（.html）、Excel（.xlsx）或文本（.txt）。哪个单位的都可以，文件只在本机读，不改动它。"
)


class CheckingPage(Page):
    """The start, the list of files, or one report. `today` gives the day."""

    kinds = frozenset({"office", "figure", "request", "item", "dispute", "activity", "account"})

    def __init__(self, today: Callable[[], date] = date.today) -> None:
        super().__init__("核查")
        self._today = today
        self.line = ProgressLine()
        self.session = Session(self, self.line)
        self.stack, self.start = QStackedWidget(), EmptyState()
        self.list, self.report = FileList(), ReportView()
        self.outlet = ProblemOutlet(self, self.line, self.report, today)
        self.taking = TakingOver(self, self.report, today)
        self.head.add_action(
            "选择文件", self.choose, icon_name="folder", kind="primary", key="Ctrl+O"
        )
        self.head.add_rare("公开前体检", self.inspect, lambda: True, "eye")
        self._lay_out()
        FileDrop(self, self.take_files)
        self.session.changed.connect(self._renew_list)
        self.session.read_through.connect(self._open_the_one)
        self.list.opened.connect(self.open_entry)
        view = self.report
        view.left.connect(self.step_back)
        view.another_wanted.connect(self.choose)
        view.content.previous_wanted.connect(self.choose_previous)

    def _lay_out(self) -> None:
        self.start.tell("shield-check", "核查一份公布的年度报告", _HOW, *self._ways_in())
        for part in (self.start, self.list, self.report):
            self.stack.addWidget(part)
        self.body.addWidget(self.line)
        self.body.addWidget(self.stack, 1)

    def _ways_in(self) -> list[Button]:
        """Return what the empty page offers."""
        return [
            button("选择文件", "primary", icon_name="folder", press=self.choose),
            button("公开前体检", icon_name="eye", press=self.inspect),
        ]

    def inspect(self) -> None:
        """Look files over before they go out."""
        InspectionSheet(self._today, self.window()).open()

    def choose(self) -> None:
        """Ask for files and read them."""
        self.take_files(ask_files("选择要核查的年度报告", KINDS, self))

    def take_files(self, files: Sequence[Path]) -> None:
        """Read files beside the window; a single one is opened as soon as it is there."""
        if files:
            self.band.silence()
            self._show_list()
            self.session.add(list(files))

    def open_record(self, way: Open) -> None:
        """Read the file that a way names, and show it."""
        self.take_files([Path(str(way.id))])

    def take_step(self, way: Step) -> None:
        """Ask for a published report: last year's is where the figures of this one begin."""
        if way.action is Work.IMPORT:
            self.choose()

    def _renew_list(self) -> None:
        self.list.show_entries(self.session.entries)
        read = sum(each.checked is not None for each in self.session.entries)
        wrong = sum(bool(each.checked and each.checked.errors) for each in self.session.entries)
        self.head.set_counts(f"读了 {read} 份　有错 {wrong} 份" if read else "")
        if self.stack.currentWidget() is self.start and self.session.entries:
            self._show_list()

    def _open_the_one(self) -> None:
        """Open the file that was given alone; among several the clerk chooses."""
        shown = self.report.entry
        if self.stack.currentWidget() is self.report and shown is not None:
            self._show_again(shown)
        elif len(self.session.newest) == 1:
            self.open_entry(self.session.newest[0])

    def open_entry(self, entry: Entry) -> None:
        """Show a report that was read; of one that was not, say why."""
        if entry.checked is not None:
            self._show(entry)
            self.report.content.desk.setFocus()
        elif entry.state in (State.REFUSED, State.GIVEN_UP):
            self.show_refusal(Refusal("file", entry.sentence))

    def _show(self, entry: Entry) -> None:
        self.head.hide()
        self.band.silence()
        self.report.show_entry(entry, self.taking.refusal(entry))
        self.list.go_to(entry)
        self.stack.setCurrentWidget(self.report)

    def _show_again(self, entry: Entry) -> None:
        """Show the report that is open anew where it was checked with another outcome."""
        if self.report.content.checked is not entry.checked:
            self._show(entry)

    def choose_previous(self) -> None:
        """Ask for the report of the year before, and hold the one shown against it."""
        entry = self.report.entry
        path = ask_file("选择上年的年度报告", KINDS, self)
        if path is not None and entry is not None:
            self.session.set_previous(entry, path, lambda: self._show(entry))

    def refresh(self) -> None:
        """Check again what is held against the register."""
        self.session.check_again()
        self._renew_list()
        if self.stack.currentWidget() is self.report and self.report.entry is not None:
            self._show_again(self.report.entry)
            self.report.tell_refused(self.taking.refusal(self.report.entry))

    def go_back(self) -> bool:
        if self.stack.currentWidget() is not self.report:
            return False
        self._show_list()
        self.record_left.emit()
        return True

    def _show_list(self) -> None:
        self.head.show()
        self.stack.setCurrentWidget(self.list)
        self.list.view.setFocus()

    def panes(self) -> list[QWidget]:
        if self.stack.currentWidget() is self.report:
            return self.report.content.panes()
        return [self.list.view] if self.session.entries else [self.start]
