"""The disks of this PC: which are there, where a folder lies on its own, and how much is free."""

import ctypes
import os
import string
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

# Where systems hang sticks and disks that are plugged in.
_HUNG = ("media/*", "media/*/*", "run/media/*/*", "mnt/*")


def roots() -> Iterator[Path]:
    """Give the roots of the disks and sticks that are there now."""
    if sys.platform == "win32":
        known = int(ctypes.windll.kernel32.GetLogicalDrives())
        for at, letter in enumerate(string.ascii_uppercase):
            if known >> at & 1:
                yield Path(f"{letter}:\\")
        return
    for pattern in _HUNG:
        with suppress(OSError):
            yield from Path("/").glob(pattern)


def root_of(folder: Path) -> Path:
    """Return the root of the disk on which a folder lies."""
    place = folder.absolute()
    while place != place.parent and not os.path.ismount(place):
        place = place.parent
    return place


def is_same(one: Path, other: Path) -> bool:
    """Tell whether two folders lie on one disk. Raises OSError."""
    return one.stat().st_dev == other.stat().st_dev
