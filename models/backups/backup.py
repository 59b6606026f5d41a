"""Making a backup of the open register: written aside, read again, and only then given its name."""

import secrets
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import partial
from pathlib import Path

import peewee

from models.backups import bundle, checks, copies, generations, shelf
from models.backups.manifest import (
    DATABASE,
    Manifest,
    Member,
    Reason,
    counts,
    last_change,
    newest_step,
    row_counts,
)
from models.disk.durable import NO_ROOM, make_folder, put
from models.store import attachment, register
from models.store.connection import DB, own_connection
from models.store.held.own_files import is_own_file
from models.store.history import History
from models.store.plain_text import is_reserved
from models.store.refusal import Refusal, is_of_database, refusal_of
from models.store.secret import key as keys
from models.store.secret.contents import place_of
from models.store.settings import remember, setting

FOLDER = "backups"
SETTINGS = "backups."  # of the PC at hand rather than of the records
_ORIGIN = f"{SETTINGS}origin"  # the setting that marks this register, copies of it too
_BEFORE = f"{SETTINGS}before"  # the setting that tells which state before an upgrade has its backup
Tell = Callable[[float], object]


def place() -> Path:
    """Return the folder in which the open register keeps its backups."""
    return register.place() / FOLDER


def own() -> list[shelf.Backup]:
    """Return the backups beside the open register, the newest first."""
    return shelf.backups(place())


def ours() -> list[shelf.Backup]:
    """Return those of them that are of the open register itself, the newest first.

    One of another register that was laid beside them keeps nothing of this one. A damaged one
    does not say whose it is, and counts.
    """
    here = origin()
    return [each for each in own() if each.manifest is None or each.manifest.origin == here]


def newest() -> shelf.Backup | None:
    """Return the newest good backup of the open register beside it, or None."""
    return next((each for each in ours() if each.is_good), None)


def origin() -> str:
    """Return the mark of the open register, "" while it never had a backup."""
    return setting(_ORIGIN)


def is_made_on(day: date) -> bool:
    """Tell whether a good backup was made on a day."""
    return any(each.is_good and each.made_at.date() == day for each in ours())


def is_wanted() -> bool:
    """Tell whether something was changed since the newest good backup."""
    last = newest()
    return last is None or is_behind(last)


def is_behind(last: shelf.Backup) -> bool:
    """Tell whether something was changed since a backup."""
    return last.manifest is None or last.manifest.history != changes()


def changes() -> int:
    """Return the id of the last change of the open register."""
    return int(History.select(peewee.fn.MAX(History.id)).scalar() or 0)


def make_if_wanted(reason: Reason, tell: Tell = lambda _part: None) -> Path | None:
    """Make a backup where something was changed since the last one; refuses as `make` does."""
    with own_connection():
        return make(reason, tell=tell) if not DB.only_read and is_wanted() else None


def make(
    reason: Reason,
    file: Path | None = None,
    *,
    at: datetime | None = None,
    tell: Tell = lambda _part: None,
) -> Path:
    """Back the open register up, into `file` or beside the register, and return the file.

    `tell` hears which part is done, 0 to 1; what it raises ends the work and leaves nothing.
    Refuses what cannot be written, and a register that is found damaged while it is copied.
    """
    if file is not None:
        check_target(file)
    with own_connection(), _said_of_backup():
        folder = file.parent if file else place()
        make_folder(folder)
        mark()
        copy = copies.take(folder)
        try:
            return _bundled(copy, file, reason, at or datetime.now(), tell)
        finally:
            copies.discard(copy)


def keep_before_upgrade() -> Path | None:
    """Back up the register as it was before it was upgraded, once; refuses as `make` does."""
    before = register.before_upgrade()
    with own_connection(), _said_of_backup():
        if DB.only_read or not before.is_file():
            return None
        stamp = str(before.stat().st_mtime_ns)
        if setting(_BEFORE) == stamp:
            return None
        make_folder(place())
        mark()
        made = _bundled(before, None, Reason.UPGRADE, datetime.now(), lambda _part: None)
        remember(_BEFORE, stamp)
        return made


