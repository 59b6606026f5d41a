"""文书: the pattern of their numbers, and the texts that the office writes its own way."""

from collections.abc import Callable
from datetime import date

from gui.controls.controls import button
from gui.forms.field import ReadOnlyField
from gui.forms.rows import FieldSpec
from gui.settings.pattern_card import PatternCard, PatternWords
from gui.settings.templates.dialog import TemplateDialog
from models.letters import numbers as letter_number
from models.letters import texts as letter_texts
from models.letters.kinds import kinds
from models.office.profile import office

_NO_WORD = "请先填发文代字"
_TOKENS = {"word": "发文代字", "year": "年份", "seq": "序号"}


class LettersCard(PatternCard):
    """Changes the pattern of 文号 and opens the templates."""

    title = "文书"

    def __init__(self, today: Callable[[], date]) -> None:
        words = PatternWords(
            "文号规则",
            field="文号规则",
            usual=letter_number.default_pattern(),
            rule="按年从 1 编起，不加“第”",
            article="GB/T 9704",
            tokens=_TOKENS,
        )
        changed = FieldSpec("changed", "改过的", ReadOnlyField, "自己写的模板")
        super().__init__(words, today, (changed,))
        self.templates_button = button(
            "文书模板", "link", icon_name="file-pen-line", size="card", press=self.open_templates
        )
        self.head.insertWidget(self.head.indexOf(self.save_button), self.templates_button)

    def pattern(self) -> str:
        """Return the pattern that is kept."""
        return letter_number.pattern()

    def keep(self, pattern: str) -> None:
        """Keep a pattern. Refuses one that cannot be."""
        letter_number.set_pattern(pattern)

    def example(self, pattern: str) -> str:
        """Return the next 文号 by a pattern."""
        letter_number.check_pattern(pattern)
        if "{word}" in pattern and not office().letter_word:
            return _NO_WORD
        return letter_number.next_number(self.today(), pattern)

    def refresh(self) -> None:
        """Show the pattern and the changed texts anew."""
        super().refresh()
        own = [each.name for each in kinds() if letter_texts.is_changed(each)]
        words = "、".join(own) if own else f"没有，{len(kinds())} 种都是原文"
        self.form.field("changed").set_value(words)

    def open_templates(self) -> None:
        """Open the texts of the letters."""
        TemplateDialog(self.window()).open()
