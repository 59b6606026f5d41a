"""The backups of the open register: made off the window's thread, and told to what shows them."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from gui.acting.application import application
from gui.acting.background import Job, Progress, run
from gui.dialogs.messages import ProgressLine
from models.backups import backup, health, restore, second_place, shelf
from models.backups.manifest import Reason
from models.store import register
from models.store.database import own_connection
from models.store.refusal import Refusal

_LOOK_MS = 3 * 60 * 1000  # for a stick that was plugged in
_OF_BACKUP = 0.7


class Safekeeping(QObject):
    """Makes backups and keeps the second place up to them; `changed` tells that one was made.

    `why` says why the last backup failed, `second_why` why the second place could not be written;
    "" where they did not; `second` is how that was when it was looked for last.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.why = self.second_why = ""
        self.second: second_place.Look | None = None
        self._job: Job | None = None
        self._clock = QTimer(self)
        self._clock.timeout.connect(lambda: self.catch_up(self))

    def begin(self) -> None:
        """A register was opened: look now and then for its second place."""
        self.why = self.second_why = ""
        self.second = None
        self._job = None  # all work of the register before has ended
        self._clock.start(_LOOK_MS)

    def end(self) -> None:
        """The window is closed."""
        self._clock.stop()

    @property
    def is_at_work(self) -> bool:
        """Whether a backup is being made or copied."""
        return self._job is not None

    def told(self, today: date) -> health.Told:
        """Return how the register is backed up on a day."""
        return health.FAILED if self.why else health.told(today)

    def spoken(self, today: date) -> health.Told:
        """Return what the status line says of the backups on a day."""
        return health.spoken(today, failed=bool(self.why), second_failed=bool(self.second_why))

    def do_what_is_due(self, owner: QObject, today: date) -> Job | None:
        """Make the backups that are due at the opening, and read the newest where none did yet."""
        return self._start(lambda _progress: _due(today), owner)

    def back_up(
        self, owner: QObject, done: Callable[[Any], object], line: ProgressLine
    ) -> Job | None:
        """Make a backup now."""

        def work(progress: Progress) -> None:
            backup.make(Reason.HAND, tell=partial(tell_of_backup, progress))

        return self._start(work, owner, done, line)

    def catch_up(
        self,
        owner: QObject,
        done: Callable[[Any], object] | None = None,
        line: ProgressLine | None = None,
    ) -> Job | None:
        """Bring the second place up to the backups, where it is plugged in."""
        return self._start(None, owner, done, line)

    def _start(
        self,
        work: Callable[[Progress], object] | None,
        owner: QObject,
        done: Callable[[Any], object] | None = None,
        line: ProgressLine | None = None,
    ) -> Job | None:
        """Do the work, then catch up; None while other work is under way."""
        if self._job is not None or register.why_only_read():
            return None

        def whole(progress: Progress) -> None:
            if work is not None:
                self._make(work, progress)
            self.second_why = caught_up(progress)
            self.second = _looked()

        self._job = run(whole, owner, done=done, ended=self._end, line=line)
        return self._job

    def _make(self, work: Callable[[Progress], object], progress: Progress) -> None:
        try:
            work(progress)
        except Refusal as refusal:
            self.why = refusal.sentence
            raise
        self.why = ""

    def _end(self) -> None:
        self._job = None
        self.changed.emit()


def safekeeping() -> Safekeeping:
    """Return the one of the running application."""
    app = application()
    found = app.findChild(Safekeeping)
    return found if isinstance(found, Safekeeping) else Safekeeping(app)


def tell_of_backup(progress: Progress, part: float) -> None:
    """Tell which part of a backup is made; the rest of the work is that of the second place."""
    progress(part * _OF_BACKUP, "正在备份并核对")


def caught_up(progress: Progress) -> str:
    """Bring the second place up to the backups; return why it cannot be, "" where nothing did."""

    def tell(part: float) -> None:
        progress(_OF_BACKUP + part * (1 - _OF_BACKUP), "正在补齐第二备份")

    try:
        second_place.catch_up(datetime.now(), tell)
    except Refusal as refusal:
        return refusal.sentence
    return ""


def _looked() -> second_place.Look | None:
    with suppress(Refusal), own_connection():
        return second_place.look()
    return None


def _due(today: date) -> Path | None:
    """Make the backups that are due, or read the newest, which nobody read yet."""
    with own_connection():
        restore.clear(register.place())
        backup.keep_before_upgrade()
        if not backup.is_made_on(today):
            made = backup.make_if_wanted(Reason.DAILY)
            if made is not None:
                return made
        newest = backup.newest()
        if newest is not None and newest.state is shelf.State.UNREAD:
            shelf.check(newest.file)
        return None
