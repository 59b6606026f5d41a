"""The one database file that is open, and what every table in it is made of."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock, local
from typing import Any

from peewee import AutoField, Model, OperationalError

from models.disk import log_of_changes
from models.disk.shared import shared_by
from models.disk.watch import Fault, Watch
from models.store.plain_text import natural, number_key
from models.store.refusal import RegisterLost, RegisterUnwritable
from models.store.secret import key as keys
from models.store.secret.key import Key
from models.store.secret.keyed import KeyedDatabase

# One fsync per save; NORMAL could lose the last save at a power cut.
PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": "full",
    "foreign_keys": 1,
    "busy_timeout": 3000,
    "cache_size": -32768,
}
# Taken alone, a file with a -wal is opened without memory in common, and put into one file.
_IN_SHARED = [
    ("locking_mode", "exclusive"),
    *(PRAGMAS | {"journal_mode": "delete"}).items(),
    ("locking_mode", "normal"),
]
_OF_READING = ("foreign_keys", "busy_timeout", "cache_size")
_NUMBERS = 1 << 31  # that user_version can hold
_CHECKPOINT_PAGES = 1000  # SQLite's own
_WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")
_NO_KEY = (
    "登记簿文件夹里的 register.key 不在了或被换过，写不回去；这一次没有保存。"
    "请检查文件夹的权限和剩余空间后再保存。"
)
# What became of the file of an open register.
LOST = {
    Fault.GONE: (
        "登记簿文件不在原处了，可能被移走或删除，或者移动盘已拔出；这一次没有保存。"
        "请把它放回原处再保存，或者另存到别处；在此之前不要关闭窗口。"
    ),
    Fault.REPLACED: (
        "登记簿文件被换成了另一个文件；这一次没有保存。请另存到别处，"
        "或者把原来的文件放回原处再保存。"
    ),
    Fault.WRITTEN: (
        "登记簿文件被别的程序改写了，可能有人用备份覆盖了它，或者同步软件改了它；"
        "这一次没有保存。请关闭窗口后重新打开，没有保存的内容会保留。"
    ),
}


class RegisterFile(KeyedDatabase):
    """The file of the register: nothing is written once it is not the one that was opened.

    Every transaction that changes something raises its number, see `log_of_changes`.
    """

    def __init__(self) -> None:
        super().__init__(None, autoconnect=False)
        self.path = Path()
        self.only_read = ""  # why nothing can be written
        self._watch: Watch | None = None
        self._is_numbered = False
        self._one_at_a_time = RLock()
        self._begun = local()  # of each thread: how many changes it had made when it began

    def open(self, path: Path, key: Key | None = None) -> None:
        """Connect this thread to the file at `path`, and watch that it stays there.

        `key` is that of a sealed one. In a folder that other PCs or programs share it is written
        without a -wal, which needs memory that two PCs cannot have in common, and which a copy of
        the one file would lack.
        """
        self._watch_no_longer()
        self._is_numbered = False
        self.path, self.only_read, self.key = path, "", key
        pragmas = _IN_SHARED if shared_by(path.parent) else list(PRAGMAS.items())
        self.init(str(path), pragmas=pragmas, uri=False)
        self.connect()
        self._watch = Watch(path)

    def open_to_read(self, path: Path, why: str, key: Key | None, *, is_quiet: bool) -> None:
        """Connect this thread to the file at `path` without ever writing, for the reason `why`.

        `is_quiet` says that no program writes it and no -wal belongs to it: no lock is wanted.
        """
        self._watch_no_longer()
        self.path, self.only_read, self.key = path, why, key
        mode = "mode=ro&immutable=1" if is_quiet else "mode=ro"
        pragmas = {key: value for key, value in PRAGMAS.items() if key in _OF_READING}
        self.init(f"{path.absolute().as_uri()}?{mode}", pragmas=pragmas, uri=True)
        self.connect()

    def leave(self) -> None:
        """Close the file; what is not yet in it goes into no other one that lies in its place."""
        fault = self._watch.fault() if self._watch is not None else None
        if fault is Fault.WRITTEN and log_of_changes.beside(self.path).is_file():
            log_of_changes.set_aside(self.path)
        elif fault is not None:
            self.pragma("wal_checkpoint", "truncate")
        elif self._watch is not None:
            with suppress(RegisterUnwritable):
                self.keep_key()
        self.close()
        self._watch_no_longer()

    def _watch_no_longer(self) -> None:
        if self._watch is not None:
            self._watch.end()
        self._watch = None

    def check_in_place(self) -> None:
        """Refuse to go on where the file was taken away, replaced or written into meanwhile."""
        with self._one_at_a_time:  # another thread may be writing, and has not noted it yet
            fault = self._watch.fault() if self._watch is not None else None
        if fault is not None:
            raise RegisterLost(LOST[fault], is_whole=fault is not Fault.WRITTEN)

    def keep_key(self) -> None:
        """See that the key lies beside the file, as it was opened or changed since.

        Refuses where it went and cannot be written again.
        """
        if self.key is not None:
            try:
                keys.keep(self.path.parent, self.key)
            except OSError as error:
                raise RegisterUnwritable("register", _NO_KEY) from error

    def connect(self, reuse_if_open: bool = False) -> bool:
        """Connect this thread, to the file that was opened."""
        self.check_in_place()
        return bool(super().connect(reuse_if_open))

    def execute_sql(self, sql: str, params: Any = None) -> Any:
        """Run a statement; one that writes is a transaction where none is under way."""
        if sql.startswith(_WRITES) and not self.connection().in_transaction:
            with self.atomic():
                return super().execute_sql(sql, params)
        return super().execute_sql(sql, params)

    def begin(self, lock_type: str | None = None) -> None:
        """Begin a transaction, in the file that was opened."""
        if self.only_read:
            raise RegisterUnwritable("register", self.only_read)
        self.check_in_place()
        self.keep_key()
        super().begin(lock_type)
        self._begun.changes = self.connection().total_changes

    def commit(self) -> None:
        """End a transaction, in the file that was opened."""
        with self._one_at_a_time:
            self.check_in_place()
            if self.connection().total_changes == self._begun.changes:
                super().commit()
                return
            self._raise_number()
            super().commit()
            if not self._is_numbered:
                self._begin_numbers()
            if self._watch is not None:
                self._watch.note()

    def rewrite(self) -> None:
        """Write the file anew: what was deleted is readable neither in it nor beside it."""
        with self._one_at_a_time:
            self.check_in_place()
            self.pragma("temp_store", "memory")  # what is copied meanwhile lies on no other disk
            with self._ours():
                self.connection().execute("VACUUM")
                self.pragma("wal_checkpoint", "truncate")
            self.pragma("temp_store", "default")

    def write_back(self) -> None:
        """Take all that lies in the -wal into the file itself."""
        with self._one_at_a_time, self._ours():
            self.pragma("wal_checkpoint", "truncate")

    @contextmanager
    def _ours(self) -> Iterator[None]:
        """Write into the file itself; what a failing disk took of it is ours as well."""
        try:
            yield
        finally:
            if self._watch is not None:
                self._watch.note()

    def _raise_number(self) -> None:
        self.pragma("user_version", (int(self.pragma("user_version")) + 1) % _NUMBERS)

    def _begin_numbers(self) -> None:
        """Go on from a number by chance; the one before it must still stand in the same -wal."""
        self.pragma("wal_autocheckpoint", 0)
        with suppress(OperationalError):  # a full disk: what was saved is saved, and the next tries
            self._raise_number()
            self.pragma("user_version", secrets.randbelow(_NUMBERS))
            self._is_numbered = True
        self.pragma("wal_autocheckpoint", _CHECKPOINT_PAGES)


DB = RegisterFile()
# So that a query can compare numbers and put them in order as the register does.
DB.register_function(number_key, "number_key", 1, deterministic=True)
DB.register_function(natural, "natural_order", 1, deterministic=True)


def bind(path: Path, key: Key | None = None) -> None:
    """Point the tables at the file `path`, sealed with `key`, and connect this thread."""
    DB.open(path, key)


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
