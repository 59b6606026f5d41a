"""What can be done with the case shown: its steps, print, bind, archive, mend a finding."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.calendar.holiday_notice import NoticeDialog
from gui.dialogs.history import HistoryDialog
from gui.dialogs.messages import ProgressLine
from gui.pages.papers import show_paper
from gui.pages.record_book import RecordBook
from gui.requests.archive_dialogs import ArchiveDialog
from gui.requests.case.view import CaseView
from gui.requests.mailing_dialog import MailingDialog
from gui.requests.steps.correct_closing import correctable_closing
from gui.requests.steps.dialog import step_dialog
from models.cases import archiving
from models.cases.mail import pieces_of
from models.cases.whole import WholeCase, read
from models.law.action import Action, StepKind
from models.requests import request
from models.requests.request import InformationRequest
from reports.cases.clock_proof import clock_proof
from reports.checks.told import AGAIN, BASIS, CLOSE, DELIVER, NOTICE, NUMBER, REASON, SEARCH, SERVE

_STEPS = {
    SERVE: Action(StepKind.SERVE, "登记送达"),
    CLOSE: Action(StepKind.CLOSE, "登记办结"),
    DELIVER: Action(StepKind.DELIVER_FEE, "登记收费通知送达"),
    AGAIN: Action(StepKind.REPLY_AGAIN, "登记重新答复"),
    NOTICE: Action(StepKind.ENTER_NOTICE, "录入放假安排"),
}


class CaseWork(QObject):
    """Does what the case asks for; `open_dialog` shows a dialog and takes the keyboard back."""

    def __init__(
        self,
        case: CaseView,
        book: RecordBook[InformationRequest],
        line: ProgressLine,
        open_dialog: Callable[[QDialog], object],
    ) -> None:
        super().__init__(case)
        self._case, self._book, self._line = case, book, line
        self._open = open_dialog
        case.step_wanted.connect(self.open_step)
        case.notice_wanted.connect(self.open_notice)
        case.history_wanted.connect(self.show_history)
        case.print_wanted.connect(self.print_proof)
        case.bind_wanted.connect(self.print_file)
        case.post_wanted.connect(self.post)
        case.archive_wanted.connect(self.archive)
        case.findings.wanted.connect(self._mend)

    def open_step(self, action: Action) -> None:
        """Open the dialog of a step."""
        case = self._case.shown
        if case is not None:
            with telling(self._case):
                self._open(step_dialog(action, case, self._case.window()))

    def open_notice(self, year: int) -> None:
        """Ask for the 放假安排 of a year."""
        self._open(NoticeDialog(year, self._case.window()))

    def show_history(self) -> None:
        """Open the history of the request."""
        if self._case.shown is not None:
            request = self._case.shown.request
            entries = self._book.history(request)
            self._open(HistoryDialog(request.number, entries, self._case.window()))

    def print_proof(self) -> None:
        """Show the proof of the due date as it will be printed (Ctrl+P)."""
        case = self._case.shown
        if case is not None:
            with telling(self._case):
                paper = clock_proof(case)
                show_paper(self._case, self._line, lambda: paper)

    def print_file(self) -> None:
        """Bind the whole case into one file and show it (Ctrl+Shift+P)."""
        case = self._case.shown
        if case is None:
            return
        from reports.cases.case_file import case_file  # noqa: PLC0415 (only when wanted)

        number, today = case.request.number, case.on
        show_paper(self._case, self._line, lambda: case_file(read(number, today)))

    def post(self) -> None:
        """Offer the envelopes of the case."""
        case = self._case.shown
        if case is not None:
            request, today = case.request, case.on
            self._open(
                MailingDialog(
                    lambda _day: pieces_of([request], today),
                    today,
                    self._case.window(),
                    chosen=True,
                )
            )

    def archive(self) -> None:
        """Ask for day and period and archive the case; an archived one is taken back."""
        case = self._case.shown
        if case is None:
            return
        if case.request.archived_on is None:
            self._open(ArchiveDialog(case, self._case.window()))
            return
        number = case.request.number
        with telling(self._case), acting("撤销归档", number):
            archiving.take_back(request.find(number))

    def _mend(self, jump: str) -> None:
        case = self._case.shown
        if jump == SEARCH:
            self._case.searches.add.click()
        elif jump in (NUMBER, REASON, BASIS) and case is not None:
            self._case.want(_closing_action(case))
        else:
            self._case.want(_STEPS[jump])


def _closing_action(case: WholeCase) -> Action:
    """Return what opens the closing to be corrected, or taken back where it cannot be."""
    closing = correctable_closing(case)
    if closing is None:
        return Action(StepKind.CANCEL, "撤销一步")
    return Action(StepKind.CORRECT, "更正办结", event=closing.id)
