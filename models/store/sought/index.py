"""The one index of everything that is sought: made by every act, so that it is never out of date.

A row stands for a record that is kept: pairs of its title, of its other words, and of the initials
of its title. Its rowid is that of the kind and the id of the record together, so that one query
counts a kind and finds its newest records first.
"""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterator
from itertools import chain, islice

from peewee import Database

from models.store.connection import DB
from models.store.sought.cutting import cut_each, fold, initials_of
from models.store.sought.kinds import EVERY, Sought

TABLE = "search_index"
COLUMNS = ("title", "words", "initials")
_KIND = 1 << 40  # so many ids has a kind
_TOLD_EACH = 1_000  # rows
_CUT_TOGETHER = 500  # rows
_INSERT = f"INSERT INTO {TABLE} (rowid, title, words, initials) VALUES (?, ?, ?, ?)"
# FTS5: all pieces into which the index was written, as one.
_IN_ONE_PIECE = f"INSERT INTO {TABLE} ({TABLE}) VALUES ('optimize')"

Tell = Callable[[float, str], object]  # how far work is, 0 to 1, and what is being done
Row = tuple[int, str, str, str]


def bounds(kind: Sought) -> tuple[int, int]:
    """Return the first and the last rowid of a kind."""
    return kind.place * _KIND, (kind.place + 1) * _KIND - 1


def id_of(rowid: int) -> int:
    """Return the id of the record that a row stands for."""
    return rowid % _KIND


def found_sql(kind: Sought, expression: str) -> str:
    """Return the query of the ids of a kind that a search expression, a parameter, finds."""
    first, last = bounds(kind)
    place = f"rowid - {first}" if first else "rowid"
    return (
        f"SELECT {place} FROM {TABLE} WHERE {TABLE} MATCH {expression}"
        f" AND rowid BETWEEN {first} AND {last}"
    )


def follow(act: int) -> None:
    """Bring the index up to date with what an act changed."""
    db, told = DB.connection(), {kind.kind for kind in EVERY} | {kind.rests_on for kind in EVERY}
    changed = dict[str, set[int]]()
    found = db.execute(  # read once: an import is long
        "SELECT kind, record FROM history WHERE act_id = ?"
        " AND kind IN (SELECT value FROM json_each(?))",
        (act, json.dumps(sorted(told))),
    )
    for name, record in found:
        changed.setdefault(name, set()).add(record)
    for kind in EVERY:
        ids = changed.get(kind.kind, set())
        if kind.rests_on in changed:
            also = db.execute(kind.also, {"act": act})
            ids = ids | {row[0] for row in also if row[0] is not None}
        renew(kind, ids)


def renew(kind: Sought, ids: Collection[int]) -> None:
    """Bring the index up to date with these records of a kind, deleted ones too."""
    if not ids:
        return
    db, first = DB.connection(), bounds(kind)[0]
    listed = json.dumps([first + key for key in ids])
    held = f"SELECT rowid FROM {TABLE} WHERE rowid IN (SELECT value FROM json_each(?))"
    db.executemany(f"DELETE FROM {TABLE} WHERE rowid = ?", db.execute(held, (listed,)).fetchall())
    db.executemany(_INSERT, rows_of(db, kind, ids))


def rows_of(
    db: sqlite3.Connection, kind: Sought, ids: Collection[int] | None = None
) -> Iterator[Row]:
    """Yield what the index holds of a kind, by id: of these records, or of all."""
    first = bounds(kind)[0]
    some = "" if ids is None else " AND x.id IN (SELECT value FROM json_each(?))"
    found = db.execute(
        f"SELECT x.id, {kind.title}, {', '.join(kind.words)} FROM {kind.tables}"
        # + keeps the query from going through the index of all that is kept.
        f" WHERE +x.removed_at IS NULL{some} ORDER BY x.id",
        () if ids is None else (json.dumps(list(ids)),),
    )
    while batch := found.fetchmany(_CUT_TOGETHER):
        titles = [fold(title) for _, title, *_ in batch]
        words = [[fold(each) for each in of if each] for _, _, *of in batch]
        told = cut_each(list(chain.from_iterable(words)))
        yield from zip(
            (first + row[0] for row in batch),
            cut_each(titles),
            (" ".join(islice(told, len(of))) for of in words),
            cut_each(initials_of("\n".join(titles)).split("\n")),
            strict=True,
        )


def every_row(db: sqlite3.Connection) -> Iterator[Row]:
    """Yield all that the index of a register holds, in its order."""
    for kind in EVERY:
        yield from rows_of(db, kind)


def unsaid(_part: float, _sentence: str) -> None:
    """Tell nobody how far long work is."""


def rebuild(db: Database, tell: Tell = unsaid) -> None:
    """Make the whole index of a register anew, in one transaction; `tell` hears how far it is."""
    with db.atomic():
        db.execute_sql(f"DELETE FROM {TABLE}")
        db.connection().executemany(_INSERT, _counted(db.connection(), tell))
        db.execute_sql(_IN_ONE_PIECE)  # each piece more is looked through at every key


def _counted(db: sqlite3.Connection, tell: Tell) -> Iterator[Row]:
    kept = (f"SELECT COUNT(*) FROM {kind.tables} WHERE +x.removed_at IS NULL" for kind in EVERY)
    whole = sum(db.execute(sql).fetchone()[0] for sql in kept)
    for at, row in enumerate(every_row(db)):
        if at % _TOLD_EACH == 0:
            tell(at / whole, "正在建立查找索引")
        yield row


def compact() -> None:
    """Write the index anew without what was taken out of it: nothing of that stays readable."""
    with DB.atomic():  # raises the number of the register, by which its -wal is known
        DB.execute_sql(_IN_ONE_PIECE)
