"""A file is handed to the process that reads apart, and its answer waited for, but not for ever."""

import atexit
import pickle
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

from models.store.refusal import Refusal
from reports.apart.serving import SERVE, Reading

_PROGRAM = Path(__file__).parents[2] / "main.py"
_PATIENCE = 120.0  # seconds for one file, however it spends them
_ASK_EVERY = 0.1  # seconds between two looks whether the answer is still wanted


def read_apart(
    reading: Reading,
    still_wanted: Callable[[], object] = lambda: None,
    is_large: Callable[[Any], bool] = lambda _found: False,
) -> Any:
    """Return what a reading finds. Refuses a file that cannot be read, in time and memory.

    What `still_wanted` raises ends the reading and its process; so does an answer that `is_large`,
    for only then it gives back what it took.
    """
    try:
        reader = _ready()
    except OSError:  # no further process may be started: better read here than not at all
        found = reading.answer()
    else:
        found = reader.ask(reading, still_wanted, is_large)
    if isinstance(found, str):
        raise Refusal("file", found)
    return found


class _Reader:
    """A process that reads files. One that is done waits for the next."""

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

    def ask(
        self,
        reading: Reading,
        still_wanted: Callable[[], object],
        is_large: Callable[[Any], bool],
    ) -> Any:
        """Have a file read; a sentence where the process does not outlive it."""
        answers: SimpleQueue[Any] = SimpleQueue()
        Thread(target=self._exchange, args=(reading, answers), daemon=True).start()
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
            return reading.too_much(reading.path)
        if isinstance(found, str) or not is_large(found):
            _waiting.append(self)
        else:
            self.end()
        return found

    def _exchange(self, reading: Reading, answers: "SimpleQueue[Any]") -> None:
        """Hand over a reading and wait for what is answered: None where the process ended."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        found = None
        try:
            self._process.stdin.write(pickle.dumps(reading))
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


def make_ready() -> None:
    """Start a process that waits for a file which is going to be read soon."""
    with suppress(OSError):
        _waiting.append(_ready())


def _ready() -> _Reader:
    """Return one that waits, or a new one. Raises OSError where none can be started.

    Several threads may ask at once.
    """
    with suppress(IndexError):  # none waits
        while True:
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
