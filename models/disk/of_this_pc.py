"""What the program remembers of this PC for its user: it travels with no register."""

import json
from contextlib import suppress
from pathlib import Path

from platformdirs import user_state_path

from models.disk import private


def known(key: str) -> str:
    """Return what was remembered under a key, "" for nothing."""
    return _all().get(key, "")


def remember(key: str, value: str) -> None:
    """Remember something for the next time; where that cannot be written it is forgotten."""
    with suppress(OSError):
        private.make_folders(_place().parent)
        private.write(_place(), json.dumps({**_all(), key: value}, ensure_ascii=False))


def _all() -> dict[str, str]:
    with suppress(OSError, ValueError):
        found = json.loads(_place().read_text(encoding="utf-8"))
        if isinstance(found, dict):
            return {key: each for key, each in found.items() if isinstance(each, str)}
    return {}


def _place() -> Path:
    return user_state_path("gongkaibu", appauthor=False) / "this-pc.json"
