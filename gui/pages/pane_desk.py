"""What shows records, and the form of one beside it: opening, following, leaving, the draft."""

from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from gui.controls.list_and_pane import Beside
from gui.forms import drafts
from gui.pages.record_book import RecordBook
from gui.pages.record_pane import RecordPane
from models.store.database import Table
from models.store.record import in_bin
from reports.ways import Way

P = TypeVar("P", bound=RecordPane[Any])

_FOLLOW_AFTER_MS = 60


class PaneDesk(QObject, Generic[P]):
    """Works the form in its place beside what shows the records; it is made when first wanted.

    A subclass says by `read`, `current` and `go_to` what shows the records, and by `mark_open`
    and `choose` lets them agree with the form. `unsaved(count)` as a page knows it, `closed` when
    the clerk closed the form, `going(way)` where a verb of a record leads.
    """

    unsaved = Signal(int)
    closed = Signal()
    going = Signal(Way)

    def __init__(self, book: RecordBook[Any], place: Beside, make_pane: Callable[[], P]) -> None:
        super().__init__(place)
        self.book, self.beside, self._make_pane = book, place, make_pane
        self._pane: P | None = None
        self._is_first = True
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(_FOLLOW_AFTER_MS)
        self._follow.timeout.connect(self._follow_cursor)

    def read(self) -> None:
        """Read what shows the records anew."""
        raise NotImplementedError

    def current(self) -> int | None:
        """Return the record under the cursor, None where the form is not to follow it."""
        raise NotImplementedError

    def under_cursor(self) -> int | None:
        """Return the record under the cursor, whether the form follows it or not."""
        return self.current()

    def subjects(self) -> list[Table]:
        """Return what 跟进 is about: the record in the form, else the one under the cursor.

        A new one in the form is not meant by who moves the cursor.
        """
        if self.is_open and (self.pane.record_id is not None or not self.may_ask()):
            return self.followed([self.pane.record_id])
        return self.followed([self.under_cursor()])

    def followed(self, keys: Iterable[int | None]) -> list[Table]:
        """Return the records of these that may have a date of the office's own."""
        found = [self.book.find(key) for key in keys if key is not None and self.book.followed]
        return [each for each in found if each is not None and not in_bin(each)]

    def go_to(self, key: int) -> None:
        """Put the cursor on a record, without opening it."""
        raise NotImplementedError

    def mark_open(self, key: int | None) -> None:
        """Mark the record whose form is open, None where that is new or closed."""

    def choose(self, key: int | None) -> None:
        """Let what shows the records agree with the form: on a record, on none while it is new."""

    def beyond(self, _key: int) -> str:
        """Say of a record that it is not listed, "" where it is."""
        return ""

    def may_ask(self) -> bool:
        """Tell whether the clerk moved the cursor herself, so that she may be asked."""
        return False

    @property
    def pane(self) -> P:
        """The form."""
        if self._pane is None:
            self._pane = self._make_pane()
            self._pane.left.connect(lambda _key: self._close())
            self._pane.closed.connect(self.closed)
            self._pane.shown_changed.connect(self.mark_open)
            self._pane.beyond = self.beyond
            self._pane.saved.connect(self.go_to)
            self._pane.unsaved.connect(self.unsaved)
            self._pane.restore_wanted.connect(self.restore_shown)
            self.beside.set_pane(self._pane)
        return self._pane

    @property
    def is_open(self) -> bool:
        """Whether the form is open."""
        return self._pane is not None and self.beside.is_open

    def refresh(self) -> None:
        """Show records and form anew; the first time, what was typed and not saved is back."""
        self.read()
        draft = drafts.kept(self.book.key) if self._is_first else None
        self._is_first = False
        if draft is not None:
            self.pane.resume(draft)
            self.beside.open_pane()
        elif self._pane is not None:
            self._pane.refresh()
            if self.is_open and self._pane.record_id is None:
                self.choose(None)  # reading the list anew put the cursor somewhere
                self._follow.stop()

    # --- opening

    def start_new(self, about: Any = None) -> bool:
        """Open the form for a new record; False when the clerk stays with her changes."""
        self._follow.stop()  # the cursor may have just moved
        if not self.pane.start_new(about):
            return False
        self.choose(None)
        return self._enter()

    def copy(self, key: int) -> bool:
        """Open the form for a new record like this one; False when she stays with her changes."""
        self._follow.stop()
        record, copied = self.book.find(key), self.book.copied
        if record is None or copied is None or not self.pane.start_like(copied(record)):
            return False
        self.choose(None)
        return self._enter()

    def open(self, key: int) -> bool:
        """Open the form of a record; False when she stays with her changes or it is no more."""
        self._follow.stop()
        if not self.pane.show_key(key):
            return False
        self.go_to(key)
        return self._enter()

    def show_beside(self, key: int) -> None:
        """Open the form of a record; the cursor stays where it is."""
        if self.pane.show_key(key):
            self.beside.open_pane()

    def _enter(self) -> bool:
        self.beside.open_pane()
        self.pane.enter()
        return True

    def follow(self) -> None:
        """Let the open form follow the cursor, a moment after that has come to rest."""
        self._follow.start()

    def _follow_cursor(self) -> None:
        key = self.current() if self.is_open else None
        if key is None or key == self.pane.record_id:
            return
        if self.pane.record_id is None and not self.may_ask():
            return  # a new one is begun: another row under the cursor is none of her doing
        if self.pane.form.is_dirty() and not self.may_ask():
            return
        if not self.pane.show_key(key):
            self.choose(self.pane.record_id)

    def _close(self) -> None:
        self.beside.close_pane()
        self.mark_open(None)

    # --- leaving

    def may_leave(self) -> bool:
        """Tell whether the form may be left; asks once about unsaved changes."""
        return self._pane is None or self._pane.may_leave()

    def go_back(self) -> bool:
        """Close the form; tell whether it was open."""
        if not self.is_open:
            return False
        self.pane.close_pane()
        return True

    def restore_shown(self) -> None:
        """Take the record shown out of the bin."""
