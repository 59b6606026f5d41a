"""A register with a password opens with it, and with nothing else; nothing of it stays readable."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlcipher3 import dbapi2

from models import moving, reading
from models.backups import backup, second_place
from models.backups.manifest import Reason
from models.disk import disks
from models.items import item
from models.password import old_backups, verbs
from models.store import attachment, register
from models.store.attachment import Attachment
from models.store.connection import DB
from models.store.held import unsaved
from models.store.refusal import (
    Refusal,
    RegisterBroken,
    RegisterBusy,
    RegisterUnwritable,
    said_plainly,
)
from models.store.secret import key as keys
from models.store.secret import recovery
from models.store.secret.key import Key, Wrapped, WrongPassword
from models.store.settings import setting
from tests.models.password.conftest import BAIT, LONG
from tests.models.password.reading import everything, readable_in
from tests.passwords import PASSWORD, by
from tests.places import ROOT

DAY = date(2026, 3, 5)


def wrapped_of(folder: Path) -> Wrapped:
    found = keys.read(folder)
    assert found is not None
    return found


def test_nothing_is_readable_beside_or_in_a_register_that_got_a_password(sealed: Path) -> None:
    assert readable_in(sealed) == []
    assert not list(sealed.glob("register.before*"))
    assert not (sealed / "register.converting").exists()


def test_nothing_is_readable_while_it_is_worked_in(at_work: Path) -> None:
    item.record(f"{BAIT}后来")
    assert (at_work / "register.db-wal").stat().st_size > 0
    assert readable_in(at_work) == []


def test_a_password_changes_nothing_that_the_register_holds(baited: Path) -> None:
    with register.opened(baited):
        before = everything()
        verbs.set_password(PASSWORD, DAY)
        held = everything()
        verbs.remove()
        after = everything()
    assert before == held == after
    with closing(sqlite3.connect(baited / register.FILE)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert not (baited / keys.FILE).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights by folder")
def test_a_password_that_is_set_or_removed_opens_nothing_to_other_accounts(baited: Path) -> None:
    before = os.umask(0)
    try:
        with register.opened(baited):
            for convert in (lambda: verbs.set_password(PASSWORD, DAY), verbs.remove):
                convert()
                open_to_others = [p for p in baited.rglob("*") if p.stat().st_mode & 0o077]
                assert open_to_others == []
    finally:
        os.umask(before)


def test_the_search_finds_after_a_password_was_set_what_it_found_before(at_work: Path) -> None:
    DB.execute_sql("INSERT INTO search_index(search_index) VALUES ('integrity-check')")
    assert item.PublishedItem.get(item.PublishedItem.title == BAIT)


def test_attachments_of_any_size_come_out_as_they_went_in(at_work: Path, tmp_path: Path) -> None:
    (tmp_path / "three.bin").write_bytes(bytes(3 << 20))
    attachment.attach("PublishedItem", 1, tmp_path / "three.bin")
    found = [attachment.content(each) for each in Attachment.select().order_by(Attachment.id)]
    assert found == [BAIT.encode(), LONG, bytes(3 << 20)]


@pytest.mark.parametrize("fate", ["changed", "cut", "longer"])
def test_an_attachment_changed_behind_the_programs_back_is_refused(
    at_work: Path, fate: str
) -> None:
    for file in (at_work / "attachments").glob("??/*"):
        data = file.read_bytes()
        torn = {"changed": data[:40] + bytes([data[40] ^ 1]) + data[41:], "cut": data[:-20]}
        file.write_bytes(torn.get(fate, data + b"more"))
    for each in Attachment.select():
        with pytest.raises(Refusal, match="已损坏"):
            attachment.content(each)


def test_a_wrong_password_opens_nothing(sealed: Path) -> None:
    for wrong in ("清泉石上流2026", "", PASSWORD * 2):
        with pytest.raises(WrongPassword, match="口令不对"), register.opened(sealed, by(wrong)):
            pass


def test_a_password_typed_full_width_is_the_same(sealed: Path) -> None:
    with register.opened(sealed, by("清泉石上流　２０２６")):
        assert setting("draft.items") == BAIT


def test_after_a_change_only_the_new_password_opens(at_work: Path) -> None:
    verbs.change("another password", DAY)
    now = wrapped_of(at_work)
    with pytest.raises(WrongPassword):
        now.opened(PASSWORD)
    assert now.opened("another password").data == DB.key.data  # type: ignore[union-attr]


def test_the_recovery_code_opens_without_the_password_before_and_after_a_change(
    at_work: Path,
) -> None:
    code = verbs.recovery_code()
    verbs.change("another password", DAY)
    assert verbs.recovery_code() == code
    opened = wrapped_of(at_work).opened_by_recovery(code.lower().replace(" ", "-"))
    verbs.renewed(at_work, opened, "a third password")
    assert wrapped_of(at_work).opened("a third password").data == opened.data


def test_a_group_of_the_recovery_code_typed_wrongly_is_named(at_work: Path) -> None:
    # Not one by chance: of 32 wrong groups one has the right check sign.
    groups = recovery.written(bytes(range(20))).split()
    wrong = ("2" if groups[2][0] != "2" else "3") + groups[2][1:]
    for typed in (
        [*groups[:2], wrong, *groups[3:]],
        [*groups[:2], groups[3], groups[2], *groups[4:]],
    ):
        with pytest.raises(Refusal, match="第 3 组"):
            wrapped_of(at_work).opened_by_recovery(" ".join(typed))
    with pytest.raises(Refusal, match="8 组"):
        wrapped_of(at_work).opened_by_recovery(" ".join(groups[1:]))
    other = Key.made(PASSWORD, DAY.isoformat())
    with pytest.raises(WrongPassword, match="另找一张"):
        wrapped_of(at_work).opened_by_recovery(other.recovery_code)


@pytest.mark.parametrize("bad", ["", "   ", "短口令1234"[:7], "long" * 60, "eight\0chars"])
def test_a_password_that_protects_nothing_is_refused(opened: Path, bad: str) -> None:
    with pytest.raises(Refusal):
        verbs.set_password(bad, DAY)
    assert DB.key is None


def test_a_disk_without_room_is_said_before_anything_is_written(
    baited: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: SimpleNamespace(free=100))
    with register.opened(baited):
        with pytest.raises(Refusal, match="腾出空间"):
            verbs.set_password(PASSWORD, DAY)
        assert item.record("还能登记").id


def test_the_key_file_alone_or_the_database_alone_is_refused_in_words(sealed: Path) -> None:
    kept = (sealed / keys.FILE).read_bytes()
    (sealed / keys.FILE).unlink()
    with pytest.raises(RegisterBroken, match="旁边缺少"), register.opened(sealed):
        pass
    for torn in (b"{}", b"\xff", json.dumps({**json.loads(kept), "version": 9}).encode()):
        (sealed / keys.FILE).write_bytes(torn)
        with pytest.raises(RegisterBroken), register.opened(sealed, by()):
            pass


def test_a_register_with_a_password_can_be_opened_to_read(sealed: Path) -> None:
    busy = RegisterBusy("register", "登记簿正在别处打开，请先关闭。")
    with reading.opened_to_read(sealed, busy, by()):
        assert setting("draft.items") == BAIT
    with pytest.raises(WrongPassword), reading.opened_to_read(sealed, busy, by("wrong word")):
        pass


def test_a_register_with_a_password_goes_on_in_another_folder(
    at_work: Path, tmp_path: Path
) -> None:
    (at_work / keys.FILE).unlink()  # its disk was pulled
    new = moving.go_on_in(tmp_path)
    assert setting("draft.items") == BAIT
    assert readable_in(new) == []
    assert wrapped_of(new).opened(PASSWORD)


def test_what_is_typed_while_the_register_cannot_be_written_lies_sealed(
    at_work: Path, tmp_path: Path
) -> None:
    unsaved.keep("draft.requests", BAIT)
    assert readable_in(tmp_path / "state") == []
    unsaved.bring_back()
    assert setting("draft.requests") == BAIT


def test_backups_from_before_the_password_are_named(at_work: Path) -> None:
    folder = at_work / "backups"
    shutil.copy(at_work / register.FILE, folder / "sealed.db")
    with closing(sqlite3.connect(folder / "plain.db")) as db:
        db.execute("CREATE TABLE bait (words TEXT)")
        db.commit()
    found = old_backups.readable()
    assert [each.name for each in found] == ["plain.db"]


def test_backups_in_the_second_place_are_named_too_and_go_once_a_sealed_one_is_there(
    baited: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disks, "root_of", lambda _folder: tmp_path / "stick")
    monkeypatch.setattr(disks, "roots", lambda: [tmp_path / "stick"])
    (tmp_path / "stick").mkdir()
    with register.opened(baited):
        stick = second_place.choose(tmp_path / "stick", datetime(2026, 3, 5))
        backup.make(Reason.HAND)
        second_place.catch_up(datetime(2026, 3, 5))
        verbs.set_password(PASSWORD, DAY)
        plain = old_backups.readable()
        assert len(plain) == 2
        old_backups.replace(plain)
        assert [len(list(each.glob("*.zip"))) for each in (baited / "backups", stick)] == [1, 1]
        assert readable_in(stick) == readable_in(baited) == []


KILLED = """
import os, signal, sys; from pathlib import Path
from models.items import item
from models.store import register
with register.opened(Path(sys.argv[1]), lambda wrapped: wrapped.opened(sys.argv[2])):
    item.record("最后一次")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills itself by a signal")
