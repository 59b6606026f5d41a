"""What one key opens on every page: 期限速算, and 跟进 of the record shown."""

from PySide6.QtWidgets import QDialog, QWidget

from gui.acting.act import say
from models.store.database import Table


def reckon(over: QWidget) -> None:
    """Reckon a due date without a request (期限速算)."""
    from gui.requests.reckoning import ReckoningDialog  # noqa: PLC0415 (only when wanted)

    _open(ReckoningDialog(over))


def follow_up(record: Table | None, over: QWidget) -> None:
    """Ask by when a record is to be looked at again (跟进)."""
    from gui.pages.follow_up_dialog import FollowUpDialog  # noqa: PLC0415 (only when wanted)

    if record is None:
        say("先打开或者选中一条记录，再按 Ctrl+U 定跟进日期")
    else:
        _open(FollowUpDialog(record, over))


def _open(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
