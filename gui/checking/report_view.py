"""One checked report in the page: its head with what can be done, and its content."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from gui.checking.checked_content import Content
from gui.checking.file_list import form_word
from gui.checking.session import Entry
from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import label
from gui.controls.menus import menu
from gui.controls.page_head import PageHead
from gui.controls.tips import set_tip
from gui.pages.paper_export import PRINTED, offer_files
from gui.theme.theme import em, font, px
from reports.foreign.shown.checked import Checked

_NARROW_EM = 76
_LOW, _NAME = 760, 0.34  # a low window; the share of the head that a long name has
TAKE = "作为上年数据采用"


class ReportView(QFrame):
    """`left` back to the list, `another_wanted` for another file, `file_wanted(kind)` to export."""

    left = Signal()
    another_wanted = Signal()
    take_wanted = Signal()
    print_wanted = Signal()
    file_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.entry: Entry | None = None
        self.head, self.content = PageHead("核查"), Content()
        self.errors, self.hints = ChipLabel(parent=self.head), ChipLabel(parent=self.head)
        for part in (self.errors, self.hints):
            self.head.add_widget(part)
        self.facts = label(kind="label")
        self.head.add_words(self.facts)
        self.head.back_pressed.connect(self.left)
        add = self.head.add_action
        add("打印", self.print_wanted.emit, icon_name="printer", key="Ctrl+P")
        self.other = add("换一份", self.another_wanted.emit, icon_name="folder", key="Ctrl+O")
        self.taking = add(TAKE, self.take_wanted.emit, icon_name="git-compare-arrows", kind="")
        self.files = add("导出问题单", lambda: None, icon_name="download", kind="primary")
        self.files.setMenu(menu(self.files))
        offer_files(self.files.menu(), "问题单", self.file_wanted.emit, (*PRINTED, "xlsx"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.head)
        box.addWidget(self.content, 1)

    @property
    def checked(self) -> Checked | None:
        """The report shown, None where there is none."""
        return self.entry.checked if self.entry is not None else None

    def show_entry(self, entry: Entry, refused: str) -> None:
        """Show a file that was read; `refused` says why its figures are not taken."""
        self.entry, checked = entry, entry.checked
        if checked is None:
            return
        facts = [form_word(checked), f"{checked.year} 年" if checked.year else "年度不明"]
        facts += [f"{checked.pages} 页"] if checked.pages else []
        self.head.show_record("核查", entry.path.name)
        self.errors.set_chip(_chip(ChipKind.ERROR, checked.errors, "错", "circle-alert"))
        self.hints.set_chip(_chip(ChipKind.SOON, checked.hints, "提示", "info"))
        self.facts.setText(" · ".join(filter(None, facts)))
        self.content.show_report(checked)
        self.tell_refused(refused)

    def tell_refused(self, refused: str) -> None:
        """Say why the figures of the report are not taken, "" where they can be."""
        self.taking.setEnabled(not refused)
        set_tip(self.taking, refused)
        self.content.side.tell_refused(refused)
        self._fit_name()

    def _fit_name(self) -> None:
        """Cut a long name in its middle, where one file is told from another at its ends."""
        if self.entry is None:
            return
        is_narrow = self.width() < em(_NARROW_EM)
        in_vain = is_narrow and not self.taking.isEnabled()  # its place is the name's
        self.head.leave_out({self.taking} if in_vain else ())
        metrics = QFontMetrics(font("title", medium=True))
        room, name = round(self.width() * _NAME), self.entry.path.name
        cut = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room)
        self.head.title_label.setText(cut)
        set_tip(self.head.title_label, name if cut != name else "")
        self.head.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.set_compact(self.window().height() < px(_LOW))
        self._fit_name()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _chip(kind: ChipKind, count: int, word: str, icon: str) -> Chip | None:
    return Chip(kind, f"{count} {word}", icon) if count else None
