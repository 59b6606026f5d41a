"""第二备份: the backups once more on a stick or another disk, which is known by its own mark."""

import hashlib
import json
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from pathlib import Path
from threading import Lock

from platformdirs import user_state_path

from models.backups import backup, copies, generations, shelf
from models.disk import disks, private
from models.disk.durable import NO_ROOM, make_folder, put_text
from models.store import register
from models.store.connection import own_connection
from models.store.held import seat
from models.store.refusal import Refusal

VERB = "更换第二备份"  # as resources/operators/roles.toml calls it
FOLDER = "公开簿备份"
OVERDUE_DAYS = 7
_MARK = ".gongkaibu-backups"
_AIR = 20 << 20  # octets that stay free
_GONE = "第二备份写不进去，可能已拔出、写保护或没有权限；这台电脑上的备份都在。"
_FULL = "第二备份的位置放不下了，还缺 {count} 份；请在那里腾出空间，或换一个位置。"
_ONE_AT_A_TIME = Lock()
Tell = Callable[[float], object]


@dataclass(frozen=True)
class Place:
    """Where the second place lay last, `inside` its disk with `mark`, and when it lacked nothing.

    It is remembered by this PC: the register knows no path of it.
    """

    folder: str
    inside: str
    mark: str
    at: str

    @property
    def caught_up(self) -> datetime:
        """When it held all that it should, or was chosen."""
        return datetime.fromisoformat(self.at)


@dataclass(frozen=True)
class Look:
    """How the second place is: `folder` where it lies now, None while it is not plugged in.

    `free` is in octets; `missing` counts the backups that it still lacks, `held` those it has.
    """

    place: Place
    folder: Path | None
    free: int
    missing: int
    held: int
    is_on_same_disk: bool


def chosen() -> Place | None:
    """Return the place that this PC remembers for the open register."""
    with suppress(OSError, ValueError, TypeError):
        found = Place(**json.loads(_note().read_text(encoding="utf-8")))
        return found if found.caught_up else None
    return None


def overdue_days(today: date) -> int:
    """Return for how many days it lacks backups, 0 while that is not too long."""
    place, newest = chosen(), backup.newest()
    if place is None or newest is None or newest.made_at <= place.caught_up:
        return 0
    days = (today - place.caught_up.date()).days
    return days if days >= OVERDUE_DAYS else 0


def choose(folder: Path, now: datetime) -> Path:
    """Take a folder, or 公开簿备份 inside it, for the second place, and return it.

    Refuses one inside the register's own folder, one that cannot be written, and one at the desk
    who may not choose it.
    """
    seat.check(VERB)
    with _plainly():
        own = register.place().resolve()
        if own in (folder.resolve(), *folder.resolve().parents):
            raise Refusal(None, "第二备份不能放在登记簿自己的文件夹里，请选 U 盘或另一块硬盘。")
        backup.mark()
        place = folder
        if folder.name != FOLDER and not _mark_in(folder):
            place = folder / FOLDER
            make_folder(place)
        mark = _mark_in(place) or secrets.token_hex(16)
        put_text(mark, place / _MARK)
        inside = place.absolute().relative_to(disks.root_of(place)).as_posix()
        at = now.replace(microsecond=0).isoformat()
        _keep(Place(str(place.absolute()), inside, mark, at))
    return place


def forget() -> None:
    """Use no second place any more; what lies there stays. Refuses as `choose` does."""
    seat.check(VERB)
    _note().unlink(missing_ok=True)


def look() -> Look | None:
    """Return how the second place is, None while none was chosen."""
    place = chosen()
    if place is None:
        return None
    folder = _find(place)
    with own_connection():
        if folder is None:
            lacks = [
                each for each in backup.ours() if each.is_good and each.made_at > place.caught_up
            ]
            return Look(place, None, 0, len(lacks), 0, is_on_same_disk=False)
        with _plainly():
            missing, _ = _plan(folder)
            held = sum(each.is_good for each in _ours(folder))
            same = disks.is_same(folder, register.place())
            return Look(place, folder, shutil.disk_usage(folder).free, len(missing), held, same)


def files() -> list[Path]:
    """Return the backups of the open register in the second place; none where it is not there."""
    with own_connection(), _plainly():
        place = chosen()
        folder = _find(place) if place is not None else None
        return [each.file for each in _ours(folder)] if folder is not None else []


def catch_up(now: datetime, tell: Tell = lambda _part: None) -> int:
    """Bring the second place up to the backups beside the register; return how many were copied.

    Where it is not plugged in nothing is done. Refuses where it cannot be written or is full.
    """
    with _ONE_AT_A_TIME, own_connection(), _plainly():
        place = chosen()
        folder = _find(place) if place is not None else None
        if place is None or folder is None:
            return 0
        count = _copy_missing(folder, tell)
        at = now.replace(microsecond=0).isoformat()
        _keep(replace(place, folder=str(folder), at=at))
        return count


def _copy_missing(folder: Path, tell: Tell) -> int:
    copies.clear_drafts(folder)
    missing, spare = _plan(folder)
    for each in spare:
        each.file.unlink(missing_ok=True)
    for at, each in enumerate(missing):
        if shutil.disk_usage(folder).free < each.size + _AIR:
            raise Refusal(None, _FULL.format(count=len(missing) - at))
        copied = shelf.copy(each.file, shelf.name_for(each.made_at, folder))
        shelf.remember(copied, is_whole=True)
        tell((at + 1) / len(missing))
    return len(missing)


def _plan(folder: Path) -> tuple[list[shelf.Backup], list[shelf.Backup]]:
    """Return which backups a place lacks, the newest first, and which it need not keep."""
    there, here = _ours(folder), [each for each in backup.ours() if each.is_good]
    known = {_facts(each) for each in there if each.is_good}
    lacking = [each for each in here if _facts(each) not in known]
    both = sorted([*there, *lacking], key=lambda each: each.made_at, reverse=True)
    stays = generations.kept(both)
    return (
        [each for each in lacking if each.file in stays],
        [each for each in there if each.file not in stays],
    )


def _ours(folder: Path) -> list[shelf.Backup]:
    """Return the backups of the open register in a folder; those of others are left alone."""
    origin = backup.origin()
    found = shelf.backups(folder)
    return [each for each in found if each.manifest and each.manifest.origin == origin]


def _facts(each: shelf.Backup) -> tuple[datetime, str, int]:
    assert each.manifest is not None  # of a good one
    return each.made_at, each.manifest.reason, each.manifest.history


def _find(place: Place) -> Path | None:
    """Return where a place lies now: a stick may come under another letter."""
    yet = (Path(place.folder), *(root / place.inside for root in disks.roots()))
    return next((each for each in yet if _mark_in(each) == place.mark), None)


def _mark_in(folder: Path) -> str:
    with suppress(OSError, ValueError):
        return (folder / _MARK).read_text(encoding="utf-8").strip()
    return ""


def _note() -> Path:
    name = hashlib.sha256(backup.origin().encode()).hexdigest()[:24]
    return user_state_path("gongkaibu", appauthor=False) / "second_places" / f"{name}.json"


def _keep(place: Place) -> None:
    note = _note()
    private.make_folders(note.parent)
    put_text(json.dumps(asdict(place), ensure_ascii=False), note)


@contextmanager
def _plainly() -> Iterator[None]:
    """Say a fault of the disk as one of the second place."""
    try:
        yield
    except OSError as error:
        full = error.errno in NO_ROOM
        raise Refusal(None, _FULL.format(count="若干") if full else _GONE) from error
