"""A card that changes the pattern of the office's numbers and shows the next one it gives."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QGridLayout

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.controls.controls import button, label
from gui.forms.field import LineField, ReadOnlyField
from gui.forms.rows import FieldSpec
from gui.settings.pattern_words import kept, shown
from gui.settings.settings_card import FormCard, WholeForm
from gui.theme.theme import px
from models.store.refusal import Refusal

_IN_A_ROW = 5


@dataclass(frozen=True)
class PatternWords:
    """What a card says: the pattern by name (`word`) and as a field with the `usual`
    one, `rule` and `article` beside it; `tokens` by their words, which stand under it as buttons.
    """

    word: str
    field: str
    usual: str
    rule: str
    tokens: Mapping[str, str]
    article: str = ""


class PatternCard(FormCard):
    """A kind of number with its pattern.

    `more` are fields below. A kind reads, keeps and tries out its pattern.
    """

    def __init__(
        self, words: PatternWords, today: Callable[[], date], more: Sequence[FieldSpec] = ()
    ) -> None:
        super().__init__(form=True)
        self.word, self.today = words.word, today
        self.save_button = button("保存", size="card", press=self.save)
        asked = FieldSpec(
            "pattern",
            words.field,
            lambda: LineField(shown(words.usual, words.tokens)),
            words.rule,
            words.article,
            required=True,
        )
        example = FieldSpec("example", "下一个号", ReadOnlyField, "编过的号不再用")
        self.take_form(WholeForm((asked, example, *more)), self.save_button)
        self._tokens = words.tokens
        self.body.addLayout(self._token_row(words.usual))
        self.form.edited.connect(lambda _key: self._show_example())

    def _token_row(self, usual: str) -> QGridLayout:
        """Return a button for each token, which puts it where the cursor is."""
        grid = QGridLayout()
        grid.setContentsMargins(px(20), 0, px(18), px(8))
        grid.addWidget(label("插入", "label"), 0, 0)
        digits = dict(re.findall(r"\{(\w+)(:\d)\}", usual))
        for at, (name, word) in enumerate(self._tokens.items()):
            token = shown(f"{{{name}{digits.get(name, '')}}}", self._tokens)
            made = button(word, "link", size="card", press=partial(self._insert, token))
            grid.addWidget(made, at // _IN_A_ROW, 1 + at % _IN_A_ROW)
        grid.setColumnStretch(1 + _IN_A_ROW, 1)
        return grid

    def _insert(self, token: str) -> None:
        field = self.form.field("pattern")
        assert isinstance(field, LineField)
        field.line.insert(token)
        field.line.setFocus()
        field.edited.emit()

    def _typed_pattern(self) -> str:
        return kept(self.form.field("pattern").value(), self._tokens)

    def show_refusal(self, refusal: Refusal) -> None:
        """Show a refusal beside its field, its tokens in words."""
        super().show_refusal(Refusal(refusal.field, shown(refusal.sentence, self._tokens)))

    # --- what a kind of number says

    def pattern(self) -> str:
        """Return the pattern that is kept."""
        raise NotImplementedError

    def keep(self, pattern: str) -> None:
        """Keep a pattern. Refuses one that cannot be."""
        raise NotImplementedError

    def example(self, pattern: str) -> str:
        """Return the next number by a pattern, or what it wants. Refuses like `keep`."""
        raise NotImplementedError

    # --- what is done with it

    def refresh(self) -> None:
        """Show the pattern anew, unless the clerk is changing it."""
        if not self.form.is_dirty():
            self.form.set_values({"pattern": shown(self.pattern(), self._tokens)})
        self._show_example()

    def _show_example(self) -> None:
        try:
            said = self.example(self._typed_pattern())
        except Refusal as refusal:
            said = shown(refusal.sentence, self._tokens)
        self.form.field("example").set_value(said)

    def save(self) -> bool:
        """Take the pattern; tell whether it was taken."""
        with telling(self) as told, acting(f"修改{self.word}"):
            self.keep(self._typed_pattern())
            self.form.set_dirty(False)
        return not told
