"""An older register that is large is upgraded in a sheet of its own, with its progress."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from gui.shell.opening.carrying_out import CarryingOut
from models.store.register import FILE
from models.store.sought.index import Tell

_LARGE = 20_000_000  # bytes: a smaller one is there before anything could be read of it


def upgrading(folder: Path, work: Callable[[Tell], list[str]]) -> list[str]:
    """Upgrade the register of a folder by `work`; refuses where the clerk stops it."""
    sheet = CarryingOut("正在升级登记簿")
    if (folder / FILE).stat().st_size < _LARGE:
        return work(sheet.tell)
    try:
        return sheet.do(partial(work, sheet.tell))
    finally:
        sheet.deleteLater()
