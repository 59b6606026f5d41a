"""What one key opens on every page: 期限速算, 跟进 of the record shown, 最近的操作."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QWidget

from models.store.database import Table


def reckon(over: QWidget) -> None:
    """Reckon a due date without a request (期限速算)."""
    from gui.requests.reckoning import ReckoningDialog  # noqa: PLC0415 (only when wanted)

    _open(ReckoningDialog(over))


def recent(over: QWidget) -> None:
    """Show what was done last, to take it back (最近的操作)."""
    from gui.shell.recent_acts import RecentActs  # noqa: PLC0415 (only when wanted)

    _open(RecentActs(over))


def follow_up(records: Sequence[Table], over: QWidget) -> None:
    """Ask by when records are to be looked at again (跟进)."""
    from gui.pages.follow_up_dialog import ask_follow_up  # noqa: PLC0415 (only when wanted)

    ask_follow_up(records, over)


def _open(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
