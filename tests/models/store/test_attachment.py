"""Attachments: kept by content, named safely, never lost."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from models.items import item
from models.store import attachment, register
from models.store.attachment import Attachment
from models.store.refusal import Refusal
from tests.last_act import take_back_last

KIND = item.KIND


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    file = tmp_path / "签发稿.pdf"
    file.write_bytes(b"%PDF-1.4 scan")
    return file


def test_a_file_comes_out_as_it_went_in(opened: Path, scan: Path, tmp_path: Path) -> None:
    kept = attachment.attach(KIND, 1, scan)
    scan.unlink()
    out = attachment.copy_out(kept, tmp_path / "out")
    assert (out.name, out.read_bytes()) == ("签发稿.pdf", b"%PDF-1.4 scan")


def test_one_content_is_stored_once(opened: Path, scan: Path) -> None:
    attachment.attach(KIND, 1, scan)
    attachment.attach(KIND, 2, scan)
    stored = [file for file in (opened / "attachments").rglob("*") if file.is_file()]
    assert len(stored) == 1
    with pytest.raises(Refusal, match="已经在附件里"):
        attachment.attach(KIND, 1, scan)


def test_a_removed_file_can_be_put_back(opened: Path, scan: Path, tmp_path: Path) -> None:
    kept = attachment.attach(KIND, 1, scan)
    attachment.remove(kept)
    assert attachment.attachments(KIND, 1) == []
    take_back_last()
    assert attachment.copy_out(attachment.attachments(KIND, 1)[0], tmp_path).exists()


def test_of_a_name_with_folders_of_another_system_the_last_is_kept(
    opened: Path, tmp_path: Path
) -> None:
    (tmp_path / "C:\\公文\\通知.docx").write_bytes(b"x")
    assert attachment.attach(KIND, 1, tmp_path / "C:\\公文\\通知.docx").name == "通知.docx"


def test_what_is_no_file_is_refused(opened: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    (tmp_path / "big").touch()
    os.truncate(tmp_path / "big", (200 << 20) + 1)
    for name, word in (
        ("empty", "空文件"),
        ("big", "200 MB"),
        ("gone", "不是文件"),
        (".", "不是文件"),
    ):
        with pytest.raises(Refusal, match=word):
            attachment.attach(KIND, 1, tmp_path / name)
    assert attachment.attachments(KIND, 1) == []


def test_a_content_that_was_changed_or_is_gone_is_noticed(
    opened: Path, scan: Path, tmp_path: Path
) -> None:
    kept = attachment.attach(KIND, 1, scan)
    stored = next(file for file in (opened / "attachments").rglob("*") if file.is_file())
    stored.write_bytes(b"other")
    with pytest.raises(Refusal, match="已损坏"):
        attachment.copy_out(kept, tmp_path / "out")
    stored.unlink()
    with pytest.raises(Refusal, match="找不到"):
        attachment.copy_out(kept, tmp_path / "out")


@pytest.mark.parametrize("left", [b"", b"%PDF", b"another sca!!", b"%PDF-1.4 scan and more"])
def test_a_content_that_a_power_cut_spoilt_is_replaced_when_the_file_is_attached_again(
    opened: Path, scan: Path, tmp_path: Path, left: bytes
) -> None:
    first = attachment.attach(KIND, 1, scan)
    stored(opened).write_bytes(left)
    with pytest.raises(Refusal, match="已经在附件里"):
        attachment.attach(KIND, 1, scan)
    assert attachment.copy_out(first, tmp_path / "out").read_bytes() == scan.read_bytes()
    stored(opened).write_bytes(left)
    other = attachment.attach(KIND, 2, scan)
    assert attachment.copy_out(other, tmp_path / "out").read_bytes() == scan.read_bytes()


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="names of open files")
def test_a_content_and_its_folders_are_on_the_disk_before_the_row_is(
    opened: Path, scan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forced: list[Path] = []
    add = Attachment.add

    def fsync(handle: int, real: Callable[[int], None] = os.fsync) -> None:
        forced.append(Path(f"/proc/self/fd/{handle}").readlink())
        real(handle)

    def add_last(*words: str, **values: Any) -> Attachment:
        place = stored(opened)
        assert forced[-1] == place.parent
        assert place.parent.parent in forced
        assert forced[-2].parent == opened / "attachments"  # the draft of the content
        return add(*words, **values)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Attachment, "add", add_last)
    attachment.attach(KIND, 1, scan)


def test_nothing_is_attached_where_the_register_no_longer_is(
    opened: Path, scan: Path, tmp_path: Path
) -> None:
    opened.rename(tmp_path / "moved")
    with pytest.raises(Refusal):
        attachment.attach(KIND, 1, scan)
    assert not opened.exists()
    (tmp_path / "moved").rename(opened)
    assert attachment.attachments(KIND, 1) == []


def test_what_was_left_of_a_killed_attaching_is_taken_away(folder: Path) -> None:
    left = folder / "attachments" / "draft-x1"
    left.write_bytes(b"half")
    with register.opened(folder):
        assert not left.exists()


def stored(folder: Path) -> Path:
    return next(file for file in (folder / "attachments").rglob("*") if file.is_file())
