"""What a case does with its letters: choose a kind, write, open, throw a draft away."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.requests.case.view import CaseView
from gui.requests.letters.chooser import LetterChooser
from gui.requests.letters.dialog import LetterDialog, letter_dialog
from models.letters import issuing as lettering
from models.letters.kinds import LetterKind, kind
from models.requests.case import Case


class LetterDesk(QObject):
    """Follows the card 文书 of a case; `open_dialog` shows a dialog as the page does."""

    def __init__(
        self,
        view: CaseView,
        today: Callable[[], date],
        open_dialog: Callable[[QDialog], object],
    ) -> None:
        super().__init__(view)
        self._view, self._today, self._open_dialog = view, today, open_dialog
        view.letters.new_wanted.connect(self.choose)
        view.letters.open_wanted.connect(self.open)
        view.letters.remove_wanted.connect(self.remove)

    def _case(self) -> Case | None:
        return self._view.shown.at(self._today()) if self._view.shown is not None else None

    def choose(self) -> None:
        """Ask which paper (Ctrl+L)."""
        case = self._case()
        if case is not None and case.request.removed_at is None:
            self._open_dialog(LetterChooser(case, self.write, self._view.window()))

    def write(self, of: LetterKind) -> None:
        """Write a new letter of a kind."""
        case = self._case()
        if case is not None:
            with telling(self._view):
                self._open_dialog(LetterDialog(case, of, self._today, self._view.window()))

    def open(self, key: int) -> None:
        """Open a letter: a draft to go on with, an issued one to read and print."""
        case = self._case()
        if case is not None:
            with telling(self._view):
                found, window = lettering.find(key), self._view.window()
                self._open_dialog(letter_dialog(case, found, self._today, window))

    def remove(self, key: int) -> None:
        """Throw a draft away."""
        letter = lettering.find(key)
        with telling(self._view), acting("删去草稿", kind(letter.kind).name):
            lettering.remove(letter)
