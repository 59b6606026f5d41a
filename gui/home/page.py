"""工作台: what there is to do today, the two weeks ahead, the month, and what to look at."""

import time
from collections.abc import Callable, Iterator
from datetime import date

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.acting.telling import telling
from gui.dialogs.messages import EmptyState
from gui.home.first_line import FirstLine
from gui.home.left_over import drafts_left
from gui.home.side import MonthCard, Months, NotesCard, ScheduleCard, SideCard
from gui.home.strip import StripCard
from gui.home.task_list import TaskList
from gui.home.without_date import WithoutDateDialog
from gui.pages.follow_up_dialog import finish
from gui.pages.page import Page
from gui.theme.theme import em, px
from models.catalogue.column_updates import updates
from models.items.deadlines import Deadlines
from models.law.urgency import Tone
from models.law.workday_notice import calendar
from models.office.follow_up import FollowUp
from models.store.months import month_before, month_of
from models.year.figures import knows_year
from models.year.month import month_figures
from models.year.report import is_final
from models.year.report_day import NextReport, next_report
from reports.ways import Book, New, Show, Step, Way, Work
from reports.workbench.agenda import dated_of, next_dates, schedule, two_weeks
from reports.workbench.annual import missing_notice, notice_group, report_group
from reports.workbench.assignments import assignment_group
from reports.workbench.attention import (
    WITHOUT_DATE,
    Note,
    empty_columns,
    notes_in_parts,
    undated,
)
from reports.workbench.boards import board_group
from reports.workbench.cases import case_group, open_cases
from reports.workbench.follow_ups import follow_up_group
from reports.workbench.items import column_group, item_group
from reports.workbench.load import load_of
from reports.workbench.paper import to_do_list
from reports.workbench.task import Dated, Group
from reports.workbench.unserved import service_group

_SIDE = 316
_BESIDE_EM = 72  # below this the side goes under the list
_ROW_OF_CARDS_EM = 48
_NARROW_EM = 44
_LOW = 760
_AT_ONCE_S, _LONG_PART_S = 0.15, 0.04  # then the window may draw and listen
_NOTHING_YET = "登记了公开信息和申请以后，要办的事会出现在这里。"


