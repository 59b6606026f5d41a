"""A -wal that a killed program left is replayed into its own file, and into no other."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import peewee
import pytest

from models import founding
from models.items import item
from models.store import register
from models.store.connection import DB
from tests.places import ROOT

WORK = """
import os, sys, signal; from pathlib import Path
from models.items import item
from models.store import register
from models.store.connection import DB
with register.opened(Path(sys.argv[1])):
    for title in sys.argv[2:]:
        if title == "copy":
            DB.execute_sql("VACUUM INTO ?", (sys.argv[1] + ".copy",))
        else:
            item.record("很长" * 400_000 + "的信息" if title == "long" else title)
    os.kill(os.getpid(), signal.SIGKILL)
"""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills itself by a signal")


def killed(folder: Path, *saved: str) -> None:
    """Let a program save items into a register, and be killed with it open."""
    run = subprocess.run([sys.executable, "-c", WORK, str(folder), *saved], cwd=ROOT, check=False)
    assert run.returncode < 0
    assert (folder / "register.db-wal").stat().st_size > 0


def opened_titles(folder: Path) -> list[str]:
    """Return the ends of the titles that the next start finds, in a file that is whole."""
    with register.opened(folder):
        found = [each.title[-3:] for each in item.PublishedItem.select()]
    with closing(sqlite3.connect(folder / register.FILE)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    return found


def set_aside(folder: Path) -> int:
    return len(list(folder.glob("register.db-wal.*.bak")))


@pytest.mark.parametrize(
    "saved", [("第一次",), ("long", "第二次", "第三次"), ("第一次", "long", "long", "第四次")]
)
def test_what_was_saved_before_a_kill_is_there_after_it(
    folder: Path, saved: tuple[str, ...]
) -> None:
    for _ in range(2):
        killed(folder, *saved)
    ends = ["的信息" if title == "long" else title for title in saved]
    assert opened_titles(folder) == 2 * ends
    assert set_aside(folder) == 0


def test_a_copy_of_the_whole_folder_opens_with_what_was_saved(folder: Path, tmp_path: Path) -> None:
    killed(folder, "第一次")
    shutil.copytree(folder, tmp_path / "copied", copy_function=shutil.copyfile)
    assert opened_titles(tmp_path / "copied") == ["第一次"]


@pytest.mark.parametrize("saved", [("第三次",), ("long", "第三次")])
def test_an_older_copy_put_in_place_after_a_kill_opens_as_it_is_and_that_is_said(
    folder: Path, tmp_path: Path, saved: tuple[str, ...]
) -> None:
    with register.opened(folder):
        item.record("第一次")
    shutil.copy(folder / register.FILE, tmp_path / "older.db")
    killed(folder, "第二次")
    killed(folder, *saved)
    shutil.copyfile(tmp_path / "older.db", folder / register.FILE)
    assert opened_titles(folder) == ["第一次"]
    assert set_aside(folder) == 1
    assert [each.stat().st_mode & 0o077 for each in folder.glob("*.bak")] == [0]
    with register.opened(folder):
        assert "换过" in register.said_at_opening()
        assert register.said_at_opening() == ""
    assert set_aside(folder) == 1


def test_a_copy_that_the_killed_program_had_made_opens_as_it_is(folder: Path) -> None:
    killed(folder, "第一次", "copy", "第二次")
    shutil.copyfile(f"{folder}.copy", folder / register.FILE)
    assert opened_titles(folder) == ["第一次"]


@pytest.mark.parametrize("is_old", [False, True])
def test_the_log_of_another_register_is_not_replayed(
    folder: Path, tmp_path: Path, is_old: bool
) -> None:
    with register.opened(folder):
        item.record("第一次")
    if is_old:  # of a program that gave no numbers
        with closing(sqlite3.connect(tmp_path / "other.db")) as db:
            db.execute("PRAGMA journal_mode = wal")
            db.execute("CREATE TABLE office (name TEXT)")
            db.commit()
            shutil.copy(tmp_path / "other.db-wal", folder / "register.db-wal")
    else:
        founding.make(tmp_path / "other", "另一个镇人民政府")
        killed(tmp_path / "other", "第二次")
        shutil.copy(tmp_path / "other" / "register.db-wal", folder / "register.db-wal")
    assert opened_titles(folder) == ["第一次"]
    assert set_aside(folder) == 1


def test_garbage_beside_the_file_stops_no_start(folder: Path) -> None:
    for garbage in (b"", b"x", b"\x00" * 5000):
        (folder / "register.db-wal").write_bytes(garbage)
        assert opened_titles(folder) == []


def test_a_disk_that_is_full_after_a_save_does_not_undo_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_most: int) -> int:
        raise peewee.OperationalError("database or disk is full")

    with register.opened(folder):
        monkeypatch.setattr("secrets.randbelow", full)
        item.record("第一次")
        monkeypatch.undo()
        item.record("第二次")
    assert opened_titles(folder) == ["第一次", "第二次"]


def test_a_disk_that_fails_while_the_file_is_written_anew_loses_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = DB.pragma

    def fails_at_the_end(name: str, *value: Any) -> Any:
        if name != "wal_checkpoint":
            return ask(name, *value)
        ask(name, "passive")
        raise peewee.OperationalError("disk I/O error")

    with register.opened(folder):
        item.record("第一次")
        monkeypatch.setattr(DB, "pragma", fails_at_the_end)
        with pytest.raises(peewee.OperationalError):
            DB.rewrite()
        monkeypatch.undo()
        item.record("第二次")
    assert opened_titles(folder) == ["第一次", "第二次"]
    assert set_aside(folder) == 0
