"""What a case does with its letters: choose a kind, write, open, throw a draft away."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QStackedWidget

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.requests.case.view import CaseView
from gui.requests.letters.chooser import LetterChooser
from gui.requests.letters.dialog import LetterDialog, letter_dialog
from gui.requests.letters.mixed_page import MixedPage
from models.letters import issuing as lettering
from models.letters.kinds import LetterKind, kind
from models.requests.case import Case

_IN_PARTS = "mixed"


class LetterDesk(QObject):
    """Follows the card 文书 of a case; `open_dialog` shows a dialog as the page does.

    A 分项答复 is a page of its own in `stack` while it is written; `unsaved(count)` is what is not
    kept of it.
    """

    unsaved = Signal(int)

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
        self.page: MixedPage | None = None
        view.letters.new_wanted.connect(self.choose)
        view.letters.open_wanted.connect(self.open)
        view.letters.remove_wanted.connect(self.remove)
        view.parts_wanted.connect(self.write_parts)

    def _case(self) -> Case | None:
        return self._view.shown.at(self._today()) if self._view.shown is not None else None

    def choose(self) -> None:
        """Ask which paper (Ctrl+L)."""
        case = self._case()
        if case is not None and case.request.removed_at is None:
            self._open_dialog(LetterChooser(case, self.write, self._view.window()))

    def write(self, of: LetterKind) -> None:
        """Write a new letter of a kind; one with several parts on a page of its own."""
        case = self._case()
        if case is None or not self.may_leave():
            return
        with telling(self._view):
            if of.in_parts:
                self._show(MixedPage(case, self._today))
            else:
                self._open_dialog(LetterDialog(case, of, self._today, self._view.window()))

    def write_parts(self) -> None:
        """Go on with the 分项答复 that is drafted, else begin one."""
        shown = self._view.shown
        letters = shown.letters if shown is not None else ()
        drafts = [each for each in letters if kind(each.kind).in_parts and not each.issued_at]
        if drafts:
            self.open(drafts[-1].id)
        else:
            self.write(kind(_IN_PARTS))

    def open(self, key: int) -> None:
        """Open a letter: a draft to go on with, an issued one to read and print."""
        case = self._case()
        if case is not None:
            with telling(self._view):
                found, window = lettering.find(key), self._view.window()
                if kind(found.kind).in_parts and found.issued_at is None:
                    self._show(MixedPage(case, self._today, found))
                else:
                    self._open_dialog(letter_dialog(case, found, self._today, window))

    def _show(self, page: MixedPage) -> None:
        """Show a page over the case until it is left."""
        self.page = page
        page.left.connect(self._leave)
        page.unsaved.connect(self.unsaved)
        page.kind_wanted.connect(self.choose)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.enter()

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

    def keep_draft(self) -> bool:
        """Keep what is not saved of a letter, without asking."""
        return self.page is None or self.page.keep_draft()

    def remove(self, key: int) -> None:
        """Throw a draft away."""
        letter = lettering.find(key)
        with telling(self._view), acting("删去草稿", kind(letter.kind).name):
            lettering.remove(letter)
