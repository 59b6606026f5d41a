"""The one way in which a copy of a register is looked into: only read, by the key of its own."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

from models.backups.manifest import Manifest
from models.store.connection import DB
from models.store.plain_text import number_key
from models.store.refusal import Refusal, is_of_database
from models.store.secret import key as keys
from models.store.secret.key import Key
from models.store.secret.keyed import connected_to_read

DRAFT = ".draft-"
_ELSEWHERE = "请用命令行 restore 恢复到另一个文件夹，再打开那里的登记簿。"
# By whether the backup has a password, and the register has none.
_UNLIKE = {
    True: f"这份备份有口令，现在的登记簿没有，不能直接换上；{_ELSEWHERE}",
    False: (
        "这份备份是没有口令时做的，现在的登记簿有口令，不能直接换上；"
        "请先在“口令”里按〔关〕，恢复以后再设口令。"
    ),
}
_OTHER_KEY = f"这份备份是用以前设过的另一个口令加密的，不能直接换上；{_ELSEWHERE}"


class BackupUnlike(Refusal):
    """A backup, whole as it may be, is of other protection than the open register."""


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


def key_of(manifest: Manifest) -> Key | None:
    """Return the key of a backup that is restored in the place of the open register.

    Refuses one of other protection than the register has.
    """
    is_sealed = keys.FILE in manifest.members
    if is_sealed != (DB.key is not None):
        raise BackupUnlike("file", _UNLIKE[is_sealed])
    return DB.key


@contextmanager
def opened_copy(file: Path, key: Key | None) -> Iterator[sqlite3.Connection]:
    """Open a copy of a register, sealed with `key`, only to read it.

    Errors of SQLite pass through.
    """
    with closing(connected_to_read(file, key)) as db:
        opened: sqlite3.Connection = db.connection()  # SQLCipher's is of the same make
        opened.create_function("number_key", 1, number_key, deterministic=True)
        yield opened


@contextmanager
def opened_beside(file: Path, manifest: Manifest) -> Iterator[sqlite3.Connection]:
    """Open the register of a backup by the key of the open one, only to read it.

    Refuses a backup of other protection, or sealed with another key.
    """
    with ExitStack() as stack:
        key = key_of(manifest)
        try:
            db = stack.enter_context(opened_copy(file, key))
            db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except Exception as error:
            if key is None or not is_of_database(error):
                raise
            raise BackupUnlike("file", _OTHER_KEY) from error
        yield db


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
