"""A register as SQL that can be read and compared: how the files beside this one are written."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

# The index of the search keeps itself in tables of its own, which come with it.
VIRTUAL = "CREATE VIRTUAL TABLE"


def write(register: Path, text: Path) -> None:
    """Write the register file as text."""
    with closing(sqlite3.connect(register)) as db:
        text.write_text("\n".join(_statements(db)) + "\n", encoding="utf-8")


def read(text: Path, register: Path) -> None:
    """Make the register file that a text describes."""
    with closing(sqlite3.connect(register)) as db:
        db.executescript(text.read_text(encoding="utf-8"))


def tables(db: sqlite3.Connection) -> dict[str, str]:
    """Return the SQL of every table that holds what the office knows, by name."""
    found = dict(
        db.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table'"
            " AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
        ).fetchall()
    )
    virtual = [name for name, sql in found.items() if sql.startswith(VIRTUAL)]
    return {
        name: sql
        for name, sql in found.items()
        if not any(name.startswith(f"{each}_") for each in virtual)
    }


def columns(db: sqlite3.Connection, table: str) -> list[str]:
    """Return the columns of a table, its row number first."""
    names = [row[1] for row in db.execute(f'PRAGMA table_info("{table}")')]
    return names if "id" in names else ["rowid", *names]


def _statements(db: sqlite3.Connection) -> Iterator[str]:
    (mark,) = db.execute("PRAGMA application_id").fetchone()
    yield f"PRAGMA application_id = {mark};"
    yield "BEGIN;"
    for table, sql in tables(db).items():
        yield f"{sql};"
        names = ", ".join(f'"{name}"' for name in columns(db, table))
        values = " || ', ' || ".join(f'quote("{name}")' for name in columns(db, table))
        rows = db.execute(f'SELECT {values} FROM "{table}" ORDER BY rowid')
        for (row,) in rows:
            yield f'INSERT INTO "{table}" ({names}) VALUES ({row});'
    for (sql,) in db.execute("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql <> ''"):
        yield f"{sql};"
    yield "DELETE FROM sqlite_sequence;"
    for name, last in db.execute("SELECT name, seq FROM sqlite_sequence ORDER BY name"):
        yield f"INSERT INTO sqlite_sequence VALUES ('{name}', {last});"
    yield "COMMIT;"
