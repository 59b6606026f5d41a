"""A zip of a register, for a backup or a package: its contents with size and hash, its faults."""

import errno
import hashlib
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from models.backups.manifest import Member
from models.disk.durable import NO_ROOM
from models.store.refusal import Refusal

_PIECE = 1 << 20
_FAULTS = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, struct.error),
    *(NotImplementedError, RuntimeError, KeyError, ValueError, TypeError, AttributeError),
    *(OverflowError, RecursionError),
)
_UNREADABLE = {errno.EACCES, errno.EPERM, errno.EIO}


def info(name: str, *, is_packed: bool, level: int | None = None) -> zipfile.ZipInfo:
    """Return how a content stands in a zip: of no day, so that the same gives the same bytes.

    `level` says how hard it is packed, as in zlib.
    """
    made = zipfile.ZipInfo(name)
    # Python has no public name for it before 3.13.
    made._compresslevel = level  # type: ignore[attr-defined]  # noqa: SLF001
    made.compress_type = zipfile.ZIP_DEFLATED if is_packed else zipfile.ZIP_STORED
    made.external_attr = 0o600 << 16
    return made


def add(bundle: zipfile.ZipFile, named: zipfile.ZipInfo, content: Iterable[bytes]) -> Member:
    """Write a content, in pieces, into a zip, and say what it is. Raises OSError."""
    hasher, size = hashlib.sha256(), 0
    with bundle.open(named, "w", force_zip64=True) as out:
        for piece in content:
            hasher.update(piece)
            size += len(piece)
            out.write(piece)
    return Member(hasher.hexdigest(), size)


def read(bundle: zipfile.ZipFile, name: str, member: Member, out: IO[bytes] | None = None) -> None:
    """Read a content, into `out` if wanted. Raises ValueError where it is not that `member`."""
    hasher, size = hashlib.sha256(), 0
    with bundle.open(name) as stream:
        while piece := stream.read(_PIECE):
            hasher.update(piece)
            size += len(piece)
            if size > member.size:
                break
            if out is not None:
                out.write(piece)
    if size != member.size or hasher.hexdigest() != member.sha256:
        raise ValueError("another content than the manifest says")


@contextmanager
def plainly(file: Path, what: str) -> Iterator[None]:
    """Refuse, in one sentence, a zip that is not the `what` it should be, or cannot be read."""
    try:
        if not stat.S_ISREG(mode := file.stat().st_mode) and not stat.S_ISDIR(mode):
            raise ValueError("nothing that ends")  # a pipe, a device
        yield
    except FileNotFoundError:
        raise _not_found(file, what) from None
    except (OSError, *_FAULTS) as error:
        raise _refusal(file, what, error) from error


def _not_found(file: Path, what: str) -> Refusal:
    return Refusal("file", f"没有找到{what}“{file.name}”，请检查位置。")


def _refusal(file: Path, what: str, error: Exception) -> Refusal:
    code = error.errno if isinstance(error, OSError) else None
    if code in NO_ROOM:
        return Refusal("file", "磁盘已满，没有写完；请腾出空间后再试。")
    if code == errno.ENAMETOOLONG:
        return _not_found(file, what)
    if os.path.isdir(file):
        return Refusal("file", f"“{file.name}”是文件夹，请选一个{what}文件（.zip）。")
    if code in _UNREADABLE:
        return Refusal("file", f"{what}“{file.name}”读不了，请检查权限、磁盘或 U 盘。")
    return Refusal("file", f"“{file.name}”不是公开簿的{what}或已损坏，请换一份{what}。")
