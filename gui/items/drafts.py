"""What was typed and not saved: kept in the register over a crash and over closing."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer

from gui.acting.telling import telling
from gui.forms.form import Form
from models.store.settings import forget, remember, setting

_KEY = "items.draft"
_KEEP_AFTER_MS = 700


@dataclass(frozen=True)
class Draft:
    """The form as it was left: of which item (None for a new one), when, and every field."""

    item: int | None
    at: str
    fields: Mapping[str, Any]


class Drafts(QObject):
    """Keeps the draft of one form. `item` says which item the form shows."""

    def __init__(self, form: Form, item: Callable[[], int | None]) -> None:
        super().__init__(form)
        self._form, self._item = form, item
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        form.edited.connect(lambda _key: self._timer.start())
        form.dirty.connect(self._follow)

    def _follow(self, dirty: bool) -> None:
        if not dirty:
            self._timer.stop()
            if setting(_KEY):
                forget(_KEY)

    def keep(self) -> None:
        """Keep the form as it stands, if anything in it is unsaved."""
        self._timer.stop()
        if not self._form.is_dirty():
            return
        at = datetime.now().replace(microsecond=0).isoformat(sep=" ")
        draft = {"item": self._item(), "at": at, "fields": self._form.raw()}
        with telling(self._form):
            remember(_KEY, json.dumps(draft, ensure_ascii=False))


def kept() -> Draft | None:
    """Return the draft that was left, or None."""
    text = setting(_KEY)
    return Draft(**json.loads(text)) if text else None


def let_go() -> None:
    """Throw the draft away."""
    forget(_KEY)
