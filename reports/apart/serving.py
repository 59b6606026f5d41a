"""The process that reads files from elsewhere: whatever a file does to it, nothing is lost.

It takes one reading after the other from its input and answers with what the reading returns.
"""

import gc
import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# The word that makes the program such a process.
SERVE = "--read-apart"
_MOST_CPU = 60  # seconds for one file


@dataclass(frozen=True)
class Reading:
    """What is to be read and how: `read` is a function at the top of a module of the program.

    `read` answers with words where the file cannot be read, `too_much` says them where the process
    did not outlive it. `most_memory` is in bytes.
    """

    path: Path
    read: Callable[[Path], Any]
    too_much: Callable[[Path], str]
    most_memory: int

    def answer(self) -> Any:
        """Read the file; memory that does not suffice comes out as words."""
        try:
            return self.read(self.path)
        except MemoryError:
            return self.too_much(self.path)


def serve() -> int:
    """Answer for one reading after the other until there is none; returns the exit code."""
    gc.disable()  # cells hold no circles, and there are millions
    taken, given = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    sys.stdout = sys.stderr  # nothing but answers may go where they go
    with taken, given, suppress(EOFError, BrokenPipeError):
        while True:
            reading: Reading = pickle.load(taken)
            _limit(reading.most_memory)
            # Cells that are one object here are one there: most repeat others.
            pickle.dump(reading.answer(), given, pickle.HIGHEST_PROTOCOL)
            given.flush()
    return 0


def _limit(most_memory: int) -> None:
    """Bound the memory and time of the process, where the system can (not on Windows)."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 (there is none on Windows)

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (most_memory, hard))
        used = resource.getrusage(resource.RUSAGE_SELF)
        until = int(used.ru_utime + used.ru_stime) + _MOST_CPU
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))
