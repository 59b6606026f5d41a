"""What leaves the page as paper or words: print, pdf, the copy for the website, slip, register."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gui.acting.act import say
from gui.acting.application import WayOn
from gui.acting.files import ask_pages, show_folder
from gui.acting.telling import telling
from gui.dialogs.lacking import ask_to_go
from gui.postings.month_dialog import MonthDialog
from gui.postings.preview_pane import PreviewPane
from gui.printing.preview import PreviewDialog
from gui.printing.printing import print_pdf
from models.postings.posting import Posting
from reports.postings.files import write_posting
from reports.postings.going_out import wanting
from reports.postings.papers import proof_slip, single, week_of
from reports.postings.ready import Ready
from reports.postings.text import as_html, as_text

_WEEK = timedelta(days=6)


class Papers(QObject):
    """The verbs of a page that make a paper.

    `ready` is the posting shown as it would be printed now, None where none is; `shown` the
    posting as it is kept. Before one goes out with something lacking the clerk is asked, once;
    `fill_in` leads to what is lacking.
    """

    def __init__(
        self,
        page: QWidget,
        preview: PreviewPane,
        ready: Callable[[], Ready | None],
        shown: Callable[[], Posting | None],
        today: Callable[[], date],
        fill_in: Callable[[], object],
    ) -> None:
        super().__init__(page)
        self._page, self._preview, self._today = page, preview, today
        self._ready, self._shown, self._fill_in = ready, shown, fill_in
        self._let_go: tuple[str, ...] = ()

    def _going_out(self, verb: str) -> Ready | None:
        """Return what goes out; None where the clerk first fills in what is lacking."""
        ready = self._ready()
        lacks = wanting(ready) if ready is not None else ()
        if lacks and lacks != self._let_go:
            if not ask_to_go("这一张", lacks, verb, self._page.window()):
                self._fill_in()
                return None
            self._let_go = lacks
        return ready

    def print(self) -> None:
        """Send the posting shown to the printer (Ctrl+P)."""
        if not self._preview.isVisibleTo(self._page):
            self.preview()
            return
        ready = self._going_out("打印")
        if ready is None:
            return
        with telling(self._page):
            data = self._preview.laid_out(ready).data
            if print_pdf(data, " ".join(ready.sheet.title.split()), self._page):
                say("已送到打印机")

    def preview(self) -> None:
        """Show the posting in a window of its own, where there is no room beside the editor."""
        ready = self._going_out("打印")
        if ready is not None:
            PreviewDialog(single(ready.sheet), self._page.window()).open()

    def save(self) -> None:
        """Save the posting as PDF or OFD."""
        ready = self._going_out("存成 PDF")
        if ready is None:
            return
        name = f"{''.join(ready.sheet.title.split())}（{ready.sheet.paper}）"
        path = ask_pages("另存张贴", name, self._page)
        if path is not None:
            with telling(self._page):
                write_posting(ready.sheet, path)
                say(f"已保存：{path}", way_on=WayOn("打开文件夹", partial(show_folder, path)))

    def copy(self) -> None:
        """Put the words of the posting on the clipboard, plain and as HTML: the same source."""
        ready = self._going_out("复制到网站")
        if ready is None:
            return
        data = QMimeData()
        data.setText(as_text(ready.sheet))
        data.setHtml(as_html(ready.sheet))
        QGuiApplication.clipboard().setMimeData(data)
        say("已复制，与张贴的文字完全相同，可以粘贴到网站后台")

    def slip(self) -> None:
        """Show the 张贴证明."""
        posting = self._shown()
        if posting is not None:
            with telling(self._page):  # a photograph may be gone
                PreviewDialog(proof_slip(posting), self._page.window()).open()

    def register(self) -> None:
        """Ask for a month and show its 张贴台账."""
        MonthDialog(self._today(), self._page.window()).open()

    def week(self) -> None:
        """Show all postings whose period begins this week, as one paper."""
        first = self._today() - timedelta(days=self._today().weekday())
        found, lacks = week_of(first, first + _WEEK)
        if found is None:
            say("本周没有公示期开始的公示")
        elif not lacks or ask_to_go("这一张", lacks, "打印", self._page.window()):
            PreviewDialog(found, self._page.window()).open()
