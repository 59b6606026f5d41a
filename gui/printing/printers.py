"""The printers of a Linux PC through CUPS: the last used, and what paper one takes."""

from collections.abc import Sequence

from models.pc import cups
from models.store.settings import remember, setting

_LAST = "printer"


def usual(names: Sequence[str]) -> str:
    """Return the printer used last, else the PC's own default, else the first."""
    last = setting(_LAST)
    if last in names:
        return last
    default = cups.answer_of("lpstat", "-d").rpartition(":")[2].strip()
    return default if default in names else (names[0] if names else "")


def remember_printer(name: str) -> None:
    """Propose this printer the next time."""
    remember(_LAST, name)


def takes(printer: str, paper: str) -> bool | None:
    """Say whether a printer takes a paper (A4, A3); None where it does not tell."""
    for line in cups.answer_of("lpoptions", "-p", printer, "-l").splitlines():
        key, _, values = line.partition(":")
        if key.partition("/")[0] in ("PageSize", "media"):
            sizes = [value.lstrip("*").lower() for value in values.split()]
            return any(paper.lower() in size for size in sizes)
    return None
