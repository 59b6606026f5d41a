"""Version and licence of the program: they are written in setup.cfg and nowhere else."""

from configparser import ConfigParser
from functools import cache
from pathlib import Path

import resources

NAME = "gongkaibu"
# As the menu of a desktop, its icon and its package call the program.
DESKTOP_ID = "org.gongkaibu.register"


@cache
def version() -> str:
    """Return the version as installed, or as the setup.cfg beside the program says."""
    return _fact("version")


@cache
def licence() -> str:
    """Return the licence by its SPDX name."""
    return _fact("license")


def _fact(name: str) -> str:
    beside = Path(resources.__file__).parents[1] / "setup.cfg"
    known = ConfigParser(interpolation=None)
    if known.read(beside, encoding="utf-8") and known.get("metadata", "name") == NAME:
        return known.get("metadata", name)
    from importlib.metadata import PackageNotFoundError, metadata  # noqa: PLC0415 (seldom wanted)

    try:
        installed = metadata(NAME)
    except PackageNotFoundError:
        return ""
    key = {"license": "License"}.get(name, "Version")
    return str(installed[key]) if key in installed else ""