class HomePage(Page):
    """The page. `today` says what day it is, `is_final` whether a year's report is done."""

    kinds = frozenset(
        {"item", "request", "dispute", "catalogue", "department", "office", "holiday", "figure"}
        | {"posting", "follow_up"}
    )

    def __init__(
        self, today: Callable[[], date], is_final: Callable[[int], bool] = is_final
    ) -> None:
        super().__init__("工作台")
        self._today, self._is_final = today, is_final
        self._deadlines = Deadlines(calendar(), today())
        self._work: Iterator[None] = iter(())
        self._groups: list[Group] = []
        self._owed: list[Dated] = []
        self._found: list[Note] = []
        self._undated: list[Note] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on_if_seen)
        self.first = FirstLine()
        self.tasks = TaskList()
        self.empty = EmptyState()
        self.strip = StripCard()
        self.month, self.schedule, self.notes = MonthCard(), ScheduleCard(), NotesCard()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._side_box = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self.side_column, self.sheet = QWidget(), QWidget()
        self.scroll_area = QScrollArea()
        self._add_actions()
        self._lay_out()
        self.tasks.wanted.connect(self._go)
        self.tasks.moved.connect(self._bring)
        for card in self._cards():
            card.wanted.connect(self._go)

    def _add_actions(self) -> None:
        new_item, new_case = New(Book.ITEM), New(Book.REQUEST)
        add = self.head.add_action
        add("打印", self.print, icon_name="printer", key="Ctrl+P")
        add("登记申请", lambda: self._go(new_case), icon_name="plus", kind="")
        add(
            "新增公开信息",
            lambda: self._go(new_item),
            icon_name="plus",
            kind="primary",
            key="Ctrl+N",
        )

    def _cards(self) -> tuple[SideCard, ...]:
        return (self.month, self.schedule, self.notes)

    def _lay_out(self) -> None:
        work = QFrame()
        work.setProperty("role", "card")
        inside = QVBoxLayout(work)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.tasks)
        inside.addWidget(self.empty)
        self.empty.setMinimumHeight(px(220))
        left = QVBoxLayout()
        left.setSpacing(px(12))
        left.addWidget(work)
        left.addWidget(self.strip)
        left.addStretch(1)
        self.side_column.setLayout(self._side_box)
        self._side_box.setContentsMargins(0, 0, 0, 0)
        self._side_box.setSpacing(px(12))
        for card in self._cards():
            self._side_box.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        self._side_box.addStretch(1)
        self._columns.setSpacing(px(12))
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self.side_column, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self.sheet)
        whole.setContentsMargins(px(24), px(14), px(20), px(14))
        whole.setSpacing(px(12))
        whole.addWidget(self.first)
        whole.addLayout(self._columns, 1)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setWidget(self.sheet)
        self.body.addWidget(self.scroll_area, 1)

    # --- showing

    def refresh(self) -> None:
        """Reckon the page anew, a part at a time."""
        known, today = calendar(), self._today()
        if (known, today) != (self._deadlines.calendar, self._deadlines.today):
            self._deadlines = Deadlines(known, today)
        self._work = self._parts()
        self._go_on()

    @property
    def is_filled(self) -> bool:
        """Whether all parts of the page are there."""
        return not self._timer.isActive()

    def _go_on(self) -> None:
        begun = before = time.monotonic()
        for _ in self._work:
            now = time.monotonic()
            if now - begun > _AT_ONCE_S or now - before > _LONG_PART_S:
                self._timer.start(0)
                return
            before = now

    def _go_on_if_seen(self) -> None:
        if not self.isVisible():  # the register may be closed by now
            self._stale = True
            return
        with telling(self):
            self._go_on()

    def _parts(self) -> Iterator[None]:
        """Fill the page; between the parts the window may draw and listen."""
        by, report = self._deadlines, self._report()
        rows = open_cases(by.calendar, by.today)
        missing = missing_notice(rows, by.calendar, by.today)
        cases = case_group(rows, by.calendar)
        yield
        ahead = [cases, item_group(by), board_group(by.today)]
        served = service_group(date(report.year, 1, 1), by)
        inner = [follow_up_group(by.today), served, assignment_group(by.today)]
        after = [*inner, report_group(report), notice_group(missing)]
        owed = schedule(report, by.today)
        self._owed = dated_of(owed)
        self._show_groups([*ahead, *after])
        yield
        columns = updates(by.today)
        self._show_groups([*ahead, column_group(columns, by.today), *after])
        yield
        self._show_month(by.today)
        self.schedule.take(owed)
        yield
        yield from self._find_notes(report, empty_columns(columns))

    def _report(self) -> NextReport:
        """Return the next report; a late one only of a year that the register knows."""
        today = self._today()
        found = next_report(today, self._is_final)
        if found.days_left >= 0 or knows_year(found.year):
            return found
        return next_report(today, lambda year: True)

    def _find_notes(self, report: NextReport, found: list[Note]) -> Iterator[None]:
        for part in notes_in_parts(self._deadlines, report):
            found += part
            yield
        self._found = found
        yield
        self._undated = undated(self._deadlines)
        self._show_notes()

    def _show_notes(self) -> None:
        self.notes.take([*drafts_left(), *self._found], self._undated)

    def _show_groups(self, groups: list[Group]) -> None:
        by = self._deadlines
        self.first.tell(by.today, load_of(groups, 2))
        self.tasks.take(groups)
        self._groups = groups
        dated = [*self._owed, *(each for group in groups for each in group.dated)]
        self.strip.strip.take(two_weeks(dated, by.calendar, by.today))
        has_tasks = any(group.tasks for group in groups)
        self.tasks.setVisible(has_tasks)
        self.empty.setVisible(not has_tasks)
        coming = next_dates(dated, by.today)
        words = f"接下来：{'，'.join(coming)}" if coming else _NOTHING_YET
        self.empty.tell("circle-check", "今天没有要办的事", words)
        for key, group in zip(("requests", "items", "postings"), groups, strict=False):
            self.badge_of.emit(key, _badge(key, group), group.is_late)

    def _show_month(self, today: date) -> None:
        this, last = month_of(today), month_of(month_before(today))
        self.month.take(Months(this, month_figures(this), month_figures(last)))

    # --- going

    def _go(self, way: Way) -> None:
        self.going.emit(way)

    def take_step(self, way: Step) -> None:
        """Note that what was to be followed up is done; the next one comes by itself."""
        known = FollowUp.known(int(way.id or 0)) if way.action is Work.FOLLOW_UP else None
        if known is not None:
            with telling(self):
                finish(known, known.whose, self._today())

    def show_part(self, way: Show) -> None:
        """List the open things that have no date of their own."""
        if way.part == WITHOUT_DATE:
            dialog = WithoutDateDialog(self._today(), self.window())
            dialog.finished.connect(dialog.deleteLater)
            dialog.going.connect(self.going)
            dialog.open()

    def print(self) -> None:
        """Show the list of the day as a paper (Ctrl+P)."""
        from gui.printing.preview import PreviewDialog  # noqa: PLC0415 (only when wanted)

        paper = to_do_list(self._groups, self.first.sentence, self._today())
        PreviewDialog(paper, self.window()).open()

    def _bring(self, row: QRect) -> None:
        """Scroll to the row that the cursor has come to."""
        at = self.tasks.viewport().mapTo(self.sheet, row.center())
        self.scroll_area.ensureVisible(at.x(), at.y(), 0, row.height() + px(20))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_notes()  # what is typed tells no page
        if self.window().focusWidget() is None:  # the window has just opened
            self.tasks.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        """Return the list, then what stands beside it."""
        return [self.tasks, self.side_column] if self.tasks.isVisible() else [self.side_column]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= em(_BESIDE_EM)
        row = not wide and self.width() >= em(_ROW_OF_CARDS_EM)
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        self._side_box.setDirection(directions.LeftToRight if row else directions.TopToBottom)
        for at in range(3):
            self._side_box.setStretch(at, int(row))
        self._side_box.setStretch(3, int(not row))
        self.side_column.setMinimumWidth(px(_SIDE) if wide else 0)
        self.side_column.setMaximumWidth(px(_SIDE) if wide else 16777215)
        self.first.set_narrow(self.width() < em(_NARROW_EM))
        self.strip.setVisible(self.window().height() >= px(_LOW))


def _badge(key: str, group: Group) -> int:
    """Return the number beside the page in the navigation, as the page itself counts it."""
    if key == "postings":
        return group.tones.get(Tone.NOW, 0)
    return group.pressing if key == "requests" else sum(group.tones.values())
