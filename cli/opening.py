"""The register of a verb, opened; what its opening has to say goes to stderr."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def opened(folder: Path) -> Iterator[None]:
    """Hold the register in `folder` open. Refuses as `models.store.register.opened` does."""
    from models import moving
    from models.backups import backup, restore
    from models.store import register

    with register.opened(folder):
        restore.clear(folder)
        backup.keep_before_upgrade()
        _tell(register.said_at_opening() or moving.warning())
        yield


@contextmanager
def opened_to_read(folder: Path) -> Iterator[None]:
    """Hold the register open for a verb that saves nothing in it.

    It is had also while a window has it open, and where nothing can be written.
    """
    from models import moving, reading
    from models.store import register

    with reading.opened_at_least_to_read(folder) as why:
        _tell(why or register.said_at_opening() or moving.warning())
        yield


def _tell(sentence: str) -> None:
    if sentence:
        print(sentence, file=sys.stderr)
