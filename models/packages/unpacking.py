"""Making a register of a package: in a folder that has none, whole or not at all."""

import sqlite3
import zipfile
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from models.backups import copies, restore, verify, zipped
from models.disk import private
from models.disk.durable import make_folder, put
from models.packages import cells, inventory
from models.packages.inventory import WHAT, Inventory, TableFacts
from models.store import attachment, register
from models.store.held import steps
from models.store.held.lock import writing
from models.store.refusal import said_plainly
from models.store.secret.keyed import connected
from models.store.sought import index

# What a row that fits no table makes of SQLite; a fault of the disk is another.
_UNFIT = (sqlite3.IntegrityError, sqlite3.InterfaceError, sqlite3.DataError)


def into(file: Path, folder: Path) -> Inventory:
    """Make a register of a package in `folder`, which has none, and return what stands in it.

    No name in the package leads anywhere: rows go into tables the program made, contents under
    their hash. Refuses a folder that has a register or other files, or cannot be written, a file
    that is no package or damaged, and one of a newer program; one of an older program is upgraded.
    No register is left behind then, and no folder that was not there.
    """
    with zipped.plainly(file, WHAT), zipfile.ZipFile(file) as bundle:
        found = inventory.check(bundle, file)
        verify.check_step(found.step)
        with writing(folder):
            restore.check_alone(folder)
        with register.founded(folder) as place, writing(folder), said_plainly():
            restore.check_room(found.files.values(), folder, WHAT)
            try:
                draft = restore.begin_under_way(folder) / register.FILE
                _fill(draft, bundle, found)
                register.recognise(draft, None)
                register.upgrade(draft)
                _write_attachments(bundle, found, folder)
                put(draft, place)
            finally:
                restore.discard(folder)
    return found


def _fill(draft: Path, bundle: zipfile.ZipFile, found: Inventory) -> None:
    """Make the tables of the step of a package, and put its rows into them."""
    private.make_file(draft)
    with closing(connected(draft, None, foreign_keys=0)) as db:
        made = set(steps.take(db, found.step))
        opened = db.connection()
        known = cells.tables(opened)
        if known.keys() != found.tables.keys():
            raise ValueError("other tables than a register has")
        with db.atomic():
            for table, columns in known.items():
                _put_rows(opened, bundle, table, columns, found)
            _put_last_ids(opened, found.tables)
        _check(opened, made)
        db.pragma("application_id", register.MARK)
        if made == steps.known():
            index.rebuild(db)


def _put_rows(
    db: sqlite3.Connection,
    bundle: zipfile.ZipFile,
    table: str,
    columns: tuple[cells.Column, ...],
    found: Inventory,
) -> None:
    name = inventory.table_file(table)
    names = ", ".join(f'"{each.name}"' for each in columns)
    marks = ", ".join("?" for _ in columns)
    db.execute(f'DELETE FROM "{table}"')  # what a step planted
    with bundle.open(name) as stream:
        rows = cells.read(columns, stream, max(found.files[name].size, 1))
        try:
            put_in = db.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', rows)
        except _UNFIT as error:
            raise ValueError(f"rows that {table} does not hold") from error
    if max(put_in.rowcount, 0) != found.tables[table].rows:
        raise ValueError(f"another number of rows in {table}")


def _put_last_ids(db: sqlite3.Connection, tables: Mapping[str, TableFacts]) -> None:
    """Let no id be given again that was given before."""
    db.execute("DELETE FROM sqlite_sequence")
    db.executemany(
        "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)",
        [(name, each.last_id) for name, each in tables.items() if each.last_id is not None],
    )


def _check(db: sqlite3.Connection, made: set[str]) -> None:
    """Raise ValueError for rows that are those of no register."""
    if {name for (name,) in db.execute("SELECT name FROM schema_migration")} != made:
        raise ValueError("other steps than those of its tables")
    if db.execute("SELECT COUNT(*) FROM office").fetchone()[0] != 1:
        raise ValueError("not one office")
    if db.execute("PRAGMA foreign_key_check").fetchone():
        raise ValueError("records that point nowhere")


def _write_attachments(bundle: zipfile.ZipFile, found: Inventory, folder: Path) -> None:
    for digest, name in found.attachments.items():
        place = attachment.place_in(folder, digest, None)
        make_folder(place.parent)
        with copies.drafted(place.parent, ".part") as draft:
            with draft.open("wb") as out:
                zipped.read(bundle, name, found.files[name], out)
            put(draft, place)
