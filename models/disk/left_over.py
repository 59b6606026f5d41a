"""What was typed while the register could not keep it: in the user's own folder, until it can."""

import hashlib
import json
from pathlib import Path

from platformdirs import user_state_path

from models.disk import private
from models.disk.durable import put_text


def keep(register: Path, key: str, text: str) -> None:
    """Keep a text under its key for the register in a folder, for the user's eyes only.

    Raises OSError.
    """
    place = _place(register)
    private.make_folders(place.parent)
    put_text(json.dumps({**left(register), key: text}, ensure_ascii=False), place)


def left(register: Path) -> dict[str, str]:
    """Return what was kept for the register in a folder, by its keys."""
    try:
        found: dict[str, str] = json.loads(_place(register).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found


def let_go(register: Path) -> None:
    """Forget what was kept, once the register has it. Raises OSError."""
    _place(register).unlink(missing_ok=True)


def _place(register: Path) -> Path:
    name = hashlib.sha256(str(register.absolute()).encode()).hexdigest()[:24]
    return user_state_path("gongkaibu", appauthor=False) / "unsaved" / f"{name}.json"
