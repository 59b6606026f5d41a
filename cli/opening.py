"""The register of a verb, opened; what its opening has to say goes to stderr."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def opened(folder: Path) -> Iterator[None]:
    """Hold the register in `folder` open. Refuses as `models.store.register.opened` does."""
    from models.store import register

    with register.opened(folder):
        if said := register.said_at_opening():
            print(said, file=sys.stderr)
        yield
