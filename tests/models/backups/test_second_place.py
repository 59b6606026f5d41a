"""The second place holds the same backups, is known by its mark, and takes nothing else away."""

import errno
import json
import os
from collections import namedtuple
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from models.backups import backup, bundle, generations, health, second_place, shelf
from models.backups.manifest import Reason
from models.disk import disks
from models.items import item
from models.store import register
from models.store.refusal import Refusal

NOW = datetime(2026, 3, 26, 8, 31)
Usage = namedtuple("Usage", "total used free")


@pytest.fixture(autouse=True)
def of_this_pc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What this PC remembers, and the disks that hang in it."""
    monkeypatch.setattr(second_place, "user_state_path", lambda *_, **__: tmp_path / "state")
    monkeypatch.setattr(disks, "roots", lambda: (tmp_path / "drives").glob("*"))
    monkeypatch.setattr(disks, "root_of", lambda _folder: tmp_path / "drives" / "E")


@pytest.fixture
def stick(kept: Path, tmp_path: Path) -> Path:
    """A stick that was chosen and caught up with."""
    (tmp_path / "drives" / "E").mkdir(parents=True)
    place = second_place.choose(tmp_path / "drives" / "E", NOW)
    assert second_place.catch_up(NOW) == 1
    return place


def names(folder: Path) -> list[str]:
    return [each.file.name for each in shelf.backups(folder)]


def test_it_gets_every_backup_that_it_lacks_read_again_and_none_twice(
    stick: Path, kept: Path
) -> None:
    assert names(stick) == [kept.name]
    backup.make(Reason.HAND, at=datetime(2026, 3, 25, 9))
    backup.make(Reason.HAND, at=datetime(2026, 3, 26, 9))
    assert second_place.catch_up(NOW) == 2
    assert second_place.catch_up(NOW) == 0
    assert all(bundle.check(each.file) for each in shelf.backups(stick))
    assert names(stick) == names(backup.place())
    look = second_place.look()
    assert look is not None
    assert (look.folder, look.missing, look.held, look.is_on_same_disk) == (stick, 0, 3, True)


def test_a_stick_that_comes_under_another_letter_is_found_by_its_mark(
    stick: Path, tmp_path: Path
) -> None:
    (tmp_path / "drives" / "E").rename(tmp_path / "drives" / "F")
    (tmp_path / "drives" / "E" / second_place.FOLDER).mkdir(parents=True)  # another stick
    backup.make(Reason.HAND)
    assert second_place.catch_up(NOW) == 1
    assert len(names(tmp_path / "drives" / "F" / stick.name)) == 2
    assert names(stick) == []


def test_one_that_is_not_plugged_in_is_waited_for_and_overdue_after_a_week(
    stick: Path, tmp_path: Path
) -> None:
    (tmp_path / "drives" / "E").rename(tmp_path / "drawer")
    backup.make(Reason.HAND, at=datetime(2026, 3, 26, 17))
    assert second_place.catch_up(NOW) == 0
    look = second_place.look()
    assert look is not None
    assert look.folder is None
    assert [second_place.overdue_days(date(2026, 4, day)) for day in (1, 2, 5)] == [0, 7, 10]
    told = health.spoken(date(2026, 4, 2), failed=False, second_failed=False)
    assert (told.tone, told.sentence) == ("soon", "第二备份 7 天没有插上")


def test_backups_of_another_register_and_other_files_stay_on_the_stick(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(backup, "origin", lambda: "another register")
        other = backup.make(Reason.HAND, stick / "别的登记簿.zip")
    (stick / "照片.zip").write_bytes(b"PK")
    monkeypatch.setattr(generations, "LAST", 1)
    for at in range(3):
        backup.make(Reason.HAND, at=datetime(2040, 3, 27, 8, at))
    second_place.catch_up(NOW)
    assert {"照片.zip", other.name} < {each.name for each in stick.iterdir()}
    assert set(names(stick)) == {other.name, *names(backup.place())}


def test_it_may_not_lie_in_the_register_itself(opened: Path) -> None:
    for folder in (opened, opened / "backups", opened / "attachments" / ".."):
        with pytest.raises(Refusal, match="登记簿自己的文件夹"):
            second_place.choose(folder, NOW)
    assert second_place.chosen() is None


def _full(monkeypatch: pytest.MonkeyPatch, _stick: Path) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _place: Usage(9, 8, 1 << 20))


def _pulled(monkeypatch: pytest.MonkeyPatch, _stick: Path) -> None:
    def copy(*_args: object) -> None:
        raise OSError(errno.EIO, "gone")

    monkeypatch.setattr("shutil.copyfile", copy)


def _broken(monkeypatch: pytest.MonkeyPatch, _stick: Path) -> None:
    def copy(source: Path, target: Path) -> None:
        data = bytearray(Path(source).read_bytes())
        data[len(data) // 2] ^= 1  # one bit
        Path(target).write_bytes(data)

    monkeypatch.setattr("shutil.copyfile", copy)


@pytest.mark.parametrize(
    ("harm", "said"),
    [(_full, "放不下了，还缺 1 份"), (_pulled, "写不进去"), (_broken, "读回来和原来的不一样")],
)
def test_what_cannot_be_copied_is_said_and_leaves_no_half_file(
    stick: Path,
    monkeypatch: pytest.MonkeyPatch,
    harm: Callable[[pytest.MonkeyPatch, Path], None],
    said: str,
) -> None:
    item.record("又一条")
    backup.make(Reason.HAND)
    with monkeypatch.context() as patched:
        harm(patched, stick)
        with pytest.raises(Refusal, match=said):
            second_place.catch_up(NOW)
    assert len(names(stick)) == 1
    assert {each.suffix for each in stick.iterdir()} <= {".zip", ".json", ""}
    assert second_place.catch_up(NOW) == 1


def test_the_register_knows_no_path_of_it_and_this_pc_forgets_it_when_told(
    stick: Path, tmp_path: Path
) -> None:
    assert str(stick).encode() not in (register.place() / register.FILE).read_bytes()
    note = next((tmp_path / "state").rglob("*.json"))
    assert json.loads(note.read_text(encoding="utf-8"))["folder"] == str(stick)
    if os.name != "nt":
        assert note.stat().st_mode & 0o777 == 0o600
    second_place.forget()
    assert second_place.look() is None
    assert len(names(stick)) == 1
