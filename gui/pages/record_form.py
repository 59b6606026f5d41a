"""The form of one record in its pane, and what a book says of its own records by overriding."""

from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from gui.controls.chips import Chip
from gui.dialogs.history import HistoryDialog
from gui.dialogs.pane_foot import PaneFoot
from gui.dialogs.panes import Pane, PaneHead
from gui.forms.form import Form
from gui.pages.follow_up_button import ICON, WORD, FollowUpButton
from gui.pages.record_book import RecordBook
from gui.pages.undo_key import UndoKey
from models.store.database import Table

R = TypeVar("R", bound=Table)


class RecordForm(Pane, Generic[R]):
    """Lays out head, bands, form and foot for one record of a book, or a new one."""

    def __init__(self, book: RecordBook[R], form: Form, bands: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self.book, self.form = book, form
        self.record: R | None = None
        self.head = PaneHead(book.words.new, closable=True)
        self.foot = PaneFoot()
        self.follow_up = FollowUpButton()
        self.follow_up.take(self.head.add_action(WORD, ICON, self.follow_up.press))
        self.history_button = self.head.add_action("历史", "history", self.show_history)
        self.set_head(self.head)
        # What the program says comes and goes below the form, so that no field moves by it.
        for part in (form, self.band, *bands, self.foot):
            self.add(part, 1 if part is form else 0)
        self.foot.missing_pressed.connect(form.go_to)
        form.edited.connect(self.follow)
        UndoKey(form, form.is_dirty)

    @property
    def record_id(self) -> int | None:
        """The record shown, None for a new one."""
        return self.record.id if self.record is not None else None

    def show_history(self) -> None:
        """Open the history of the record."""
        if self.record is not None:
            name, entries = self.book.name(self.record), self.book.history(self.record)
            HistoryDialog(name, entries, self.window()).open()

    # --- what a subclass says of its records

    def titled(self, record: R) -> tuple[str, Chip | None]:
        """Return title and chip over a record that is changed."""
        raise NotImplementedError

    def blank(self, about: Any) -> Mapping[str, Any]:
        """Return what a new record begins with; `about` says from what it is made, else None."""
        raise NotImplementedError

    def given(self, about: Any) -> Mapping[str, Any]:
        """Return what `about` itself says of a new record; it counts before what is pinned."""
        return {}

    def values(self) -> dict[str, Any]:
        """Return what stands in the form as the verbs take it; refuses what cannot be read."""
        return self.form.values()

    def next_about(self) -> Any:
        """Return what the next new record is made from after one was saved."""
        return None

    def first_field(self) -> str:
        """Return the field that the cursor enters, "" for the first one."""
        return ""

    def offer(self) -> None:
        """Let the fields offer what the record, or a new one, may hold; it is shown afterwards."""

    def show_around(self) -> None:
        """Show what stands around the fields and belongs to the record: stages, places, files."""

    def derive(self) -> None:
        """Say everything that follows from what is filled in."""
        untouched = self.record is None and not self.form.is_dirty()
        self.foot.set_missing(self.form.missing(), untouched=untouched)

    def follow(self, key: str) -> None:
        """A field was changed: fill in what goes with it."""
        self.derive()

    def caution(self, record: R) -> str:
        """Return what the clerk should know of a record that she saved, or ""."""
        return ""

    def raw(self) -> dict[str, Any]:
        """Return all that was typed, readable or not, as JSON knows it."""
        return self.form.raw()

    def take_raw(self, raw: Mapping[str, Any]) -> None:
        """Show again what `raw` returned."""
        self.form.set_raw(raw)
