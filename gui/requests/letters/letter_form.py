"""The left of a letter: the fields of its kind, or its text as it stands on the paper."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.acting.application import application
from gui.acting.telling import telling
from gui.controls.controls import label
from gui.dialogs.messages import Band
from gui.forms.form import Form
from gui.forms.paper_text import PaperText
from gui.requests.letters.fields import letter_parts
from gui.requests.letters.written_form import WrittenForm
from gui.theme.theme import px
from models.letters import steps as letter_steps
from models.letters.kinds import GAP, LetterField, LetterKind, gaps
from models.letters.texts import letter_text
from models.letters.values import Values, said
from models.requests.case import Case
from models.store.plain_text import lines
from models.store.refusal import Refusal

_BY_HAND = "正文手工改过，左边和机关信息再改不会进正文"
_LEAST = 60
_WORDS, _FIELDS = ("改正文", "pencil-line"), ("看各项", "list-checks")


class LetterForm(WrittenForm):
    """Shows the values of a letter; its text follows them until it is changed by hand.

    `kept` is the text of a draft, "" for a new letter.
    """

    action = _WORDS

    def __init__(
        self,
        case: Case,
        of: LetterKind,
        today: Callable[[], date],
        values: Values,
        kept: str = "",
    ) -> None:
        super().__init__(case, of, today)
        self.fields = Form(letter_parts(of, case, today()), narrow=True, label_width=92)
        self.text = PaperText()
        self.changed = Band()
        self.step = label(kind="hint")
        self._stack = QStackedWidget()
        self._reckoned: dict[str, Any] = {}
        self._passages: list[str] = []  # the keys of the fields whose words stand on the paper
        self._lay_out()
        self.dated.set_value(case.on)
        self.fields.set_values(values)
        self._written = self._generated() or ""
        self.text.set_body(kept or self._written)
        self.dated.edited.connect(self._follow)
        self.fields.edited.connect(self._reckon)
        self.fields.edited.connect(lambda _key: self._follow())
        self.text.edited.connect(self.edited)
        application().focusChanged.connect(self._follow_focus)

    def _lay_out(self) -> None:
        self.text.setAccessibleName("正文")
        self.step.setWordWrap(True)
        box, inside = QVBoxLayout(self), QVBoxLayout()
        box.addWidget(self.bar())
        for band in (self.caution, self.changed):
            box.addWidget(band)
        box.addLayout(inside, 1)
        for part in (self._filled_in(), self.text):
            self._stack.addWidget(part)
        inside.addWidget(self._stack, 1)
        self._stack.setMinimumHeight(px(_LEAST))  # scrolled, where the window is low
        inside.addWidget(self.step)
        inside.setContentsMargins(px(24), px(14), px(20), px(10))
        inside.setSpacing(px(8))
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)

    def _filled_in(self) -> QWidget:
        if self.fields.rows:
            return self.fields
        self.fields.setParent(self)
        self.fields.hide()
        nothing = label("这份文书没有要填的，都照登记写好", "hint")
        nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        return nothing

    # --- the text

    @property
    def by_hand(self) -> bool:
        """Whether the text says something else than the fields give."""
        return self.text.body() != self._written

    def _case_of_day(self) -> Case:
        return self.case.at(self.day())

    def _generated(self, **other: Any) -> str | None:
        """Return the text that the template gives now, with `other` values where given.

        None while a field cannot be read.
        """
        try:
            return lines(letter_text(self._case_of_day(), self.of, {**self.values(), **other}))
        except Refusal:
            return None

    def _reckon(self, key: str) -> None:
        """Fill in what follows from the field that was changed; what was typed there stays."""
        try:
            values = self.values()
            found = letter_steps.reckoned(self._case_of_day(), self.of, values)
        except Refusal:
            return
        if key not in found:
            mine = {k: v for k, v in found.items() if values[k] in (None, self._reckoned.get(k))}
            self.fields.set_values(mine)
            self._reckoned |= mine

    def _follow(self) -> None:
        self.dated.set_state("")
        self.follow_register()
        self.edited.emit()

    def follow_register(self) -> None:
        """Write the text anew from fields, case and profile, unless it was changed by hand."""
        made = self._generated()
        if made is not None and not self.by_hand:
            self._take(made)

    def _take(self, made: str) -> None:
        self._written = made
        if made != self.text.body():
            self.text.set_body(made)

    def rewrite(self) -> None:
        """Write the text anew; what was changed by hand goes."""
        with telling(self.fields):
            self._take(lines(letter_text(self._case_of_day(), self.of, self.values())))
            self.edited.emit()

    def act(self) -> None:
        """Show the text to be changed, or the fields again."""
        shows_text = self._stack.currentWidget() is not self.text
        self._stack.setCurrentIndex(1 if shows_text else 0)
        self.action = _FIELDS if shows_text else _WORDS
        self.enter()

    # --- what a letter says

    def values(self) -> dict[str, Any]:
        return self.fields.values()

    def raw(self) -> dict[str, Any]:
        own = self.text.body() if self.by_hand else ""
        return {"dated": self.dated.raw(), "fields": self.fields.raw(), "body": own}

    def set_raw(self, raw: Mapping[str, Any]) -> None:
        self.dated.set_raw(raw["dated"])
        self.fields.set_raw(raw["fields"])
        self._written = self._generated() or ""
        self.text.set_body(raw["body"] or self._written)

    def body(self, case: Case) -> str:
        return self.text.body()

    def passages(self, body: str) -> Sequence[str]:
        self._passages, found = [], []
        for field in self.of.fields:
            if not field.paper_only and not field.hidden:
                self._passages.append(field.key)
                found.append(self._passage(field, body))
        return found

    def _passage(self, field: LetterField, body: str) -> str:
        """Return the paragraph that says what a field holds, "" where none does."""
        try:
            words = str(said(field, self.values()))
        except Refusal:
            return ""
        wanted = words or GAP.format(label=field.label)
        first = wanted.split("\n", maxsplit=1)[0]
        found = [each for each in body.split("\n") if first in each] if first else []
        if len(found) > 1:  # the words stand elsewhere too, where the request is quoted
            without = self._generated(**{field.key: None}) or ""
            found = [each for each in found if each not in without.split("\n")] or found
        return found[0] if found else ""

    def show_case(self, case: Case) -> None:
        self.show_number(case)
        self.step.setText(self._step_words())
        if self.by_hand:
            self.changed.say("soon", _BY_HAND, "重新生成", self.rewrite)
        else:
            self.changed.silence()
        try:
            values = self.values()
        except Refusal:
            return
        self.caution_of(case, values)
        for key, sentence in letter_steps.doubts(case, self.of, values).items():
            self.fields.rows[key].doubt(sentence)

    def show_against(self, refusals: Sequence[Refusal]) -> None:
        said = {each.field: each.sentence for each in reversed(refusals)}
        for key in set(self.fields.rows) - set(letter_steps.REASON_FIELDS):
            filled = self.fields.field(key).raw() not in ("", None)
            self.fields.rows[key].warn(said.get(key, "") if filled else "")

    def _step_words(self) -> str:
        if not self.of.event:
            return "出具后不改变办理进程"
        if self.step_day is not None:
            return f"这一步 {self.step_day} 已经登记：文书写同一天，出具后不另登记一步"
        return f"出具后{'办结' if self.of.event == 'answer' else '登记'}：{self.of.says}"

    def missing(self, case: Case) -> list[tuple[str, str]]:
        keys = {field.label: field.key for field in self.of.fields}
        found = [(keys.get(each, each), each) for each in gaps(self.text.body())]
        behind = {field.key for field in self.of.fields if field.hidden and field.required}
        return found + [each for each in self.fields.missing() if each[0] in behind]

    def done(self) -> str:
        return "都填好了"

    # --- the cursor

    def enter(self) -> None:
        if self._stack.currentWidget() is self.text:
            self.text.setFocus()
        elif self.fields.rows:
            self.fields.focus_first()
        else:
            self.dated.setFocus()

    def take(self, passage: int) -> None:
        self.go_to(self._passages[passage])

    def go_to(self, named: str) -> None:
        if named == "dated":
            self.dated.setFocus()
        elif named in self.fields.rows:
            if self._stack.currentWidget() is self.text:
                self.act()
            self.fields.go_to(named)

    def _follow_focus(self, _left: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.fields.isAncestorOf(now):
            key = self.fields.focused_key()
            if key in self._passages:
                self.taken.emit(self._passages.index(key))

    def clear_errors(self) -> None:
        self.dated.set_state("")
        self.fields.clear_errors()

    def show_refusal(self, refusal: Refusal) -> bool:
        named = refusal.field or ""
        if named == "dated":
            self.dated.set_state("error")
            self.dated.setFocus()
        if named not in self.fields.rows:
            return False
        self.go_to(named)
        self.fields.show_refusal(refusal)
        return True
