"""依申请公开: the list, the entry form beside it, and one request as a case."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QLineEdit, QStackedWidget, QWidget

from gui.acting.application import Changed, application
from gui.acting.telling import telling
from gui.controls.controls import button
from gui.dialogs.messages import ProgressLine
from gui.importing.exchange import Exchange
from gui.pages.record_desk import RecordDesk
from gui.pages.record_page import RecordPage
from gui.requests.arriving.of_case import CaseArrivals
from gui.requests.book import request_book
from gui.requests.case.as_record import CaseAsRecord
from gui.requests.case.belongings import Belongings
from gui.requests.case.view import CaseView
from gui.requests.case.work import CaseWork
from gui.requests.form import EntryPane
from gui.requests.in_hand import InHand
from gui.requests.letters.letter_desk import LetterDesk, way_to_typed
from gui.requests.list import RequestList
from gui.requests.list_actions import ListActions
from models.cases.whole import read
from models.law.action import Action
from models.requests.listing import request_counts
from models.requests.request import InformationRequest
from models.store.database import Table
from models.store.refusal import Refusal
from reports.ways import Book, Narrow, New, Open, Show, Step, Way, Work


class RequestPage(RecordPage[EntryPane]):
    """The page. `today` says which day it is; every date on the page follows from it."""

    kinds = frozenset({"request", "department", "holiday", "dispute", "item", "office"})

    def __init__(self, today: Callable[[], date] = date.today) -> None:
        self.today = today
        self._in_hand = InHand(today)
        self.shown_number = ""  # of the case shown, or ""
        self._seeks_letter = True  # that was left unsaved, until a way leads elsewhere
        self.case = CaseView()
        self._requests = RequestList(today)
        self._stack = QStackedWidget()
        desk = RecordDesk(
            request_book(today), self._requests, self._make_pane, opens=self._open_key
        )
        for part in (desk.beside, self.case):
            self._stack.addWidget(part)
        super().__init__("依申请公开", desk, self._stack)
        self._line = ProgressLine()
        self.belongings = Belongings(self.case, today, self._open, self.going.emit)
        self.letters = LetterDesk(self.case, today, self._open, self._stack)
        self.count_unsaved(self.letters)
        self.letters.going.connect(self.going)
        self.work = CaseWork(self.case, desk.book, self._line, self._open)
        self.record = CaseAsRecord(
            self.case, desk, self._requests, self._open_key, self.go_back, self._open
        )
        self.exchange = Exchange(self, "requests", today, self.list)
        self.list_actions = ListActions(desk, self.head, self._line, today, self.open_case)
        self.arrivals = CaseArrivals(self.case, self, today, self.going.emit)
        for line in (self._line, self.exchange.progress):
            self.body.addWidget(line)
        self.arrivals.put_into(self.head)
        self.head.add_action("新增", self.start_new, icon_name="plus", kind="primary", key="Ctrl+N")
        self.list.set_empty(
            "inbox",
            "还没有收到申请",
            "收到申请后按 Ctrl+N 登记，或从 Excel 导入往年台账",
            button("新增", "primary", icon_name="plus", press=self.start_new),
            self.exchange.import_button(),
        )
        self._connect()

    def _make_pane(self) -> EntryPane:
        made = EntryPane(self.desk.book, self.today)
        made.left.connect(self._come_back_to_case)
        made.repeats.look_wanted.connect(self._look_at)
        return made

    def _connect(self) -> None:
        self.case.back_wanted.connect(self.step_back)
        application().changed.connect(self._follow_badge)

    # --- what the main window asks

    def refresh(self) -> None:
        """Show list, counts, form and the case of the moment anew."""
        self.reading.do(self._read())

    def _read(self) -> Iterator[None]:
        yield from self._in_hand.read()
        self.badge.emit(*self._in_hand.pressing())
        if not self.shown_number:
            self._in_hand.tell_gap(self.band, self.work.open_notice)
        year, waiting, _ = request_counts(self.today())
        self.head.set_counts(f"本年 {year:,} 件　在办 {waiting:,} 件")
        super().refresh()
        if self.shown_number:
            self._renew_case()
        if self._seeks_letter:
            QTimer.singleShot(0, self, self._resume_letter)  # behind a way that leads here

    def _resume_letter(self) -> None:
        way = way_to_typed() if self._seeks_letter else None
        self._seeks_letter = False
        if way is not None:
            self.follow(way)

    def _renew_case(self) -> None:
        try:
            case = read(self.shown_number, self.today())
        except Refusal:  # its registration was taken back
            self.go_back()
        else:
            self.case.show_case(case)
            self.letters.refresh()

    def follow(self, way: Way) -> None:
        """Do what another page asks for, once the form is left; to be shown it stays as it is."""
        self._seeks_letter = False
        if isinstance(way, Show):
            return
        covers = isinstance(way, Open | Step)  # a case lies over the form, which stays as it is
        if (covers or self.desk.may_leave()) and self.letters.may_leave():
            super().follow(way)

    def subjects(self) -> Sequence[Table]:
        """Return the request of the case shown, else those of the list."""
        case = self.case.shown if self.shown_number else None
        return [case.request] if case is not None else super().subjects()

    def open_record(self, way: Open) -> None:
        """Open a request as a case, by its id or 登记号."""
        if isinstance(way.id, int):
            self._open_key(way.id)
        else:
            self.open_case(way.id)
        self.case.go_to_letter(way.letter)

    def _open_key(self, key: int) -> None:
        known = InformationRequest.known(key)
        if known is not None:
            self.open_case(known.number)

    def begin(self, way: New) -> None:
        """Begin a new request."""
        self.go_back()
        self.start_new()

    def narrow(self, way: Narrow) -> None:
        """List what the filters find."""
        self.go_back()
        super().narrow(way)
        self.desk.enter_list()

    def take_step(self, way: Step) -> None:
        """Take a step of a case, check all cases, or import the ledger."""
        if way.action is Work.CHECK:
            self.list_actions.check()
        elif way.action is Work.IMPORT:
            self.exchange.open_import()
        elif way.action is Work.LETTER:
            self.open_case(str(way.id))
            self.letters.choose()
        elif way.action is Work.STEP:
            self.open_case(str(way.id))
            self.case.step_button.showMenu()
        elif isinstance(way.action, Action):
            self.open_case(str(way.id))
            self.case.want(way.action)

    def place(self) -> Callable[[], object]:
        """Return what shows the case of the moment again, else the list."""
        number, beside = self.shown_number, super().place()

        def again() -> None:
            beside()
            if number and number != self.shown_number:
                self.open_case(number)

        return again

    def search_field(self) -> QLineEdit | None:
        """Return the search of the list, none while a case is shown."""
        return None if self.shown_number else self.list.bar.field

    def panes(self) -> list[QWidget]:
        """Return case and clock, or list and form."""
        if self.letters.page is not None:
            return self.letters.page.panes()
        return [self.case.left, self.case.clock] if self.shown_number else super().panes()

    def go_back(self) -> bool:
        """Go back from a case to the list, or close the form."""
        if not self.shown_number:
            return super().go_back()
        if self.letters.page is not None:
            return self.letters.may_leave()
        self.shown_number = ""
        self._stack.setCurrentWidget(self.desk.beside)
        self.head.show()
        if self.case.shown is not None:
            self.list.go_to(self.case.shown.request.id)
        self.list.setFocus()
        self._in_hand.tell_gap(self.band, self.work.open_notice)
        return True

    def go_home(self) -> None:
        """Go back from a case, or from its letter, to the list; a form beside the list stays."""
        if self.shown_number:
            self.go_back()

    def step_back(self) -> bool:
        """Go back by the clerk's own hand: from a letter, a case or the form."""
        is_case = bool(self.shown_number) and self.letters.page is None
        went = self.go_back()
        if is_case and went:
            self.record_left.emit()
        return went

    def tell_closed(self) -> None:
        """Tell that the clerk closed the form, unless the case it came from is shown again."""
        if not self.shown_number:
            super().tell_closed()

    def show_refusal(self, refusal: Refusal) -> None:
        """Say a refusal over the case when one is shown, else over the list."""
        if self.shown_number:
            self.case.show_refusal(refusal)
        else:
            super().show_refusal(refusal)

    # --- the case

    def open_case(self, number: str) -> None:
        """Show a request as a case."""
        with telling(self):
            self.case.show_case(read(number, self.today()))
            self.shown_number = number
            self.head.hide()
            self.band.silence()
            self._stack.setCurrentWidget(self.case)
            self.case.focus_main()

    def _look_at(self, number: str) -> None:
        self.follow(Open(Book.REQUEST, number))

    def _come_back_to_case(self, left: int | None) -> None:
        self.record.come_back(left)

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(self._come_back)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _come_back(self) -> None:
        """Take the keyboard back from a dialog that has closed."""
        self.window().activateWindow()
        if self.shown_number and self.letters.page is None:
            self.case.focus_main()

    # --- the badge

    def _follow_badge(self, changed: Changed) -> None:
        # Also while another page is shown, but not from a window that has closed its register.
        elsewhere = self.window().isVisible() and not self.isVisible()
        if changed.touches(self.kinds) and elsewhere:
            self.badge.emit(*InHand(self.today).pressing())
