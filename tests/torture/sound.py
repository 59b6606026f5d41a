"""What has to hold of a register, whatever befell the program: looked at by the next start."""

import json
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from models.backups import restore
from models.items.item import PublishedItem
from models.store import attachment, register, rows
from models.store.attachment import Attachment
from models.store.database import DB, Table
from models.store.history import Act, Change, History
from models.store.numbering import GivenNumber
from models.store.settings import Setting
from models.store.sought import index
from models.tables import TABLES
from tests.passwords import by

# Files that lie in the folder of a register beside its attachments and backups.
_OWN = {"register.db", "register.key", "register.lock", "register.before"}
_OWN |= {"attachments", "backups"}
_OPEN = {"register.db-wal", "register.db-shm", "register.holder"}
# What is kept beside acts: a number once given stays, a window's choice is no act.
_WITHOUT_HISTORY = (Act, History, GivenNumber, Setting)


@contextmanager
def opened(folder: Path) -> Iterator[None]:
    """Hold a register open as a start of the program does."""
    with register.opened(folder, by()):
        restore.clear(folder)
        yield


def faults_of(folder: Path) -> list[str]:
    """Open a register, as the next start does, and return what is wrong with it."""
    with opened(folder):
        found = list(_faults(folder))
    left = {file.name for file in folder.iterdir()} - _OWN
    return [*found, *(f"left behind: {name}" for name in sorted(left))]


def _faults(folder: Path) -> Iterator[str]:
    for (said,) in DB.execute_sql("PRAGMA integrity_check"):
        if said != "ok":
            yield f"integrity: {said}"
    for row in DB.execute_sql("PRAGMA foreign_key_check"):
        yield f"foreign key: {row}"
    yield from _index()
    yield from _replayed()
    yield from _numbers()
    yield from _attachments(folder)
    strange = {file.name for file in folder.iterdir()} - _OWN - _OPEN
    yield from (f"not cleared by the start: {name}" for name in sorted(strange))


def _index() -> Iterator[str]:
    """The search index holds what it would hold if it were made anew."""
    held = {row[0]: row for row in DB.execute_sql(f"SELECT rowid, * FROM {index.TABLE}")}
    due = {row[0]: row for row in index.every_row(DB.connection())}
    for key in sorted(held.keys() | due.keys()):
        if held.get(key) != due.get(key):
            yield f"search index of {key}: {held.get(key)} for {due.get(key)}"


def _replayed() -> Iterator[str]:
    """The history, told from its beginning, ends at the rows that there are."""
    told, is_old = _told()
    for table in TABLES:
        if table in _WITHOUT_HISTORY or not issubclass(table, Table):
            continue
        name = table.__name__
        held = rows.read(table, [row.id for row in table.select(table.id)])
        if not is_old:
            yield from (f"{name} {key} has no history" for key in held.keys() - told[name].keys())
        for key, told_of in told[name].items():
            now = held.get(key, {})
            wrong = {field for field in told_of.keys() & now.keys() if told_of[field] != now[field]}
            if wrong or key not in held:
                yield f"{name} {key} is not as its history says: {wrong or 'gone'}"


def _told() -> tuple[dict[str, dict[int, dict[str, Any]]], bool]:
    """Return the last values that the history tells, and whether some of it is older than acts."""
    told: dict[str, dict[int, dict[str, Any]]] = defaultdict(dict)
    is_old = False  # then not all that was done was written down
    for kind, change, key, changes in DB.execute_sql(
        "SELECT kind, change, record, changes FROM history ORDER BY id"
    ):
        if not change:
            is_old = True
        elif change == Change.GONE:
            told[kind].pop(key, None)
        elif change in (Change.MADE, Change.CHANGED):
            new = {name: to for name, (_, to) in json.loads(changes).items()}
            told[kind].setdefault(key, {}).update(new)
    return told, is_old


def _numbers() -> Iterator[str]:
    """A number stands with one record; every index number that an item bears was given to it."""
    of_items = GivenNumber.select().where(GivenNumber.kind == PublishedItem.__name__)
    given = {row.number: row.record for row in of_items}
    for each in PublishedItem.select().where(PublishedItem.index_number.is_null(False)):
        holder = given.get(str(each.index_number))
        if each.index_number and holder is not None and holder != each.id:
            yield f"number {each.index_number} of item {each.id} was given to {holder}"


def _attachments(folder: Path) -> Iterator[str]:
    """Every attachment has its content."""
    for each in Attachment.select():
        place = attachment.place_in(folder, each.digest, DB.key)
        if not place.is_file():
            yield f"the content of attachment {each.id} is gone"
        elif not attachment.is_whole(place, each.digest, DB.key):
            yield f"the content of attachment {each.id} is another"
