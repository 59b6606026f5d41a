"""What goes through the whole register is read off the window's thread once there is much of it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from gui.acting.background import Job, run
from gui.dialogs.messages import ProgressLine
from models.store.database import own_connection
from models.tables import hold_much

Read = Callable[[], Any]


class LongReading(QObject):
    """Reads for `owner` and gives what was read to `done`; the newest that is wanted counts.

    Little is read at once. `line` says `word` where it takes long.
    """

    def __init__(
        self,
        owner: QObject,
        done: Callable[[Any], object],
        word: str = "",
        line: ProgressLine | None = None,
    ) -> None:
        super().__init__(owner)
        self._owner, self._done, self._word, self._line = owner, done, word, line
        self._next: Read | None = None
        self._job: Job | None = None

    @property
    def is_done(self) -> bool:
        """Whether nothing is being read."""
        return self._job is None

    def want(self, read: Read) -> None:
        """Read this, in place of what is waiting to be read."""
        if self._job is None and not hold_much():
            self._done(read())
            return
        self._next = read
        if self._job is None:
            self._begin()

    def _begin(self) -> None:
        read, self._next = self._next, None
        assert read is not None

        def work(progress: Callable[[float, str], None]) -> Any:
            progress(0, self._word)
            with own_connection():
                return read()

        self._job = run(work, self._owner, done=self._take, ended=self._end, line=self._line)

    def _take(self, found: Any) -> None:
        if self._next is None:  # else what was read is out of date
            self._done(found)

    def _end(self) -> None:
        self._job = None
        if self._next is not None:
            self._begin()
