"""The posting as it will be printed: real pages, sharp at any zoom, beside its editor."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from gui.acting import background
from gui.acting.background import Job, Progress
from gui.controls.controls import CutLabel, button, set_state
from gui.controls.tips import set_tip
from gui.printing.bar import PageCount, fit_bar
from gui.printing.page_area import SHEET, PageArea
from gui.printing.page_view import PageView
from gui.printing.pause import Pause
from gui.printing.pdf_pages import PdfPages
from gui.theme.theme import px
from models.store.refusal import Refusal
from reports.postings.layout.pdf import PostingLayout, posting_pdf
from reports.postings.layout.types import PAGES
from reports.postings.ready import Ready
from reports.postings.sheet import Paper
from reports.writers.papers import undrawn

_TYPE_AREA = QColor("#9FC4C2")


class PostingPage(PageView):
    """A page of a posting, the type area dashed over it where it stands upright."""

    paper: Paper = "A4"

    def paint_over(self, painter: QPainter) -> None:
        """Paint the type area."""
        if self.width() < self.height():
            paper, scale = PAGES[self.paper], self.scale
            area = QRectF(self.rect()).adjusted(
                paper.left * scale, paper.top * scale, -paper.right * scale, -paper.bottom * scale
            )
            painter.setPen(QPen(_TYPE_AREA, 1, Qt.PenStyle.DashLine))
            painter.drawRect(area)


class NoteLine(CutLabel):
    """The one line under the pages; what has no room is in its tip."""

    def say(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        words = self.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        self.setText(words)
        set_tip(self, text)


class PreviewPane(QFrame):
    """Lays a posting out as it changes. `print_wanted` and `save_wanted` when a button asks for it,
    `paper_chosen` when the other paper is wanted, `prepared` with what is laid out next. While a
    field cannot be read, the last pages stay, and under them stands why."""

    print_wanted = Signal()
    save_wanted = Signal()
    paper_chosen = Signal(str)
    prepared = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.ready: Ready | None = None
        self.laid: PostingLayout | None = None
        self._laid_for: Ready | None = None
        self._source: Callable[[], Ready | None] = lambda: None
        self.job: Job | None = None
        self._page = PostingPage()
        self.area = PageArea(self._page)
        self.area.turned.connect(self._count)
        self._pause = Pause(self, self.lay_out)
        self._build()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._head())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(SHEET)
        box.addWidget(self.area, 1)
        self.note = NoteLine(kind="hint")
        self.note.setContentsMargins(px(14), px(6), px(14), px(8))
        box.addWidget(self.note)

    def _head(self) -> QFrame:
        head = QFrame()
        head.setProperty("role", "head")
        head.setFixedHeight(px(50))
        self._bar_row = row = QHBoxLayout(head)
        row.setContentsMargins(px(14), 0, px(14), 0)
        row.setSpacing(px(6))
        self.papers = {}
        for paper in ("A4", "A3"):
            made = button(paper, press=partial(self.paper_chosen.emit, paper), size="bar")
            made.setCheckable(True)
            self.papers[paper] = made
            row.addWidget(made)
        self.count = PageCount()
        self.count.say_nothing()
        row.addWidget(self.count)
        row.addStretch(1)
        self.whole = button("整页", "quiet", press=lambda: self.area.zoom(0), size="bar")
        self.saving = button("PDF", icon_name="download", press=self.save_wanted.emit, size="bar")
        self.printing = button(
            "打印   Ctrl+P",
            "primary",
            icon_name="printer",
            press=self.print_wanted.emit,
            size="bar",
        )
        self.printing.setAccessibleName("打印")
        set_tip(self.printing, "打印　Ctrl+P")
        for part in (self.whole, self.saving, self.printing):
            row.addWidget(part)
        return head

    def follow(self, source: Callable[[], Ready | None]) -> None:
        """Lay out what `source` gives, now and after every `touch`."""
        self._source = source
        self.area.begin()
        self.lay_out()

    def touch(self) -> None:
        """Something changed: lay out after a short pause."""
        self._pause.start()

    def lay_out(self) -> None:
        """Lay the posting out off the window's thread."""
        self._pause.stop()
        try:
            self.ready = self._source()
        except Refusal as refusal:
            self._tell(f"这里停在上一次的样子：{refusal.sentence}", "soon")
            return
        if self.job is not None:
            self.job.drop()
        self.prepared.emit(self.ready)
        if self.ready is None:
            self._show_nothing()
            return
        sheet = self.ready.sheet
        for paper, made in self.papers.items():
            made.setChecked(paper == sheet.paper)

        def work(progress: Progress) -> PostingLayout:
            progress(0.3, "正在排版")
            return posting_pdf(sheet)

        if self.laid is None:
            self.count.say_working()
        self.job = background.run(work, self, done=partial(self._show, self.ready))

    def laid_out(self, ready: Ready) -> PostingLayout:
        """Return the pages of what is filled in now, even where those shown are a key behind."""
        if self.laid is not None and self._laid_for == ready:
            return self.laid
        return posting_pdf(ready.sheet)

    def _show(self, ready: Ready, laid: PostingLayout) -> None:
        self.laid, self._laid_for = laid, ready
        sheet = ready.sheet
        said = []
        if laid.substituted:
            said.append(f"本机没有{'、'.join(laid.substituted)}字体，用自带字体代替")
        if laid.missing_characters:
            said.append(undrawn(laid.missing_characters))
        self._tell("；".join(said), "soon" if laid.missing_characters else "")
        self._page.paper = sheet.paper
        self.area.show_pages(PdfPages(laid.data))

    def _tell(self, said: str, state: str) -> None:
        """Say something on the one line under the pages, whole in its tip."""
        self.note.say(said)
        set_state(self.note, "state", state)
        self.note.setVisible(bool(said))

    def _show_nothing(self) -> None:
        self.laid = None
        self.count.say_nothing()
        self.note.hide()
        self.area.show_nothing()

    def _count(self, number: int, count: int) -> None:
        self.count.say(number, count)
        self._fit_bar()

    def _fit_bar(self) -> None:
        fit_bar(self._bar_row, self.width(), self.printing, "打印", self.whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bar()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.area.take_key(event):
            super().keyPressEvent(event)
