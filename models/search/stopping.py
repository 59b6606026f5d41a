"""A search that another thread stops, because something else is wanted by now."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from models.store.database import DB


class Stoppable:
    """What is read inside `running` ends at once when it is stopped; what it raises is left."""

    def __init__(self) -> None:
        self._running: Any = None  # a connection of sqlite3, or of sqlcipher3 where it is sealed
        self._lock = Lock()
        self.is_stopped = False

    def stop(self) -> None:
        """End what is being read, from any thread, or before it begins."""
        with self._lock:
            self.is_stopped = True
            if self._running is not None:
                self._running.interrupt()

    @contextmanager
    def running(self) -> Iterator[None]:
        """Read through the connection of this thread."""
        with self._lock:
            self._running = DB.connection()
        try:
            yield
        except Exception:
            if not self.is_stopped:
                raise
        finally:
            with self._lock:
                self._running = None
