"""A database file that may be sealed: SQLite's own library for a plain one, SQLCipher's else.

The first 64 bytes of a sealed file stay readable. They hold the size of its pages and the numbers
of its changes, nothing of its rows, and `models.disk` tells by them which -wal belongs to it.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from peewee import SqliteDatabase

from models.store.secret.key import Key

HEADER = 64
_RESERVED_AT = 20  # in the header: what each page keeps free, here for its seal
_CACHE = "-65536"  # pages stay unsealed in memory, else everything is read and unsealed again


def is_sealed(head: bytes) -> bool:
    """Tell by the first bytes of a database whether it is sealed."""
    return len(head) > _RESERVED_AT and head[_RESERVED_AT] > 0


def driver(key: Key | None) -> Any:
    """Return the library by which a database is opened."""
    if key is None:
        return sqlite3
    from sqlcipher3 import dbapi2  # noqa: PLC0415 (only where there is a password)

    return dbapi2


def key_words(key: Key) -> str:
    """Return the key as SQL takes it."""
    return f"\"x'{key.for_database}'\""


def prepare(connection: Any) -> None:
    """Let SQLCipher know how our files are, before the key of one is given."""
    for pragma in (f"cipher_default_plaintext_header_size = {HEADER}", "cipher_log_level = NONE"):
        connection.execute(f"PRAGMA {pragma}").fetchall()


class KeyedDatabase(SqliteDatabase):
    """A database that is opened with its `key`, None for a plain one."""

    key: Key | None = None
    _add_conn_hooks: Callable[[Any], object]  # peewee's, which its stubs leave out

    @property
    def integrity_error(self) -> type[Exception]:
        """What the library raises when a row does not fit the others."""
        found: type[Exception] = driver(self.key).IntegrityError
        return found

    def _connect(self) -> Any:
        opened = driver(self.key).connect(
            self.database, timeout=self.timeout, isolation_level=None, **self.connect_params
        )
        try:
            if self.key is not None:
                prepare(opened)
                opened.execute(f"PRAGMA key = {key_words(self.key)}")
            self._add_conn_hooks(opened)
            if self.key is not None:
                opened.execute(f"PRAGMA cache_size = {_CACHE}")
        except Exception:
            opened.close()
            raise
        return opened


def connected(file: Path, key: Key | None, **pragmas: object) -> KeyedDatabase:
    """Return a connection of its own to a database file that is not the one open here."""
    return _connected(KeyedDatabase(str(file), pragmas=pragmas), key)


def connected_to_read(file: Path, key: Key | None) -> KeyedDatabase:
    """Return one by which nothing is written, to a file that nobody writes meanwhile."""
    place = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
    return _connected(KeyedDatabase(place, uri=True), key)


def _connected(db: KeyedDatabase, key: Key | None) -> KeyedDatabase:
    db.key = key
    db.connect()
    return db
