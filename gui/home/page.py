"""工作台: what there is to do today, the two weeks ahead, the month, and what to look at."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gui.acting.application import application
from gui.acting.telling import telling
from gui.controls.find_button import FindButton
from gui.home.backed_up import of_backups
from gui.home.left_over import asked_about, drafts_left
from gui.home.sheet import HomeSheet
from gui.home.side import Months
from gui.pages.page import Page
from models.backups.health import Told
from models.catalogue.column_updates import ColumnUpdate, updates
from models.items.deadlines import Deadlines
from models.law.urgency import Tone
from models.law.workday_notice import calendar
from models.office.follow_up import FollowUp
from models.store.held import seat
from models.store.months import month_before, month_of
from models.year.elsewhere import is_done
from models.year.month import month_figures
from models.year.report_day import NextReport
from reports.ways import Book, New, Show, Step, Way, Work
from reports.workbench.agenda import dated_of, next_dates, schedule, two_weeks
from reports.workbench.annual import report_ahead
from reports.workbench.cases import case_group, open_cases, reckoned_in_parts
from reports.workbench.items import column_group
from reports.workbench.load import load_of
from reports.workbench.of_the_day import groups_of
from reports.workbench.task import SCHEDULE, WITHOUT_DATE, Dated, Group, Note

_NOTHING_YET = "登记了公开信息和申请以后，要办的事会出现在这里。"


class HomePage(Page):
    """The page. `today` says what day it is, `is_done` whether a year's report is done."""

    kinds = frozenset(
        {"item", "request", "dispute", "catalogue", "department", "office", "holiday", "figure"}
        | {"posting", "follow_up", "activity", "account"}
    )

    def __init__(self, today: Callable[[], date], is_done: Callable[[int], bool] = is_done) -> None:
        super().__init__("工作台")
        self._today, self._is_done = today, is_done
        self._deadlines = Deadlines(calendar(), today())
        self._groups: list[Group] = []
        self._columns = Group("目录", "folder-tree")
        self._owed: list[Dated] = []
        self._found: list[Note] = []
        self._of_backups: list[Note] = []
        application().backed_up.connect(self._note_backups)
        self._undated: list[Note] = []
        self._is_awaited = False  # by the keyboard, while the tasks are not known yet
        self._are_known = False  # the tasks of all groups, of which the columns come last
        self.sheet = HomeSheet()
        self.first, self.tasks, self.empty = self.sheet.first, self.sheet.tasks, self.sheet.empty
        self.notes = self.sheet.notes
        self._add_actions()
        self.body.addWidget(self.sheet, 1)
        self.tasks.wanted.connect(self._go)
        for card in self.sheet.cards:
            card.wanted.connect(self._go)

    def _add_actions(self) -> None:
        new_item, new_case = New(Book.ITEM), New(Book.REQUEST)
        self.search = FindButton()
        self.search.pressed.connect(self.find_wanted)
        self.head.add_search(self.search)
        add = self.head.add_action
        self.head.add_rare("导出日历", self.export_days, lambda: True, "calendar")
        add("打印", self.print, icon_name="printer", key="Ctrl+P")
        add("登记申请", lambda: self._go(new_case), icon_name="plus", kind="")
        add(
            "新增公开信息",
            lambda: self._go(new_item),
            icon_name="plus",
            kind="primary",
            key="Ctrl+N",
        )

    # --- showing

    def refresh(self) -> None:
        """Reckon the page anew, a part at a time."""
        known, today = calendar(), self._today()
        if (known, today) != (self._deadlines.calendar, self._deadlines.today):
            self._deadlines = Deadlines(known, today)
        self.reading.do(self._parts())

    def _parts(self) -> Iterator[None]:
        """Fill the page; between the parts the window may draw and listen."""
        by = self._deadlines
        report = report_ahead(by.today, self._is_done)
        yield from reckoned_in_parts(by.calendar, by.today)
        rows = open_cases(by.calendar, by.today)
        cases = case_group(rows, by.calendar)
        yield
        groups = groups_of(cases, rows, report, by)
        ahead, after = groups.before, groups.after
        owed = schedule(report, by.today)
        self._owed = dated_of(owed)
        self._show_groups([*ahead, self._columns, *after])  # as known: no row jumps
        yield
        columns = updates(by.today)
        self._columns = column_group(columns, by.today)
        self._show_groups([*ahead, self._columns, *after])
        self._are_known = True
        self._rest_at_search()
        yield
        self._show_month(by.today)
        self.sheet.schedule.take(owed)
        yield
        yield from self._find_notes(report, columns)

    def _find_notes(self, report: NextReport, columns: Sequence[ColumnUpdate]) -> Iterator[None]:
        self.reading.let_draw()  # the day's work is there; the checks are imported behind it
        yield
        from reports.workbench import attention  # noqa: PLC0415

        found = attention.empty_columns(columns)
        for part in attention.notes_in_parts(self._deadlines, report):
            found += part
            yield
        self._found = found
        yield
        self._undated = attention.undated(self._deadlines)
        self._show_notes()

    def _note_backups(self, told: Told) -> None:
        """Say of the backups what is to be done."""
        before, self._of_backups = self._of_backups, of_backups(told)
        if before != self._of_backups:
            self._show_notes()

    def _show_notes(self) -> None:
        self.notes.take([*self._of_backups, *drafts_left(), *self._found], self._undated)

    def _show_groups(self, every: list[Group]) -> None:
        by = self._deadlines
        groups = [_for_the_desk(each) for each in every]
        self.first.tell(by.today, load_of(groups, 2, by.today))
        self.tasks.take(groups)
        self._groups = groups
        dated = [*self._owed, *(each for group in groups for each in group.dated)]
        self.sheet.strip.strip.take(two_weeks(dated, by.calendar, by.today))
        has_tasks = any(group.tasks for group in groups)
        self._is_awaited |= not has_tasks and self.tasks.hasFocus()  # which hides what has it
        self.tasks.setVisible(has_tasks)
        self.empty.setVisible(not has_tasks)
        if self._is_awaited and has_tasks and self.isVisible():
            self._is_awaited = False
            self.tasks.setFocus(Qt.FocusReason.OtherFocusReason)
        coming = next_dates(dated, by.today)
        words = f"接下来：{'，'.join(coming)}" if coming else _NOTHING_YET
        self.empty.tell("circle-check", "今天没有要办的事", words)
        for key, group in zip(("requests", "items", "postings"), groups, strict=False):
            self.badge_of.emit(key, _badge(key, group), group.is_late)

    def _rest_at_search(self) -> None:
        """Let the keyboard that waited for tasks rest where what is wanted is found."""
        if self._is_awaited and self.isVisible() and self.search.isVisible():
            self._is_awaited = False
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_month(self, today: date) -> None:
        this, last = month_of(today), month_of(month_before(today))
        self.sheet.month.take(Months(this, month_figures(this), month_figures(last)))

    # --- going

    def _go(self, way: Way) -> None:
        self.going.emit(way)

    def take_step(self, way: Step) -> None:
        """Note that what was to be followed up is done; the next one comes by itself."""
        from gui.pages.follow_up_dialog import finish  # noqa: PLC0415 (only when wanted)

        known = FollowUp.known(int(way.id or 0)) if way.action is Work.FOLLOW_UP else None
        if known is not None:
            with telling(self):
                finish(known, known.whose, self._today())

    def show_part(self, way: Show) -> None:
        """List what has no date of its own or is handed in next, or ask about another's draft."""
        from gui.home.schedule_dialog import ScheduleDialog  # noqa: PLC0415 (only when wanted)
        from gui.home.taking_over import TakeOverDialog  # noqa: PLC0415 (only when wanted)
        from gui.home.without_date import WithoutDateDialog  # noqa: PLC0415 (only when wanted)

        if way.part == WITHOUT_DATE:
            dialog = WithoutDateDialog(self._today(), self.window())
            dialog.finished.connect(dialog.deleteLater)
            dialog.going.connect(self.going)
            dialog.open()
        elif way.part == SCHEDULE:
            schedule_of = ScheduleDialog(self._today, self.window())
            schedule_of.finished.connect(schedule_of.deleteLater)
            schedule_of.open()
        elif left := asked_about(way.part):
            question = TakeOverDialog(left, self.window())
            question.finished.connect(question.deleteLater)
            question.open()

    def print(self) -> None:
        """Show the list of the day as a paper (Ctrl+P)."""
        from gui.printing.preview import PreviewDialog  # noqa: PLC0415 (only when wanted)
        from reports.workbench.paper import to_do_list  # noqa: PLC0415

        paper = to_do_list(self._groups, self.first.sentence, self._today())
        PreviewDialog(paper, self.window()).open()

    def export_days(self) -> None:
        """Save the days that have to be kept as a calendar, for a telephone or another program."""
        from gui.home.calendar_file import save_calendar  # noqa: PLC0415 (only when wanted)

        with telling(self):
            save_calendar(self._today(), report_ahead(self._today(), self._is_done), self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_notes()  # what is typed tells no page
        if self.window().focusWidget() is None:  # the window has just opened
            self.tasks.setFocus(Qt.FocusReason.OtherFocusReason)
            self._is_awaited = self.tasks.isHidden()
            if self._are_known:
                self._rest_at_search()

    def panes(self) -> list[QWidget]:
        """Return the list, or the search where nothing is to be done, then what stands beside."""
        ways: tuple[QWidget, ...] = (self.tasks, self.search)
        first = [each for each in ways if each.isVisible()][:1]
        return [*first, self.sheet.side_column]


def _for_the_desk(group: Group) -> Group:
    """Offer no step that the one at the desk may not take; its record can be looked at."""
    tasks = (
        replace(each, step="", do=None) if seat.role_asked(each.step) else each
        for each in group.tasks
    )
    return replace(group, tasks=tuple(tasks))


def _badge(key: str, group: Group) -> int:
    """Return the number beside the page in the navigation, as the page itself counts it."""
    if key == "postings":
        return group.tones.get(Tone.NOW, 0)
    return group.pressing if key == "requests" else sum(group.tones.values())
