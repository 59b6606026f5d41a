"""What was typed and not saved: kept in the register over a crash and over closing."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from gui.acting.application import application
from gui.acting.telling import telling
from models.store.held import unsaved
from models.store.refusal import Refusal, said_plainly
from models.store.settings import forget, known, remember, setting
from reports.ways import Book, Show, Way, as_plain, read_way

_KEEP_AFTER_MS = 700
_BEFORE = "draft."


@dataclass(frozen=True)
class Typed:
    """What stands unsaved in every field, as JSON knows it; `what` calls it by its name.

    `way` leads to where it is typed. `record` is None for a new one.
    """

    what: str
    fields: Mapping[str, Any]
    way: Way
    record: int | None = None


@dataclass(frozen=True)
class Draft:
    """What was left: of which record (None for a new one), when, and every field.

    `what` calls it by its name.
    """

    record: int | None
    at: str
    fields: Mapping[str, Any]
    what: str = ""
    way: Mapping[str, Any] | None = None

    @property
    def leads(self) -> Way:
        """Return the way to where it is shown again."""
        return read_way(self.way) if self.way else Show(Book.TASK)

    @property
    def sentence(self) -> str:
        """Say when it was left."""
        return f"这是 {self.at[:16]} 没有保存完的内容，已恢复。"


class Drafts(QObject):
    """Keeps what is typed into `owner` and not saved, under a key, while `is_dirty` says so."""

    def __init__(
        self,
        key: str,
        owner: QWidget,
        is_dirty: Callable[[], bool],
        content: Callable[[], Typed],
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
            application().drafted.emit()

    def keep(self) -> bool:
        """Keep everything as it stands, if anything is unsaved; False when it cannot be."""
        self._timer.stop()
        if not self._is_dirty():
            return True
        typed, before = self._content(), kept(self.key)
        fields = json.loads(json.dumps(typed.fields))
        if before is not None and (before.fields, before.record) == (fields, typed.record):
            return True
        at = datetime.now().replace(microsecond=0).isoformat(sep=" ")
        draft = {
            "record": typed.record,
            "at": at,
            "fields": fields,
            "what": typed.what,
            "way": as_plain(typed.way),
        }
        with telling(self._owner) as told:
            _remember(_BEFORE + self.key, json.dumps(draft, ensure_ascii=False))
            application().drafted.emit()
        return not told


def _remember(key: str, text: str) -> None:
    """Keep a draft in the register; where that is not possible, in the user's own folder."""
    try:
        with said_plainly():
            remember(key, text)
    except Refusal as refusal:
        try:
            unsaved.keep(key, text)
        except OSError:
            raise refusal from None


def kept(key: str) -> Draft | None:
    """Return the draft that was left under a key, or None."""
    text = setting(_BEFORE + key)
    return Draft(**json.loads(text)) if text else None


def waiting() -> list[str]:
    """Return the keys of all drafts that are kept."""
    return [key.removeprefix(_BEFORE) for key in known(_BEFORE)]
