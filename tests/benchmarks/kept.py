"""What is kept: one save, a backup, opening; beside the bare work on the disk."""

import hashlib
import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import run

from models.backups import backup, verify
from models.backups.manifest import Reason
from models.items import item
from models.items.item import PublishedItem
from models.store import register
from tests.benchmarks.measure import Row, Work, pair, wall
from tests.places import ROOT

_TURNS = 50
_SAVES = (
    "import sys; from pathlib import Path\n"
    "from models.store import register; from models.items import item\n"
    "from models.items.item import PublishedItem\n"
    "with register.opened(Path(sys.argv[1])):\n"
    "    for turn in range(int(sys.argv[2])):\n"
    "        item.change(PublishedItem.get(), summary=f'{turn} of {sys.argv[2]}')\n"
)


def saved(place: Path, words: str) -> Iterator[Row]:
    """Yield one save beside an append that is forced to the disk, by the clock on the wall."""
    turn = iter(range(1_000_000))

    def ours() -> None:
        item.change(PublishedItem.get(), summary=f"{wall()} {next(turn)}")

    def floor() -> None:
        with (place / "appended").open("ab", buffering=0) as file:
            file.write(b"0" * 4096)
            os.fsync(file.fileno())

    note = "floor: 4 KB appended, fsync"
    yield pair(f"保存 one save, {words}", ours, floor, 4.0, runs=41, clock=wall, note=note)


def forced(folder: Path) -> Iterator[Row]:
    """Yield how often a save forces the disk, where the calls can be traced; no register is open."""
    strace = shutil.which("strace")
    if strace is None:
        return
    counted = [_forces(strace, folder, turns) for turns in (1, 1 + _TURNS)]
    each = (counted[1] - counted[0]) / _TURNS
    yield Row("一次保存的 fsync of one save (calls)", (each,), (1.0,), 1.2)


def _forces(strace: str, folder: Path, turns: int) -> int:
    call = [strace, "-f", "-qq", "-e", "trace=fsync,fdatasync", sys.executable, "-c", _SAVES]
    done = run(
        [*call, str(folder), str(turns)], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return len(re.findall(r"f(?:data)?sync\(", done.stderr))


def backed_up(file: Path, place: Path, words: str) -> Iterator[Row]:
    """Yield a backup that is verified, and a look through the register, beside copy and checksum."""

    def ours() -> None:
        backup.make(Reason.HAND, place / "backup.zip")

    def checked() -> None:
        list(verify.of_database())

    yield pair(f"备份 backup, read again, {words}", ours, _copied(file, place), runs=3)
    yield pair(f"核对 verify, {words}", checked, lambda: _digest(file), runs=3)


def _copied(file: Path, place: Path) -> Work:
    """Copy, force to the disk, and read again with its checksum."""

    def floor() -> None:
        copy = shutil.copyfile(file, place / "copy.db")
        with copy.open("rb+") as opened:
            os.fsync(opened.fileno())
        _digest(copy)

    return floor


def _digest(file: Path) -> None:
    with file.open("rb") as opened:
        hashlib.file_digest(opened, "sha256")


def opening(folder: Path, words: str) -> Row:
    """Open a register, with its check of every page, beside reading its file; none is open."""

    def ours() -> None:
        with register.opened(folder):
            pass

    return pair(f"打开 opening, {words}", ours, lambda: _digest(folder / register.FILE), runs=3)
