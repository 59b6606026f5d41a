"""Files are put in their place whole, beside each other, and never over what is not theirs."""

import os
import stat
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from models.store.refusal import Refusal
from reports.writers.saving import save_bytes, saved


def test_writings_at_once_into_one_folder_keep_their_own_content(tmp_path: Path) -> None:
    together = Barrier(8)

    def write(number: int) -> None:
        with saved(tmp_path / f"{number}.csv", "csv") as draft:
            together.wait(10)
            draft.write_text(str(number) * 100_000)
            together.wait(10)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(8)))
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {
        f"{number}.csv": str(number) * 100_000 for number in range(8)
    }


@pytest.mark.parametrize(
    "name",
    ["register.db", "register.db-wal", "Register.lock", "attachments/ab/x.pdf", "backups/x.pdf"],
)
def test_no_file_of_a_register_is_written_over(folder: Path, name: str) -> None:
    target = folder / name
    before = target.read_bytes() if target.exists() else None
    with pytest.raises(Refusal, match="登记簿自己的文件"):
        save_bytes(target, b"x", target.suffix[1:])
    assert (target.read_bytes() if target.exists() else None) == before


def test_a_link_into_a_register_is_not_followed(folder: Path, tmp_path: Path) -> None:
    link = tmp_path / "台账.xlsx"
    link.symlink_to(folder / "register.db")
    before = (folder / "register.db").read_bytes()
    with pytest.raises(Refusal, match="登记簿自己的文件"):
        save_bytes(link, b"x", "xlsx")
    assert (folder / "register.db").read_bytes() == before


def test_a_link_to_a_file_elsewhere_is_followed(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    link = tmp_path / "台账.xlsx"
    link.symlink_to(tmp_path / "disk" / "whole.xlsx")
    save_bytes(link, b"x", "xlsx")
    assert link.is_symlink()
    assert (tmp_path / "disk" / "whole.xlsx").read_bytes() == b"x"


def test_a_pipe_is_no_place_for_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.pdf")
    with pytest.raises(Refusal, match="不是普通文件"):
        save_bytes(tmp_path / "x.pdf", b"x", "pdf")
    assert stat.S_ISFIFO((tmp_path / "x.pdf").stat().st_mode)


@pytest.mark.parametrize(
    "name",
    [
        "台账",
        "台账.db",
        "台账.xlsx.exe",
        "CON.xlsx",
        "com¹ .xlsx",
        "\u202egnp.xlsx",
        "a\0.xlsx",
        "a" * 600 + ".xlsx",
    ],
)
def test_a_name_that_is_none_of_its_kind_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refusal) as refused:
        save_bytes(tmp_path / name, b"x", "xlsx")
    assert "\n" not in refused.value.sentence
    assert list(tmp_path.iterdir()) == []


def test_drafts_of_writings_that_were_killed_go_after_an_hour(tmp_path: Path) -> None:
    old, young, other = (tmp_path / name for name in (".gkb-99.tmp", ".gkb-new.tmp", ".gkb.txt"))
    for file in (old, young, other):
        file.write_text("林某某")
    hours_ago = time.time() - 7200
    for file in (old, other):
        os.utime(file, (hours_ago, hours_ago))
    save_bytes(tmp_path / "x.pdf", b"x", "pdf")
    assert {file.name for file in tmp_path.iterdir()} == {young.name, other.name, "x.pdf"}


def test_a_draft_is_for_nobody_else_and_the_file_for_whom_it_was(tmp_path: Path) -> None:
    target = tmp_path / "x.html"
    target.touch(0o640)
    with saved(target, "html") as draft:
        assert stat.S_IMODE(draft.stat().st_mode) == 0o600
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
