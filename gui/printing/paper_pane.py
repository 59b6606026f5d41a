"""A paper beside what it is made from: its real pages, laid out anew as that changes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.acting import background
from gui.acting.background import Job, Progress
from gui.acting.telling import telling
from gui.controls.cited import CitedLabel
from gui.controls.controls import IconLabel, button, label
from gui.dialogs.article import ArticleDialog
from gui.printing.page_view import PageView
from gui.printing.pdf_pages import PdfPages
from gui.printing.printing import print_pdf
from gui.theme.theme import px
from reports.paper.document import Document
from reports.writers.papers import undrawn

_PAUSE_MS = 350
_LEAST, _MOST, _NOTCH, _AIR = 0.3, 3.0, 0.15, 14
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
        self.pages: PdfPages | None = None
        self.data, self._title, self.number = b"", "", 0
        self.job: Job | None = None
        self._source: Callable[[], Document | None] = lambda: None
        self._passages: Sequence[str] = ()
        self.places: list[list[tuple[int, QRectF]]] = []
        self._marked: int | None = None
        self._by_hand: float | None = None
        self._foldable = False
        self.view = PageView()
        self.view.pressed.connect(self._press)
        self._area = QScrollArea()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.lay_out)
        self._build(print_word)

    def _build(self, print_word: str) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._bar(print_word))
        desk = QFrame()
        desk.setProperty("role", "desk")
        row = QHBoxLayout(desk)
        row.setContentsMargins(*(px(_AIR),) * 4)
        row.addWidget(self.view, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._area.setWidget(desk)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.addWidget(self._area, 1)
        box.addWidget(self._foot())

    def _bar(self, print_word: str) -> QFrame:
        bar = QFrame()
        bar.setProperty("role", "head")
        bar.setFixedHeight(px(_BAR))
        self._bar_row = row = QHBoxLayout(bar)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(6))
        self.count = label("正在排版…", "label")
        self.count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        row.addWidget(self.count)
        self.back = button("", icon_name="chevron-up", press=lambda: self.turn(-1), size="bar")
        self.on = button("", icon_name="chevron-down", press=lambda: self.turn(1), size="bar")
        for made, words in ((self.back, "上一页 PgUp"), (self.on, "下一页 PgDn")):
            made.setToolTip(words)
            made.setAccessibleName(words)
            row.addWidget(made)
        row.addStretch(1)
        self.whole = button("整页", "quiet", press=lambda: self.zoom(0), size="bar")
        self._print_word = print_word
        self.printing = button(print_word, icon_name="printer", press=self.print, size="bar")
        self.printing.setToolTip(f"{print_word}　Ctrl+P")
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
        self._source, self.number, self._by_hand = source, 0, None
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
            self.job.cancel()
        self._title = document.title
        self.job = background.run(lambda progress: _made(document, progress), self, done=self._show)

    def _show(self, made: tuple[bytes, tuple[str, ...]]) -> None:
        self.data, missing = made
        self.pages = PdfPages(self.data)
        self.places = self.pages.places(self._passages)
        self.number = min(self.number, self.pages.count - 1)
        if missing:
            self.note.cite(f"{undrawn(missing)}。")
        self._draw()
        self.mark(self._marked)

    def mark(self, passage: int | None) -> None:
        """Lay a passage on its ground and turn to its page."""
        self._marked = passage
        places = self._places_of(passage)
        if places and self.number not in [number for number, _ in places]:
            self.number = places[0][0]
            self._draw()
        self._mark()

    def _mark(self) -> None:
        places = self._places_of(self._marked)
        self.view.mark([box for number, box in places if number == self.number])

    def _places_of(self, passage: int | None) -> list[tuple[int, QRectF]]:
        known = passage is not None and passage < len(self.places)
        return self.places[passage] if known and passage is not None else []

    def _press(self, at: QPointF) -> None:
        for passage, places in enumerate(self.places):
            if any(number == self.number and box.contains(at) for number, box in places):
                self.passage_pressed.emit(passage)
                return

    # --- pages

    def turn(self, by: int) -> None:
        """Turn pages, not beyond either end."""
        if self.pages is not None:
            self.number = max(0, min(self.number + by, self.pages.count - 1))
            self._draw()
            self._mark()
            self._area.verticalScrollBar().setValue(0)

    def zoom(self, notches: int) -> None:
        """Zoom by hand; 0 shows the whole page again."""
        wanted = self.view.scale + notches * _NOTCH
        self._by_hand = min(max(wanted, _LEAST), _MOST) if notches else None
        self._draw()

    def _draw(self) -> None:
        if self.pages is None:
            return
        size = self.pages.size(self.number)
        room = self._area.viewport().size()
        high = (room.height() - 2 * px(_AIR)) / size.height()
        wide = (room.width() - 2 * px(_AIR)) / size.width()
        fitted = wide if self._foldable else min(wide, high)
        self.view.show_page(self.pages, self.number, self._by_hand or max(fitted, _LEAST))
        way = "　F6 看" if self._area.isHidden() else ""
        self.count.setText(f"第 {self.number + 1} 页，共 {self.pages.count} 页{way}")
        self.back.setEnabled(self.number > 0)
        self.on.setEnabled(self.number + 1 < self.pages.count)

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
        self._foldable = foldable
        self._fold(folded=foldable and not self._has_focus())

    def _fold(self, *, folded: bool) -> None:
        for part in (self._area, self.foot):
            part.setVisible(not folded)
        high = px(_BAR if folded else _LOWER)
        self.setMinimumHeight(high if self._foldable else px(_LOWER))
        self.setMaximumHeight(high if self._foldable else _NO_LIMIT)
        self._draw()

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
        self._draw()

    def _fit_bar(self) -> None:
        """Leave the key out of the bar where it has no room, then what zooms back."""
        self.printing.setText(f" {self._print_word}   Ctrl+P")
        self.whole.show()
        if self._too_narrow():
            self.printing.setText(f" {self._print_word}")
        if self._too_narrow():
            self.whole.hide()

    def _too_narrow(self) -> bool:
        self._bar_row.invalidate()
        return self._bar_row.minimumSize().width() > self.width()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            self.turn(-1 if event.angleDelta().y() > 0 else 1)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {
            Qt.Key.Key_PageDown: 1,
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_Home: -(10**6),
            Qt.Key.Key_End: 10**6,
        }
        zooms = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
        bar, key = self._area.verticalScrollBar(), Qt.Key(event.key())
        if key in turns:
            self.turn(turns[key])
        elif key in zooms:
            self.zoom(zooms[key])
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            bar.setValue(bar.value() + (px(60) if key == Qt.Key.Key_Down else -px(60)))
        else:
            super().keyPressEvent(event)


def _made(document: Document, progress: Progress | None = None) -> tuple[bytes, tuple[str, ...]]:
    from reports.writers.pdf.writer import pdf_bytes  # noqa: PLC0415 (heavy, only when needed)

    if progress is not None:
        progress(0.3, "正在排版")
    return pdf_bytes(document)
