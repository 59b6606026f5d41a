"""A paper before it is printed: its real pages, paged through by keyboard, saved or printed."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QWidget

from gui.acting import background
from gui.acting.background import Job, Progress
from gui.acting.files import ask_where
from gui.acting.telling import telling
from gui.controls.controls import button, label, set_state
from gui.dialogs.messages import Band, ProgressLine
from gui.dialogs.sheet import SheetDialog
from gui.printing.pdf_pages import PdfPages
from gui.printing.printing import print_pdf
from gui.theme.theme import px
from models.store.refusal import Refusal
from reports.paper.document import Bundle, Document
from reports.paper.made_paper import MadePaper
from reports.writers.papers import undrawn

_WIDTH, _HEIGHT = 860, 560


class PreviewDialog(SheetDialog):
    """Shows `document` as it will be printed. Page keys turn, Ctrl+S saves, Ctrl+P prints."""

    def __init__(self, document: Document | Bundle | MadePaper, parent: QWidget) -> None:
        super().__init__(f"预览　{document.title}", "", parent, width=_WIDTH)
        self.document = document
        self.data = b""
        self.pages: PdfPages | None = None
        self.page = 0
        self.band, self._line = Band(), ProgressLine()
        self._sheet = QLabel()
        self._area = QScrollArea()
        self._lay_out()
        self._add_keys()
        self.job: Job = background.run(self._make, self, done=self._show, line=self._line)
        self.finished.connect(self.job.cancel)

    def _lay_out(self) -> None:
        self._sheet.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        desk = QFrame()
        desk.setProperty("role", "desk")
        row = QHBoxLayout(desk)
        row.setContentsMargins(px(14), px(14), px(14), px(14))
        row.addWidget(self._sheet)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidget(desk)
        parent = self.parentWidget()
        room = parent.window().height() - px(190) if parent else px(_HEIGHT)
        self._area.setFixedHeight(max(px(320), min(room, px(760))))
        self._area.installEventFilter(self)
        self.body.addWidget(self.band)
        self.body.addWidget(self._line)
        self.body.addWidget(self._area)
        self._count = label("正在排版…", "label")
        self._back = button("", icon_name="chevron-left", press=lambda: self.turn(-1))
        self._on = button("", icon_name="chevron-right", press=lambda: self.turn(1))
        for made, words in ((self._back, "上一页 PgUp"), (self._on, "下一页 PgDn")):
            made.setToolTip(words)
            made.setAccessibleName(words)
            made.setAutoDefault(False)
        for at, part in enumerate((self._back, self._count, self._on)):
            self.foot.insertWidget(at, part)
        self.add_button("关闭", self.reject, key="Esc")
        self._save = self.add_button("另存 PDF", self.save, key="Ctrl+S")
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
            QShortcut(QKeySequence(keys), self).activated.connect(lambda by=step: self.turn(by))

    def _make(self, progress: Progress) -> tuple[bytes, tuple[str, ...]]:
        from reports.writers.pdf.writer import pdf_bytes  # noqa: PLC0415 (heavy, only when needed)

        progress(0.3, "正在排版")
        if isinstance(self.document, MadePaper):
            return self.document.make()
        return pdf_bytes(self.document)

    def _show(self, made: tuple[bytes, tuple[str, ...]]) -> None:
        self.data, missing = made
        self.pages = PdfPages(self.data)
        for part in (self._save, self._print):
            part.setEnabled(True)
        if missing:
            self.band.say("soon", f"{undrawn(missing)}。")
        self.turn(0)
        self._area.setFocus()

    def turn(self, by: int) -> None:
        """Turn `by` pages, not beyond either end."""
        if self.pages is None:
            return
        self.page = max(0, min(self.page + by, self.pages.count - 1))
        size = self.pages.size(self.page)
        ratio = self.devicePixelRatioF()
        width = min(px(_WIDTH) - px(100), round(size.width() * px(100) / 72))
        image = self.pages.image(self.page, width * ratio / size.width())
        image.setDevicePixelRatio(ratio)
        self._sheet.setPixmap(QPixmap.fromImage(image))
        self._area.verticalScrollBar().setValue(0)
        self._count.setText(f"第 {self.page + 1} 页，共 {self.pages.count} 页")
        self._back.setEnabled(self.page > 0)
        self._on.setEnabled(self.page + 1 < self.pages.count)

    def save(self) -> None:
        """Ask where and save the PDF."""
        path = ask_where("另存 PDF", f"{self.document.file_name}.pdf", "pdf", "PDF 文件", self)
        if path is None:
            return
        from reports.writers.saving import save_bytes  # noqa: PLC0415 (only when needed)

        with telling(self):
            save_bytes(path, self.data)
            self.band.say("ok", f"已保存：{path}")

    def print(self) -> None:
        """Send the paper to the printer."""
        with telling(self):
            if print_pdf(self.data, self.document.title, self):
                self.band.say("ok", "已送到打印机。")

    def show_refusal(self, refusal: Refusal) -> None:
        """Say in the band what cannot be done."""
        set_state(self.band, "band", "late")
        self.band.say("late", refusal.sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The arrows turn the page where there is nothing more to scroll.
        if watched is self._area and isinstance(event, QKeyEvent):
            bar = self._area.verticalScrollBar()
            down = event.type() == QEvent.Type.KeyPress
            if down and event.key() == Qt.Key.Key_Right:
                self.turn(1)
                return True
            if down and event.key() == Qt.Key.Key_Left:
                self.turn(-1)
                return True
            if down and event.key() == Qt.Key.Key_Space:
                if bar.value() == bar.maximum():
                    self.turn(1)
                else:
                    bar.setValue(bar.value() + bar.pageStep())
                return True
        return super().eventFilter(watched, event)
