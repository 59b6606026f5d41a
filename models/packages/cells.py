"""A value of the register as a cell of a csv and back, so that none is lost and none a formula.

An empty cell is a value that is not there, or, in a column that always has one, an empty text. A
text that Excel would reckon stands behind an apostrophe; an apostrophe alone is an empty text where
there could be none.
"""

import csv
import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from io import StringIO, TextIOWrapper
from typing import IO

from models.store.plain_text import harmless, unharmed

Value = str | int | None
_BOM = "\ufeff"  # by which Excel knows UTF-8
_EMPTY = "'"
_PIECE = 1 << 20  # characters that are given at once
_WHOLE = re.compile(r"-?[0-9]{1,19}")
# The search index: it keeps itself in inner tables named after it.
_VIRTUAL = "CREATE VIRTUAL TABLE"


class Holds(Enum):
    """What a column holds."""

    TEXT = "text"
    WHOLE = "whole number"
    DAY = "day"
    TIME = "time"


@dataclass(frozen=True)
class Column:
    """A column of a table; `points_to` names the table whose id it holds, "" for others."""

    name: str
    holds: Holds
    may_lack: bool
    points_to: str

    def cell(self, value: object) -> str:
        """Return a value as a cell. Raises ValueError for one that no such column holds."""
        if value is None and self.may_lack:
            return ""
        if self.holds is Holds.WHOLE and isinstance(value, int):
            return str(value)
        if self.holds is not Holds.WHOLE and isinstance(value, str):
            return harmless(value) or (_EMPTY if self.may_lack else "")
        raise ValueError(f"{self.name} holds what it should not")

    def value(self, cell: str) -> Value:
        """Return what `cell` was made of. Raises ValueError for what it never gives."""
        if not cell and self.may_lack:
            return None
        if self.holds is not Holds.WHOLE:
            return "" if cell == _EMPTY else unharmed(cell)
        if not _WHOLE.fullmatch(cell):
            raise ValueError(f"{self.name} is no whole number")
        return int(cell)


def tables(db: sqlite3.Connection) -> dict[str, tuple[Column, ...]]:
    """Return the columns of every table of a register; the search index is made of the others."""
    made = dict(
        db.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table'"
            " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
        ).fetchall()
    )
    indexes = tuple(name for name, sql in made.items() if sql.startswith(_VIRTUAL))
    inner = tuple(f"{name}_" for name in indexes)
    return {
        name: _columns(db, name)
        for name in made
        if name not in indexes and not name.startswith(inner)
    }


def _columns(db: sqlite3.Connection, table: str) -> tuple[Column, ...]:
    points = {row[3]: str(row[2]) for row in db.execute(f'PRAGMA foreign_key_list("{table}")')}
    return tuple(
        Column(str(name), _held(str(kind)), not always, points.get(name, ""))
        for _, name, kind, always, *_ in db.execute(f'PRAGMA table_info("{table}")')
    )


def _held(kind: str) -> Holds:
    if kind.startswith(("VARCHAR", "TEXT")):
        return Holds.TEXT
    return {"INTEGER": Holds.WHOLE, "DATE": Holds.DAY}.get(kind, Holds.TIME)


def written(columns: tuple[Column, ...], rows: Iterable[tuple[object, ...]]) -> Iterator[bytes]:
    """Give a table as csv in UTF-8 with its mark, in pieces. Raises ValueError as `cell` does."""
    text = StringIO(newline="")
    text.write(_BOM)
    writer = csv.writer(text)
    writer.writerow([each.name for each in columns])
    for row in rows:
        writer.writerow([each.cell(value) for each, value in zip(columns, row, strict=True)])
        if text.tell() > _PIECE:
            yield text.getvalue().encode()
            text.seek(0)
            text.truncate()
    yield text.getvalue().encode()


def read(
    columns: tuple[Column, ...], stream: IO[bytes], longest: int
) -> Iterator[tuple[Value, ...]]:
    """Give the rows of a csv that `written` gave, no cell longer than `longest`.

    Raises ValueError for anything else.
    """
    usual = csv.field_size_limit(longest)  # it holds for the whole program
    try:
        rows = csv.reader(TextIOWrapper(stream, "utf-8-sig", newline=""), strict=True)
        if next(rows, None) != [each.name for each in columns]:
            raise ValueError("other columns than the table has")
        for row in rows:
            yield tuple(each.value(cell) for each, cell in zip(columns, row, strict=True))
    except csv.Error as error:
        raise ValueError("no csv of ours") from error
    finally:
        csv.field_size_limit(usual)
