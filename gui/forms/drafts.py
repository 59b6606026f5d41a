"""What was typed and not saved: kept in the register over a crash and over closing."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from gui.acting.application import application
from gui.acting.telling import telling
from models.store.held import seat, unsaved
from models.store.refusal import Refusal, said_plainly
from models.store.settings import forget, known, remember, setting
from reports.ways import Book, Show, Way, as_plain, read_way

_KEEP_AFTER_MS = 700
_BEFORE = "draft."
_OF = re.compile(r"of\.(\d+)\.", re.ASCII)  # then comes whose it is, by his id


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


@dataclass(frozen=True)
class Others:
    """A draft of another operator, by the setting that keeps it; `author` is "" of nobody."""

    place: str
    author: str
    draft: Draft


class Drafts(QObject):
    """Keeps what is typed into `owner` and not saved, under a key, while `is_dirty` says so.

    It is his who was at the desk when the form was made.
    """

    def __init__(
        self,
        key: str,
        owner: QWidget,
        is_dirty: Callable[[], bool],
        content: Callable[[], Typed],
    ) -> None:
        super().__init__(owner)
        self.key, self._owner, self._is_dirty, self._content = key, owner, is_dirty, content
        self._whose = _at_desk()
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
        if setting(self._place):
            forget(self._place)
            application().drafted.emit()

    def keep(self) -> bool:
        """Keep everything as it stands, if anything is unsaved; False when it cannot be."""
        self._timer.stop()
        if not self._is_dirty():
            return True
        typed, before = self._content(), _read(self._place)
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
            _remember(self._place, json.dumps(draft, ensure_ascii=False))
            application().drafted.emit()
        return not told

    @property
    def _place(self) -> str:
        return _place(self.key, self._whose)


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
    """Return the draft that the one at the desk left under a key, or None."""
    return _read(_place(key, _at_desk()))


def waiting() -> list[str]:
    """Return the keys of all drafts of the one at the desk."""
    split = map(_split, known(_BEFORE))
    here = _at_desk()
    return [key for whose, key in split if whose == here]


def of_others() -> list[Others]:
    """Return what others left; of the settings only to one who may change them."""
    here, found = _at_desk(), []
    for held in known(_BEFORE):
        whose, draft = _split(held)[0], _read(held)
        if whose == here or draft is None:
            continue
        if draft.leads.book is Book.CHOICE and seat.objection(table="Office"):
            continue
        found.append(Others(held, seat.name_of(whose) if whose is not None else "", draft))
    return found


def has_own(place: str) -> bool:
    """Tell whether the one at the desk left something unsaved where another did."""
    return kept(_split(place)[1]) is not None


def take_over(place: str) -> None:
    """Make the draft of another his who is at the desk, who has none there."""
    with said_plainly():
        remember(_place(_split(place)[1], _at_desk()), setting(place))
        forget(place)
    application().drafted.emit()


def _read(place: str) -> Draft | None:
    text = setting(place)
    return Draft(**json.loads(text)) if text else None


def _at_desk() -> int | None:
    here = seat.taken()
    return here.key if here is not None else None


def _place(key: str, whose: int | None) -> str:
    return f"{_BEFORE}{key}" if whose is None else f"{_BEFORE}of.{whose}.{key}"


def _split(place: str) -> tuple[int | None, str]:
    """Return whose the draft is that a setting keeps, and its key."""
    rest = place.removeprefix(_BEFORE)
    of = _OF.match(rest)
    return (int(of[1]), rest[of.end() :]) if of else (None, rest)
