"""Whether a folder lies on another PC, or a program copies its files to the internet."""

import os
import re
import sys
from fnmatch import fnmatchcase
from pathlib import Path

import resources

MOUNTS = Path("/proc/self/mountinfo")
NETWORK = "网络文件夹"
_REMOTE = 4  # DRIVE_REMOTE of GetDriveType


def shared_by(folder: Path) -> str:
    """Return in words what makes a folder unsafe for a register; "" for one of this PC alone."""
    place = folder.absolute()
    if _is_on_network(place):
        return NETWORK
    folders = (place, *place.parents)
    for kind in resources.toml("folders/shared.toml")["cloud"]:
        called = [name.casefold() for name in kind["folders"]]
        if any(_is_one_of(each.name.casefold(), called) for each in folders):
            return f"{kind['name']} 的同步文件夹"
        if any(os.path.exists(f"{each}/{mark}") for each in folders for mark in kind["marks"]):
            return f"{kind['name']} 的同步文件夹"
    return ""


def _is_one_of(name: str, patterns: list[str]) -> bool:
    return name in patterns or any(fnmatchcase(name, each) for each in patterns if "*" in each)


def _is_on_network(place: Path) -> bool:
    if sys.platform == "win32":
        drive = place.drive
        from ctypes import windll  # noqa: PLC0415 (only on Windows)

        if drive.startswith("\\\\"):
            return True
        return int(windll.kernel32.GetDriveTypeW(f"{drive}\\")) == _REMOTE
    known = resources.toml("folders/shared.toml")
    kind = _mount_kind(place)
    return _is_one_of(kind, known["network"]) and kind not in known["local"]


def _mount_kind(place: Path) -> str:
    """Return the kind of file system on which a folder lies, "" where that is not told.

    A line of mountinfo is ``36 35 98:0 / /mnt/share rw shared:1 - cifs //server/share rw``.
    """
    try:
        lines = MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ""
    real = os.path.realpath(place)
    found, longest = "", -1
    for line in lines:
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) < 5 or not after:
            continue
        mount = re.sub(r"\\([0-7]{3})", lambda m: chr(int(m[1], 8)), fields[4])
        is_over = real == mount or real.startswith(mount.rstrip("/") + "/")
        if is_over and len(mount) >= longest:  # the last one mounted in a place hides the others
            found, longest = after.split(" ")[0], len(mount)
    return found
