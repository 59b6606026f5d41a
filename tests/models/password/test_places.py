"""A register with a password is held, shared, watched and looked at as any other."""

import shutil
from pathlib import Path

import pytest

from models import reading
from models.backups import backup, restore
from models.backups.manifest import Reason
from models.disk import log_of_changes, shared
from models.items import item
from models.store import register
from models.store.connection import DB
from models.store.refusal import RegisterBusy, RegisterLost, RegisterUnwritable
from models.store.secret import key as keys
from models.store.secret.key import Key, WrongPassword
from tests.models.password.reading import readable_in
from tests.passwords import by

MOUNT = "31 22 0:40 / {place} rw,relatime shared:5 - cifs //server/share rw,vers=3.0\n"


def test_in_a_folder_of_another_pc_it_is_written_without_a_log_beside_it(
    sealed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(MOUNT.format(place=tmp_path), encoding="utf-8")
    monkeypatch.setattr(shared, "MOUNTS", mounts)
    for title in ("第一次", "第二次"):
        with register.opened(sealed, by()):
            item.record(title)
            assert not log_of_changes.beside(sealed / register.FILE).exists()
    assert readable_in(sealed) == []
    with register.opened(sealed, by()):
        assert {each.title for each in item.PublishedItem.select()} >= {"第一次", "第二次"}


def test_while_it_is_open_others_only_look_at_it_and_see_what_is_saved(sealed: Path) -> None:
    with register.opened(sealed, by()):
        item.record("看得见")
        with pytest.raises(RegisterBusy), register.opened(sealed, by()):
            pass
        copy = Path(shutil.copytree(sealed, sealed.with_name("seen")))
    refusal = RegisterBusy("register", "登记簿正在别处打开，请先关闭。")
    with pytest.raises(WrongPassword), reading.opened_to_read(copy, refusal, by("not this one")):
        pass
    with reading.opened_to_read(copy, refusal, by()):
        assert item.PublishedItem.get_or_none(item.PublishedItem.title == "看得见")
        with pytest.raises(RegisterUnwritable):
            item.record("写不进")


def test_another_file_in_its_place_is_noticed_before_anything_is_saved(
    at_work: Path, sealed: Path, tmp_path: Path
) -> None:
    file = sealed / register.FILE
    shutil.copy(file, tmp_path / "other.db")
    (tmp_path / "other.db").replace(file)
    with pytest.raises(RegisterLost):
        item.record("存到哪里去了")
    assert DB.key is not None


@pytest.mark.parametrize("harm", ["gone", "empty", "another"])
def test_a_key_that_went_from_beside_the_open_register_is_put_back_by_save_and_backup(
    sealed: Path, tmp_path: Path, harm: str
) -> None:
    for work in (lambda: item.record("后来的"), lambda: backup.make(Reason.HAND), lambda: None):
        with register.opened(sealed, by()):
            (sealed / keys.FILE).unlink()
            if harm == "empty":
                (sealed / keys.FILE).touch()
            elif harm == "another":
                keys.write(sealed, Key.made("quite another one", "2026-03-05"))
            work()
    with register.opened(sealed, by()):
        restore.into(backup.own()[0].file, tmp_path / "other", by())
