"""A card that changes the pattern of the office's numbers and shows the next one it gives."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.controls.controls import button, label
from gui.forms.field import LineField, ReadOnlyField
from gui.forms.rows import FieldSpec
from gui.settings.settings_card import FormCard, WholeForm
from gui.theme.theme import px
from models.store.refusal import Refusal


@dataclass(frozen=True)
class PatternWords:
    """What a card says: its title, the pattern by name (`word`) and as a field with the `usual`
    one, `rule` and `article` beside it, `tokens` under it.
    """

    title: str
    word: str
    field: str
    usual: str
    rule: str
    tokens: str
    article: str = ""


class PatternCard(FormCard):
    """A kind of number with its pattern.

    `more` are fields below. A kind reads, keeps and tries out its pattern.
    """

    def __init__(
        self, words: PatternWords, today: Callable[[], date], more: Sequence[FieldSpec] = ()
    ) -> None:
        super().__init__(words.title, form=True)
        self.word, self.today = words.word, today
        self.save_button = button("保存", size="card", press=self.save)
        asked = FieldSpec(
            "pattern",
            words.field,
            lambda: LineField(words.usual),
            words.rule,
            words.article,
            required=True,
        )
        example = FieldSpec("example", "下一个号", ReadOnlyField, "编过的号不再用")
        self.take_form(WholeForm((asked, example, *more)), self.save_button)
        hint = label(words.tokens, "hint")
        hint.setWordWrap(True)
        hint.setContentsMargins(px(20), 0, px(18), px(8))
        self.body.addWidget(hint)
        self.form.edited.connect(lambda _key: self._show_example())

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
            self.form.set_values({"pattern": self.pattern()})
        self._show_example()

    def _show_example(self) -> None:
        try:
            said = self.example(self.form.field("pattern").value())
        except Refusal as refusal:
            said = refusal.sentence
        self.form.field("example").set_value(said)

    def save(self) -> bool:
        """Take the pattern; tell whether it was taken."""
        with telling(self.form) as told, acting(f"修改{self.word}"):
            self.keep(self.form.field("pattern").value())
            self.form.set_dirty(False)
        return not told
