"""Backups made before the register had a password: anybody can read them."""

import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from models.backups import backup, second_place
from models.backups.manifest import Reason
from models.store.held.lock import writing
from models.store.register import place
from models.store.secret.key import FILE
from models.store.secret.keyed import HEADER, is_sealed

_FOLDER = "backups"
_SQLITE = b"SQLite format 3\x00"


def readable() -> list[Path]:
    """Return the backups of the open register that are not sealed, the oldest first.

    Beside it, and in the second place where that is plugged in.
    """
    with writing(place()):
        files = [each for each in (place() / _FOLDER).rglob("*") if each.is_file()]
        found = sorted(each for each in files if _is_readable(each))
        return [*found, *sorted(each for each in second_place.files() if _is_readable(each))]


def replace(files: Sequence[Path]) -> None:
    """Delete backups that `readable` gave, once there is one that is sealed, also elsewhere.

    Refuses where that cannot be made or the disk does not let them go.
    """
    if not files:
        return
    backup.make_if_wanted(Reason.HAND)
    second_place.catch_up(datetime.now())
    with writing(place()):
        for file in files:
            file.unlink(missing_ok=True)


def _is_readable(file: Path) -> bool:
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as held:
            return not any(Path(name).name == FILE for name in held.namelist())
    with file.open("rb") as stream:
        head = stream.read(HEADER)
    return head.startswith(_SQLITE) and not is_sealed(head)
