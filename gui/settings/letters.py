"""文书: the pattern of their numbers, their code, and the texts that the office writes itself."""

from collections.abc import Callable
from datetime import date

from gui.controls.controls import button
from gui.forms.choices import CheckGridField
from gui.forms.field import ReadOnlyField
from gui.forms.rows import FieldSpec
from gui.settings.pattern_card import PatternCard, PatternWords
from gui.settings.templates.dialog import TemplateDialog
from models.arrivals import paper_code
from models.letters import numbers as letter_number
from models.letters import texts as letter_texts
from models.letters.kinds import kinds
from models.office.profile import office

_NO_WORD = "请先填发文代字"
_TOKENS = {"word": "发文代字", "year": "年份", "seq": "序号"}


class LettersCard(PatternCard):
    """Changes the pattern of 文号, lets papers carry codes or not, and opens the templates."""

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
        code = FieldSpec(
            "code",
            "二维码",
            lambda: CheckGridField([(True, "印在每页左下角")]),
            "只有登记号和文书种类；扫描件凭它归位",
        )
        super().__init__(words, today, (code, changed))
        self.templates_button = button(
            "文书模板", "link", icon_name="file-pen-line", size="card", press=self.open_templates
        )
        self.head.insertWidget(self.head.indexOf(self.save_button), self.templates_button)

    def pattern(self) -> str:
        """Return the pattern that is kept."""
        return letter_number.pattern()

    def keep(self, pattern: str) -> None:
        """Keep a pattern, and whether papers carry a code. Refuses a pattern that cannot be."""
        letter_number.set_pattern(pattern)
        paper_code.print_codes(bool(self.form.field("code").value()))

    def example(self, pattern: str) -> str:
        """Return the next 文号 by a pattern."""
        letter_number.check_pattern(pattern)
        if "{word}" in pattern and not office().letter_word:
            return _NO_WORD
        return letter_number.next_number(self.today(), pattern)

    def refresh(self) -> None:
        """Show the pattern and the changed texts anew."""
        if not self.form.is_dirty():
            self.form.set_values({"code": [True] if paper_code.are_printed() else []})
        super().refresh()
        own = [each.name for each in kinds() if letter_texts.is_changed(each)]
        words = "、".join(own) if own else f"没有，{len(kinds())} 种都是原文"
        self.form.field("changed").set_value(words)

    def open_templates(self) -> None:
        """Open the texts of the letters."""
        TemplateDialog(self.window()).open()
