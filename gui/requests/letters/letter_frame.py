"""The frame of a letter as a page of its case: head, what is done at the left, the paper right."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from gui.acting.application import application
from gui.acting.telling import telling
from gui.controls.page_head import PageHead
from gui.controls.side_border import SideBorder
from gui.dialogs.history import HistoryDialog
from gui.dialogs.messages import Band
from gui.dialogs.pane_foot import PaneFoot
from gui.pages.history import entries
from gui.printing.paper_pane import PaperPane
from gui.requests.letters import writing
from gui.theme.theme import em, px
from models.letters.kinds import LetterKind
from models.letters.letter import Letter
from models.store.database import history_of
from models.store.refusal import Refusal
from reports.cases.letters import Sheet, paper
from reports.writers.papers import undrawn

_LOWER_BELOW_EM, _LOW = 62, 760
_PAPER, _LEAST_PAPER = 610, 240  # narrower than that, and it goes below
_LEAST_FORM_EM = 30
_PAPER_BELOW = 100  # of the height, where it stands below: all up to what it takes
_NAMES = {"dated": "日期", "addressee": "收文人", "body": "正文", "number": "文号"}


class LetterFrame(QFrame):
    """Shows a letter. `left` when it is closed, `kind_wanted` for another kind of letter,
    `unsaved(count)` as a page knows it."""

    left = Signal()
    unsaved = Signal(int)
    kind_wanted = Signal()

    def __init__(self, of: LetterKind, print_word: str, letter: Letter | None) -> None:
        super().__init__()
        self.of, self.letter = of, letter
        self.head, self.band = PageHead(of.name), Band()
        self.paper, self.foot = PaperPane(print_word), PaneFoot()
        self._border = SideBorder(self, "letters.paper", self._arrange)
        self.head.back_pressed.connect(self.go_back)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.go_back)
        self.foot.add_button(
            "导出", self.export, icon_name="download", key="Ctrl+Shift+S", quiet_key=True
        )
        application().focusChanged.connect(self.paper.follow_focus)

    def lay_out(self, form: QWidget | None) -> None:
        """Put what is filled in beside the paper; without it the paper has all the room."""
        self._form = form
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)  # takes the least width at first
        box = QVBoxLayout(self)
        for part in (self.head, self.band):
            box.addWidget(part)
        box.addLayout(self._row, 1)
        boxes = [self._row, box]
        if form is not None:
            pane = QFrame()
            pane.setProperty("role", "pane")
            left = QVBoxLayout(pane)
            left.addWidget(form, 1)
            left.addWidget(self.foot)
            self._row.addWidget(pane, 1)
            boxes.append(left)
            self.paper.set_foldable(True)  # and the least height
        self._border.close_row(self._row, self.paper)
        if form is None:
            self._border.line.hide()
            box.addWidget(self.foot)
        for each in boxes:
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(0)

    def sheet(self) -> Sheet:
        """Return the letter as it stands. Refuses what cannot be read."""
        raise NotImplementedError

    def enter(self) -> None:
        """Put the cursor where the work is."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Follow what was changed elsewhere."""

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        return [self.paper] if self._form is None else [self._form, self.paper]

    def export(self) -> None:
        """Write the letter for Word or as PDF."""
        with telling(self):
            made = writing.export(paper(self.sheet()), self)
            if made is not None:
                path, missing = made
                said = f"已保存：{path}" + (f"；{undrawn(missing)}" if missing else "")
                self.band.say("soon" if missing else "ok", said)

    def show_history(self) -> None:
        """Show what was done with the letter."""
        if self.letter is not None:
            told = entries(history_of(self.letter), _NAMES, lambda _field, value: str(value))
            HistoryDialog(self.of.name, told, self.window()).open()

    def go_back(self) -> bool:
        """Close the page; False when the clerk stays."""
        self.left.emit()
        return True

    def show_refusal(self, refusal: Refusal) -> None:
        """Say a refusal over the page."""
        self.band.say("late", refusal.sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.set_compact(self.window().height() < px(_LOW))
        if self._form is not None:
            self._arrange()

    def _arrange(self) -> None:
        """Put the paper at the right, as wide as it was dragged, or below where it is narrow."""
        lower = self.width() < em(_LOWER_BELOW_EM)
        usual, most = min(round(self.width() * 0.47), px(_PAPER)), self.width() - em(_LEAST_FORM_EM)
        if lower:
            self._border.below(_PAPER_BELOW)
        else:
            self._border.beside(usual, px(_LEAST_PAPER), most)
        self.paper.set_foldable(lower)
