"""What a restored backup would change: counts now and then, and what would not be there."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from models.backups import backup, bundle, copies, shelf, verify
from models.backups.manifest import COUNTED, Manifest, counts
from models.store.connection import DB, own_connection

# Of each kind: what it is called in the list, and the rows with title, time and number.
_TITLED = (
    ("published_item", "title", "recorded_at"),
    ("information_request", "'申请 ' || number || ' ' || content", "recorded_at"),
    ("letter", "title", "recorded_at"),
    ("posting", "title", "recorded_at"),
    ("dispute", "'复议诉讼 ' || number", "recorded_at"),
    ("attachment", "name", "added_at"),
)
_LONGEST = 200  # characters of a title


@dataclass(frozen=True)
class Count:
    """How many of a kind there are now and in the backup; `word` names the kind."""

    word: str
    now: int
    then: int

    @property
    def said(self) -> str:
        """The difference in words: 少 12, 多 3, 不变."""
        if self.now == self.then:
            return "不变"
        return (
            f"少 {self.now - self.then}" if self.now > self.then else f"多 {self.then - self.now}"
        )


@dataclass(frozen=True)
class Gone:
    """A record that is there now and would not be afterwards: since when, and its title."""

    since: datetime
    title: str


@dataclass(frozen=True)
class Preview:
    """What restoring a backup means. `edits` counts the later acts; `other_office` names the
    office where the backup is one of another register, else it is "".
    """

    file: Path
    manifest: Manifest
    counts: tuple[Count, ...]
    gone: tuple[Gone, ...]
    edits: int
    other_office: str


def preview(file: Path) -> Preview:
    """Read a backup from end to end and compare it with the open register.

    Refuses a backup that is damaged, and one of a newer program.
    """
    manifest = shelf.check(file) if file.parent == backup.place() else bundle.check(file)
    verify.check_step(manifest)
    with copies.drafted(backup.place()) as draft, own_connection():
        bundle.take_out_register(file, draft)
        verify.check_copy(draft, manifest)
        now = DB.connection()
        with copies.opened_copy(draft) as then:
            return Preview(
                file,
                manifest,
                tuple(_counts(now, then)),
                tuple(sorted(_gone(now, then), key=lambda each: each.since, reverse=True)),
                len(_acts(now) - _acts(then)),
                _other_office(manifest, now, then),
            )


def _counts(now: sqlite3.Connection, then: sqlite3.Connection) -> Iterator[Count]:
    here, there = counts(now), counts(then)
    for key, (word, _) in COUNTED.items():
        yield Count(word, here[key], there[key])


def _gone(now: sqlite3.Connection, then: sqlite3.Connection) -> Iterator[Gone]:
    known = {name for (name,) in then.execute("SELECT name FROM sqlite_master")}
    for table, title, at in _TITLED:
        kept = set()
        if table in known:
            kept = set(then.execute(f"SELECT id, {at} FROM {table} WHERE removed_at IS NULL"))
        query = f"SELECT id, {at}, {title} FROM {table} WHERE removed_at IS NULL"
        for key, since, said in now.execute(query):
            if (key, since) not in kept:
                yield Gone(datetime.fromisoformat(since), str(said or "（无标题）")[:_LONGEST])


def _acts(db: sqlite3.Connection) -> set[tuple[int, str]]:
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'act'").fetchone():
        return set()
    return set(db.execute("SELECT id, at FROM act"))


def _other_office(manifest: Manifest, now: sqlite3.Connection, then: sqlite3.Connection) -> str:
    if manifest.origin == backup.origin():
        return ""
    names = [db.execute("SELECT name FROM office LIMIT 1").fetchone() for db in (now, then)]
    return str(names[1][0]) if names[1] and names[0] != names[1] else ""
