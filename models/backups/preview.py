"""What a restored backup would change: counts now and then, and what would not be there."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from models.backups import backup, bundle, copies, verify
from models.backups.manifest import COUNTED, DATABASE, Manifest, counts
from models.store.connection import DB, own_connection

# Of each kind: what it is called in the list, and since when it is there.
_TITLED = (
    ("published_item", "title", "recorded_at"),
    ("information_request", "'申请 ' || number || '　' || content", "recorded_at"),
    ("letter", "title", "recorded_at"),
    ("posting", "title", "recorded_at"),
    ("dispute", "'复议诉讼 ' || number", "recorded_at"),
    ("activity", "matter", "recorded_at"),
    ("account", "'账号 ' || name", "recorded_at"),
    ("attachment", "'附件 ' || name", "added_at"),
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
        less = self.now > self.then
        return f"少 {self.now - self.then:,}" if less else f"多 {self.then - self.now:,}"


@dataclass(frozen=True)
class Gone:
    """A record that would not be there afterwards, or be there again: since when, and its title."""

    since: datetime
    title: str


@dataclass(frozen=True)
class Preview:
    """What restoring a backup means; `other_office` names the office of another register.

    `gone` would not be there, `back` is taken away or in the bin now and would be there again.
    `changed` counts the records that were changed since the backup, of the same register; `old`
    names those of them that have a title, each with its last change.
    `destroyed` are the numbers of the lists of destruction whose files would be there again.
    """

    file: Path
    manifest: Manifest
    counts: tuple[Count, ...]
    gone: tuple[Gone, ...]
    back: tuple[Gone, ...]
    other_office: str
    changed: int
    old: tuple[Gone, ...]
    destroyed: tuple[str, ...]


def preview(file: Path) -> Preview:
    """Compare the register of a backup with the open one; nothing is written into either.

    Refuses a backup whose register is damaged, and one of a newer program. Its attachments are
    read when it is restored.
    """
    manifest = bundle.read_manifest(file)
    verify.check_step(manifest.step)
    with own_connection(), copies.drafted(backup.place()) as draft:
        bundle.take_out(file, DATABASE, draft)
        now = DB.connection()
        with copies.opened_beside(draft, manifest) as then:
            ours = manifest.origin == backup.origin()
            changed = _changed(now, then) if ours else {}
            return Preview(
                file,
                manifest,
                tuple(_counts(now, then)),
                _newest_first(_only_in(now, then)),
                _newest_first(_only_in(then, now)) if ours else (),
                _other_office(manifest, now, then),
                len(changed),
                _newest_first(_old(now, changed)),
                tuple(sorted(_destroyed(now) - _destroyed(then))),
            )


def _newest_first(found: Iterable[Gone]) -> tuple[Gone, ...]:
    return tuple(sorted(found, key=lambda each: each.since, reverse=True))


def _counts(now: sqlite3.Connection, then: sqlite3.Connection) -> Iterator[Count]:
    here, there = counts(now), counts(then)
    for key, (word, _) in COUNTED.items():
        yield Count(word, here[key], there[key])


def _only_in(here: sqlite3.Connection, there: sqlite3.Connection) -> Iterator[Gone]:
    """Yield the records that are in one register, outside its bin, and not in the other."""
    for table, title, at in _TITLED:
        if not _has(here, table):
            continue
        kept = set()
        if _has(there, table):
            kept = set(there.execute(f"SELECT id, {at} FROM {table} WHERE removed_at IS NULL"))
        query = f"SELECT id, {at}, {title} FROM {table} WHERE removed_at IS NULL"
        for key, since, said in here.execute(query):
            if (key, since) not in kept:
                yield Gone(datetime.fromisoformat(since), _titled(said))


def _has(db: sqlite3.Connection, table: str) -> bool:
    """Tell whether a register knows a table; one of an older step may not, or without a bin."""
    return any(row[1] == "removed_at" for row in db.execute(f"PRAGMA table_info({table})"))


def _titled(said: object) -> str:
    return str(said or "（无标题）")[:_LONGEST]


def _changed(now: sqlite3.Connection, then: sqlite3.Connection) -> dict[tuple[str, int], str]:
    """Return the records whose history goes on behind what both registers know, each with when."""
    line = "SELECT id, at, kind, record FROM history WHERE id = ?"
    known = then.execute("SELECT id FROM history ORDER BY id DESC")
    both = (key for (key,) in known if _row(now, line, key) == _row(then, line, key))
    last = next(both, 0)
    found = now.execute(
        "SELECT kind, record, max(at) FROM history h WHERE id > ?"
        " AND change = 'changed' AND kind <> 'Setting' AND NOT EXISTS (SELECT 1 FROM history m"
        " WHERE m.kind = h.kind AND m.record = h.record AND m.id > ? AND m.change = 'made')"
        " GROUP BY kind, record",
        (last, last),
    )
    return {(kind, record): at for kind, record, at in found}


def _old(now: sqlite3.Connection, changed: Mapping[tuple[str, int], str]) -> Iterator[Gone]:
    """Yield those of the changed records that have a title and are not in the bin."""
    for table, title, _ in _TITLED:
        kind = "".join(word.capitalize() for word in table.split("_"))
        for (of, record), at in changed.items():
            query = f"SELECT {title} FROM {table} WHERE id = ? AND removed_at IS NULL"
            found = _row(now, query, record) if of == kind else None
            if isinstance(found, tuple):
                yield Gone(datetime.fromisoformat(at), _titled(found[0]))


def _row(db: sqlite3.Connection, sql: str, key: int) -> object:
    return db.execute(sql, (key,)).fetchone()


def _other_office(manifest: Manifest, now: sqlite3.Connection, then: sqlite3.Connection) -> str:
    if manifest.origin == backup.origin():
        return ""
    names = [db.execute("SELECT name FROM office LIMIT 1").fetchone() for db in (now, then)]
    return str(names[1][0]) if names[1] and names[0] != names[1] else ""


def _destroyed(db: sqlite3.Connection) -> set[str]:
    known = db.execute("SELECT 1 FROM sqlite_master WHERE name = 'destruction'").fetchone()
    found = db.execute("SELECT number FROM destruction") if known else ()
    return {str(number) for (number,) in found}
