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
DEVICES = Path("/sys/dev/block")  # a link for each disk, through the bus that it hangs on
_REMOVABLE = 2  # DRIVE_REMOVABLE of GetDriveType


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


def is_stick(folder: Path) -> bool:
    """Tell whether a folder that is there lies on a stick or a disk that hangs on USB."""
    if sys.platform == "win32":
        drive = f"{folder.absolute().drive}\\"
        return int(ctypes.windll.kernel32.GetDriveTypeW(drive)) == _REMOVABLE
    with suppress(OSError):
        number = folder.stat().st_dev
        link = DEVICES / f"{os.major(number)}:{os.minor(number)}"
        return "/usb" in os.path.realpath(link)
    return False


def sticks() -> list[Path]:
    """Return the roots of the sticks and USB disks that are plugged in."""
    return [root for root in roots() if os.path.ismount(root) and is_stick(root)]


def others() -> list[Path]:
    """Return the roots of further disks of this PC itself: a D disk, a data partition."""
    home = root_of(Path.home())
    mounted = [root for root in roots() if os.path.ismount(root) and root != home]
    return [root for root in mounted if not is_stick(root)]
