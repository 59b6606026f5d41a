"""Files and folders that only the user of this account reads, whatever the umask would allow.

Windows keeps the rights of a folder by itself: there nothing is changed.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path

_FILE, _FOLDER, _OTHERS = 0o600, 0o700, 0o077


def make_file(file: Path) -> None:
    """Make an empty file, for SQLite or a copy to fill. Raises OSError, also where one is."""
    os.close(opened(file, os.O_EXCL))


def opened(file: Path, more: int = 0) -> int:
    """Open a file to be written, made where it is not there; `more` flags. Raises OSError."""
    binary: int = getattr(os, "O_BINARY", 0)  # Windows would write every end of a line twice
    return os.open(file, os.O_WRONLY | os.O_CREAT | binary | more, _FILE)


def make_folders(folder: Path) -> None:
    """Make a folder and those that lack above it. Raises OSError."""
    for each in reversed(folder.parents):
        if not each.exists():
            each.mkdir(_FOLDER, exist_ok=True)
    folder.mkdir(_FOLDER, exist_ok=True)


def write(file: Path, text: str) -> None:
    """Write a text over what is there, not to be read by others any more. Raises OSError."""
    with os.fdopen(opened(file), "w", encoding="utf-8") as out:
        shut(file)
        out.truncate()
        out.write(text)


def shut(place: Path) -> bool:
    """Take from others what they may do with a file or folder; tell whether that was needed.

    A folder in which everybody makes files (`/tmp`) is left as it is, and what belongs to another
    account or lies on a disk that keeps no rights.
    """
    if os.name == "nt":
        return False
    with suppress(OSError):
        mode = place.stat().st_mode
        if not mode & _OTHERS or mode & stat.S_ISVTX:
            return False
        place.chmod(stat.S_IMODE(mode) & ~_OTHERS)
        return not place.stat().st_mode & _OTHERS
    return False


def shut_all(folder: Path) -> bool:
    """Do so with a folder and all that lies in it, but follow no link out of it."""
    changed = shut(folder)
    for inside, folders, files in os.walk(folder):
        for name in (*folders, *files):
            each = Path(inside, name)
            changed |= not each.is_symlink() and shut(each)
    return changed
