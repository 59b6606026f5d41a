"""A register that was pressed in the desktop: its folder, its file, or a package of it."""

import os
from collections.abc import Sequence
from pathlib import Path

from models.store.refusal import Refusal

_FILE, _PACKAGE = "register.db", ".zip"


def pressed_in(words: Sequence[str]) -> Path | None:
    """Return the folder of the register, or the package, that a call begins with, else None.

    Only what is written as a place is one: a verb never is. Refuses what is gone, or is neither.
    """
    first = words[0] if words else ""
    place = Path(first)
    if first.startswith("-") or not (place.is_absolute() or os.sep in first or place.suffix):
        return None
    if place.name == _FILE and place.is_file():
        return place.parent
    if place.is_dir():
        return place
    if place.is_file() and place.suffix.lower() == _PACKAGE:
        return place
    if not place.exists():
        raise Refusal("register", f"“{first}”不在了：移动盘没有插上，或者移走、删掉了。")
    raise Refusal("register", f"“{first}”不是登记簿，也不是数据包（.zip），请选登记簿的文件夹。")
