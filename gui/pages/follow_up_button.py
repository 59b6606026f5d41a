"""跟进 in the head of a record: a quiet button, which bears the date once one is set."""

from PySide6.QtCore import QObject

from gui.acting.application import Changed, application
from gui.controls.controls import Button, set_state
from gui.controls.tips import set_tip
from gui.pages.follow_up_dialog import ask_follow_up
from gui.theme.icons import icon
from models.office.follow_up import open_of
from models.store.database import Table
from models.store.record import in_bin

WORD, ICON, KEY = "跟进", "calendar-plus", "Ctrl+U"


class FollowUpButton(QObject):
    """Lets a quiet button ask for the date of the record shown, and say it."""

    def __init__(self) -> None:
        super().__init__()
        self._record: Table | None = None
        application().changed.connect(self._note)

    def take(self, made: Button) -> None:
        """Speak by this button of a head, which calls `press`."""
        self.button = made
        self.setParent(made)

    def press(self) -> None:
        """Ask for the date."""
        if self._record is not None:
            ask_follow_up([self._record], self.button.window())

    def show(self, record: Table | None) -> None:
        """Stand for a record; without one, and for one in the bin, there is no button."""
        self._record = record if not in_bin(record) else None
        self.button.setVisible(self._record is not None)
        self.button.setEnabled(self._record is not None)
        self._say()

    def _note(self, changed: Changed) -> None:
        if changed.touches({"follow_up"}):
            self._say()

    def _say(self) -> None:
        known = open_of(self._record) if self._record is not None else None
        day = known.due_on.isoformat() if known is not None else ""
        self.button.setText(f" {day or WORD}")
        set_state(self.button, "kind", "noted" if day else "quiet")
        self.button.setIcon(icon(ICON, 16, "accent" if day else "text2"))
        self.button.setAccessibleName(f"{WORD} {day}".strip())
        said = " ".join(each for each in (day, known.every, known.note) if each) if known else ""
        set_tip(self.button, f"{WORD} {said}　{KEY}" if said else f"定跟进日期　{KEY}")
