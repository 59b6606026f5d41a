import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from peewee import OperationalError

from models.items import item
from models.store import register
from models.store.database import DB
from models.store.refusal import Refusal, RegisterBroken, RegisterBusy, refusal_of, said_plainly


def write_until_full() -> None:
    for number in range(2000):
        item.record(f"写不下的信息{number}" * 20)


def test_a_full_disk_is_said_plainly_and_nothing_is_lost(opened: Path) -> None:
    item.record("保存过的信息")
    DB.execute_sql(f"PRAGMA max_page_count = {DB.pragma('page_count')}")
    with pytest.raises(Refusal, match="磁盘已满") as refusal, said_plainly():
        write_until_full()
    assert "原有数据完好" in refusal.value.sentence
    DB.execute_sql("PRAGMA max_page_count = 1073741823")
    assert item.PublishedItem.get(title="保存过的信息")
    item.record("腾出空间后")


def test_a_file_locked_by_another_program_is_said_plainly(opened: Path) -> None:
    DB.pragma("busy_timeout", 1)
    other = sqlite3.connect(opened / "register.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(RegisterBusy, match="另一个程序"), said_plainly():
        item.record("信息")
    other.close()


def test_a_bug_stays_a_bug() -> None:
    with pytest.raises(OperationalError), said_plainly():
        raise OperationalError("near SELEKT: syntax error")
    assert refusal_of(ValueError("x")) is None


@pytest.mark.parametrize("name", [b"\x89office", b"o\xf5\xffx", b"\xe3\x81"])
def test_a_register_whose_damage_is_no_text_is_said_to_be_damaged(
    folder: Path, name: bytes
) -> None:
    sql = "UPDATE sqlite_master SET sql = 'x', name = CAST(? AS TEXT) WHERE name = 'channel'"
    with closing(sqlite3.connect(folder / register.FILE)) as db:
        db.execute("PRAGMA writable_schema = 1")
        db.execute(sql, (name,))
        db.commit()
    with pytest.raises(RegisterBroken), register.opened(folder):
        pass
