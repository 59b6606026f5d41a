"""Backups that nobody asks for: before an upgrade, at the first opening of a day, at the end."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer

from gui.acting.application import application
from gui.acting.background import Progress, run
from gui.dialogs.messages import ProgressLine, tell
from gui.dialogs.sheet import SheetDialog
from gui.shell.main_window import MainWindow
from models.store.refusal import Refusal

if TYPE_CHECKING:
    from models.backups.health import Told

_SOON_MS = 1500  # the window is there first
_PATIENCE_MS = 1000  # what takes longer at the end is seen


class BackupWatch(QObject):
    """Backs up what is due soon after `window` is there, and says in its status line how it stands.

    A refusal is said on the page.
    """

    def __init__(self, window: MainWindow, today: Callable[[], date]) -> None:
        super().__init__(window)
        self._window, self._today = window, today
        self._told: Told | None = None
        self._show()
        window.rebuilt.connect(self._show)  # with a status line of its own
        QTimer.singleShot(_SOON_MS, self, self._begin)

    def _show(self) -> None:
        told = self._told
        if told is None:
            self._window.status.set_backup("正在核对备份…")
        else:
            self._window.status.set_backup(told.sentence, told.tone)
            application().backed_up.emit(told)

    def _begin(self) -> None:
        from gui.acting.safekeeping import safekeeping  # noqa: PLC0415 (behind the first picture)

        keeper = safekeeping()
        keeper.begin()
        keeper.changed.connect(self._look)
        self._window.closing.connect(keeper.end)
        if keeper.do_what_is_due(self._window, self._today()) is None:
            self._look()

    def _look(self) -> None:
        """Say in the status line how it stands: red where it failed, amber where it is overdue."""
        from gui.acting.safekeeping import safekeeping  # noqa: PLC0415 (behind the first picture)

        self._told = safekeeping().spoken(self._today())
        self._show()


class _AtTheEnd(SheetDialog):
    """Shows how far the backup at the end is, and lets the clerk leave before."""

    def __init__(self) -> None:
        super().__init__("正在备份", "备份好了，窗口会自己关闭。取消也可以，以前的备份都在。")
        self.line = ProgressLine()
        self.body.addWidget(self.line)
        self.refusal: Refusal | None = None

    def show_refusal(self, refusal: Refusal) -> None:
        """Remember why there is none."""
        self.refusal = refusal

    def reject(self) -> None:
        self.line.cancelled.emit()  # the sheet goes when the work has ended


def back_up_at_the_end() -> None:
    """Back up what was changed since the last backup; a refusal is said before the program goes."""
    sheet, loop = _AtTheEnd(), QEventLoop()
    run(_leaving, sheet, ended=loop.quit, line=sheet.line)
    patience = QTimer(sheet)
    patience.timeout.connect(sheet.show)
    patience.start(_PATIENCE_MS)
    loop.exec()
    patience.stop()
    sheet.hide()
    sheet.deleteLater()
    if sheet.refusal is not None:
        tell("退出时没有备份", sheet.refusal.sentence)


def _leaving(progress: Progress) -> None:
    from gui.acting.safekeeping import caught_up, tell_of_backup  # noqa: PLC0415 (at the end)
    from models.backups import backup  # noqa: PLC0415
    from models.backups.manifest import Reason  # noqa: PLC0415

    backup.make_if_wanted(Reason.EXIT, partial(tell_of_backup, progress))
    caught_up(progress)
