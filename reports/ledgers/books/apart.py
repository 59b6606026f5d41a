"""Workbooks from elsewhere are read in a process of its own: what ends it ends nothing else."""

import atexit
import os
import pickle
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from models.store.refusal import Refusal
from reports.ledgers.books.raw_table import Table
from reports.ledgers.books.reader import SERVE, Answer, answer, too_much

_PROGRAM = Path(__file__).parents[3] / "main.py"
_PATIENCE = 120.0  # seconds for one file, however it spends them
_LARGE = 5000  # rows, after which a process gives back what it took
_ASK_EVERY = 0.1  # seconds between two looks whether the answer is still wanted


def read_apart(path: Path, still_wanted: Callable[[], object]) -> list[Table]:
    """Return the sheets of a workbook. Refuses one that cannot be read, in time and memory.

    What `still_wanted` raises ends the reading and its process.
    """
    whole = Path(os.path.abspath(path))
    try:
        reader = _ready()
    except OSError:  # no further process may be started: better read here than not at all
        found = answer(whole)
    else:
        found = reader.ask(whole, still_wanted)
    if isinstance(found, str):
        raise Refusal("file", found)
    return found


class _Reader:
    """A process that reads workbooks. One that is done waits for the next file."""

    def __init__(self) -> None:
        is_packed = getattr(sys, "frozen", False)
        command = [sys.executable, *([] if is_packed else [str(_PROGRAM)]), SERVE]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    @property
    def lives(self) -> bool:
        """Whether the process is still there."""
        return self._process.poll() is None

    def ask(self, path: Path, still_wanted: Callable[[], object]) -> Answer:
        """Have a file read; a sentence where the process does not outlive it."""
        answers: SimpleQueue[Answer | None] = SimpleQueue()
        Thread(target=self._exchange, args=(path, answers), daemon=True).start()
        patience = time.monotonic() + _PATIENCE
        try:
            while time.monotonic() < patience:
                still_wanted()
                with suppress(Empty):
                    found = answers.get(timeout=_ASK_EVERY)
                    break
            else:
                found = None
        except BaseException:
            self.end()
            raise
        if found is None:
            self.end()
            return too_much(path)
        if isinstance(found, str) or sum(len(table.rows) for table in found) < _LARGE:
            _waiting.append(self)
        else:
            self.end()
        return found

    def _exchange(self, path: Path, answers: "SimpleQueue[Answer | None]") -> None:
        """Hand over a path and wait for what is answered: None where the process ended."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        found = None
        try:
            self._process.stdin.write(pickle.dumps(str(path)))
            self._process.stdin.flush()
            found = pickle.load(self._process.stdout)
        except (OSError, ValueError, EOFError, pickle.UnpicklingError):
            return  # the process ended; the pipe may be closed already
        finally:
            answers.put(found)

    def end(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()


_waiting: list[_Reader] = []


def _ready() -> _Reader:
    """Return one that waits, or a new one. Raises OSError where none can be started."""
    while _waiting:
        reader = _waiting.pop()
        if reader.lives:
            return reader
        reader.end()
    return _Reader()


def end_waiting() -> None:
    """End the processes that wait for a file, at the latest when the program ends."""
    while _waiting:
        _waiting.pop().end()


atexit.register(end_waiting)
