"""Backups that nobody asks for: before an upgrade, at the first opening of a day, at the end."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QTimer

from gui.acting.background import run
from gui.dialogs.messages import tell
from gui.shell.main_window import MainWindow
from models.store.refusal import Refusal

_SOON_MS = 1500  # the window is there first


def back_up_soon(window: MainWindow, today: Callable[[], date]) -> None:
    """Back up off the window's thread what is due, and say in the status line how it went.

    A refusal is said on the page.
    """
    said = "正在核对备份…"

    def show(sentence: str = "") -> None:
        nonlocal said
        said = sentence or said
        window.status.set_backup(said)

    def begin() -> None:
        job = run(lambda _progress: _due(today()), window, done=show)
        job.refused.connect(lambda _refusal: show("备份没有成功"))

    show()
    window.rebuilt.connect(show)  # with a status line of its own
    QTimer.singleShot(_SOON_MS, window, begin)


def _due(today: date) -> str:
    """Make the backups that are due, and return what the status line says of the newest."""
    from models.backups import backup, restore  # noqa: PLC0415 (behind the first picture)
    from models.backups.manifest import Reason  # noqa: PLC0415
    from models.backups.shelf import State  # noqa: PLC0415
    from models.store import register  # noqa: PLC0415
    from models.store.database import own_connection  # noqa: PLC0415

    with own_connection():
        if not register.why_only_read():
            restore.clear(register.place())
            backup.keep_before_upgrade()
            if not backup.is_made_on(today):
                backup.make_if_wanted(Reason.DAILY)
        newest = backup.newest()
    if newest is None:
        return "还没有备份"
    when = _when(newest.made_at, today)
    is_read = newest.state is State.WHOLE
    return f"备份正常：{when}，已核对" if is_read else f"上次备份 {when}，没有核对过"


def _when(at: datetime, today: date) -> str:
    return f"今天 {at:%H:%M}" if at.date() == today else f"{at:%Y-%m-%d %H:%M}"


def back_up_at_the_end() -> Path | None:
    """Back up what was changed since the last backup; a refusal is said before the program goes."""
    from models.backups import backup  # noqa: PLC0415 (at the end)
    from models.backups.manifest import Reason  # noqa: PLC0415

    try:
        return backup.make_if_wanted(Reason.EXIT)
    except Refusal as refusal:
        tell("退出时没有备份", refusal.sentence)
        return None
