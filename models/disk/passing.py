"""Copies that other programs are given: in a folder of this run, gone with it or at the next start.

Each run holds a lock on its folder, so that of two windows none empties that of the other one.
"""

import os
import secrets
import stat
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout
from platformdirs import user_cache_path

from models.disk import private

_LOCK = ".lock"
_PREFIX = "gongkaibu-"  # so also named what earlier versions opened
_LONG = 3600  # seconds


class _Run:
    """The folder of this run, once it is wanted."""

    folder: Path | None = None
    lock: BaseFileLock | None = None


_RUN = _Run()


def place() -> Path:
    """Return the folder of this run, which nobody else looks into. Raises OSError."""
    if _RUN.folder is None:
        private.make_folders(_all())
        private.shut(_all())
        folder = _all() / secrets.token_hex(8)
        lock = _lock_of(folder)
        lock.acquire(timeout=0)
        _RUN.folder, _RUN.lock = folder, lock
    private.make_folders(_RUN.folder)
    return _RUN.folder


def new_folder() -> Path:
    """Make an empty folder in that of this run. Raises OSError."""
    return Path(tempfile.mkdtemp(dir=place()))


@contextmanager
def for_a_moment() -> Iterator[str]:
    """Give an empty folder in that of this run, gone afterwards.

    Where that cannot be made it lies among the temporary files of the system; what a killed
    program left there goes at a start an hour later. Raises OSError.
    """
    where: Path | None = None
    with suppress(OSError):
        where = place()
    with tempfile.TemporaryDirectory(
        prefix=_PREFIX, dir=where, ignore_cleanup_errors=True
    ) as folder:
        yield folder


def clear() -> None:
    """Remove what runs left that are over; what another program has open stays, quietly."""
    with suppress(OSError):
        for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
            if _is_left(folder):
                _empty(folder)
    with suppress(OSError):
        for folder in [each for each in _all().iterdir() if each.is_dir()]:
            with suppress(Timeout), _lock_of(folder).acquire(timeout=0) as lock:
                _remove(folder, lock)


def end() -> None:
    """Remove the folder of this run; what another program has open is left to the next start."""
    folder, lock = _RUN.folder, _RUN.lock
    _RUN.folder = _RUN.lock = None
    if folder is not None and lock is not None:
        _remove(folder, lock)


def _is_left(folder: Path) -> bool:
    """Tell whether a temporary folder is our own, and older than any work takes."""
    with suppress(OSError):
        found = folder.lstat()
        is_ours = os.name == "nt" or found.st_uid == os.getuid()
        return is_ours and stat.S_ISDIR(found.st_mode) and time.time() - found.st_mtime > _LONG
    return False


def _all() -> Path:
    return user_cache_path("gongkaibu", appauthor=False) / "opened"


def _lock_of(folder: Path) -> BaseFileLock:
    return FileLock(folder.with_name(f"{folder.name}{_LOCK}"), mode=0o600)


def _remove(folder: Path, lock: BaseFileLock) -> None:
    """Remove a folder as far as it can be; its lock goes when nothing is left."""
    _empty(folder)
    lock.release()
    if not folder.exists():
        with suppress(OSError):
            Path(lock.lock_file).unlink(missing_ok=True)


def _empty(folder: Path) -> None:
    """Remove a folder with all in it, but what another program has open."""
    for inside, folders, files in os.walk(folder, topdown=False):
        for name in files:
            with suppress(OSError):
                Path(inside, name).chmod(0o600)  # Windows removes nothing that is only read
                Path(inside, name).unlink()
        for name in folders:
            with suppress(OSError):
                Path(inside, name).rmdir()
    with suppress(OSError):
        folder.rmdir()
