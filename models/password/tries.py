"""Wrong tries of a password make the next one wait: longer each time, also after a restart.

Nobody is locked out. Kept in the user's own folder, for a register may lie where nothing can be
written; a copy of the register that was stolen is guarded by the password alone.
"""

import hashlib
import json
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from math import ceil
from pathlib import Path

from platformdirs import user_state_path

from models.disk import private
from models.store.refusal import Refusal
from models.store.secret.key import Key, WrongPassword

FREE = 3  # tries before the first wait
_FIRST, _LONGEST = 5, 120  # seconds


class TooSoon(Refusal):
    """The next try has to wait."""


def opened(folder: Path, now: datetime, give: Callable[[], Key]) -> Key:
    """Return the key of the register in a folder that `give` opens by a password or a code.

    Refuses before the wait after wrong tries is over, and counts another wrong one.
    """
    if left := seconds_left(folder, now):
        raise TooSoon(None, f"口令已连续输错 {_known(folder)[0]} 次，请等 {left} 秒再试。")
    try:
        key = give()
    except WrongPassword as wrong:
        wait = _wait(_count(folder, now))
        if not wait:
            raise
        said = f"{wrong.sentence}输错多次，{wait} 秒以后才能再试。"
        raise WrongPassword(wrong.field, said) from None
    with suppress(OSError):
        _place(folder).unlink(missing_ok=True)
    return key


def seconds_left(folder: Path, now: datetime) -> int:
    """Return how long the next try of the register in a folder has to wait, in seconds."""
    wrong, last = _known(folder)
    if last is None:
        return 0
    wait = _wait(wrong)
    return min(wait, max(0, ceil(wait - (now - last).total_seconds())))  # a clock may be set back


def _wait(wrong: int) -> int:
    return 0 if wrong < FREE else int(min(_LONGEST, _FIRST * 2 ** min(wrong - FREE, 10)))


def _count(folder: Path, now: datetime) -> int:
    wrong = _known(folder)[0] + 1
    place = _place(folder)
    with suppress(OSError):
        private.make_folders(place.parent)
        private.write(place, json.dumps({"wrong": wrong, "last": now.isoformat()}))
    return wrong


def _known(folder: Path) -> tuple[int, datetime | None]:
    try:
        found = json.loads(_place(folder).read_text(encoding="utf-8"))
        return int(found["wrong"]), datetime.fromisoformat(found["last"]).replace(tzinfo=None)
    except (OSError, ValueError, KeyError, TypeError):
        return 0, None


def _place(folder: Path) -> Path:
    name = hashlib.sha256(str(folder.absolute()).encode()).hexdigest()[:24]
    return user_state_path("gongkaibu", appauthor=False) / "tries" / f"{name}.json"
