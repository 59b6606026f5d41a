"""What a case does with its letters: choose a kind, write, open, throw a draft away."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QStackedWidget

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.forms.drafts import kept, waiting
from gui.requests.case.view import CaseView
from gui.requests.letters import writing
from gui.requests.letters.chooser import LetterChooser
from gui.requests.letters.issued_page import IssuedPage
from gui.requests.letters.letter_frame import LetterFrame
from gui.requests.letters.letter_page import LetterPage
from models.letters import issuing as lettering
from models.letters.kinds import LetterKind, kind
from models.letters.letter import Letter
from models.requests.case import Case
from models.requests.request import RequestEvent
from reports.ways import Way


class LetterDesk(QObject):
    """Follows the card 文书 of a case; `open_dialog` shows a dialog as the page does.

    A letter is a page of its own in `stack`; `unsaved(count)` is what is not kept of it,
    `going(way)` asks for another page.
    """

    unsaved = Signal(int)
    going = Signal(Way)

    def __init__(
        self,
        view: CaseView,
        today: Callable[[], date],
        open_dialog: Callable[[QDialog], object],
        stack: QStackedWidget,
    ) -> None:
        super().__init__(view)
        self._view, self._today, self._open_dialog = view, today, open_dialog
        self._stack = stack
        self.page: LetterFrame | None = None
        view.letters.new_wanted.connect(self.choose)
        view.letters.open_wanted.connect(self.open)
        view.letters.remove_wanted.connect(self.remove)
        view.write_wanted.connect(self.take)
        view.letters.paper_wanted.connect(self._write_paper)

    def _case(self) -> Case | None:
        return self._view.shown.at(self._today()) if self._view.shown is not None else None

    def choose(self, *, answers_first: bool = False) -> None:
        """Ask which paper (Ctrl+L)."""
        case, window = self._case(), self._view.window()
        if case is not None and case.request.removed_at is None:
            chooser = LetterChooser(case, self.write, window, answers_first=answers_first)
            self._open_dialog(chooser)

    def take(self, wanted: str) -> None:
        """Write what a case asks for: its draft of that kind, else a new one; "" is an answer.

        What was typed and not saved goes before a draft that was.
        """
        shown = self._view.shown
        if shown is None or not wanted:
            self.choose(answers_first=True)
            return
        typed = kept(writing.key_of(shown.request.number, wanted))
        drafts = [
            each for each in shown.letters if each.kind == wanted and lettering.is_waiting(each.id)
        ]
        if typed is not None:
            drafts = [each for each in drafts if each.id == typed.record]
        self.write(kind(wanted), drafts[-1] if drafts else None)

    def write(
        self, of: LetterKind, draft: Letter | None = None, step: RequestEvent | None = None
    ) -> None:
        """Write a new letter of a kind, go on with its draft, or write what a `step` lacks."""
        case = self._case()
        if case is not None and self.may_leave():
            with telling(self._view):
                self._show_written(LetterPage(case, of, self._today, draft, step))

    def _write_paper(self, of: str, step: int) -> None:
        """Write the paper of a kind that a step lacks."""
        case = self._case()
        for each in case.events if case is not None else ():
            if each.id == step:
                self.write(kind(of), None, each)

    def open(self, key: int) -> None:
        """Open a letter: a draft to go on with, an issued one to read and print."""
        found = lettering.find(key)
        if found.issued_at is None:
            self.write(kind(found.kind), found)
        elif self.may_leave():
            with telling(self._view):
                self._show(IssuedPage(found))

    def _show_written(self, page: LetterPage) -> None:
        page.going.connect(self.going)
        page.facts_wanted.connect(self._edit_facts)
        self._show(page)
        page.resume()

    def _edit_facts(self) -> None:
        """Leave the letter for what the request lacks."""
        if self.may_leave():
            self._view.edit_wanted.emit()

    def _show(self, page: LetterFrame) -> None:
        """Show a page over the case until it is left."""
        self.page = page
        page.left.connect(self._leave)
        page.unsaved.connect(self.unsaved)
        page.kind_wanted.connect(self.choose)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.enter()

    def refresh(self) -> None:
        """Let the letter follow what was changed elsewhere."""
        if self.page is not None:
            self.page.refresh()

    def _leave(self) -> None:
        """Show the case again."""
        page, self.page = self.page, None
        self._stack.setCurrentWidget(self._view)
        if page is not None:
            self._stack.removeWidget(page)
            page.deleteLater()
        self._view.focus_main()

    def may_leave(self) -> bool:
        """Close the page of a letter, asking about what is not kept; False when she stays."""
        return self.page is None or self.page.go_back()

    def remove(self, key: int) -> None:
        """Throw a draft away."""
        letter = lettering.find(key)
        with telling(self._view), acting("删去草稿", kind(letter.kind).name):
            lettering.remove(letter)


def way_to_typed() -> Way | None:
    """Return the way to a letter into which something was typed and not saved, if there is one."""
    left = [kept(key) for key in waiting() if key.startswith(writing.TYPED)]
    return next((each.leads for each in left if each is not None), None)
