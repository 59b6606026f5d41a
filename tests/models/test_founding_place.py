"""Where a register may be made: what is said of a folder before anything is."""

import os
import shutil
from collections import namedtuple
from pathlib import Path

import pytest

from models import founding
from models.disk import disks

Usage = namedtuple("Usage", "total used free")


def test_an_empty_place_is_good_and_nothing_is_left_there(tmp_path: Path) -> None:
    assert founding.site(tmp_path / "镇" / "登记簿").tone == "ok"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("asked", ["登记簿", ""])
def test_a_place_without_its_beginning_is_asked_for_whole(asked: str) -> None:
    assert "完整位置" in founding.site(Path(asked)).sentence


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    assert "写不进去" in founding.site(Path("/proc/登记簿")).sentence
    (tmp_path / "文件").touch()
    assert "不是文件夹" in founding.site(tmp_path / "文件" / "登记簿").sentence


def test_a_full_disk_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: Usage(1 << 30, 1 << 30, 30 << 20))
    said = founding.site(tmp_path / "登记簿")
    assert (said.tone, "放不下" in said.sentence) == ("late", True)


def test_a_stick_is_advised_against(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    number = tmp_path.stat().st_dev
    links = tmp_path / "links"
    links.mkdir()
    (links / f"{os.major(number)}:{os.minor(number)}").symlink_to(tmp_path / "usb1" / "sda")
    monkeypatch.setattr(disks, "DEVICES", links)
    said = founding.site(tmp_path / "登记簿")
    assert (said.tone, "U 盘" in said.sentence) == ("soon", True)


def test_a_folder_with_other_files_and_one_with_a_register_are_told_apart(
    tmp_path: Path, folder: Path
) -> None:
    (tmp_path / "照片.jpg").touch()
    assert "别的文件" in founding.site(tmp_path).sentence
    assert founding.site(folder).has_register
