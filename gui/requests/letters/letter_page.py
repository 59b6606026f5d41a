"""A letter that is being written, a page of its case: its fields left, the paper right."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal

from gui.acting.telling import telling
from gui.controls.resting import to_fill
from gui.dialogs.unsaved import Answer, ask
from gui.forms.drafts import Drafts, Typed, kept
from gui.requests.letters import writing
from gui.requests.letters.letter_form import LetterForm
from gui.requests.letters.letter_frame import LetterFrame
from gui.requests.letters.mixed_form import MixedForm
from gui.requests.words import chip_of
from models.law import relief
from models.law.action import Action, StepKind
from models.letters import issuing as lettering
from models.letters.kinds import LetterKind, gaps
from models.letters.letter import Letter
from models.letters.texts import addressee_of, check_fits, relief_of
from models.requests.case import Case
from models.requests.request import RequestEvent
from models.store.refusal import Refusal
from reports.cases.letters import Sheet, paper
from reports.paper.document import Document
from reports.ways import Book, Show, Step, Way

_OF_PROFILE = ("authority", "court", "letter_word")
_WORDS = {"dated": "日期", "letter_word": "发文代字"}


class LetterPage(LetterFrame):
    """Writes a new letter of a kind, or goes on with a draft; or the paper that a `step` lacks.

    `going(way)` asks for another page, `facts_wanted` for the facts of the request.
    """

    going = Signal(Way)
    facts_wanted = Signal()

    def __init__(
        self,
        case: Case,
        of: LetterKind,
        today: Callable[[], date],
        letter: Letter | None = None,
        step: RequestEvent | None = None,
    ) -> None:
        super().__init__(of, "打印送审稿", letter)
        self._today = today
        self.step = step or lettering.step_of(case, of, letter)
        self._state = case.state
        before = case.before(self.step) if self.step is not None else case
        self.case = before.at(letter.dated) if letter is not None else before
        check_fits(self.case, of)
        self._dirty = False
        self.form = self._make_form()
        if self.step is not None:
            self.form.tell_of(self.step)
        key = writing.key_of(case.request.number, of.id)
        self.drafts = Drafts(key, self, lambda: self._dirty, self._typed)
        self.lay_out(self.form)
        self._add_actions()
        self._connect()
        self._show_head()
        self._settle()
        self.paper.follow(self.document)
        self.paper.mark(0)

    def _make_form(self) -> LetterForm | MixedForm:
        kept = self.letter
        values = (
            lettering.values_of(kept)
            if kept is not None
            else lettering.first_values(self.case, self.of, self.step)
        )
        if self.of.in_parts:
            return MixedForm(self.case, self._today, values)
        body = lettering.text_of(kept, self.case.calendar) if kept is not None else ""
        return LetterForm(self.case, self.of, self._today, values, body)

    def _add_actions(self) -> None:
        add = self.head.add_action
        add("换种类", self.kind_wanted.emit, icon_name="file-text", key="Ctrl+L")
        word, icon_name = self.form.action
        self.form_button = add(word, self._act, icon_name=icon_name)
        self._history = add("历史", self.show_history, icon_name="history")
        self.foot.add_button("存草稿", self.save, key="Ctrl+S")
        self.issue_button = self.foot.add_button(
            "出具", self.issue, key="Ctrl+Enter", kind="primary", icon_name="check"
        )

    def _act(self) -> None:
        self.form.act()
        self.form_button.setText(f" {self.form.action[0]}")

    def _connect(self) -> None:
        self.form.edited.connect(self._follow)
        self.form.taken.connect(self.paper.mark)
        self.paper.passage_pressed.connect(self.form.take)
        self.foot.missing_pressed.connect(self._go_to)

    # --- what is shown

    def _show_head(self) -> None:
        number, chip = self.case.request.number, chip_of(self._state, long=True)
        self.head.show_record(f"依申请公开 / {number}", self.of.name, chip)
        self.head.leave_out(() if self.letter is not None else (self._history,))

    def enter(self) -> None:
        self.form.enter()

    def refresh(self) -> None:
        """Follow the profile and the case where they were changed elsewhere."""
        self.band.silence()
        if isinstance(self.form, LetterForm):
            self.form.follow_register()
        self._settle()
        self.paper.touch()

    def _follow(self) -> None:
        self.band.silence()
        self._take_dirty()
        self.drafts.touch()

    def _take_dirty(self) -> None:
        self._dirty = True
        self.unsaved.emit(1)
        self._settle()
        self.paper.touch()

    def _settle(self) -> None:
        """Say what is missing, and what follows from what is there."""
        case = self._case_of_day()
        self.form.show_case(case)
        missing = [*_unnamed(case, self.of), *self.form.missing(case)]
        refused = self._refused(case)
        self.form.show_against(refused)
        words = {field.key: field.label for field in self.of.fields} | _WORDS
        wrong = [(r.field or "", words.get(r.field or "", r.sentence[:-1])) for r in refused]
        untouched = self.letter is None and not self._dirty
        self.foot.set_missing(missing, wrong, untouched=untouched)
        self.foot.set_done(self.form.done())
        self.issue_button.setEnabled(not missing)
        self._say_lacking(missing)

    def _refused(self, case: Case) -> list[Refusal]:
        """Return what issuing refuses of what stands there, gaps included."""
        try:
            dated, values, body = self.form.day(), self.form.values(), self.form.body(case)
            now = case.at(dated)
        except Refusal as refusal:
            return [refusal]
        return list(lettering.refusals(now, self.of, values, body, self._today(), self.step))

    def _case_of_day(self) -> Case:
        try:
            return self.case.at(self.form.day())
        except Refusal:
            return self.case

    # --- the paper

    def sheet(self) -> Sheet:
        case, values = self._case_of_day(), self.form.values()
        return Sheet.draft(case, self.of, values, self.form.body(case))

    def document(self) -> Document | None:
        """Return the paper as it stands on the page; the passages and why are told beside it.

        None while a field cannot be read.
        """
        case = self._case_of_day()
        try:
            sheet, told = self.sheet(), relief_of(case, self.of, self.form.values())
        except Refusal:
            return None
        sentence, article = relief.why(told, case.on)
        in_hand = f"正在填的{'一项' if self.of.in_parts else '一段'}有底色，只在屏幕上；"
        self.paper.tell(f"{in_hand}{sentence}", article, self.form.passages(sheet.body))
        return paper(sheet)

    def _say_lacking(self, missing: list[tuple[str, str]]) -> None:
        """Say what the profile lacks for this letter, with the way there."""
        lacking = [(name, word) for name, word in missing if name in _OF_PROFILE]
        if lacking:
            words = "、".join(word for _, word in lacking)
            said = f"机关信息里还没有填{words}；填好以后这里自动写上"
            self.band.say("soon", *to_fill(said, lambda: self._go_to(lacking[0][0])))

    def _go_to(self, named: str) -> None:
        """Go to what is missing: a field, or the profile in 设置."""
        if named in _OF_PROFILE:
            self.going.emit(Show(Book.CHOICE, named))
        else:
            self.form.go_to(named)
        if named == "申请人":
            self.facts_wanted.emit()

    # --- what is done with it

    def save(self) -> bool:
        """Keep the draft (Ctrl+S); tell whether that went well."""
        with telling(self) as told:
            self._keep()
        return not told

    def _keep(self) -> Letter:
        self.form.clear_errors()
        case, values = self.case.at(self.form.day()), self.form.values()
        body = self.form.body(case)
        self.letter = writing.keep(self.letter, case, self.of, values, body, self.step)
        self._let_go()
        self.head.leave_out(())
        return self.letter

    def issue(self) -> None:
        """Keep the draft, then issue it (Ctrl+Enter); the page closes when nothing was refused."""
        with telling(self):
            draft = self._keep()
            writing.issue(draft, self.case, self.of, self._today(), self._close)

    def go_back(self) -> bool:
        """Close the page, asking about what is not kept; False when the clerk stays."""
        if self._dirty:
            answer = ask(f"{self.of.name}　{self.case.request.number}", self)
            if answer is Answer.STAY or (answer is Answer.SAVE and not self.save()):
                return False
        self._close()
        return True

    def _close(self) -> None:
        self._let_go()
        self.left.emit()

    # --- what is typed and not saved

    def _typed(self) -> Typed:
        number, saved = self.case.request.number, self.letter
        action = Action(StepKind.WRITE, self.of.name, letter=self.of.id)
        way, record = Step(Book.REQUEST, number, action), saved.id if saved is not None else None
        return Typed(f"{self.of.name}　{number}", self.form.raw(), way, record)

    def resume(self) -> None:
        """Show what was typed the last time into this letter and not saved."""
        draft, before = kept(self.drafts.key), self.form.raw()
        if draft is None or not writing.is_of(draft, self.letter):
            return

        def drop() -> None:
            self.form.set_raw(before)
            self._let_go()
            self.refresh()

        self.form.set_raw(draft.fields)
        self._take_dirty()
        self.band.say("soon", draft.sentence, "不要了", drop)

    def _let_go(self) -> None:
        self._dirty = False
        self.unsaved.emit(0)
        self.drafts.follow(False)

    def show_refusal(self, refusal: Refusal) -> None:
        """Say a refusal beside its field, or over the page."""
        if not self.form.show_refusal(refusal):
            self.band.say("late", refusal.sentence)


def _unnamed(case: Case, of: LetterKind) -> list[tuple[str, str]]:
    """Say that the letter has nobody to address."""
    return [
        (each, each) for each in gaps(addressee_of(case, of, {})) if of.addressee == "applicant"
    ]
