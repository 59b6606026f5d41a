"""PDFium, which reads and joins pdf files: it serves one thread at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Any

_HELD = RLock()


@contextmanager
def pdfium() -> Iterator[Any]:
    """Give the library to one thread; others wait for it. What it made is used inside, too."""
    import pypdfium2  # noqa: PLC0415 (heavy, only when wanted)

    with _HELD:
        yield pypdfium2
