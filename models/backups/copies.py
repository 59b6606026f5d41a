"""The one way in which a copy of a register is looked into: only read, by the key of its own."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from models.store.connection import DB
from models.store.plain_text import number_key
from models.store.secret.key import Key
from models.store.secret.keyed import connected_to_read

DRAFT = ".draft-"


def take(folder: Path) -> Path:
    """Write the register that is open into a new draft inside `folder`, and return it.

    It is taken through the connection, so it holds every save and carries the same key. Raises
    OSError and errors of SQLite.
    """
    draft = new_draft(folder, ".db")
    try:
        DB.execute_sql("VACUUM INTO ?", (str(draft),))  # into an empty file that is ours alone
    except BaseException:
        discard(draft)
        raise
    return draft


@contextmanager
def opened_copy(file: Path, key: Key | None) -> Iterator[sqlite3.Connection]:
    """Open a copy of a register, sealed with `key`, only to read it.

    Errors of SQLite pass through.
    """
    with closing(connected_to_read(file, key)) as db:
        opened: sqlite3.Connection = db.connection()  # SQLCipher's is of the same make
        opened.create_function("number_key", 1, number_key, deterministic=True)
        yield opened


def new_draft(folder: Path, ending: str) -> Path:
    """Make an empty file that only this user reads, and return it. Raises OSError."""
    handle, name = tempfile.mkstemp(ending, DRAFT, folder)
    os.close(handle)
    return Path(name)


@contextmanager
def drafted(folder: Path, ending: str = ".db") -> Iterator[Path]:
    """Give a draft inside `folder` that is gone afterwards. Raises OSError."""
    draft = new_draft(folder, ending)
    try:
        yield draft
    finally:
        discard(draft)


def discard(draft: Path) -> None:
    """Take a draft away, with what SQLite keeps beside it."""
    for name in (draft.name, f"{draft.name}-journal", f"{draft.name}-wal", f"{draft.name}-shm"):
        with suppress(OSError):
            draft.with_name(name).unlink(missing_ok=True)


def clear_drafts(folder: Path) -> None:
    """Take away what a program that was killed left in a folder of backups."""
    for draft in folder.glob(f"{DRAFT}*"):
        if draft.is_file():
            discard(draft)
