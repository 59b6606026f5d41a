"""A package from another PC: laid beside the open register, and merged into it."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

from models.disk import passing
from models.merging import bringing
from models.merging.bringing import VERB, Merged
from models.merging.comparing import compared
from models.merging.comparison import Choices, Comparison
from models.merging.effects import Prepared
from models.merging.matching import Matching
from models.merging.side import Side
from models.office.profile import office
from models.packages import unpacking
from models.store import attachment, register
from models.store.connection import DB, own_connection
from models.store.held import seat
from models.store.refusal import Refusal, said_plainly

Tell = Callable[[float], object]
_NOTHING: Choices = MappingProxyType({})
_UNPACKED, _COMPARED = 0.5, 0.8  # the parts of the work


@dataclass(frozen=True)
class Looked:
    """What a package would bring: the comparison, whose register it is, and what to know of that.

    `missing` counts files of it whose content is not there.
    """

    comparison: Comparison
    office: str
    said: str
    missing: int


@dataclass
class _Beside:
    """The register of a package, unpacked for a while."""

    folder: Path
    side: Side
    missing: int


def look(file: Path, today: date, tell: Tell = lambda _part: None) -> Looked:
    """Compare a package with the open register; nothing is written.

    `tell` hears which part is done, 0 to 1; what it raises ends the work. Refuses what
    `unpacking.into` does, and one at the desk who may not merge.
    """
    with own_connection(), _beside(file, tell) as there:
        _matching, prepared = _prepared(there, today)
        tell(1.0)
        name = str(there.side.db.execute("SELECT name FROM office").fetchone()[0])
        return Looked(prepared.comparison, name, _said_of(name), there.missing)


def merge(
    file: Path,
    today: date,
    choices: Choices = _NOTHING,
    *,
    tell: Tell = lambda _part: None,
    before: Callable[[], object] = lambda: None,
) -> tuple[Looked, Merged]:
    """Take a package into the open register, each difference as it was chosen or is proposed.

    All of it is one act, or nothing. `before` is called when it will write. Refuses as `look`
    does, and choices by which a record would contradict itself.
    """
    with own_connection(), _beside(file, tell) as there:
        matching, prepared = _prepared(there, today)
        tell(_COMPARED)
        before()
        contents = _Contents(there.folder)
        try:
            with said_plainly():
                done = bringing.take_in(
                    matching, prepared, choices, file.name, today, contents.bring
                )
        except BaseException:
            contents.take_away()
            raise
        name = str(there.side.db.execute("SELECT name FROM office").fetchone()[0])
        return Looked(prepared.comparison, name, _said_of(name), there.missing), done


def _prepared(there: _Beside, today: date) -> tuple[Matching, Prepared]:
    matching = Matching(Side(DB.connection()), there.side)
    return matching, compared(matching, today)


def _said_of(name: str) -> str:
    here = str(office().name)
    if name == here:
        return ""
    return f"数据包是“{name}”的，本登记簿是“{here}”的，不是同一个机关；请确认要合并。"


@contextmanager
def _beside(file: Path, tell: Tell) -> Iterator[_Beside]:
    seat.check(VERB)
    try:
        place = passing.new_folder()
    except OSError as error:
        raise Refusal("file", "临时文件夹写不进去，没有合并；请检查磁盘空间。") from error
    try:
        found = unpacking.into(file, place / "register")
        tell(_UNPACKED)
        with closing(sqlite3.connect(place / "register" / register.FILE)) as db:
            yield _Beside(place / "register", Side(db), found.missing)
    finally:
        shutil.rmtree(place, ignore_errors=True)


class _Contents:
    """The contents of attachments, brought from the unpacked register into the open one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.brought: set[str] = set()

    def bring(self, digest: str) -> bool:
        """Let the open register have a content; tell whether it has."""
        if attachment.is_kept(digest):
            return True
        place = attachment.place_in(self.folder, digest, None)
        if not place.is_file():
            return False
        attachment.store(place)
        self.brought.add(digest)
        return True

    def take_away(self) -> None:
        """Take away what was brought for nothing."""
        for digest in self.brought:
            attachment.discard(digest)
