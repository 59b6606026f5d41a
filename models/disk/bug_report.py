"""What a fault of the program left behind: where it happened, and nothing that a record says."""

import platform
import traceback
from contextlib import suppress
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


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
    kind = type(error).__qualname__ + (f": {error}" if isinstance(error, ImportError) else "")
    return "".join((*traceback.format_tb(error.__traceback__), kind, "\n"))


def _versions() -> str:
    found = []
    for name in ("gongkaibu", "PySide6-Essentials", "peewee", "python-calamine"):
        with suppress(PackageNotFoundError):
            found.append(f"{name} {version(name)}")
    return " · ".join(found)


def keep_bug_report(error: BaseException) -> Path | None:
    """Write the report where only this user reads it, over the one before; None if impossible."""
    from platformdirs import user_log_path  # noqa: PLC0415 (only when something went wrong)

    place = user_log_path("gongkaibu", appauthor=False) / "last-error.txt"
    with suppress(OSError):
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        place.unlink(missing_ok=True)
        place.touch(0o600)
        place.write_text(bug_report(error), encoding="utf-8")
        return place
    return None
