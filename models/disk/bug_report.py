"""What a fault of the program left behind: where it happened, and nothing that a record says."""

import os
import platform
import re
import traceback
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from models.disk import private
from models.pc.program import NAME, installed, version

_HERE = str(Path(__file__).parents[2])
_FOLDERS = re.compile(r"(?<![\w.])(?:[A-Za-z]:)?[\\/](?:[^\\/\"'()<>|:*?\n]+[\\/])+")


def bug_report(error: BaseException) -> str:
    """Return system, hour, kind of the error and the places in the program that led to it.

    What the error itself says is left out: it may repeat a name or a number of a person. Only of
    what is not installed it is kept.
    """
    lines = [
        f"{platform.platform()} · Python {platform.python_version()} · {_versions()}",
        datetime.now().astimezone().isoformat(timespec="seconds"),
        "",
        *(_told(each) for each in _led_to(error)),
    ]
    return "\n".join(lines)


def _led_to(error: BaseException) -> list[BaseException]:
    """Return the error after those that it came from."""
    chain = [error]
    while (before := chain[0].__cause__ or chain[0].__context__) and before not in chain:
        chain.insert(0, before)
    return chain


def _told(error: BaseException) -> str:
    kind = type(error).__qualname__
    if isinstance(error, ImportError):
        kind += f": {placeless(str(error))}"
    return "".join((*_places(error), kind, "\n"))


def _places(error: BaseException) -> Iterator[str]:
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {placeless(frame.filename)}:{frame.lineno} {frame.name}\n    {frame.line}\n"


def placeless(text: str) -> str:
    """Return a text without the folders in it: a home bears the name of an account."""
    ours = text.replace(_HERE + os.sep, "")
    return _FOLDERS.sub("", ours)


def _versions() -> str:
    used = {name: installed(name) for name in ("PySide6-Essentials", "peewee", "python-calamine")}
    known = {NAME: version(), **used}
    return " · ".join(f"{name} {said}" for name, said in known.items() if said)


def keep_bug_report(report: str, folder: Path) -> Path | None:
    """Write a report where only this user reads it, over the one before; None if impossible."""
    place = folder / "last-error.txt"
    with suppress(OSError):
        private.make_folders(folder)
        private.write(place, report)
        return place
    return None
