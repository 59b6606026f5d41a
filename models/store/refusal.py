"""What a clerk can be told: one clear sentence, beside the field it concerns.

Everything that is not a `Refusal` is a bug and ends in the crash dialog.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

_LONGEST_QUOTE, _LONGEST = 120, 1000  # characters; paths are quoted too, all choices are listed
_LONG_QUOTE = re.compile(rf"“([^“”]{{{_LONGEST_QUOTE + 1},}})”")
_LONG_WORD = re.compile(rf"[^\s“”（），、。；：]{{{_LONGEST_QUOTE + 1},}}")
# Said by SQLite with no code of its own, or with the one of every wrong statement.
_TORN = re.compile("Could not decode to UTF-8|no such (table|column)|malformed")


def shortened(sentence: str) -> str:
    """Return a sentence with what it quotes, and itself, cut to what can be read at a glance.

    A cell may hold 32,767 characters, a header 16,384 columns.
    """
    if len(sentence) <= _LONGEST_QUOTE:
        return sentence
    plain = _LONG_QUOTE.sub(lambda found: f"“{_cut(found[1], _LONGEST_QUOTE)}”", sentence)
    plain = _LONG_WORD.sub(lambda found: _cut(found[0], _LONGEST_QUOTE), plain)
    return _cut(plain, _LONGEST)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most * 2 // 3]}…{text[-(most // 3) :]}"


class Refusal(Exception):
    """The register declines, and says in one Chinese sentence what to do.

    `field` names the field of the record concerned (the column's name in the model), or is
    None when the sentence concerns no single field.
    """

    def __init__(self, field: str | None, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field
        self.sentence = shortened(sentence)


class RegisterTooNew(Refusal):
    """The register was upgraded by a newer program; opening it here could lose data."""


class RegisterBroken(Refusal):
    """The register's file cannot be read as a register."""


class RegisterBusy(Refusal):
    """The register is open in another window or on another PC."""


class RegisterUnwritable(Refusal):
    """Nothing can be written where the register lies; it may still be read."""


class RegisterLost(Refusal):
    """The file that is open no longer lies in its place as it was left there; nothing is saved.

    `is_whole` tells whether the program still holds all of it, so that it can be saved elsewhere.
    """

    def __init__(self, sentence: str, *, is_whole: bool) -> None:
        super().__init__("register", sentence)
        self.is_whole = is_whole


FROM_BACKUP = "请用最近的备份恢复（备份在登记簿文件夹的 backups 里）。"
# SQLite's primary result codes, as a clerk would meet them.
_SENTENCES: dict[int, tuple[type[Refusal], str]] = {
    sqlite3.SQLITE_BUSY: (RegisterBusy, "登记簿正在被另一个程序使用，请关闭那个窗口后再试。"),
    sqlite3.SQLITE_LOCKED: (RegisterBusy, "登记簿正在被另一个程序使用，请关闭那个窗口后再试。"),
    sqlite3.SQLITE_FULL: (
        RegisterUnwritable,
        "磁盘已满，这一次没有保存，原有数据完好；请腾出空间后再保存一次。",
    ),
    sqlite3.SQLITE_READONLY: (
        RegisterUnwritable,
        "登记簿所在的文件夹不能写入，请换一个可以写入的文件夹。",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        RegisterUnwritable,
        "登记簿所在的文件夹打不开或不能写入，请检查文件夹后再试。",
    ),
    sqlite3.SQLITE_PERM: (RegisterUnwritable, "没有读写登记簿的权限，请检查文件夹的权限。"),
    sqlite3.SQLITE_IOERR: (
        RegisterUnwritable,
        "读写磁盘出错，这一次没有保存；请检查磁盘或 U 盘后再试。",
    ),
    sqlite3.SQLITE_CORRUPT: (RegisterBroken, f"登记簿文件已损坏，{FROM_BACKUP}"),
    sqlite3.SQLITE_NOTADB: (
        RegisterBroken,
        f"register.db 不是登记簿文件或已损坏，{FROM_BACKUP}",
    ),
}


# What SQLite says of its result codes, for a library that does not tell them.
_WORDS = {
    "database is locked": sqlite3.SQLITE_BUSY,
    "database table is locked": sqlite3.SQLITE_LOCKED,
    "database or disk is full": sqlite3.SQLITE_FULL,
    "attempt to write a readonly database": sqlite3.SQLITE_READONLY,
    "unable to open database file": sqlite3.SQLITE_CANTOPEN,
    "access permission denied": sqlite3.SQLITE_PERM,
    "disk I/O error": sqlite3.SQLITE_IOERR,
    "database disk image is malformed": sqlite3.SQLITE_CORRUPT,
    "file is not a database": sqlite3.SQLITE_NOTADB,
}
_SEALED = "sqlcipher3"  # the library of registers with a password
# It lets nothing be written any more once it met a page that was changed.
_UNWRITABLE_SEALED = (
    RegisterUnwritable,
    "登记簿不能写入：所在的文件夹不能写，或者文件已损坏。请先检查文件夹；能写的，"
    + FROM_BACKUP.removeprefix("请"),
)


def refusal_of(error: BaseException) -> Refusal | None:
    """Return the sentence for a known fault of the disk or the lock, or None for a bug.

    The fault may lie further down: SQLite ends a transaction by itself when the disk is full,
    and what is seen first is that there is nothing left to roll back.
    """
    for cause in _causes(error):
        code = getattr(cause, "sqlite_errorcode", None)
        if code in (None, sqlite3.SQLITE_ERROR) and _is_of_sealed(cause):
            code = _WORDS.get(str(cause))  # also of what one of its functions met
        kind = _SENTENCES.get(code & 0xFF) if code is not None else None  # the primary code
        if code == sqlite3.SQLITE_READONLY and _is_of_sealed(cause):
            kind = _UNWRITABLE_SEALED
        if kind is not None:
            return kind[0](None, kind[1])
        if _TORN.search(_said(cause)):
            return RegisterBroken(None, _SENTENCES[sqlite3.SQLITE_CORRUPT][1])
    return None


def _said(cause: BaseException) -> str:
    """Return what SQLite says of a fault, "" of another.

    It quotes what it found, which may be no text at all: then Python tells of that alone.
    """
    if isinstance(cause, UnicodeDecodeError):
        return cause.object.decode(errors="replace")
    is_said = isinstance(cause, sqlite3.OperationalError) or _is_of_sealed(cause)
    return str(cause) if is_said else ""


def is_of_database(error: BaseException) -> bool:
    """Tell whether an error comes from the library of plain databases or of sealed ones."""
    from peewee import PeeweeException  # noqa: PLC0415 (files are read apart without a register)

    known = PeeweeException | sqlite3.Error | UnicodeDecodeError
    return isinstance(error, known) or _is_of_sealed(error)


def _is_of_sealed(error: BaseException) -> bool:
    return type(error).__module__.startswith(_SEALED)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        cause = waiting.pop()
        if cause is None or id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        waiting += [cause.__context__, cause.__cause__, getattr(cause, "orig", None)]


@contextmanager
def said_plainly() -> Iterator[None]:
    """Turn a known fault of SQLite into a `Refusal`; let every bug through."""
    try:
        yield
    except Exception as error:
        refusal = refusal_of(error) if is_of_database(error) else None
        if refusal is None:
            raise
        raise refusal from error
