"""What a new item is proposed before the clerk says it: category, 体裁, channels, 索引号.

A proposal looks like one and gives way as soon as the clerk writes something herself.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from gui.forms.form import Form
from gui.items.fields import Today
from models.items import guess, index_number
from models.items.item import Attribute
from models.office import category as catalogue
from models.office.category import CatalogueEntry
from models.store.refusal import Refusal

_GUESS_AFTER_MS = 180
_FIRST_CHANNELS = ("政府网站",)
_PROPOSED = ("category", "genre", "channels", "index_number")


class Proposals(QObject):
    """Fills what the clerk has not touched. `proposed` tells that a field was filled."""

    proposed = Signal()

    def __init__(self, form: Form, today: Today) -> None:
        super().__init__(form)
        self._form, self._today = form, today
        self._own: dict[str, Any] = {}  # what was proposed and still stands, by field
        self._last: Sequence[str] = ()
        self.guessed: guess.Guess | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_GUESS_AFTER_MS)
        self._timer.timeout.connect(self.guess)
        form.field("title").left.connect(self._guess_now)

    def start(self, *, new: bool, channels: Sequence[str] = ()) -> None:
        """Begin with another record; `channels` are those of the record before."""
        self._timer.stop()
        self._own.clear()
        self.guessed = None
        self._last = tuple(channels) or _FIRST_CHANNELS
        for key in ("category", "genre", "channels"):
            self._form.field(key).set_auto(False)
        if new:
            for key in _PROPOSED:
                if self._form.field(key).is_empty():
                    self._own[key] = None
            self._propose_channels(None)
            self.propose_number()

    def give_way(self) -> None:
        """Propose nothing more for what is filled in: it was restored as the clerk left it."""
        for key in [key for key in self._own if not self._is_empty(key)]:
            self._let_go(key)

    def stands(self, key: str) -> bool:
        """Tell whether what was proposed for a field still stands: the clerk did not choose it."""
        return key in self._own

    def settle_category(self, entry_id: int) -> None:
        """Take a category that was chosen before the form was opened."""
        self._own.pop("category", None)
        self._form.field("category").set_value(entry_id)
        self._after_category()

    def _is_empty(self, key: str) -> bool:
        try:
            return self._form.field(key).is_empty()
        except Refusal:
            return False

    def follow(self, key: str) -> None:
        """A field was changed by the clerk: what hangs on it may be proposed anew."""
        self._let_go(key)
        if key == "title" and not self._own.keys().isdisjoint(("category", "genre")):
            self._timer.start()
        elif key == "category":
            self.guessed = None
            self._after_category()
        elif key == "attribute":
            self._propose_channels(self._entry())
        elif key == "made_on":
            self.propose_number()

    def _let_go(self, key: str) -> None:
        """Propose nothing more for a field: what stands in it is the clerk's."""
        if key in self._own:
            del self._own[key]
            if key != "index_number":  # which looks so for good
                self._form.field(key).set_auto(False)

    def _guess_now(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self.guess()

    def guess(self) -> None:
        """Guess category and 体裁 of the title as it stands."""
        title = self._form.field("title").value()
        if "genre" in self._own:
            self._set("genre", guess.guess_genre(title) or None)
        if "category" in self._own:
            found = guess.guess_category(title)
            self.guessed = found
            self._set("category", found.entry.id if found else None)
            self._after_category()
        self.proposed.emit()

    def _after_category(self) -> None:
        entry = self._entry()
        self._propose_channels(entry)
        self.propose_number()

    def _entry(self) -> CatalogueEntry | None:
        key = self._peek("category")
        return catalogue.by_id(key) if isinstance(key, int) else None

    def _propose_channels(self, entry: CatalogueEntry | None) -> None:
        if "channels" in self._own:
            usual = entry.channels.split("、") if entry and entry.channels else self._last
            public = self._peek("attribute") in (None, "", Attribute.PUBLIC)
            self._set("channels", list(usual) if public else [])

    def propose_number(self) -> None:
        """Propose the next 索引号, unless the clerk wrote one."""
        if "index_number" in self._own:
            made_on = self._peek("made_on")
            day = made_on if isinstance(made_on, date) else self._today()
            self._set("index_number", index_number.propose(day, self._entry()))

    def _set(self, key: str, value: Any) -> None:
        self._own[key] = value
        self._form.field(key).set_value(value)
        if key != "index_number":
            self._form.field(key).set_auto(bool(value))

    def _peek(self, key: str) -> Any:
        try:
            return self._form.field(key).value()
        except Refusal:
            return None
