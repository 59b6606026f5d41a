"""Folders on another PC, and folders that are kept in step with the internet, are recognised."""

import json
import shutil
import socket
from pathlib import Path

import pytest

from models.disk import shared
from models.items import item
from models.store import register
from models.store.connection import DB
from models.store.refusal import Refusal, RegisterBusy

MOUNTS = """22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
31 22 0:40 / /mnt/server rw,relatime shared:5 - {kind} //server/share rw,vers=3.0
33 22 0:43 / /mnt/with\\040blank rw,relatime shared:6 - {kind} //server/other rw
32 31 8:2 / /mnt/server/disk rw,relatime shared:9 - ext4 /dev/sdb1 rw
"""


@pytest.fixture
def mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "mountinfo"
    monkeypatch.setattr(shared, "MOUNTS", file)
    return file


@pytest.mark.parametrize("kind", ["cifs", "smb3", "nfs", "nfs4", "fuse.sshfs", "fuse.davfs2"])
def test_a_folder_on_another_pc_is_recognised(mounts: Path, kind: str) -> None:
    mounts.write_text(MOUNTS.format(kind=kind), encoding="utf-8")
    for name in ("/mnt/server", "/mnt/server/公开/register", "/mnt/with blank/register"):
        assert shared.shared_by(Path(name)) == shared.NETWORK
    for name in ("/home/clerk/register", "/mnt/servers/register", "/mnt/server/disk/register"):
        assert shared.shared_by(Path(name)) == ""


@pytest.mark.parametrize("kind", ["ext4", "fuseblk", "ntfs3", "vfat", "fuse.fuse-overlayfs"])
def test_a_disk_of_this_pc_is_none(mounts: Path, kind: str) -> None:
    mounts.write_text(MOUNTS.format(kind=kind), encoding="utf-8")
    assert shared.shared_by(Path("/mnt/server/register")) == ""


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("/home/clerk/OneDrive/公开/register", "OneDrive"),
        ("/home/clerk/OneDrive - 示例镇/register", "OneDrive"),
        ("/home/clerk/我的坚果云/register", "坚果云"),
        ("/data/WPSDrive/register", "WPS 云盘"),
        ("/data/BaiduSyncdisk", "百度网盘"),
        ("/data/阿里云盘同步/register", "阿里云盘"),
        ("/home/clerk/Dropbox (示例镇)/register", "Dropbox"),
        ("/home/clerk/Google Drive/我的/register", "Google Drive"),
        ("/data/腾讯微云/register", "腾讯微云"),
        ("/home/clerk/register", ""),
        ("/home/clerk/OneDriver/register", ""),
    ],
)
def test_a_folder_in_step_with_the_internet_is_recognised_by_its_name(
    folder: str, name: str
) -> None:
    assert shared.shared_by(Path(folder)) == (f"{name} 的同步文件夹" if name else "")


def test_a_folder_in_step_with_the_internet_is_recognised_by_its_mark(tmp_path: Path) -> None:
    (tmp_path / "sync" / ".nutstore").mkdir(parents=True)
    assert shared.shared_by(tmp_path / "sync" / "register") == "坚果云 的同步文件夹"


def test_in_such_a_folder_the_register_is_one_file_and_goes_home_again(
    folder: Path, tmp_path: Path
) -> None:
    with register.opened(folder):
        item.record("在本机")
    there = tmp_path / "OneDrive" / "register"
    shutil.copytree(folder, there)
    with register.opened(there):
        assert DB.pragma("journal_mode") == "delete"
        item.record("在别处")
        assert not list(there.glob("register.db-*"))
    shutil.copytree(there, tmp_path / "home")
    with register.opened(tmp_path / "home"):
        assert DB.pragma("journal_mode") == "wal"
        assert [each.title for each in item.PublishedItem.select()] == ["在本机", "在别处"]


def test_no_second_pc_comes_in_while_the_mark_of_the_first_lies_in_a_folder_kept_in_step(
    folder: Path, tmp_path: Path
) -> None:
    there = tmp_path / "Nutstore" / "register"
    shutil.copytree(folder, there)
    holder = there / "register.holder"
    for mark in ('{"pc": "OTHER-PC", "at": "2026-11-30 08:00"}', "[]", "{"):
        holder.write_text(mark)
        for _ in range(2):
            with pytest.raises(RegisterBusy, match="等文件同步完再试"), register.opened(there):
                pass
    holder.write_text(json.dumps({"pc": socket.gethostname(), "at": "2026-11-30 08:00"}))
    with register.opened(there):  # left by a program of this PC that was killed
        pass


def test_a_register_that_lies_in_two_folders_at_once_is_refused(
    folder: Path, tmp_path: Path
) -> None:
    for make in (Path.symlink_to, Path.hardlink_to):
        other = tmp_path / make.__name__
        other.mkdir()
        make(other / register.FILE, folder / register.FILE)
        with pytest.raises(Refusal, match="链接"), register.opened(other):
            pass
