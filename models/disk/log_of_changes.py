"""Whether the ``-wal`` beside a database belongs to it, or to another state of it.

SQLite replays what a killed program left in the -wal into whatever file lies there, also into an
older copy that was put in its place: that would mix two states. So every transaction of a register
raises its number (`PRAGMA user_version`, which page 1 carries), and every program begins at one by
chance: of two states that went different ways no number is the same. The first transaction in a
-wal follows on what the file held when the -wal began; a file that holds neither that number nor
one that the -wal itself carries is another state.
"""

import os
import shutil
import struct
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from models.disk.durable import force_down

# https://www.sqlite.org/fileformat2.html: the header, bytes 18 and 19, 60 to 63; the WAL format.
_HEADER, _FRAME = 32, 24
_MAGICS = (0x377F0682, 0x377F0683)
_NUMBER = slice(60, 64)
_IS_LOGGED = 2


def beside(file: Path) -> Path:
    """Return where the -wal of a database lies."""
    return file.with_name(f"{file.name}-wal")


def belongs(file: Path) -> bool:
    """Tell whether SQLite may replay what lies beside a database that nobody has open.

    Also True when there is nothing to replay. What programs wrote that gave no numbers is taken
    for the file's own when the file has none either. Raises OSError.
    """
    log = beside(file)
    if not log.is_file():
        return True
    with log.open("rb") as stream:
        numbers, is_held = _numbers(stream)
    if not is_held:
        return True
    with file.open("rb") as stream:
        head = stream.read(100)
    if len(head) < 100 or head[18] != _IS_LOGGED:
        return False
    held = _number(head)
    if not numbers:
        return held == 0
    return held in numbers or held == (numbers[0] - 1) % (1 << 31)


def set_aside(file: Path) -> Path:
    """Put the -wal of another state under a name with the time, and return it. Raises OSError.

    Also where SQLite still has it open: it is then emptied, and nothing of it can be replayed.
    """
    log, at = beside(file), datetime.now().strftime("%Y%m%d-%H%M%S-%f")
    kept = log.with_name(f"{log.name}.{at}.bak")
    kept.touch(0o600)
    shutil.copyfile(log, kept)
    force_down(kept)
    os.truncate(log, 0)
    return kept


def _numbers(stream: BinaryIO) -> tuple[list[int], bool]:
    """Return the numbers of the transactions in a -wal, and whether it holds any at all."""
    head = stream.read(_HEADER)
    if len(head) < _HEADER:
        return [], False
    magic, _version, size, _sequence = struct.unpack(">4I", head[:16])
    if magic not in _MAGICS:
        return [], False
    found, waiting, is_held = [], [], False
    for page, ends, content in _frames(stream, head[16:24], size):
        if page == 1:
            waiting.append(_number(content))
        if ends:
            found += waiting
            waiting, is_held = [], True
    return found, is_held


def _frames(stream: BinaryIO, salt: bytes, size: int) -> Iterator[tuple[int, bool, bytes]]:
    """Give page, whether a transaction ends there, and the first bytes of every frame."""
    at = _HEADER
    while True:
        stream.seek(at)
        head = stream.read(_FRAME + 100)
        if len(head) < _FRAME + 100 or head[8:16] != salt:
            return
        page, ends = struct.unpack(">2I", head[:8])
        yield page, ends > 0, head[_FRAME:]
        at += _FRAME + size


def _number(page: bytes) -> int:
    return int.from_bytes(page[_NUMBER], "big")
