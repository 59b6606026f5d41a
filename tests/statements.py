"""What a test counts of the work done: the statements that the register is asked."""

from collections.abc import Iterator
from contextlib import contextmanager

from models.store.database import DB


@contextmanager
def statements() -> Iterator[list[str]]:
    """Give the list of the statements that this thread's connection runs meanwhile."""
    asked: list[str] = []
    DB.connection().set_trace_callback(asked.append)
    try:
        yield asked
    finally:
        DB.connection().set_trace_callback(None)
