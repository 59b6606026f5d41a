"""What works on every page: search, 帮助, 期限速算, 跟进 and 最近的操作 by key, what is dropped."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from gui.acting.telling import telling
from gui.forms.dropping import FileDrop
from gui.pages.page import Page
from models.store.database import Table
from reports.ways import Way


def reckon(over: QWidget) -> None:
    """Reckon a due date without a request (期限速算)."""
    from gui.requests.reckoning import ReckoningDialog  # noqa: PLC0415 (only when wanted)

    _open(ReckoningDialog(over))


def recent(over: QWidget) -> None:
    """Show what was done last, to take it back (最近的操作)."""
    from gui.shell.recent_acts import RecentActs  # noqa: PLC0415 (only when wanted)

    _open(RecentActs(over))


def seek_in(field: QLineEdit | None) -> None:
    """Go to the search of a page, where it has one."""
    if field is not None:
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()


def export(around: QWidget) -> None:
    """Let the list go out that is nearest to the cursor in what is shown, or say why none does."""
    from gui.tables.rows_out import export_in_sight  # noqa: PLC0415 (only when wanted)

    export_in_sight(around)


def tell_help(window: QWidget, key: str, page: Page | None) -> None:
    """Show what is done on the page of that key; over the sheet that is open, what that is for."""
    from gui.shell.handbook.at_hand import in_hand  # noqa: PLC0415 (only when wanted)
    from gui.shell.handbook.dialog import HelpDialog  # noqa: PLC0415 (only when wanted)

    sheet = QApplication.activeModalWidget()
    HelpDialog(sheet or window, key, in_hand(page, sheet)).open()


def follow_up(records: Sequence[Table], over: QWidget) -> None:
    """Ask by when records are to be looked at again (跟进)."""
    from gui.pages.follow_up_dialog import ask_follow_up  # noqa: PLC0415 (only when wanted)

    ask_follow_up(records, over)


def take_dropped(
    window: QWidget, today: Callable[[], date], go: Callable[[Way], object]
) -> FileDrop:
    """Let `window` take mails and scans where no page takes files of its own.

    `go` leads to the case or the step they belong to.
    """

    def take(files: Sequence[Path]) -> None:
        from gui.requests.arriving.desk import Arrivals  # noqa: PLC0415 (only when wanted)

        with telling(window):
            Arrivals(window, today, go).take(files)

    return FileDrop(window, take)


def _open(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
