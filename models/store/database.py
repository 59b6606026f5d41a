"""The register's one database: connection, base of every table, history of every change."""

import getpass
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, Self

from peewee import (
    AutoField,
    CharField,
    DateTimeField,
    Field,
    IntegerField,
    Model,
    SqliteDatabase,
    TextField,
)

# One fsync per save; NORMAL could lose the last save at a power cut.
PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": "full",
    "foreign_keys": 1,
    "busy_timeout": 3000,
    "cache_size": -32768,
}

DB = SqliteDatabase(None, autoconnect=False)


def bind(path: Path) -> None:
    """Point the tables at the file `path` and connect this thread."""
    DB.init(str(path), pragmas=PRAGMAS)
    DB.connect()


@contextmanager
def own_connection() -> Iterator[None]:
    """Give the running thread a connection of its own for a while."""
    if not DB.is_closed():
        yield
        return
    DB.connect()
    try:
        yield
    finally:
        DB.close()


@cache
def _operator() -> str:
    """Return who is at the desk: the PC's own login name."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a PC without a login name
        return ""


class Table(Model):
    """Base of every table. Records are changed with `add` and `alter`, which keep the history."""

    id = AutoField()

    class Meta:
        database = DB
        legacy_table_names = False

    @classmethod
    def add(cls, verb: str, **values: Any) -> Self:
        """Write a new record; `verb` is what the clerk did (登记, 导入 …)."""
        with DB.atomic():
            record = cls.create(**values)
            History.keep(verb, record, {key: (None, new) for key, new in values.items()})
        return record

    def alter(self, verb: str, **values: Any) -> list[str]:
        """Write the values that differ and return their names; without a difference nothing."""
        changes = {}
        for name, new in values.items():
            field: Field = self._meta.fields[name]
            old = self.__data__.get(name)
            if field.db_value(old) != field.db_value(new):
                changes[name] = (old, new)
                setattr(self, name, new)
        if changes:
            with DB.atomic():
                self.save(only=[self._meta.fields[name] for name in changes])
                History.keep(verb, self, changes)
        return list(changes)


class History(Table):
    """One change of one record: who, when, what for, old and new value of each field.

    `changes` is JSON ``{field: [old, new]}``; an old value of null in a 登记 or 导入 means that
    the record was made then. Rows are only ever added.
    """

    at = DateTimeField()
    who = CharField()
    verb = CharField()
    kind = CharField()
    record = IntegerField()
    changes = TextField()

    class Meta:
        indexes = ((("kind", "record"), False),)

    @classmethod
    def keep(cls, verb: str, record: Table, changes: Mapping[str, tuple[Any, Any]]) -> None:
        """Write down one change of `record`."""
        cls.create(**cls.row(verb, type(record), record.id, changes))

    @classmethod
    def row(
        cls, verb: str, kind: type[Table], record: int, changes: Mapping[str, tuple[Any, Any]]
    ) -> dict[str, Any]:
        """Return the values of a history row, for writing many at once."""
        plain = {
            name: [_plain(old), _plain(new)]
            for name, (old, new) in changes.items()
            if old is not None or (new is not None and new != "")
        }
        return {
            "at": datetime.now().replace(microsecond=0),
            "who": _operator(),
            "verb": verb,
            "kind": kind.__name__,
            "record": record,
            "changes": json.dumps(plain, ensure_ascii=False),
        }


def _plain(value: Any) -> Any:
    """Return a value as JSON knows it."""
    if isinstance(value, Table):
        return value.id
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value


def history_of(record: Table) -> list[History]:
    """Return the changes of a record, newest first."""
    query = History.select().where(
        (History.kind == type(record).__name__) & (History.record == record.id)
    )
    return list(query.order_by(History.id.desc()))


def insert_many(kind: type[Table], verb: str, rows: Iterable[Mapping[str, Any]]) -> list[int]:
    """Write many records and their history at once and return their ids, in order.

    A floor above raw ``executemany``; rows name fields, foreign keys by id.
    """
    rows = list(rows)
    if not rows:
        return []
    fields = [field for field in kind._meta.sorted_fields if field.name != "id"]
    columns = ", ".join(f'"{field.column_name}"' for field in fields)
    marks = ", ".join("?" for _ in fields)
    table = kind._meta.table_name
    with DB.atomic():
        first = _next_id(table)
        ids = list(range(first, first + len(rows)))
        values = [
            [key, *(field.db_value(row.get(field.name, _default(field))) for field in fields)]
            for key, row in zip(ids, rows, strict=True)
        ]
        DB.connection().executemany(
            f'INSERT INTO "{table}" ("id", {columns}) VALUES (?, {marks})', values
        )
        _keep_many(kind, verb, ids, rows)
    return ids


def _default(field: Field) -> Any:
    return field.default() if callable(field.default) else field.default


def _next_id(table: str) -> int:
    row = DB.execute_sql("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    return int(row[0]) + 1 if row else 1


def _keep_many(kind: type[Table], verb: str, ids: list[int], rows: list[Mapping[str, Any]]) -> None:
    made = ({name: (None, value) for name, value in row.items()} for row in rows)
    keep_many(kind, verb, zip(ids, made, strict=True))


def keep_many(
    kind: type[Table],
    verb: str,
    changes: Iterable[tuple[int, Mapping[str, tuple[Any, Any]]]],
) -> None:
    """Write down a change of many records at once: (id, field → old and new value)."""
    names = ("at", "who", "verb", "kind", "record", "changes")
    kept = (History.row(verb, kind, key, changed) for key, changed in changes)
    DB.connection().executemany(
        'INSERT INTO "history" ("at", "who", "verb", "kind", "record", "changes")'
        " VALUES (?, ?, ?, ?, ?, ?)",
        [[str(entry[name]) if name == "at" else entry[name] for name in names] for entry in kept],
    )
