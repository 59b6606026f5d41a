"""Nobody but the user reads a register: neither what is made nor what was there before."""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from models import founding, moving
from models.backups import backup, restore, second_place
from models.backups.manifest import Reason
from models.disk import private
from models.disk.durable import put
from models.items import item
from models.password import verbs
from models.store import attachment, register
from models.store.acts import take_back
from models.store.history import Act
from reports.ledgers.importing import import_ledger
from tests.books import write_book
from tests.passwords import PASSWORD, by
from tests.places import REGISTERS

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps the rights of a folder")


@pytest.fixture(autouse=True)
def _open_handed() -> Iterator[None]:
    """The umask under which everybody would read everything."""
    before = os.umask(0)
    yield
    os.umask(before)


def open_to_others(folder: Path) -> dict[str, str]:
    """Return what of a folder others may do something with, with its rights."""
    found = {}
    for place in (folder, *folder.rglob("*")):
        mode = stat.S_IMODE(place.lstat().st_mode)
        if mode & 0o077:
            found[str(place.relative_to(folder.parent))] = oct(mode)
    return found


def work(folder: Path, elsewhere: Path) -> Iterator[str]:
    """Do each kind of verb in a new register; give a word after each."""
    founding.make(folder, "示例镇人民政府")
    yield "made"
    scan = elsewhere / "扫描.pdf"
    scan.write_bytes(b"%PDF-1.4 scan")
    with register.opened(folder):
        kept = item.record("防汛抢险应急预案")
        yield "saved"
        attachment.attach(item.KIND, kept.id, scan)
        yield "attached"
        book = write_book(elsewhere / "台账.xlsx", ["标题", "公开日期"], ["通知", "2026-03-02"])
        import_ledger("items", book, datetime(2026, 3, 9).date())
        yield "imported"
        take_back(Act.select().order_by(Act.id.desc()).get().id)
        yield "taken back"
        backup.make(Reason.HAND)
        yield "backed up"
        moved = moving.go_on_in(elsewhere)
        assert open_to_others(moved) == {}
    yield "closed"


def test_after_every_kind_of_verb_nothing_in_the_folder_is_open_to_others(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "register", tmp_path / "elsewhere"
    elsewhere.mkdir()
    for done in work(folder, elsewhere):
        assert open_to_others(folder) == {}, done
    (made,) = (folder / "backups").glob("*.zip")
    restored = tmp_path / "restored"
    restore.into(made, restored)
    assert open_to_others(restored) == {}


def as_it_was(folder: Path) -> Path:
    """Make an old register, every part of which every account of the PC reads."""
    (folder / "attachments" / "ab").mkdir(parents=True)
    (folder / "attachments" / "ab" / "ab12").write_bytes(b"scan")
    (folder / "backups").mkdir()
    (folder / "backups" / "old.zip").write_bytes(b"zip")
    (folder / "register.holder").write_text('{"pc": "PC-WANG", "at": "2026-03-02 08:30"}')
    shutil.copyfile(REGISTERS / "0001.db", folder / register.FILE)
    (folder / "说明.txt").write_text("不是登记簿的文件")
    return folder


def test_a_register_of_before_is_shut_at_its_opening_which_says_so_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = as_it_was(tmp_path / "register")
    others: list[dict[str, str]] = []

    def noted(draft: Path, place: Path) -> None:
        others.append(open_to_others(folder))  # while it is upgraded
        put(draft, place)

    monkeypatch.setattr(register, "put", noted)
    with register.opened(folder) as steps:
        assert steps
        others.append(open_to_others(folder))
        assert "只有您的账户能看" in register.said_at_opening()
    others.append(open_to_others(folder))
    assert others == [{"register/说明.txt": "0o666"}] * 3
    with register.opened(folder):
        assert register.said_at_opening() == ""


def test_what_a_killed_program_said_of_its_pc_is_gone_after_the_next_opening(
    folder: Path,
) -> None:
    (folder / "register.holder").write_text('{"pc": "PC-WANG", "at": "2026-03-02 08:30"}')
    with register.opened(folder):
        assert "PC-WANG" not in (folder / "register.holder").read_text()
    assert not (folder / "register.holder").exists()


def test_a_folder_in_which_everybody_makes_files_and_what_a_link_leads_to_stay_as_they_are(
    tmp_path: Path,
) -> None:
    crowded = tmp_path / "crowded"
    crowded.mkdir()
    crowded.chmod(0o1777)
    (tmp_path / "foreign").write_text("x")
    inside = crowded / "attachments"
    inside.mkdir()
    (inside / "link").symlink_to(tmp_path / "foreign")
    assert private.shut_all(crowded)
    assert stat.S_IMODE(crowded.stat().st_mode) == 0o1777
    assert stat.S_IMODE(inside.stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "foreign").stat().st_mode) == 0o666


def test_what_is_exported_has_the_rights_of_every_new_file_of_the_user(
    folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "台账.xlsx"
    call = [sys.executable, "main.py", "--register", str(folder), "export", "items", str(out)]
    subprocess.run(call, check=True, capture_output=True, umask=0o027)
    assert stat.S_IMODE(out.stat().st_mode) == 0o640


def test_what_is_restored_with_its_password_and_kept_of_a_second_place_is_the_user_s_alone(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = tmp_path / "state"
    monkeypatch.setenv("XDG_STATE_HOME", str(state))
    scan, stick = tmp_path / "扫描.pdf", tmp_path / "stick"
    scan.write_bytes(b"%PDF-1.4 scan")
    stick.mkdir()
    with register.opened(folder):
        attachment.attach(item.KIND, item.record("防汛抢险应急预案").id, scan)
        verbs.set_password(PASSWORD, date(2026, 3, 5))
        made = backup.make(Reason.HAND)
        second_place.choose(stick, datetime(2026, 3, 9))
        second_place.catch_up(datetime(2026, 3, 9))
        restore.in_place(made, lambda _part, _said: None, lambda work: work())
        assert open_to_others(folder) == {}
    other = tmp_path / "made" / "other"
    restore.into(made, other, by())
    for place in (folder, other.parent, state, stick / second_place.FOLDER):
        assert open_to_others(place) == {}
