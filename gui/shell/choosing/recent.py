"""The registers that were opened on this PC before, the last one first."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from gui.shell.whereabouts import has_register
from models.disk import of_this_pc
from models.store.refusal import Refusal

_KEY, _MOST = "registers", 8


@dataclass(frozen=True)
class Known:
    """A register by its folder, with the name of its office when it was last opened."""

    folder: str
    name: str

    @property
    def is_there(self) -> bool:
        """Whether a register still lies there; not on a stick that is not plugged in."""
        try:
            return has_register(Path(self.folder))
        except Refusal:
            return False


def registers() -> list[Known]:
    """Return the registers opened before, whether they are still there or not."""
    with suppress(ValueError, TypeError):
        return [Known(**each) for each in json.loads(of_this_pc.known(_KEY) or "[]")]
    return []


def note(folder: Path, name: str) -> None:
    """Note that a register was opened."""
    now = Known(str(folder.absolute()), name)
    _keep([now, *(each for each in registers() if each.folder != now.folder)][:_MOST])


def forget(folder: str) -> None:
    """Leave a register out of the list; it stays where it lies."""
    _keep([each for each in registers() if each.folder != folder])


def _keep(known: list[Known]) -> None:
    of_this_pc.remember(_KEY, json.dumps([asdict(each) for each in known], ensure_ascii=False))
