"""What the program did and how long it took, for a helper: kinds and times, nothing of a record.

A few files in the user's own log folder, which no other account reads; the oldest goes.
"""

import logging
import os
import platform
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import extract_tb

from models.disk import private
from models.disk.bug_report import placeless

_NAME = "gongkaibu"
_SIZE, _FILES = 200_000, 5  # octets; besides the one that is written
_LONGEST = 24  # characters of the word for an act
_LOG = logging.getLogger(_NAME)
_LOG.propagate = False
_LOG.addHandler(logging.NullHandler())
logging.raiseExceptions = False  # a log that cannot be written is nothing to tell of


class _Own(RotatingFileHandler):
    """Files of this user alone."""

    def _open(self) -> TextIOWrapper:
        handle = private.opened(Path(self.baseFilename), os.O_APPEND)
        return open(handle, "a", encoding="utf-8")


def folder() -> Path:
    """Return the folder of the log and of the report of the last fault."""
    from platformdirs import user_log_path  # noqa: PLC0415 (a verb asked for help writes none)

    return user_log_path(_NAME, appauthor=False)


@contextmanager
def kept(what: str) -> Iterator[None]:
    """Keep the log while inside; `what` runs is a verb of the program, or the window."""
    try:
        private.make_folders(folder())
    except OSError:
        yield
        return
    own = _Own(
        folder() / f"{_NAME}.log",
        maxBytes=_SIZE,
        backupCount=_FILES,
        encoding="utf-8",
        delay=True,
    )
    own.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    _LOG.addHandler(own)
    _LOG.setLevel(logging.INFO)
    began = time.perf_counter()
    _LOG.info("start %s · %s · Python %s", what, platform.system(), platform.python_version())
    try:
        yield
    finally:
        _LOG.info("end %s %s", what, _since(began))
        _LOG.setLevel(logging.NOTSET)
        _LOG.removeHandler(own)
        with suppress(OSError):  # what was not yet written: the disk may be full
            own.close()


def acted(verb: str, began: float) -> None:
    """Note that an act is done; `began` is of `time.perf_counter`."""
    _LOG.info("act %s %s", verb.partition("：")[0][:_LONGEST], _since(began))


def stopped(error: BaseException) -> None:
    """Note a refusal, or a fault, by its kind and its place in the program."""
    frames = extract_tb(error.__traceback__)
    at = f"{placeless(frames[-1].filename)}:{frames[-1].lineno}" if frames else "?"
    _LOG.info("stop %s %s", type(error).__qualname__, at)


def _since(began: float) -> str:
    return f"{(time.perf_counter() - began) * 1000:.0f} ms"
