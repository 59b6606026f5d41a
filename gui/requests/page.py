"""依申请公开: the list, the entry form beside it, and one request as a case."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QStackedWidget, QWidget

from gui.acting.act import acting
from gui.acting.application import Changed, application
from gui.acting.telling import telling
from gui.calendar.holiday_notice import NoticeDialog
from gui.controls.controls import button
from gui.controls.list_and_pane import ListAndPane
from gui.dialogs.history import HistoryDialog
from gui.dialogs.messages import ProgressLine
from gui.importing.exchange import Exchange
from gui.pages.page import Page
from gui.requests.case.belongings import Belongings
from gui.requests.case.view import CaseView
from gui.requests.case.work import CaseWork
from gui.requests.form import EntryPane
from gui.requests.history import entries
from gui.requests.letters.desk import LetterDesk
from gui.requests.list import RequestList, counts_of, due_counts, open_rows
from gui.requests.list_actions import ListActions, tell_gap
from gui.requests.removing import RemoveDialog
from gui.requests.steps.dialog import step_dialog
from models.cases.whole import read
from models.law.next_step import Action
from models.requests import request as requests
from models.requests.listing import RequestRow, request_counts
from models.requests.request import InformationRequest
from models.store.refusal import Refusal
from reports.ways import Book, Narrow, New, Open, Step, Way, Work

_TITLE = "依申请公开"


class RequestPage(Page):
    """The page. `today` says which day it is; every date on the page follows from it."""

    kinds = frozenset({"request", "department", "holiday", "dispute", "item"})

    def __init__(self, today: Callable[[], date] = date.today) -> None:
        super().__init__(_TITLE)
        self._today = today
        self._number = ""  # of the case shown, or ""
        self._from_case = False
        self.list = RequestList(today)
        self.entry = EntryPane(today)
        self.case = CaseView()
        self.beside = ListAndPane(self.list, self.entry)
        self.belongings = Belongings(self.case, today, self._open, self.going.emit)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.beside)
        self._stack.addWidget(self.case)
        self._line = ProgressLine()
        self.work = CaseWork(self.case, self._line, self._open)
        self.actions_of_list = ListActions(self.list, self.head, self._line, today, self.open_case)
        self.exchange = Exchange(self, "requests", today, self.actions_of_list.scopes)
        self.body.addWidget(self._stack)
        for line in (self._line, self.exchange.progress):
            self.body.addWidget(line)
        self.head.add_action("新增", self.start_new, icon_name="plus", kind="primary", key="Ctrl+N")
        new = button("新增", "primary", icon_name="plus", press=self.start_new)
        book = button("从 Excel 导入", icon_name="upload", press=self.exchange.open_import)
        self.list.set_empty(
            "inbox",
            "还没有收到申请",
            "收到申请后按 Ctrl+N 登记，或从 Excel 导入往年台账",
            new,
            book,
        )
        self._connect()

    def _connect(self) -> None:
        self.list.opened.connect(lambda row: self.open_case(row.number))
        QShortcut(QKeySequence("F2"), self.list).activated.connect(self._edit_row)
        self.entry.saved.connect(self._saved)
        self.entry.left.connect(self._entry_left)
        self.entry.dirty.connect(lambda dirty: self.unsaved.emit(int(dirty)))
        self.entry.repeats.look_wanted.connect(self._look_at)
        case = self.case
        case.back_wanted.connect(self.go_back)
        case.neighbour_wanted.connect(self._go_to_neighbour)
        case.edit_wanted.connect(self._edit_case)
        case.history_wanted.connect(self._show_history)
        case.remove_wanted.connect(self._ask_removal)
        case.restore_wanted.connect(self._restore_case)
        case.step_wanted.connect(self._open_step)
        case.notice_wanted.connect(self._open_notice)
        self.letters = LetterDesk(case, self._today, self._open)
        application().changed.connect(self._follow_badge)

    # --- what the main window asks

    def refresh(self) -> None:
        """Show list, counts and the case of the moment anew."""
        rows = open_rows(self._today())
        self.badge.emit(*counts_of(rows))
        if not self._number:
            tell_gap(self.band, rows, self._open_notice)
        year, waiting, _ = request_counts(self._today())
        self.head.set_counts(f"本年 {year:,} 件　在办 {waiting:,} 件")
        self.list.refresh()
        self.entry.refresh()
        if self._number:
            self._renew_case()

    def _renew_case(self) -> None:
        try:
            case = read(self._number, self._today())
        except Refusal:  # its registration was taken back
            self.go_back()
        else:
            self.case.show_case(case)

    def follow(self, way: Way) -> None:
        """Do what another page asks for, once the form is left."""
        self.entry.leave(partial(super().follow, way))

    def open_record(self, way: Open) -> None:
        """Open a request as a case, by its id or 登记号."""
        known = requests.by_id(way.id) if isinstance(way.id, int) else None
        self.open_case(known.number if known else str(way.id))

    def begin(self, way: New) -> None:
        """Begin a new request."""
        self.go_back()
        self.start_new()

    def narrow(self, way: Narrow) -> None:
        """List what the filters find."""
        self.go_back()
        self.list.bar.take("", way.filters)
        self.list.view.setFocus()

    def take_step(self, way: Step) -> None:
        """Take a step of a case, or check all cases."""
        if way.action is Work.CHECK:
            self.actions_of_list.check()
        elif isinstance(way.action, Action):
            self.open_case(str(way.id))
            self.case.want(way.action)

    def search_field(self) -> QLineEdit | None:
        return None if self._number else self.list.bar.field

    def panes(self) -> list[QWidget]:
        if self._number:
            return [self.case.left, self.case.clock]
        return [self.list.view, self.entry.form]

    def go_back(self) -> bool:
        """Go back from a case to the list, or close the form."""
        if self._number:
            number, self._number = self._number, ""
            self._stack.setCurrentWidget(self.beside)
            self.head.show()
            self.list.go_to(number)
            self.list.setFocus()
            tell_gap(self.band, open_rows(self._today()), self._open_notice)
            return True
        if self.beside.is_open:
            self.entry.leave(self._entry_left)
            return True
        return False

    def may_close(self) -> bool:
        """Ask about unsaved changes before the window closes."""
        gone: list[bool] = []
        self.entry.leave(lambda: gone.append(True))
        return bool(gone)

    # --- list and form

    def start_new(self) -> None:
        """Open the form for a new request."""
        self.entry.leave(self._start_new)

    def _start_new(self) -> None:
        self._from_case = False
        self.beside.open_pane()
        self.entry.start_new()

    def _edit_row(self) -> None:
        row: RequestRow | None = self.list.view.current_row()
        if row is not None:
            self.entry.leave(partial(self._edit, row.number, from_case=False))

    def _edit_case(self) -> None:
        number = self._number
        self.entry.leave(partial(self._edit, number, from_case=True))

    def _edit(self, number: str, from_case: bool) -> None:
        with telling(self):
            request = requests.find(number)
            if from_case:
                self.go_back()
            self._from_case = from_case
            self.beside.open_pane()
            self.entry.open_request(request)

    def _saved(self, request: InformationRequest, again: bool) -> None:
        self.list.go_to(request.number)
        if again:
            self._start_new()

    def _entry_left(self) -> None:
        shown = self.entry.request
        self.beside.close_pane()
        if self._from_case and shown is not None:
            self.open_case(shown.number)

    # --- the case

    def _look_at(self, number: str) -> None:
        self.follow(Open(Book.REQUEST, number))

    def open_case(self, number: str) -> None:
        """Show a request as a case."""
        with telling(self):
            self.case.show_case(read(number, self._today()))
            self._number = number
            self.head.hide()
            self.band.silence()
            self._stack.setCurrentWidget(self.case)
            self.case.focus_main()

    def _go_to_neighbour(self, step: int) -> None:
        number = self.list.neighbour(self._number, step)
        if number:
            self.open_case(number)

    def _open_step(self, action: Action) -> None:
        case = self.case.shown
        if case is not None:
            with telling(self.case):
                self._open(step_dialog(action, case, self.window()))

    def _open_notice(self, year: int) -> None:
        self._open(NoticeDialog(year, self.window()))

    def _show_history(self) -> None:
        if self.case.shown is not None:
            request = self.case.shown.request
            self._open(HistoryDialog(request.number, entries(request), self.window()))

    def _ask_removal(self) -> None:
        if self.case.shown is not None:
            dialog = RemoveDialog(self.case.shown.request, self.window())
            dialog.accepted.connect(self.go_back)
            self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(self._come_back)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _come_back(self) -> None:
        """Take the keyboard back from a dialog that has closed."""
        self.window().activateWindow()
        if self._number:
            self.case.focus_main()

    def _restore_case(self) -> None:
        if self.case.shown is not None:
            request = requests.find(self.case.shown.request.number)
            with telling(self.case), acting("恢复", request.number):
                request.restore()

    # --- telling others

    def show_refusal(self, refusal: Refusal) -> None:
        """Say a refusal over the case when one is shown, else over the list."""
        if self._number:
            self.case.show_refusal(refusal)
        else:
            super().show_refusal(refusal)

    def _follow_badge(self, changed: Changed) -> None:
        # Also while another page is shown, but not from a window that has closed its register.
        if changed.touches(self.kinds) and self.window().isVisible():
            self._tell_badge()

    def _tell_badge(self) -> None:
        self.badge.emit(*due_counts(self._today()))
