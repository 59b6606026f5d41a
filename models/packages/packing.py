"""Making a package of the open register: of one moment, read again, and then given its name."""

import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from models.backups import backup, checks, copies, shelf, zipped
from models.backups.manifest import Member, counts, newest_step
from models.disk.durable import NO_ROOM, put
from models.packages import cells, inventory
from models.packages.description import described
from models.packages.inventory import WHAT, Inventory, TableFacts
from models.store import attachment, register
from models.store.connection import DB, own_connection
from models.store.held import seat
from models.store.plain_text import safe_file_name
from models.store.refusal import Refusal, said_plainly
from models.store.secret.contents import pieces
from models.store.secret.key import Key

Tell = Callable[[float], object]
VERB = "导出数据包"  # as resources/operators/roles.toml calls it


def make(file: Path, tell: Tell = lambda _part: None) -> Inventory:
    """Write the open register as a package into `file`, and return what stands in it.

    It is plain text, also of a register with a password. The same register gives the same bytes.
    `tell` hears which part is done, 0 to 1; what it raises ends the work and leaves nothing.
    Refuses what cannot be written, a register that is found damaged, and one at the desk who may
    not take all of it out.
    """
    backup.check_target(file, WHAT)
    with own_connection(), _said_of_package(), said_plainly():
        seat.check(VERB)
        copy = copies.take(file.parent)
        try:
            with copies.drafted(file.parent, shelf.ENDING) as draft:
                with copies.opened_copy(copy, DB.key) as db:
                    made = pack(db, register.place(), DB.key, draft, tell)
                with zipped.plainly(draft, WHAT), zipfile.ZipFile(draft) as bundle:
                    if inventory.check(bundle, draft) != made:
                        raise Refusal(None, "写出的数据包核对不上，请检查磁盘。")
                put(draft, file)
        finally:
            copies.discard(copy)
    return made


@contextmanager
def _said_of_package() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        why = "磁盘已满" if error.errno in NO_ROOM else "文件写不出来"
        raise Refusal("file", f"{why}，没有导出数据包；请检查权限和剩余空间。") from error


def pack(
    db: sqlite3.Connection,
    folder: Path,
    key: Key | None,
    draft: Path,
    tell: Tell = lambda _part: None,
) -> Inventory:
    """Write a register, its attachments in `folder` sealed with `key`, into the zip `draft`.

    Refuses a damaged one. Raises OSError and errors of SQLite.
    """
    if wrong := checks.integrity(db) or checks.foreign_keys(db):
        raise Refusal(None, f"登记簿{wrong}，没有导出数据包；请用最近的备份恢复。")
    tables = cells.tables(db)
    files: dict[str, Member] = {}
    with zipfile.ZipFile(draft, "w", allowZip64=True) as bundle:
        for at, (table, columns) in enumerate(tables.items()):
            tell(at / len(tables) / 2)
            info = zipped.info(inventory.table_file(table), is_packed=True)
            files[info.filename] = _add_table(bundle, info, db, table, columns)
        attachments, missing = _add_attachments(bundle, db, folder, key, files, tell)
        facts = {table: _facts(db, table) for table in tables}
        readme = described(db, tables, facts)
        info = zipped.info(inventory.README, is_packed=True)
        files[inventory.README] = zipped.add(bundle, info, (readme,))
        made = Inventory(newest_step(db), counts(db), facts, attachments, missing, files)
        bundle.writestr(zipped.info(inventory.FILE, is_packed=True), made.written())
    return made


def _add_table(
    bundle: zipfile.ZipFile,
    info: zipfile.ZipInfo,
    db: sqlite3.Connection,
    table: str,
    columns: tuple[cells.Column, ...],
) -> Member:
    names = ", ".join(f'"{each.name}"' for each in columns)
    rows = db.execute(f'SELECT {names} FROM "{table}" ORDER BY id')
    try:
        return zipped.add(bundle, info, cells.written(columns, rows))
    except ValueError as error:
        said = f"登记簿里有内容读不懂（表 {table}），没有导出数据包；请先核对登记簿（verify）。"
        raise Refusal(None, said) from error


def _add_attachments(
    bundle: zipfile.ZipFile,
    db: sqlite3.Connection,
    folder: Path,
    key: Key | None,
    files: dict[str, Member],
    tell: Tell,
) -> tuple[dict[str, str], int]:
    """Add each content once, under the id and name of the attachment that had it first."""
    held: dict[str, str] = {}
    missing = 0
    found = db.execute(
        "SELECT MIN(id), name, digest FROM attachment GROUP BY digest ORDER BY MIN(id)"
    ).fetchall()
    for at, (number, name, digest) in enumerate(found):
        tell((1 + at / len(found)) / 2)
        place = attachment.place_in(folder, digest, key)
        if not place.is_file() or not attachment.is_whole(place, digest, key):
            missing += 1
            continue
        held[digest] = f"attachments/{number}-{safe_file_name(name)}"
        info = zipped.info(held[digest], is_packed=True)
        files[held[digest]] = zipped.add(bundle, info, pieces(place, key))
    return held, missing


def _facts(db: sqlite3.Connection, table: str) -> TableFacts:
    rows = db.execute(f'SELECT COUNT(*) FROM "{table}"').fetchone()[0]
    last = db.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    return TableFacts(rows, last and last[0])
