"""Whether the file that is open still lies where it was opened, as this program left it.

It asks the names only: on POSIX, opening and closing a file that SQLite holds drops its locks.
"""

import os
from enum import StrEnum
from pathlib import Path


class Fault(StrEnum):
    """What became of the file behind the program's back."""

    GONE = "gone"
    REPLACED = "replaced"
    WRITTEN = "written"


class Watch:
    """Watches the file at `path` from now on. Raises OSError when it is not there.

    `note` is told after everything that the program itself wrote into it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = path.stat()

    def note(self) -> None:
        """Take the file as it is now for what this program left."""
        if (now := self._now()) is not None and os.path.samestat(now, self._known):
            self._known = now

    def fault(self) -> Fault | None:
        """Return what is wrong with the file, or None."""
        now = self._now()
        if now is None:
            return Fault.GONE
        if not os.path.samestat(now, self._known):
            return Fault.REPLACED
        # Windows lets nobody write into it meanwhile, and is late with the time of an open file.
        if os.name != "nt" and _written(now) != _written(self._known):
            return Fault.WRITTEN
        return None

    def _now(self) -> os.stat_result | None:
        try:
            return self._path.stat()
        except OSError:
            return None


def _written(known: os.stat_result) -> tuple[int, int]:
    return known.st_size, known.st_mtime_ns
