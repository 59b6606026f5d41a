"""How the window looks: as the register says, and before one is open as it was last on this PC."""

import contextlib
from typing import NamedTuple, cast

from gui.theme.theme import Choice
from gui.theme.tokens import BASE_POINTS, SIZES
from models.disk import of_this_pc
from models.store.settings import setting

_CHOICES = ("system", "light", "dark")


class Looks(NamedTuple):
    """The size of type in points, and light, dark or as the desktop."""

    points: float
    choice: Choice


def of_register() -> Looks:
    """Return how the open register is to be shown."""
    return _read(setting("points"), setting("choice"))


def last_here() -> Looks:
    """Return how the window looked the last time on this PC, whatever it showed."""
    return _read(of_this_pc.known("points"), of_this_pc.known("choice"))


def keep_here(looks: Looks) -> None:
    """Remember on this PC how the window looks, for what is asked before a register is open."""
    if looks != last_here():
        of_this_pc.remember("points", f"{looks.points:g}")
        of_this_pc.remember("choice", looks.choice)


def _read(points: str, choice: str) -> Looks:
    size = BASE_POINTS
    with contextlib.suppress(ValueError):
        size = float(points) if float(points) in SIZES else BASE_POINTS
    return Looks(size, cast(Choice, choice) if choice in _CHOICES else "system")
