"""Every error that nobody caught: kept for a helper, and shown once."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from models.disk import running_log
from models.disk.bug_report import bug_report, keep_bug_report
from models.pc.program import version
from models.store.refusal import Refusal, refusal_of

if TYPE_CHECKING:
    from gui.shell.crash_dialog import CrashDialog


class CrashHook(QObject):
    """Takes every error that nobody caught, from any thread; shows the first one only.

    A refusal (a full disk, a register that another program holds) is no bug: it goes to
    `say`, once that is given, and is said where the clerk looks. So does a register that is found
    to be damaged, where the error must come from.
    """

    _arrived = Signal(str)
    _refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dialog: CrashDialog | None = None
        self.say: Callable[[Refusal], object] | None = None
        self.count = 0
        self._arrived.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._refused.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Become the hook of the program and of its threads."""
        sys.excepthook = self.take
        threading.excepthook = self._take_from_thread

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Write the error to stderr and have it shown, once; a refusal is only said."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        refusal = error if isinstance(error, Refusal) else refusal_of(error)
        if refusal is not None and self.say is not None:
            self._refused.emit(refusal)
            return
        running_log.stopped(error)
        text = f"公开簿 {version()}\n{bug_report(error.with_traceback(trace))}"
        keep_bug_report(text, running_log.folder())
        if sys.stderr is not None:  # a windowed program on Windows has none
            print(text, file=sys.stderr)
        self._arrived.emit(text)

    def _take_from_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self.take(told.exc_type, told.exc_value, told.exc_traceback)

    def _tell(self, refusal: Refusal) -> None:
        if self.say is not None:
            self.say(refusal)

    def _show(self, text: str) -> None:
        from gui.shell.crash_dialog import CrashDialog  # noqa: PLC0415 (after a fault)
        from models.backups.damage import found_in_register  # noqa: PLC0415

        damage = found_in_register() if self.say is not None else None
        if damage is not None:
            self._tell(damage)
            return
        self.count += 1
        if self.count > 1:
            return
        self.dialog = CrashDialog(text)
        self.dialog.open()
