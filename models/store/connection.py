"""The one database file that is open, and what every table in it is made of."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peewee import AutoField, Model, SqliteDatabase

from models.store.plain_text import natural, number_key

# One fsync per save; NORMAL could lose the last save at a power cut.
PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": "full",
    "foreign_keys": 1,
    "busy_timeout": 3000,
    "cache_size": -32768,
}

DB = SqliteDatabase(None, autoconnect=False)
# So that a query can compare numbers and put them in order as the register does.
DB.register_function(number_key, "number_key", 1, deterministic=True)
DB.register_function(natural, "natural_order", 1, deterministic=True)


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


class Stored(Model):
    """What has rows in the register: the tables, and what is remembered of their changes."""

    id = AutoField()

    class Meta:
        database = DB
        legacy_table_names = False
