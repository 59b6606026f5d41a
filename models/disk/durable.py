"""Files that outlast a power cut: forced down to the disk, and put in their place by one step."""

import errno
import os
import tempfile
from pathlib import Path

NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}  # why nothing more can be written


def force_down(file: Path) -> None:
    """Wait until the content of a file stands on the disk. Raises OSError."""
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


def force_down_unremembered(file: Path) -> None:
    """Do as `force_down`, and let what is read of the file next come from the disk itself.

    Windows gives a program no such way: there it may come from the memory of the PC.
    """
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def force_down_folder(folder: Path) -> None:
    """Wait until the names in a folder stand on the disk; Windows keeps them by itself.

    Raises OSError.
    """
    if os.name == "nt":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def put(draft: Path, place: Path) -> None:
    """Put a finished draft in its place: whole, and lasting with its name. Raises OSError."""
    force_down(draft)
    draft.replace(place)
    force_down_folder(place.parent)


def put_text(text: str, place: Path) -> None:
    """Write a text that only this user reads, whole or not at all. Raises OSError."""
    handle, name = tempfile.mkstemp(prefix=".draft-", dir=place.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(text)
        put(Path(name), place)
    finally:
        Path(name).unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Make a folder of the user's own that lasts, inside one that is there. Raises OSError."""
    if not folder.is_dir():
        folder.mkdir(0o700, exist_ok=True)
        force_down_folder(folder.parent)
