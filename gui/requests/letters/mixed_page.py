"""答复书（分项答复）, a page of the case: the parts left, the letter as printed right."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from gui.acting.application import Said, application
from gui.acting.telling import telling
from gui.controls.controls import hair_line
from gui.controls.page_head import PageHead
from gui.dialogs.history import HistoryDialog
from gui.dialogs.messages import Band
from gui.dialogs.panes import PaneFoot
from gui.dialogs.unsaved import Answer, ask
from gui.pages.history import entries
from gui.printing.paper_pane import PaperPane
from gui.requests.letters import writing
from gui.requests.letters.mixed_form import MixedForm
from gui.requests.words import chip_of
from gui.theme.theme import em, px
from models.law import relief
from models.letters import issuing as lettering
from models.letters import mixed
from models.letters import parts as letter_parts
from models.letters.kinds import kind
from models.letters.letter import Letter
from models.letters.parts import Part
from models.letters.texts import check_fits, letter_text, relief_of
from models.requests.case import Case
from models.store.database import history_of
from models.store.refusal import Refusal
from models.store.words import numeral
from reports.cases.letters import Sheet, paper
from reports.paper.document import Document

_LOWER_BELOW_EM, _LOW = 62, 760
_PAPER, _LEAST_PAPER = 610, 240  # narrower than that, and it goes below
_NAMES = {"dated": "日期", "addressee": "收文人", "body": "正文", "number": "文号"}


class MixedPage(QFrame):
    """Writes a 分项答复. `left` when it is closed, `unsaved(count)` as a page knows it,
    `kind_wanted` for another kind of letter."""

    left = Signal()
    unsaved = Signal(int)
    kind_wanted = Signal()

    def __init__(self, case: Case, today: Callable[[], date], letter: Letter | None = None) -> None:
        super().__init__()
        self.of, self._today, self.letter = kind("mixed"), today, letter
        self.case = case.at(letter.dated) if letter is not None else case
        values = (
            lettering.values_of(letter)
            if letter is not None
            else lettering.first_values(case, self.of)
        )
        check_fits(self.case, self.of)
        self._dirty = False
        self.head, self.band = PageHead(self.of.name), Band()
        self.form = MixedForm(self.case, today, values)
        self.paper = PaperPane("打印送审稿")
        self.foot = PaneFoot()
        self._line = hair_line(self, upright=True)
        self._lay_out()
        self._add_actions()
        self._connect()
        self._show_head()
        self._settle()
        self.paper.follow(self.document)
        self.paper.mark(0)

    def _lay_out(self) -> None:
        self.pane = QFrame()
        self.pane.setProperty("role", "pane")
        left = QVBoxLayout(self.pane)
        left.addWidget(self.form, 1)
        left.addWidget(self.foot)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(self.pane, 1)
        self._row.addWidget(self._line)
        self._row.addWidget(self.paper, 100)
        box = QVBoxLayout(self)
        for each in (left, self._row, box):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(0)
        for part in (self.head, self.band):
            box.addWidget(part)
        box.addLayout(self._row, 1)

    def _add_actions(self) -> None:
        add = self.head.add_action
        add("换种类", self.kind_wanted.emit, icon_name="file-text", key="Ctrl+L")
        add("重新拆分", self.split_anew, icon_name="list-checks")
        self._history = add("历史", self.show_history, icon_name="history")
        self.foot.add_button(
            "导出 Word", self.export, icon_name="download", key="Ctrl+Shift+S", quiet_key=True
        )
        self.foot.add_button("存草稿", self.save, key="Ctrl+S")
        self.issue_button = self.foot.add_button(
            "出具", self.issue, key="Ctrl+Enter", kind="primary", icon_name="check"
        )

    def _connect(self) -> None:
        self.head.back_pressed.connect(self.go_back)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.go_back)
        self.form.edited.connect(self._follow)
        self.form.parts.taken.connect(self.paper.mark)
        self.form.parts.dropped.connect(self._offer_back)
        self.paper.passage_pressed.connect(self.form.parts.go_to)
        self.foot.missing_pressed.connect(self.form.go_to)
        application().focusChanged.connect(self.paper.follow_focus)

    # --- what is shown

    def _show_head(self) -> None:
        number, chip = self.case.request.number, chip_of(self.case.state, long=True)
        self.head.show_record(f"依申请公开 / {number}", self.of.name, chip)
        self.head.leave_out(() if self.letter is not None else (self._history,))

    def enter(self) -> None:
        """Put the cursor where the work is."""
        self.form.parts.go_to(0)

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        return [self.form, self.paper]

    def _follow(self) -> None:
        self.band.silence()
        self._dirty = True
        self.unsaved.emit(1)
        self._settle()
        self.paper.touch()

    def _settle(self) -> None:
        """Say what is missing, and in which row the letter counts."""
        case = self._case_of_day()
        values = self.form.values()
        parts = mixed.parts_in(values)
        self.form.show_counted(case)
        missing = letter_parts.gaps(parts, case.is_old)
        if len(parts) < 2:
            missing.append(("parts", "至少两项"))
        if not missing and not mixed.outcome_of(case, self.form.values()):
            missing.append(("counted", "计入哪一项"))
        self.foot.set_missing(missing)
        self.foot.set_done(f"{numeral(len(parts))}项都填好了")
        self.issue_button.setEnabled(not missing)

    def _case_of_day(self) -> Case:
        try:
            return self.case.at(self.form.day())
        except Refusal:
            return self.case

    # --- the paper

    def sheet(self) -> Sheet:
        """Return the letter as it stands on the page."""
        case, values = self._case_of_day(), self.form.values()
        return Sheet.draft(case, self.of, values, letter_text(case, self.of, values))

    def document(self) -> Document:
        """Return the paper as it stands on the page; the passages and why are told beside it."""
        sheet, case = self.sheet(), self._case_of_day()
        numbered = len(self.form.parts.parts())
        passages = sheet.body.split("\n")[1 : 1 + numbered]
        told = relief_of(case, self.of, self.form.values())
        sentence, article = relief.why(told, case.on)
        self.paper.tell(f"选中的一项有底色，只在屏幕上；{sentence}", article, passages)
        return paper(sheet)

    # --- what is done with it

    def save(self) -> bool:
        """Keep the draft (Ctrl+S); tell whether that went well."""
        with telling(self) as told:
            self._keep()
        return not told

    def _keep(self) -> Letter:
        self.form.clear_errors()
        case, values = self.case.at(self.form.day()), self.form.values()
        body = letter_text(case, self.of, values)
        self.letter = writing.keep(self.letter, case, self.of, values, body)
        self._dirty = False
        self.unsaved.emit(0)
        self.head.leave_out(())
        return self.letter

    def issue(self) -> None:
        """Keep the draft, then issue it (Ctrl+Enter); the page closes when nothing was refused."""
        with telling(self):
            draft = self._keep()
            writing.issue(draft, self.case, self.of, self._today(), self._close)

    def export(self) -> None:
        """Write the letter as a Word file."""
        with telling(self):
            path = writing.export(paper(self.sheet()), self)
            if path is not None:
                self.band.say("ok", f"已保存：{path}")

    def split_anew(self) -> None:
        """Propose the parts anew from the content of the request; answers given stay."""
        before = self.form.parts.parts()
        known = {part.asked: part for part in before}
        found = letter_parts.first_parts(self.case.request.wanted)
        self.form.parts.set_parts([known.get(part.asked, part) for part in found])
        self._follow()
        self._offer_back("已按申请内容重新拆分", before)

    def _offer_back(self, words: str, before: tuple[Part, ...]) -> None:
        def back() -> None:
            self.form.parts.set_parts(before)
            self._follow()

        application().said.emit(Said(words, back))

    def show_history(self) -> None:
        """Show what was done with the draft."""
        if self.letter is not None:
            told = entries(history_of(self.letter), _NAMES, lambda _field, value: str(value))
            HistoryDialog(self.of.name, told, self.window()).open()

    def go_back(self) -> bool:
        """Close the page, asking about what is not kept; False when the clerk stays."""
        if self._dirty:
            answer = ask(f"{self.of.name}　{self.case.request.number}", self)
            if answer is Answer.STAY or (answer is Answer.SAVE and not self.save()):
                return False
        self._close()
        return True

    def keep_draft(self) -> bool:
        """Keep what is not saved, without asking: it is there again at the next start."""
        return not self._dirty or self.save()

    def _close(self) -> None:
        self._dirty = False
        self.unsaved.emit(0)
        self.left.emit()

    def show_refusal(self, refusal: Refusal) -> None:
        """Say a refusal beside its field, or over the page."""
        if not self.form.show_refusal(refusal):
            self.band.say("late", refusal.sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.set_compact(self.window().height() < px(_LOW))
        lower = self.width() < em(_LOWER_BELOW_EM)
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if lower else way.LeftToRight)
        self._line.setFixedSize(*((16777215, 1) if lower else (1, 16777215)))
        if lower:
            self.paper.setMinimumWidth(0)
            self.paper.setMaximumWidth(16777215)
        else:
            wide = round(self.width() * 0.47)
            self.paper.setMinimumWidth(px(_LEAST_PAPER))
            self.paper.setMaximumWidth(max(px(_LEAST_PAPER), min(wide, px(_PAPER))))
        self.paper.set_foldable(lower)
