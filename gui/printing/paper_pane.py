"""A paper beside what it is made from: its real pages, laid out anew as that changes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from gui.acting import background
from gui.acting.background import Job, Progress
from gui.acting.telling import telling
from gui.controls.cited import CitedLabel
from gui.controls.controls import IconLabel, button
from gui.controls.tips import set_tip
from gui.dialogs.article import ArticleDialog
from gui.printing.bar import PageCount, fit_bar
from gui.printing.page_area import SHEET, PageArea
from gui.printing.page_view import PageView
from gui.printing.pause import Pause
from gui.printing.pdf_pages import PdfPages
from gui.printing.printing import print_pdf
from gui.theme.theme import px
from reports.paper.document import Document
from reports.writers.papers import undrawn

_BAR, _LOWER = 54, 240
_NO_LIMIT = 16777215  # QWIDGETSIZE_MAX


class PaperPane(QFrame):
    """Shows what `follow` gives. `passage_pressed(n)`: the n-th of the passages told was pressed.

    Folded, where there is little room, only its bar is seen until it is wanted (F6).
    """

    passage_pressed = Signal(int)

    def __init__(self, print_word: str) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.job: Job | None = None
        self._source: Callable[[], Document | None] = lambda: None
        self._passages: Sequence[str] = ()
        self.places: list[list[tuple[int, QRectF]]] = []
        self._marked: int | None = None
        self._foldable = False
        self.area = PageArea(PageView())
        self.area.view.pressed.connect(self._press)
        self.area.turned.connect(self._turned)
        self._pause = Pause(self, self.lay_out)
        self._build(print_word)

    def _build(self, print_word: str) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._bar(print_word))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(SHEET)
        box.addWidget(self.area, 1)
        box.addWidget(self._foot())

    def _bar(self, print_word: str) -> QFrame:
        bar = QFrame()
        bar.setProperty("role", "head")
        bar.setFixedHeight(px(_BAR))
        self._bar_row = row = QHBoxLayout(bar)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(6))
        self.count = PageCount()
        row.addWidget(self.count)
        self.back = button("", icon_name="chevron-up", press=lambda: self.area.turn(-1), size="bar")
        self.on = button("", icon_name="chevron-down", press=lambda: self.area.turn(1), size="bar")
        for made, words in ((self.back, "上一页 PgUp"), (self.on, "下一页 PgDn")):
            set_tip(made, words)
            made.setAccessibleName(words)
            row.addWidget(made)
        row.addStretch(1)
        self.whole = button("整页", "quiet", press=lambda: self.area.zoom(0), size="bar")
        self._print_word = print_word
        self.printing = button(print_word, icon_name="printer", press=self.print, size="bar")
        set_tip(self.printing, f"{print_word}　Ctrl+P")
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(self.printing.click)
        for made in (self.whole, self.printing):
            row.addWidget(made)
        return bar

    def _foot(self) -> QFrame:
        self.foot = QFrame()
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(px(16), px(6), px(16), px(8))
        row.setSpacing(px(6))
        self.note = CitedLabel()
        self.note.article_pressed.connect(lambda said: ArticleDialog(said, self.window()).open())
        row.addWidget(IconLabel("info", 14, "hint"))
        row.addWidget(self.note, 1)
        return self.foot

    # --- what is shown

    def follow(self, source: Callable[[], Document | None]) -> None:
        """Lay out what `source` gives, now and after every `touch`; None leaves what was shown."""
        self._source = source
        self.area.begin()
        self.lay_out()

    def touch(self) -> None:
        """Something changed: lay out after a short pause."""
        self._pause.start()

    def tell(self, sentence: str, article: str, passages: Sequence[str]) -> None:
        """Say under the page why it reads so, and which passages of it are to be found."""
        self.note.cite(sentence, article)
        self._passages = passages

    def lay_out(self) -> None:
        """Lay the paper out off the window's thread."""
        self._pause.stop()
        document = self._source()
        if document is None:
            return
        if self.job is not None:
            self.job.drop()
        self.job = background.run(lambda progress: _made(document, progress), self, done=self._show)

    def _show(self, made: tuple[bytes, tuple[str, ...]]) -> None:
        data, missing = made
        pages = PdfPages(data)
        self.places = pages.places(self._passages)
        if missing:
            self.note.cite(f"{undrawn(missing)}。")
        self.area.show_pages(pages)
        self.mark(self._marked)

    def mark(self, passage: int | None) -> None:
        """Lay a passage on its ground and turn to its page."""
        self._marked = passage
        places = self._places_of(passage)
        if places and self.area.number not in [number for number, _ in places]:
            self.area.go_to(places[0][0])
        self._mark()

    def _mark(self) -> None:
        places = self._places_of(self._marked)
        self.area.view.mark([box for number, box in places if number == self.area.number])

    def _places_of(self, passage: int | None) -> list[tuple[int, QRectF]]:
        known = passage is not None and passage < len(self.places)
        return self.places[passage] if known and passage is not None else []

    def _press(self, at: QPointF) -> None:
        for passage, places in enumerate(self.places):
            if any(number == self.area.number and box.contains(at) for number, box in places):
                self.passage_pressed.emit(passage)
                return

    def _turned(self, number: int, count: int) -> None:
        way = "　F6 看" if self.area.isHidden() else ""
        self.count.say(number, count, way)
        self._fit_bar()
        self.back.setEnabled(number > 0)
        self.on.setEnabled(number + 1 < count)
        self._mark()

    def print(self) -> None:
        """Print the paper as it is filled in now."""
        document = self._source()
        if document is not None:
            with telling(self):
                data, _ = _made(document)
                print_pdf(data, document.title, self)

    # --- room

    def set_foldable(self, foldable: bool) -> None:
        """Stand below, folded until it has the keyboard, or beside and whole."""
        self._foldable = self.area.fits_width = foldable
        self._fold(folded=foldable and not self._has_focus())

    def _fold(self, *, folded: bool) -> None:
        for part in (self.area, self.foot):
            part.setVisible(not folded)
        high = px(_BAR if folded else _LOWER)
        self.setMinimumHeight(high if self._foldable else px(_LOWER))
        self.setMaximumHeight(high if self._foldable else _NO_LIMIT)
        self.area.draw()

    def follow_focus(self, _left: QWidget | None = None, _now: QWidget | None = None) -> None:
        """Unfold where the keyboard is in the pane, fold where it left."""
        if self._foldable:
            self._fold(folded=not self._has_focus())

    def _has_focus(self) -> bool:
        at = QApplication.focusWidget()
        return at is not None and (at is self or self.isAncestorOf(at))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bar()

    def _fit_bar(self) -> None:
        fit_bar(self._bar_row, self.width(), self.printing, self._print_word, self.whole)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.area.take_key(event):
            super().keyPressEvent(event)


def _made(document: Document, progress: Progress | None = None) -> tuple[bytes, tuple[str, ...]]:
    from reports.writers.pdf.writer import pdf_bytes  # noqa: PLC0415 (heavy, only when needed)

    if progress is not None:
        progress(0.3, "正在排版")
    return pdf_bytes(document)
