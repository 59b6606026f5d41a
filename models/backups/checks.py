"""What has to hold in a register, a function for each: "" when it does, else what is wrong.

They ask a connection, that of the open register or that of a copy, and change nothing.
"""

import json
import sqlite3
from collections import defaultdict
from contextlib import closing
from pathlib import Path
from typing import Any

from peewee import (
    BooleanField,
    DateField,
    DateTimeField,
    Field,
    ForeignKeyField,
    IntegerField,
    SqliteDatabase,
)

from models.store import attachment, rows
from models.store.held import steps
from models.store.history import Change
from models.store.obstacles import kinds
from models.store.refusal import RegisterBroken, refusal_of
from models.store.secret.key import Key
from models.store.sought import index
from models.tables import TABLES

# What fits into a kind of field, as SQL; the first kind that a field is of counts.
_FITS: dict[type[Field], str] = {
    BooleanField: "{0} IN (0, 1)",
    DateTimeField: "typeof({0}) = 'text' AND datetime({0}) IS NOT NULL",
    DateField: "typeof({0}) = 'text' AND date({0}, '+0 days') = {0}",
    IntegerField: "typeof({0}) = 'integer'",
    ForeignKeyField: "typeof({0}) = 'integer'",
    Field: "typeof({0}) = 'text'",
}
# The tables in which FTS5 keeps an index of its.
_PARTS_OF_INDEX = ("data", "idx", "content", "docsize", "config")
_MAKE_ANEW = "请重做（设置 · 数据安全 · 核对，或 main.py search --rebuild）"
# What is kept without a history, or was by older programs.
_UNTOLD = {"GivenNumber", "Setting", "HandedItem"}
# Whose numbers are given once: the kind they are given under, its table and column.
_NUMBERED = (
    ("PublishedItem", "published_item", "index_number"),
    ("Letter", "letter", "number"),
    ("Dispute", "dispute", "number"),
)


def integrity(db: sqlite3.Connection) -> str:
    """Look at every page of the file."""
    found = [str(row[0]) for row in db.execute("PRAGMA integrity_check(3)")]
    return "" if found == ["ok"] else f"文件结构已损坏（{found[0]}）"


def structure(db: sqlite3.Connection) -> str:
    """Compare tables and indexes with those of a register that is made anew."""
    with closing(SqliteDatabase(":memory:")) as new:
        new.connect()
        steps.take(new)
        wanted = _described(new.connection())
    wrong = {name for name, _ in wanted ^ _described(db)}
    return f"{len(wrong)} 个表或索引和应有的不一样" if wrong else ""


def _described(db: sqlite3.Connection) -> set[tuple[str, str]]:
    made = "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    return {(str(name), " ".join(str(sql).split())) for name, sql in db.execute(made)}


def values(db: sqlite3.Connection) -> str:
    """Read every value, and look whether it is of the kind that its field holds."""
    wrong = 0
    for table in TABLES:
        unfit = " + ".join(map(_unfit, rows.columns(table).values())) or "0"
        # What is no text does not come out.
        for row in db.execute(f'SELECT {unfit}, * FROM "{rows.table_name(table)}"'):
            wrong += row[0]
    return f"{wrong} 处内容读不懂" if wrong else ""


def _unfit(field: Field) -> str:
    column = f'"{field.column_name}"'
    fits = _FITS[_kind_of(field)].format(column)
    return f"({column} IS NOT NULL AND NOT coalesce({fits}, 0))"


def _kind_of(field: Field) -> type[Field]:
    return next(kind for kind in _FITS if isinstance(field, kind))


def foreign_keys(db: sqlite3.Connection) -> str:
    """Look whether every record that another one names is there."""
    found = db.execute("PRAGMA foreign_key_check").fetchall()
    return f"{len(found)} 处指向的记录不在（表 {found[0][0]}）" if found else ""


def search_index(db: sqlite3.Connection) -> str:
    """Compare the search index with one made anew."""
    names = ", ".join(index.COLUMNS)
    kept = db.execute(f"SELECT rowid, {names} FROM {index.TABLE} ORDER BY rowid").fetchall()
    made = list(index.every_row(db))
    if kept != made:
        wrong = len({row[0] for row in set(kept) ^ set(made)})
        return f"搜索索引和登记的内容对不上（{wrong} 处），{_MAKE_ANEW}"
    return "" if _holds_its_words(db) else f"搜索索引已损坏，会漏掉记录，{_MAKE_ANEW}"


