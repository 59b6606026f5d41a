"""Work off the window's thread: progress, cancelling, and the end told in the window's thread."""

import sys
import time
from collections.abc import Callable
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal
from shiboken6 import isValid

from gui.acting.telling import tell
from gui.dialogs.messages import ProgressLine
from models.store.refusal import Refusal, said_plainly

SHOW_AFTER_S = 1.0  # work that takes longer shows its progress


class Cancelled(Exception):
    """The clerk pressed 取消; the work ends at its next report of progress."""


class Progress:
    """Handed to the work: call it now and then with the part done and what is being done."""

    def __init__(self, tell_progress: Callable[[float, str], None]) -> None:
        self._tell = tell_progress
        self._cancelled = False

    def __call__(self, part: float, sentence: str) -> None:
        """Report progress, 0 to 1. Raises Cancelled when the clerk wants to stop."""
        if self._cancelled:
            raise Cancelled
        self._tell(part, sentence)

    def cancel(self) -> None:
        """Have the next report end the work."""
        self._cancelled = True


class Job(QObject):
    """A piece of work under way. Every signal arrives in the window's thread."""

    progressed = Signal(float, str)
    done = Signal(object)
    refused = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, work: Callable[[Progress], Any]) -> None:
        super().__init__()
        self._work = work
        self.progress = Progress(self.progressed.emit)
        self.over = Event()  # set once nothing more is told
        self.is_dropped = False

    def cancel(self) -> None:
        """Ask the work to end."""
        self.progress.cancel()

    def drop(self) -> None:
        """Ask the work to end, and tell its result to nobody: another has taken its place."""
        self.is_dropped = True
        self.cancel()

    def execute(self) -> None:
        """Do the work; called in the other thread."""
        try:
            with said_plainly():
                result = self._work(self.progress)
        except Cancelled:
            self.cancelled.emit()
        except Refusal as refusal:
            self.refused.emit(refusal)
        except BaseException as bug:
            self.failed.emit(bug)
        else:
            self.done.emit(result)
        self.ended.emit()


class _Runnable(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        try:
            self._job.execute()
        finally:
            self._job.over.set()


# The jobs that have not ended.
under_way: set[Job] = set()


def run(
    work: Callable[[Progress], Any],
    owner: QObject,
    *,
    done: Callable[[Any], object] | None = None,
    ended: Callable[[], object] | None = None,
    line: ProgressLine | None = None,
) -> Job:
    """Run `work(progress)` off the window's thread and return the job.

    The result goes to `done`, a refusal to `owner` (see `telling`), a bug to the crash hook; where
    the owner is gone by then, result and refusal are told to nobody. `ended` is told however it
    ends; who connects to the job himself may come too late. `line` shows the progress from one
    second on. Work that opens the register opens its own.
    """
    job = Job(work)
    queued = Qt.ConnectionType.QueuedConnection
    if done is not None:
        job.done.connect(
            lambda result: done(result) if isValid(owner) and not job.is_dropped else None, queued
        )
    job.refused.connect(lambda said: tell(owner, said) if isValid(owner) else None, queued)
    job.failed.connect(_report, queued)
    if ended is not None:
        job.ended.connect(ended, queued)
    job.ended.connect(lambda: _let_go(job), queued)
    if line is not None:
        _show_on(line, job)
    under_way.add(job)
    QThreadPool.globalInstance().start(_Runnable(job))
    return job


def _let_go(job: Job) -> None:
    """Let a job go, which else keeps what it told, pages and papers."""
    job.over.wait()  # its thread may still be telling the others that it has ended
    under_way.discard(job)
    job.deleteLater()


def end_all() -> None:
    """Have all work end, and wait for it: before the register and the application go."""
    for job in under_way:
        job.cancel()
    QThreadPool.globalInstance().waitForDone()


def _show_on(line: ProgressLine, job: Job) -> None:
    started = time.monotonic()
    latest: list[tuple[str, float]] = []

    def take(part: float, sentence: str) -> None:
        latest[:] = [(sentence, part)]
        if time.monotonic() - started >= SHOW_AFTER_S:
            show()

    def show() -> None:
        if latest and isValid(line):  # the window may be gone before its work is done
            line.show_progress(*latest[0])

    timer = QTimer(job)
    timer.setSingleShot(True)
    timer.timeout.connect(show)
    timer.start(round(1000 * SHOW_AFTER_S))
    queued = Qt.ConnectionType.QueuedConnection
    job.progressed.connect(take, queued)
    job.ended.connect(timer.stop, queued)
    job.ended.connect(line.hide, queued)
    line.cancelled.connect(job.cancel)


def _report(bug: BaseException) -> None:
    sys.excepthook(type(bug), bug, bug.__traceback__)
