import sqlite3
from pathlib import Path

import pytest
from peewee import OperationalError

from models.items import item
from models.store.database import DB
from models.store.refusal import Refusal, RegisterBusy, refusal_of, said_plainly


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
