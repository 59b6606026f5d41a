"""A backup holds the register as it was, says so truly, and is restored whole or not at all."""

import os
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from models import moving
from models.backups import backup, bundle, copies, generations, restore, shelf, verify
from models.backups.manifest import Reason
from models.items import item
from models.password import verbs
from models.store import attachment, register
from models.store.connection import DB
from models.store.refusal import Refusal, RegisterTooNew
from tests.passwords import PASSWORD
from tests.places import ROOT

KILLED = """
import os, sys, signal; from pathlib import Path
from models.backups import backup, restore
from models.backups.manifest import Reason
from models.store import register
left = int(sys.argv[2])
def count(event, _args):
    global left
    if event in ("open", "os.rename", "os.remove", "sqlite3.connect"):
        left -= 1
        if left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)
with register.opened(Path(sys.argv[1])):
    file = backup.own()[0].file
    sys.addaudithook(count)
    backup.make(Reason.HAND)
    restore.into(file, Path(sys.argv[1]).parent / "other")
"""


def titles() -> set[str]:
    return {each.title for each in item.PublishedItem.select()}


def wrong() -> dict[str, str]:
    return {each.name: each.message for each in verify.of_register() if not each.ok}


def test_a_backup_is_whole_for_its_user_alone_and_says_what_it_holds(kept: Path) -> None:
    manifest = bundle.check(kept)
    assert (manifest.counts["items"], manifest.counts["attachments"]) == (1, 1)
    assert kept.stat().st_mode & 0o777 == 0o600
    assert "村级财务公开" not in str(manifest.written().decode())
    assert backup.own()[0].state is shelf.State.WHOLE
    assert not list(kept.parent.glob(f"{copies.DRAFT}*"))


def test_no_second_backup_is_made_while_nothing_changed(kept: Path) -> None:
    assert backup.make_if_wanted(Reason.EXIT) is not None
    assert backup.make_if_wanted(Reason.EXIT) is None
    item.record("又一条")
    assert backup.make_if_wanted(Reason.DAILY) is not None