def _holds_its_words(db: sqlite3.Connection) -> bool:
    """Let FTS5 compare what it finds by with the words it keeps: on a copy, for it wants to write.

    The register stays free for saving meanwhile, and one that can only be read is checked too.
    """
    try:
        db.execute(
            f"CREATE VIRTUAL TABLE temp.copied"
            f" USING fts5 ({', '.join(index.COLUMNS)}, tokenize = 'unicode61')"
        )
        for part in _PARTS_OF_INDEX:
            db.execute(f"DELETE FROM temp.copied_{part}")
            db.execute(f"INSERT INTO temp.copied_{part} SELECT * FROM main.{index.TABLE}_{part}")
        db.execute("INSERT INTO temp.copied (copied) VALUES ('integrity-check')")
    except Exception as error:  # of either library of databases
        if isinstance(refusal_of(error), RegisterBroken):
            return False
        raise
    finally:
        db.execute("DROP TABLE IF EXISTS temp.copied")
    return True


def recovery(key: Key) -> str:
    """Try whether the recovery code still opens the register whose key this is."""
    try:
        opens = key.opened_by_recovery(key.recovery_code).data == key.data
    except Exception:  # whatever is made of a damaged file
        opens = False
    return "" if opens else "恢复单打不开登记簿；请先取消口令再重新设，另打印一张"


def attachments(db: sqlite3.Connection, folder: Path, key: Key | None) -> str:
    """Read every content that a record names, in the register's `folder`, against its hash."""
    missing = damaged = 0
    for (digest,) in db.execute("SELECT DISTINCT digest FROM attachment"):
        place = attachment.place_in(folder, str(digest), key)
        if not place.is_file():
            missing += 1
        elif not attachment.is_whole(place, str(digest), key):
            damaged += 1
    said = [
        f"{missing} 个附件不在" if missing else "",
        f"{damaged} 个附件已损坏" if damaged else "",
    ]
    return "，".join(filter(None, said))


def history(db: sqlite3.Connection) -> str:
    """Follow every record through its history to what it holds now."""
    held: dict[str, dict[int, dict[str, Any] | None]] = defaultdict(dict)
    torn = 0
    for kind, record, change, changes in db.execute(
        "SELECT kind, record, change, changes FROM history"
        " WHERE act_id IS NOT NULL AND change <> 'told' ORDER BY id"
    ):
        told, now = json.loads(changes), held[kind].get(record) or {}
        torn += sum(now[name] != told[name][0] for name in now.keys() & told.keys())
        now.update({name: new for name, (_old, new) in told.items()})
        held[kind][record] = None if change == Change.GONE else now
    if torn:
        return f"修改历史有 {torn} 处前后接不上"
    wrong = sum(_differing(db, kind, found) for kind, found in held.items())
    if wrong:
        return f"{wrong} 条记录和修改历史对不上"
    if without := sum(_without(db, name) for name in kinds().keys() - _UNTOLD):
        return f"{without} 条记录没有修改历史"
    return _acts(db)


def _without(db: sqlite3.Connection, name: str) -> int:
    """Count the records of a kind of which the history does not even say that they were made."""
    found = db.execute(
        f'SELECT count(*) FROM "{rows.table_name(kinds()[name])}"'
        " WHERE id NOT IN (SELECT record FROM history WHERE kind = ?)",
        (name,),
    )
    return int(found.fetchone()[0])


def _differing(db: sqlite3.Connection, name: str, held: dict[int, dict[str, Any] | None]) -> int:
    """Return how many records of a kind hold something else than their history says."""
    kind = kinds().get(name)
    if kind is None:  # of a table that is no more
        return 0
    now = rows.read(kind, list(held), db, set().union(*filter(None, held.values())))
    wrong = 0
    for key, wanted in held.items():
        there = now.get(key)
        if wanted is None or there is None:
            wrong += (wanted is None) != (there is None)
        elif not wanted.items() <= there.items():  # or the history names a field that is no more
            wrong += any(there[each] != wanted[each] for each in there.keys() & wanted.keys())
    return wrong


def _acts(db: sqlite3.Connection) -> str:
    loose = db.execute(
        "SELECT COUNT(*) FROM act WHERE taken_back_by_id IS NOT NULL AND NOT EXISTS"
        " (SELECT 1 FROM act back WHERE back.id = act.taken_back_by_id"
        " AND back.takes_back_id = act.id)"
    ).fetchone()[0]
    return f"{loose} 次撤销的记载对不上" if loose else ""


def numbers(db: sqlite3.Connection) -> str:
    """Look whether every number of a record was given to it, and to it alone."""
    wrong = []
    for kind, table, column in _NUMBERED:
        found = db.execute(
            f"SELECT {column} FROM {table} WHERE coalesce({column}, '') <> ''"
            f" AND NOT EXISTS (SELECT 1 FROM given_number g WHERE g.kind = ?"
            f" AND g.record = {table}.id AND number_key(g.number) = number_key({table}.{column}))",
            (kind,),
        )
        wrong += [str(row[0]) for row in found]
    return f"{len(wrong)} 个编号没有发放记载（如 {wrong[0]}）" if wrong else ""
