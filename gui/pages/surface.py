"""What pages and tabs answer alike: ways, keys, refusals."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from gui.dialogs.messages import Band
from gui.forms.drafts import Drafts
from models.store.database import Table
from models.store.refusal import Refusal
from reports.ways import Narrow, New, Open, Step, Way


class _Counted(Protocol):
    """A part that tells how many places in it are not saved."""

    @property
    def unsaved(self) -> SignalInstance:
        """Tells the count."""


class Surface(QFrame):
    """A page, or a tab of one. Subclasses name the `kinds` they show and override `refresh`.

    `going(way)` asks for another page, `unsaved(count)` is what the status line says of saving,
    `record_left` tells that the clerk closed the record shown.
    """

    going = Signal(Way)
    record_left = Signal()
    unsaved = Signal(int)

    kinds: frozenset[str] = frozenset()
    helped_with = ""  # what F1 tells of first, in a word of its tasks
    band: Band

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[object, int] = {}

    def count_unsaved(self, part: _Counted) -> None:
        """Tell what is unsaved in a part together with what is in the others."""
        part.unsaved.connect(partial(self._note_unsaved, part))

    def _note_unsaved(self, part: _Counted, count: int) -> None:
        self._counts[part] = count
        self.unsaved.emit(sum(self._counts.values()))

    def refresh(self) -> None:
        """Show the records anew; called when seen first and after a change that concerns it."""

    def open_record(self, way: Open) -> None:
        """Show the record whose id the way names."""

    def begin(self, way: New) -> None:
        """Begin a new record."""

    def take_step(self, way: Step) -> None:
        """Take a step with a record."""

    def narrow(self, way: Narrow) -> None:
        """List what filters find."""

    def search_field(self) -> QLineEdit | None:
        """Return the field that Ctrl+F goes to, if any."""
        return None

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through, in order."""
        return []

    def subjects(self) -> Sequence[Table]:
        """Return the record shown, or those chosen: what 跟进 is about."""
        return ()

    def go_back(self) -> bool:
        """Go back from a record to its list (Alt+←); tell whether there was a way back."""
        return False

    def place(self) -> Callable[[], object]:
        """Return what shows again what is shown now, after ways have led elsewhere and back."""
        return lambda: None

    def go_home(self) -> None:
        """Go back from a record that covers the whole page to its list."""

    def step_back(self) -> bool:
        """Do as `go_back` by the clerk's own hand, which `record_left` tells."""
        return self.go_back()

    def tell_closed(self) -> None:
        """Tell that the clerk closed the record shown."""
        self.record_left.emit()

    def may_close(self) -> bool:
        """Keep what is typed and not saved, without asking; False when it cannot be kept."""
        return all([each.keep() for each in self.findChildren(Drafts)])

    def show_refusal(self, refusal: Refusal) -> None:
        """Say a refusal that concerns no field in the band over the records."""
        self.band.say("late", refusal.sentence)