def test_a_backup_of_another_register_and_one_that_was_named_by_hand_are_never_taken_away(
    opened: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(backup, "origin", lambda: "another register")
        other = backup.make(Reason.HAND, at=datetime(2020, 1, 1))
    named = backup.make(Reason.HAND, at=datetime(2020, 1, 2)).rename(backup.place() / "年终.zip")
    monkeypatch.setattr(generations, "_RULES", ())
    made = [backup.make(Reason.HAND, at=datetime(2026, 3, day)) for day in range(1, 13)]
    assert other.exists()
    assert named.exists()
    assert [each.exists() for each in made] == [False] * 2 + [True] * 10


@pytest.mark.parametrize("name", ["的冲突副本", " (2)", ".ini"])
def test_what_others_left_among_the_attachments_is_in_no_backup_and_in_no_way(
    kept: Path, tmp_path: Path, name: str
) -> None:
    (content,) = attachment.contents(kept.parents[1])
    shutil.copy(content, content.with_name(f"{content.name}{name}"))
    (content.parent.with_name("zz")).symlink_to(content.parent)
    assert len(bundle.check(backup.make(Reason.HAND)).members) == 2
    verbs.set_password(PASSWORD, date(2026, 3, 5))
    assert bundle.check(backup.make(Reason.HAND)).counts["attachments"] == 1
    assert wrong() == {}
    assert len(attachment.contents(moving.go_on_in(tmp_path))) == 1


def test_a_backup_becomes_a_register_of_its_own_with_its_attachments(
    kept: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    restore.into(kept, other)
    assert [each.read_bytes() for each in attachment.contents(other)] == [b"%PDF-1.4 scan"]
    with closing(sqlite3.connect(other / register.FILE)) as db:
        assert db.execute("SELECT title FROM published_item").fetchall() == [("村级财务公开",)]


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: data[: len(data) // 2],
        # One bit may do no harm: among zeros, a packed repetition from elsewhere reads the same.
        lambda data: data[:200] + bytes(octet ^ 64 for octet in data[200:232]) + data[232:],
        lambda _data: b"",
        lambda _data: b"PK\x05\x06" + bytes(18),
    ],
    ids=["cut", "flipped", "empty", "foreign"],
)
def test_a_damaged_backup_is_refused_in_a_sentence_and_nothing_changes(
    kept: Path, tmp_path: Path, harm: Callable[[bytes], bytes]
) -> None:
    kept.write_bytes(harm(kept.read_bytes()))
    with pytest.raises(Refusal, match="不是公开簿的备份或已损坏"):
        restore.into(kept, tmp_path / "other")
    assert not (tmp_path / "other").exists()
    assert [each.ok for each in verify.of_backups()] == [False]


def test_a_backup_with_a_name_that_leads_elsewhere_is_refused(kept: Path) -> None:
    with zipfile.ZipFile(kept, "a") as zipped:
        zipped.writestr("../../x", b"x")
    with pytest.raises(Refusal, match="不是公开簿的备份或已损坏"):
        bundle.check(kept)


def test_a_backup_of_a_newer_program_is_refused_with_its_version(
    kept: Path, tmp_path: Path
) -> None:
    DB.execute_sql("INSERT INTO schema_migration (name, applied) VALUES ('9999_later', '2030')")
    newer = backup.make(Reason.HAND)
    with pytest.raises(RegisterTooNew, match="9999"):
        restore.into(newer, tmp_path / "other")


@pytest.mark.parametrize(
    ("name", "harm"),
    [
        ("search_index", "UPDATE search_index SET words = 'x' WHERE rowid = 1"),
        ("search_index", "UPDATE search_index_data SET block = zeroblob(9) WHERE id > 10"),
        ("search_index", "DELETE FROM search_index_data WHERE id > 10"),
        ("history", "UPDATE published_item SET title = '改' WHERE id = 2"),
        ("tables", "ALTER TABLE channel RENAME COLUMN name TO nbme"),
        ("values", "UPDATE published_item SET made_on = '2026-02-30' WHERE id = 1"),
        ("values", "UPDATE act SET at = 17 WHERE id = 1"),
        ("values", "UPDATE published_item SET publisher = X'80FF' WHERE id = 1"),
        ("numbers", "UPDATE published_item SET index_number = 'x-1' WHERE id = 1"),
    ],
)
def test_what_was_broken_is_named(kept: Path, name: str, harm: str) -> None:
    assert wrong() == {}
    DB.execute_sql(harm)
    assert name in wrong()


@pytest.mark.parametrize("kept_of_it", [0, 3])
def test_records_without_their_history_are_named(kept: Path, kept_of_it: int) -> None:
    DB.execute_sql(f"DELETE FROM history WHERE id % 4 >= {kept_of_it}")
    assert "history" in wrong()


@pytest.mark.parametrize("name", ["公开簿备份-20260101-000000.zip", "U盘.zip"])
def test_a_pipe_in_the_place_of_a_backup_is_none(kept: Path, name: str) -> None:
    os.mkfifo(kept.with_name(name))
    assert backup.newest().file == kept  # type: ignore[union-attr]
    with pytest.raises(Refusal):
        restore.into(kept.with_name(name), kept.parents[2] / "other")


def test_a_record_that_points_nowhere_and_a_changed_attachment_are_named(kept: Path) -> None:
    DB.pragma("foreign_keys", 0)
    DB.execute_sql("UPDATE published_item SET department_id = 99 WHERE id = 1")
    attachment.contents(register.place())[0].write_bytes(b"other")
    assert {"foreign_keys", "attachments"} <= wrong().keys()


def test_an_index_that_is_not_that_of_its_table_is_named(kept: Path) -> None:
    with copies.drafted(kept.parent) as copy:
        copies.discard(copy)
        DB.execute_sql("VACUUM INTO ?", (str(copy),))
        with closing(sqlite3.connect(copy)) as db:
            db.execute("PRAGMA writable_schema = 1")
            db.execute(
                "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master"
                " WHERE name = 'act') WHERE name = 'setting_key'"
            )
            db.commit()
        with pytest.raises(Refusal, match="已损坏"):
            verify.check_copy(copy, bundle.check(kept), None)


@pytest.mark.skipif(sys.platform == "win32", reason="kills itself by a signal")
@pytest.mark.parametrize("at", [2, 9, 16, 24, 33, 45])
def test_a_kill_while_backing_up_or_restoring_leaves_register_and_backups_whole(
    folder: Path, at: int
) -> None:
    with register.opened(folder):
        item.record("村级财务公开")
        first = backup.make(Reason.HAND)
    run = subprocess.run(
        [sys.executable, "-c", KILLED, str(folder), str(at)], cwd=ROOT, check=False
    )
    assert run.returncode < 0
    with register.opened(folder):
        restore.clear(folder)
        assert titles() == {"村级财务公开"}
        assert wrong() == {}
        assert bundle.check(first)
        assert all(each.ok for each in verify.of_backups())
        other = folder.parent / "other"
        restore.into(
            first, other if not (other / register.FILE).exists() else folder.parent / "third"
        )
        assert not [*folder.rglob(f"{copies.DRAFT}*"), *folder.glob(".restoring")]
