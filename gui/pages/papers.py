"""A paper is made in the background and its pages are shown before anything is printed."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gui.acting import background
from gui.dialogs.messages import ProgressLine
from models.store.database import own_connection
from reports.paper.document import Bundle, Document


def show_paper(
    owner: QWidget,
    line: ProgressLine,
    make: Callable[[], Document | Bundle],
    *,
    edited: bool = False,
) -> background.Job:
    """Run `make`, which may read the register, and open the preview of what it returns.

    What is `edited` elsewhere can be saved for Word there too.
    """

    def work(progress: background.Progress) -> Document | Bundle:
        progress(0.05, "正在准备打印")
        with own_connection():
            return make()

    def show(document: Document | Bundle) -> None:
        from gui.printing.preview import PreviewDialog  # noqa: PLC0415 (only when wanted)

        PreviewDialog(document, owner.window(), edited=edited).open()

    return background.run(work, owner, done=show, line=line)