def test_what_a_killed_program_saved_in_a_sealed_register_is_there_and_in_no_older_copy(
    sealed: Path, tmp_path: Path
) -> None:
    shutil.copy(sealed / register.FILE, tmp_path / "older.db")
    with register.opened(sealed, by()):
        item.record("以后的信息")
    command = [sys.executable, "-c", KILLED, str(sealed), PASSWORD]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode < 0
    shutil.copytree(sealed, tmp_path / "older")
    shutil.copy(tmp_path / "older.db", tmp_path / "older" / register.FILE)
    for place, titles in ((sealed, [BAIT, "以后的信息", "最后一次"]), (tmp_path / "older", [BAIT])):
        with register.opened(place, by()):
            assert [each.title for each in item.PublishedItem.select()] == titles


def test_a_sealed_register_is_written_anew_without_remains_and_stays_sealed(at_work: Path) -> None:
    DB.rewrite()
    assert setting("draft.items") == BAIT
    assert readable_in(at_work) == []


@pytest.mark.parametrize(
    ("said", "sentence"),
    [("disk I/O error", "读写磁盘出错"), ("database or disk is full", "磁盘已满")],
)
def test_a_fault_of_the_disk_inside_a_function_of_the_sealing_library_is_a_sentence(
    said: str, sentence: str
) -> None:
    error = dbapi2.OperationalError(said)
    error.sqlite_errorcode = sqlite3.SQLITE_ERROR  # as sqlcipher_export gives it
    with pytest.raises(RegisterUnwritable, match=sentence), said_plainly():
        raise error
