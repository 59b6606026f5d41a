"""What a tab of the page 目录 is: a widget with its own actions, known to the page by its entry."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from gui.controls.chips import Chip
from gui.dialogs.messages import Band
from models.store.refusal import Refusal
from reports.ways import Narrow, Open, Way

Today = Callable[[], date]


class Action(NamedTuple):
    """Something the page head offers while the tab is shown; `kind` as of `PageHead.add_action`."""

    word: str
    icon: str
    press: Callable[[], object]
    key: str = ""
    kind: str = "quiet"


class Tab(QFrame):
    """One tab. Subclasses fill `body`, name the `kinds` they show and override `refresh`.

    `going(way)` and `unsaved(count)` are those of the page.
    """

    going = Signal(Way)
    unsaved = Signal(int)

    kinds: frozenset[str] = frozenset({"catalogue"})

    def __init__(self, today: Today) -> None:
        super().__init__()
        self.today = today
        self.band = Band()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(self.band)

    @classmethod
    def chip(cls, on: date) -> Chip | None:
        """Return what stands behind the word of the tab, also before the tab is opened."""
        return None

    @property
    def head_actions(self) -> Sequence[Action]:
        """What can be done, the primary action last."""
        return ()

    @property
    def counts(self) -> str:
        """The sentence of counts beside the title of the page."""
        return ""

    def refresh(self) -> None:
        """Show the records anew; called when seen first and after a change that concerns it."""

    def open_record(self, way: Open) -> None:
        """Open a record, on the wish of another page."""

    def narrow(self, way: Narrow) -> None:
        """List what filters find, on the wish of another page."""

    def search_field(self) -> QLineEdit | None:
        """Return the field that Ctrl+F goes to, if any."""
        return None

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through, in order."""
        return []

    def go_back(self) -> bool:
        """Go back from a record to its list (Alt+←); tell whether there was a way back."""
        return False

    def may_close(self) -> bool:
        """Tell whether the window may close; a tab with unsaved work asks or saves first."""
        return True

    def show_refusal(self, refusal: Refusal) -> None:
        """Say a refusal that concerns no field in a band at the top of the tab."""
        self.band.say("late", refusal.sentence)
