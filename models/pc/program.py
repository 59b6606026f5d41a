"""Version and licence of the program, which setup.cfg alone says, and of what it stands on."""

import platform
import sqlite3
import sys
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
    from configparser import ConfigParser  # noqa: PLC0415 (not before the first picture)

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


def parts() -> dict[str, str]:
    """Return the versions of what the program stands on, "" for what is not there."""
    return {
        "Python": platform.python_version(),
        "Qt": installed("PySide6-Essentials"),
        "SQLite": sqlite3.sqlite_version,
        "SQLCipher": _sqlcipher(),
    }


def installed(name: str) -> str:
    """Return the version of a package of Python, "" where it is not there."""
    from importlib.metadata import PackageNotFoundError, metadata  # noqa: PLC0415 (seldom wanted)

    try:
        return str(metadata(name)["Version"])
    except PackageNotFoundError:
        return ""


def notices() -> Path | None:
    """Return the notices of all that a package bundles; None where the program is none."""
    file = Path(sys.executable).with_name("第三方许可.txt")
    return file if getattr(sys, "frozen", False) and file.is_file() else None


def _sqlcipher() -> str:
    try:
        from sqlcipher3 import dbapi2  # noqa: PLC0415 (slow to import)
    except ImportError:
        return ""
    db = dbapi2.connect(":memory:")
    try:
        return str(db.execute("PRAGMA cipher_version").fetchone()[0])
    finally:
        db.close()
