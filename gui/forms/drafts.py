"""What was typed and not saved: kept in the register over a crash and over closing."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from gui.acting.telling import telling
from gui.forms.dialog import FormDialog
from models.store.settings import forget, known, remember, setting
from reports.ways import Book, Show

_KEEP_AFTER_MS = 700
_BEFORE = "draft."
_STANDARD, _CHOICE, _FIGURES, _GUIDE = "standard", "settings.", "figures.", "guide"


@dataclass(frozen=True)
class Draft:
    """What was left: of which record (None for a new one), when, and every field.

    `what` calls it by its name.
    """

    record: int | None
    at: str
    fields: Mapping[str, Any]
    what: str = ""

    @property
    def sentence(self) -> str:
        """Say when it was left."""
        return f"这是 {self.at[:16]} 没有保存完的内容，已恢复。"


class Drafts(QObject):
    """Keeps what is typed into `owner` and not saved, under a key, while `is_dirty` says so.

    `content` says what it is called, of which record (None for a new one), and what stands in
    every field as JSON knows it.
    """

    def __init__(
        self,
        key: str,
        owner: QWidget,
        is_dirty: Callable[[], bool],
        content: Callable[[], tuple[str, int | None, Mapping[str, Any]]],
    ) -> None:
        super().__init__(owner)
        self.key, self._owner, self._is_dirty, self._content = key, owner, is_dirty, content
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)

    def touch(self) -> None:
        """Something was typed: keep it after a short pause."""
        self._timer.start()

    def follow(self, dirty: bool) -> None:
        """Keep what is unsaved, and let go what is saved or not wanted."""
        if dirty:
            self.touch()
            return
        self._timer.stop()
        if setting(_BEFORE + self.key):
            forget(_BEFORE + self.key)

    def keep(self) -> bool:
        """Keep everything as it stands, if anything is unsaved; False when it cannot be."""
        self._timer.stop()
        if not self._is_dirty():
            return True
        at = datetime.now().replace(microsecond=0).isoformat(sep=" ")
        what, record, fields = self._content()
        draft = {"record": record, "at": at, "fields": fields, "what": what}
        with telling(self._owner) as told:
            remember(_BEFORE + self.key, json.dumps(draft, ensure_ascii=False))
        return not told


def kept(key: str) -> Draft | None:
    """Return the draft that was left under a key, or None."""
    text = setting(_BEFORE + key)
    return Draft(**json.loads(text)) if text else None


def waiting() -> list[str]:
    """Return the keys of all drafts that are kept."""
    return [key.removeprefix(_BEFORE) for key in known(_BEFORE)]


def keep_in(dialog: FormDialog, key: str, what: str) -> None:
    """Keep what is typed into a dialog until it is accepted; what was left is shown again."""
    form, draft = dialog.form, kept(key)
    before = form.raw()
    drafts = Drafts(key, form, form.is_dirty, lambda: (what, None, form.raw()))

    def drop() -> None:
        form.set_raw(before)
        form.set_dirty(False)

    if draft is not None:
        form.set_raw(draft.fields)
        form.band.say("soon", draft.sentence, "不要了", drop)
    form.edited.connect(lambda _key: drafts.touch())
    form.dirty.connect(drafts.follow)
    dialog.accepted.connect(lambda: drafts.follow(False))
    dialog.rejected.connect(drafts.keep)


def way_to(key: str) -> Show:
    """Return where the draft of a key is shown again."""
    if key in (_STANDARD, _GUIDE):
        return Show(Book.CATALOGUE, key)
    if key.startswith(_FIGURES):
        return Show(Book.REPORT)
    return Show(Book.CHOICE if key.startswith(_CHOICE) else Book(key))
