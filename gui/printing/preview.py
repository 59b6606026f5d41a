"""A paper before it is printed: its real pages, paged through by keyboard, saved or printed."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from gui.acting import background
from gui.acting.background import Job, Progress
from gui.acting.files import ask_pages, ask_where
from gui.acting.telling import telling
from gui.controls.controls import button, set_state
from gui.controls.tips import set_tip
from gui.dialogs.messages import Band, ProgressLine
from gui.dialogs.sheet import SheetDialog
from gui.printing.bar import PageCount
from gui.printing.page_area import PageArea
from gui.printing.page_view import PageView
from gui.printing.pdf_pages import PdfPages
from gui.printing.printing import print_pdf
from gui.theme.theme import px
from models.store.refusal import Refusal
from reports.paper.document import Bundle, Document
from reports.paper.made_paper import MadePaper
from reports.writers.papers import undrawn

_WIDTH, _HEIGHT = 860, 760  # of the sheet, and of the page in it
_BESIDE = 132  # of the sheet above and below the page
_KEYS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Space: 1}


class PreviewDialog(SheetDialog):
    """Shows `document` as it will be printed. Page keys turn, Ctrl+S saves, Ctrl+P prints.

    One to be `edited` elsewhere is saved for Word too. `printed` when it was sent to the printer or
    saved.
    """

    printed = Signal()

    def __init__(
        self, document: Document | Bundle | MadePaper, parent: QWidget, *, edited: bool = False
    ) -> None:
        super().__init__(f"预览　{document.title}", "", parent, width=_WIDTH)
        self._edited = edited
        self.document = document
        self.data = b""
        self.band, self._line = Band(), ProgressLine()
        self.desk = PageArea(PageView())
        self.desk.fits_width = True
        self.desk.turned.connect(self._turned)
        self._lay_out()
        self._add_keys()
        self.job: Job = background.run(self._make, self, done=self._show, line=self._line)
        self.finished.connect(self.job.cancel)

    def _lay_out(self) -> None:
        self.desk.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # What is said above takes its lines from the page, so that the buttons keep their place.
        self.setFixedHeight(self.within(_HEIGHT) + px(_BESIDE))
        self.desk.installEventFilter(self)
        self.body.addWidget(self.band)
        self.body.addWidget(self._line)
        self.body.addWidget(self.desk, 1)
        self._count = PageCount()
        self._back = button("", icon_name="chevron-left", press=lambda: self.desk.turn(-1))
        self._on = button("", icon_name="chevron-right", press=lambda: self.desk.turn(1))
        for made, words in ((self._back, "上一页 PgUp"), (self._on, "下一页 PgDn")):
            set_tip(made, words)
            made.setAccessibleName(words)
            made.setAutoDefault(False)
        for at, part in enumerate((self._back, self._count, self._on)):
            self.foot.insertWidget(at, part)
        self.add_button("关闭", self.reject, key="Esc")
        if self._edited:
            self.add_button("另存 Word", self.save_for_word)
        self._save = self.add_button("另存 PDF、OFD", self.save, key="Ctrl+S")
        self._print = self.add_button("打印", self.print, key="Ctrl+P", kind="primary")
        for made in (self._save, self._print, self._back, self._on):
            made.setEnabled(False)

    def _add_keys(self) -> None:
        for keys, step in (
            ("PgUp", -1),
            ("PgDown", 1),
            ("Ctrl+Home", -(10**6)),
            ("Ctrl+End", 10**6),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self.desk.turn, step))

    def _make(self, progress: Progress) -> tuple[bytes, tuple[str, ...]]:
        from reports.writers.pdf.writer import pdf_bytes  # noqa: PLC0415 (heavy, only when needed)

        progress(0.3, "正在排版")
        if isinstance(self.document, MadePaper):
            return self.document.make()
        return pdf_bytes(self.document)

    def _show(self, made: tuple[bytes, tuple[str, ...]]) -> None:
        self.data, missing = made
        for part in (self._save, self._print):
            part.setEnabled(True)
        if missing:
            self.band.say("soon", f"{undrawn(missing)}。")
        self.desk.show_pages(PdfPages(self.data))
        self.desk.setFocus()

    def _turned(self, number: int, count: int) -> None:
        self._count.say(number, count)
        self._back.setEnabled(number > 0)
        self._on.setEnabled(number + 1 < count)

    def save(self) -> None:
        """Ask where and save the pages as PDF or OFD."""
        path = ask_pages("另存 PDF、OFD", self.document.file_name, self)
        if path is None:
            return
        from reports.writers.papers import save_pages  # noqa: PLC0415 (only when needed)

        with telling(self):
            save_pages(self.data, path)
            self.band.say("ok", f"已保存：{path}")
            self.printed.emit()

    def save_for_word(self) -> None:
        """Ask where and save the paper as a document for Word and WPS."""
        name = f"{self.document.file_name}.docx"
        path = ask_where("另存 Word", name, "docx", "Word 文档", self)
        if path is None or not isinstance(self.document, Document):
            return
        from reports.writers.papers import write_paper  # noqa: PLC0415 (heavy, only when wanted)

        with telling(self):
            write_paper(self.document, path)
            self.band.say("ok", f"已保存：{path}")
            self.printed.emit()

    def print(self) -> None:
        """Send the paper to the printer."""
        with telling(self):
            if print_pdf(self.data, self.document.title, self):
                self.band.say("ok", "已送到打印机。")
                self.printed.emit()

    def show_refusal(self, refusal: Refusal) -> None:
        """Say in the band what cannot be done."""
        set_state(self.band, "band", "late")
        self.band.say("late", refusal.sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The arrows turn the page where there is nothing more to scroll.
        if watched is self.desk and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if event.type() == QEvent.Type.KeyPress and key in _KEYS:
                if key is Qt.Key.Key_Space and not self.desk.is_at_end():
                    bar = self.desk.verticalScrollBar()
                    bar.setValue(bar.value() + bar.pageStep())
                else:
                    self.desk.turn(_KEYS[key])
                return True
        return super().eventFilter(watched, event)
