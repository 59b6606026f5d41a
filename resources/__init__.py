"""Shipped data: the forms, the law, the calendar, fonts, icons and samples.

Data, and what each table of it may hold. `path` is the one way to a shipped file; `toml` reads a
table of facts, strictly.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from resources.shape import check

FOLDER = Path(__file__).parent  # where everything shipped is read from


def path(name: str) -> Path:
    """Return the path of the shipped file or folder `name`, such as ``forms/2021.toml``.

    Raises FileNotFoundError when nothing of that name is shipped.
    """
    found = FOLDER / name
    if not found.exists():
        raise FileNotFoundError(name)
    return found


def names(folder: str, suffix: str) -> tuple[str, ...]:
    """Return the names, without `suffix`, of the files shipped in a folder, in order."""
    return tuple(sorted(each.stem for each in path(folder).glob(f"*.{suffix}")))


@cache
def toml(name: str) -> dict[str, Any]:
    """Return the shipped table of facts `name`, read once. Treat it as read-only.

    Raises ValueError, naming the file and the key, for what its shape does not know.
    """
    data = _read(name)
    check(name, data, _read)
    return data


def tupled(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return a table of facts whose lists cannot be changed, as frozen values want it."""
    return {key: tuple(each) if isinstance(each, list) else each for key, each in entry.items()}


@cache
def _read(name: str) -> dict[str, Any]:
    with path(name).open("rb") as file:
        return tomllib.load(file)