def check_target(file: Path, what: str = "备份") -> None:
    """Refuse a file that a backup, or another `what`, cannot be, or must not replace."""
    why = ""
    if file.suffix.lower() != shelf.ENDING:
        why = f"要以 {shelf.ENDING} 结尾，如 登记簿{what}{shelf.ENDING}"
    elif is_own_file(file):
        why = "是登记簿自己的文件，不能覆盖"
    elif is_reserved(file.name) or (file.exists() and not file.is_file()):
        why = "不是普通文件"
    elif not file.parent.is_dir():
        why = f"所在的文件夹“{file.parent}”不存在"
    if why:
        raise Refusal("file", f"“{file.name}”{why}，没有写{what}；请换一个位置或文件名。")


def mark() -> None:
    """Give the register a mark by which its backups are known, once."""
    if not DB.only_read and not origin():
        remember(_ORIGIN, secrets.token_hex(16))


def _bundled(copy: Path, file: Path | None, reason: Reason, at: datetime, tell: Tell) -> Path:
    """Put a copy and the attachments into a zip, read that again, and give it its name."""
    files = {DATABASE: copy}
    if DB.key is not None:
        DB.keep_key()
        files[keys.FILE] = register.place() / keys.FILE
    for content in attachment.contents(register.place()):
        files[f"{attachment.FOLDER}/{content.parent.name}/{content.name}"] = content
    target = file or shelf.name_for(at, place())
    draft = copies.new_draft(target.parent, shelf.ENDING)
    try:
        facts = partial(_facts, copy, reason, at, origin())
        written = bundle.write(draft, files, facts, lambda part: tell(part * 0.6))
        if bundle.check(draft, lambda part: tell(0.6 + part * 0.4)) != written:
            raise Refusal(None, "写出的备份核对不上，请检查磁盘。")
        put(draft, target)
    finally:
        copies.discard(draft)
    if file is None:
        shelf.remember(target, is_whole=True)
        generations.prune([each for each in ours() if shelf.is_named(each.file)])
    return target


def _facts(
    copy: Path, reason: Reason, at: datetime, of: str, members: dict[str, Member]
) -> Manifest:
    """Look a copy through and say what it holds; refuses a damaged one."""
    with copies.opened_copy(copy, DB.key) as db:
        wrong = checks.integrity(db) or checks.foreign_keys(db)
        if wrong:
            raise Refusal(None, f"登记簿{wrong}，没有备份；以前的备份都在，请用最近的备份恢复。")
        rows = row_counts(db)
        return Manifest(
            made_at=at.replace(microsecond=0),
            reason=reason,
            step=newest_step(db),
            history=last_change(db),
            origin=of,
            counts=counts(db),
            rows=rows,
            members=members,
            missing=_missing(db, members) if "attachment" in rows else 0,
        )


def _missing(db: sqlite3.Connection, members: dict[str, Member]) -> int:
    known = db.execute("SELECT DISTINCT digest FROM attachment").fetchall()
    names = {place_of(digest, DB.key).name for (digest,) in known}
    return len(names - {name.rpartition("/")[2] for name in members})


@contextmanager
def _said_of_backup() -> Iterator[None]:
    """Say a fault of the disk as what it is to a backup."""
    try:
        yield
    except Exception as error:
        known = refusal_of(error) if is_of_database(error) else None
        if known is not None:
            said = known.sentence.replace("这一次没有保存", "这一次没有备份")
        elif not isinstance(error, OSError):
            raise
        elif error.errno in NO_ROOM:
            said = "磁盘已满，没有备份；以前的备份都在，请腾出空间后再备份。"
        else:
            said = "备份写不出来，请检查备份文件夹的权限和剩余空间。"
        raise Refusal(None, said) from error
