"""打印: the list as it stands, or the rows selected, shown as pages before it is printed."""

from collections.abc import Callable, Sequence

from gui import background
from gui.messages import ProgressLine
from gui.page import Page
from models.database import own_connection
from models.deadlines import Deadlines
from reports.document import Document
from reports.item_list import ListPaper, item_list


def print_list(
    page: Page,
    line: ProgressLine,
    ids: Callable[[], Sequence[int]],
    paper: ListPaper,
    deadlines: Deadlines,
) -> background.Job:
    """Make the paper in the background and show its pages."""
    wanted = ids()

    def work(progress: background.Progress) -> Document:
        progress(0.05, "正在准备打印")
        with own_connection():
            return item_list(wanted, paper, deadlines)

    def show(document: Document) -> None:
        from gui.preview import PreviewDialog  # noqa: PLC0415 (only when wanted)

        PreviewDialog(document, page.window()).open()

    return background.run(work, page, done=show, line=line)
