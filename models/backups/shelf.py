"""The backups that lie in one folder: their facts, and whether each was found whole."""

import hashlib
import json
import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from models.backups import bundle
from models.backups.copies import discard, new_draft
from models.backups.manifest import Manifest
from models.disk.durable import force_down_unremembered, put, put_text
from models.store.refusal import Refusal

NAME, ENDING = "公开簿备份", ".zip"
_OURS = re.compile(NAME + r"-(\d{8}-\d{6})(-\d+)?\.zip")
_WRITTEN = "%Y%m%d-%H%M%S"
_CHECKED = "checked.json"
_OTHERWISE = (
    "写到“{folder}”的备份读回来和原来的不一样，没有留下：这个 U 盘或硬盘多半坏了，请换一个；"
    "这台电脑上的备份都在。"
)


class State(StrEnum):
    """What is known of a backup: found whole when it was read last, not yet read, damaged."""

    WHOLE = "whole"
    UNREAD = "unread"
    DAMAGED = "damaged"


STATES = {State.WHOLE: "已核对", State.UNREAD: "未核对", State.DAMAGED: "核对不符"}


@dataclass(frozen=True)
class Backup:
    """One backup; a damaged one may have no `manifest`. `size` is in octets."""

    file: Path
    made_at: datetime
    size: int
    state: State
    manifest: Manifest | None

    @property
    def is_good(self) -> bool:
        """Whether it can be restored, as far as is known."""
        return self.manifest is not None and self.state is not State.DAMAGED


def name_for(at: datetime, folder: Path) -> Path:
    """Return a name for a backup of that time that is free in `folder`."""
    stem, more = f"{NAME}-{at.strftime(_WRITTEN)}", 1
    place = folder / f"{stem}{ENDING}"
    while place.exists():
        more += 1
        place = folder / f"{stem}-{more}{ENDING}"
    return place


def is_named(file: Path) -> bool:
    """Tell whether a file has a name that `name_for` gives; another was given by a person."""
    return _OURS.fullmatch(file.name) is not None


def backups(folder: Path) -> list[Backup]:
    """Return the backups in a folder, the newest first. Other files are passed over."""
    checked = _checked(folder)
    found: list[tuple[int, Backup]] = []
    with suppress(OSError):  # a stick that was just pulled
        for file in folder.glob(f"*{ENDING}"):
            with suppress(OSError):
                stat = file.stat()
                known = checked.get(file.name)
                backup = _backup(file, stat.st_size, stat.st_mtime_ns, known)
                if backup is not None:
                    found.append((stat.st_mtime_ns, backup))
    found.sort(key=lambda each: (each[1].made_at, each[0]), reverse=True)
    return [backup for _, backup in found]


def _backup(file: Path, size: int, changed: int, known: object) -> Backup | None:
    manifest, ours = _manifest(file, size, changed), _OURS.fullmatch(file.name)
    if manifest is None and ours is None:
        return None
    at = manifest.made_at if manifest else None
    if at is None and ours is not None:
        with suppress(ValueError):
            at = datetime.strptime(ours[1], _WRITTEN)
    at = at or datetime.fromtimestamp(changed / 1e9)
    state = State.UNREAD
    if isinstance(known, list) and known[:2] == [size, changed]:
        state = State.WHOLE if known[2] else State.DAMAGED
    return Backup(file, at, size, state if manifest else State.DAMAGED, manifest)


@lru_cache(maxsize=256)
def _manifest(file: Path, _size: int, _changed: int) -> Manifest | None:
    with suppress(Refusal):
        return bundle.read_manifest(file)
    return None


def check(file: Path, tell: Callable[[float], object] = lambda _part: None) -> Manifest:
    """Read a backup from end to end, and remember how it was found. Refuses a damaged one."""
    try:
        manifest = bundle.check(file, tell)
    except Refusal:
        remember(file, is_whole=False)
        raise
    remember(file, is_whole=True)
    return manifest


def copy(file: Path, target: Path) -> Path:
    """Copy a backup whole into another file, read it there again, and return that.

    Refuses a damaged one, and a disk that gives back something else. Raises OSError.
    """
    draft = new_draft(target.parent, ENDING)
    try:
        shutil.copyfile(file, draft)
        force_down_unremembered(draft)
        if _digest(draft) != _digest(file):
            raise Refusal("file", _OTHERWISE.format(folder=target.parent))
        bundle.check(draft)
        put(draft, target)
    finally:
        discard(draft)
    return target


def _digest(file: Path) -> bytes:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").digest()


def remember(file: Path, *, is_whole: bool) -> None:
    """Remember how a backup was found, beside it, as long as it is not touched."""
    with suppress(OSError):  # of a disk that is full, or only read: it is read again
        stat, folder = file.stat(), file.parent
        kept = {name: each for name, each in _checked(folder).items() if (folder / name).exists()}
        kept[file.name] = [stat.st_size, stat.st_mtime_ns, is_whole]
        put_text(json.dumps(kept, ensure_ascii=False), folder / _CHECKED)


def _checked(folder: Path) -> dict[str, object]:
    with suppress(OSError, ValueError, RecursionError):
        found = json.loads((folder / _CHECKED).read_text(encoding="utf-8"))
        if isinstance(found, dict):
            return found
    return {}
