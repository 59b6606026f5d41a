"""Everything that is checked of a register and of the backups beside it, by name."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from models.backups import backup, checks, copies, shelf
from models.backups.manifest import Manifest, row_counts
from models.store import register
from models.store.connection import DB
from models.store.held import steps
from models.store.refusal import Refusal, refusal_of
from models.store.secret.key import Key


@dataclass(frozen=True)
class Check:
    """One check: its name, what it is about in words, and what is wrong, "" when it holds."""

    name: str
    word: str
    message: str = ""

    @property
    def ok(self) -> bool:
        """Whether it holds."""
        return not self.message


_OF_A_REGISTER: tuple[tuple[str, str, Callable[[sqlite3.Connection], str]], ...] = (
    ("integrity", "文件结构", checks.integrity),
    ("tables", "表的结构", checks.structure),
    ("values", "记录的内容", checks.values),
    ("foreign_keys", "记录之间的指向", checks.foreign_keys),
    ("search_index", "搜索索引", checks.search_index),
    ("history", "修改历史", checks.history),
    ("numbers", "编号发放", checks.numbers),
)


def of_register() -> Iterator[Check]:
    """Check the register that is open."""
    yield from of_database()
    db, folder, key = DB.connection(), register.place(), DB.key
    yield Check(
        "attachments", "附件内容", _said(lambda db: checks.attachments(db, folder, key), db)
    )
    if key is not None:
        yield Check("recovery", "恢复单", checks.recovery(key))


def of_database() -> Iterator[Check]:
    """Check the database of the register that is open."""
    for name, word, check in _OF_A_REGISTER:
        yield Check(name, word, _said(check, DB.connection()))


def of_backups() -> Iterator[Check]:
    """Check every backup beside the open register, from end to end."""
    for each in backup.own():
        try:
            shelf.check(each.file)
            wrong = ""
        except Refusal as refusal:
            wrong = refusal.sentence
        yield Check(f"backup:{each.file.name}", f"备份 {each.made_at:%Y-%m-%d %H:%M}", wrong)


def check_step(step: str) -> None:
    """Refuse what a newer program made, by the newest step of its schema."""
    if step not in steps.known():
        raise steps.too_new(step)


def check_copy(copy: Path, manifest: Manifest, key: Key | None) -> None:
    """Refuse a copy of a register that is damaged, or holds other rows than its manifest says."""
    with copies.opened_copy(copy, key) as db:
        wrong = _said(checks.integrity, db) or _said(checks.foreign_keys, db)
        if not wrong and row_counts(db) != manifest.rows:
            wrong = "记录数和备份清单对不上"
    if wrong:
        raise Refusal("file", f"备份里的登记簿{wrong}，请换一份备份。")


def _said(check: Callable[[sqlite3.Connection], str], db: sqlite3.Connection) -> str:
    """Return what a check finds; a fault that it meets on the way is a finding as well."""
    try:
        return check(db)
    except Exception as error:  # whatever is made of what a damaged file gives
        known = refusal_of(error)
        return known.sentence if known else "读不出来，文件已损坏"
