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

_KEEP_AFTER_MS = 700


@dataclass(frozen=True)
class Draft:
    """A form as it was left: of which record (None for a new one), when, and every field."""

    record: int | None
    at: str
    fields: Mapping[str, Any]

    @property
    def sentence(self) -> str:
        """Say when it was left."""
        return f"这是 {self.at[:16]} 没有保存完的内容，已恢复。"


class Drafts(QObject):
    """Keeps the draft of the form of one book: its text in every field, of which record, when.

    `record` says which record the form shows, `raw` what stands in it as JSON knows it.
    """

    def __init__(
        self,
        book: str,
        form: Form,
        record: Callable[[], int | None],
        raw: Callable[[], Mapping[str, Any]],
    ) -> None:
        super().__init__(form)
        self._book, self._form, self._record, self._raw = book, form, record, raw
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        form.edited.connect(lambda _key: self.touch())
        form.dirty.connect(self._follow)

    def touch(self) -> None:
        """Something was typed: keep it after a short pause."""
        self._timer.start()

    def _follow(self, dirty: bool) -> None:
        if dirty:
            self.touch()
            return
        self._timer.stop()
        if setting(_key(self._book)):
            forget(_key(self._book))

    def keep(self) -> bool:
        """Keep the form as it stands, if anything in it is unsaved; False when it cannot be."""
        self._timer.stop()
        if not self._form.is_dirty():
            return True
        at = datetime.now().replace(microsecond=0).isoformat(sep=" ")
        draft = {"record": self._record(), "at": at, "fields": self._raw()}
        with telling(self._form) as told:
            remember(_key(self._book), json.dumps(draft, ensure_ascii=False))
        return not told


def kept(book: str) -> Draft | None:
    """Return the draft that was left in a book, or None."""
    text = setting(_key(book))
    return Draft(**json.loads(text)) if text else None


def _key(book: str) -> str:
    return f"draft.{book}"
