"""Whether the file that is open still lies where it was opened, as this program left it.

On POSIX, closing a file that SQLite holds drops its locks: so it is opened once beside SQLite, read
through that, and closed when SQLite has closed it.
"""

import os
from enum import StrEnum
from pathlib import Path


class Fault(StrEnum):
    """What became of the file behind the program's back."""

    GONE = "gone"
    REPLACED = "replaced"
    WRITTEN = "written"


# https://www.sqlite.org/fileformat2.html: change counter, size in pages, and user_version.
_HEADER = 100


class Watch:
    """Watches the file at `path` from now on. Raises OSError when it is not there.

    `note` is told after everything that the program itself wrote into it, `end` when it is closed.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._open = os.open(path, os.O_RDONLY)
        self._known, self._head = path.stat(), self._read()

    def end(self) -> None:
        """Watch no longer; SQLite has closed the file."""
        os.close(self._open)

    def note(self) -> None:
        """Take the file as it is now for what this program left."""
        if (now := self._now()) is not None and os.path.samestat(now, self._known):
            self._known, self._head = now, self._read()

    def fault(self) -> Fault | None:
        """Return what is wrong with the file, or None."""
        now = self._now()
        if now is None:
            return Fault.GONE
        if not os.path.samestat(now, self._known):
            return Fault.REPLACED
        # Windows lets nobody write into it meanwhile, and is late with the time of an open file.
        if os.name == "nt" or _written(now) == _written(self._known):
            return None
        if now.st_size == self._known.st_size and self._read() == self._head:
            self._known = now  # its time was set anew, or the same was copied over it
            return None
        return Fault.WRITTEN

    def _read(self) -> bytes:
        os.lseek(self._open, 0, os.SEEK_SET)
        return os.read(self._open, _HEADER)

    def _now(self) -> os.stat_result | None:
        try:
            return self._path.stat()
        except OSError:
            return None


def _written(known: os.stat_result) -> tuple[int, int]:
    return known.st_size, known.st_mtime_ns
