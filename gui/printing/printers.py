"""The printers of a Linux PC through CUPS: which there are, the last used, what paper they take."""

import shutil
import subprocess
from collections.abc import Sequence

from models.store.settings import remember, setting

_LAST = "printer"
_WAIT_S = 5


def printers() -> list[str]:
    """Return the names of the printers, none where CUPS knows of none."""
    return answer_of("lpstat", "-e").split()


def usual(names: Sequence[str]) -> str:
    """Return the printer used last, else the PC's own default, else the first."""
    last = setting(_LAST)
    if last in names:
        return last
    default = answer_of("lpstat", "-d").rpartition(":")[2].strip()
    return default if default in names else (names[0] if names else "")


def remember_printer(name: str) -> None:
    """Propose this printer the next time."""
    remember(_LAST, name)


def takes(printer: str, paper: str) -> bool | None:
    """Say whether a printer takes a paper (A4, A3); None where it does not tell."""
    for line in answer_of("lpoptions", "-p", printer, "-l").splitlines():
        key, _, values = line.partition(":")
        if key.partition("/")[0] in ("PageSize", "media"):
            sizes = [value.lstrip("*").lower() for value in values.split()]
            return any(paper.lower() in size for size in sizes)
    return None


def answer_of(command: str, *words: str) -> str:
    """Return what a command of CUPS writes, or "" when there is none or it fails."""
    found = shutil.which(command)
    if found is None:
        return ""
    try:
        run = subprocess.run(
            [found, *words], check=False, capture_output=True, timeout=_WAIT_S, text=True
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return run.stdout if run.returncode == 0 else ""
