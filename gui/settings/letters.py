"""文书: the pattern of their numbers, and the texts that the office writes its own way."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal

from gui.application import application
from gui.controls import button, label
from gui.forms.field import LineField, ReadOnlyField
from gui.forms.rows import FieldSpec
from gui.settings.cards import SettingsCard, WholeForm
from gui.settings.template_dialog import TemplateDialog
from gui.telling import telling
from gui.theme.theme import px
from models import letter_number, letter_texts
from models.letter_kinds import kinds
from models.refusal import Refusal

_RULE = "代号：{word} 发文代字，{year} 年份，{seq} 序号，按年从 1 编起；不加“第”，不编虚位。"


class LettersCard(SettingsCard):
    """Changes the pattern and opens the templates. `said` carries what was saved."""

    said = Signal(str, object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__("文书", form=True)
        self._today = today
        self.templates_button = button(
            "文书模板", "link", icon_name="file-pen-line", size="card", press=self.open_templates
        )
        self.save_button = button("保存", size="card", press=self.save)
        self.save_button.setEnabled(False)
        self.head.addWidget(self.templates_button)
        self.head.addWidget(self.save_button)
        self.form = WholeForm(
            (
                FieldSpec(
                    "pattern",
                    "文号规则",
                    lambda: LineField(letter_number.default_pattern()),
                    "照本机关的编法",
                    "GB/T 9704",
                    required=True,
                ),
                FieldSpec("example", "下一个号", ReadOnlyField, "编过的号不再用"),
                FieldSpec("changed", "改过的", ReadOnlyField, "自己写的模板"),
            )
        )
        self.body.addWidget(self.form)
        tokens = label(_RULE, "hint")
        tokens.setWordWrap(True)
        tokens.setContentsMargins(px(20), 0, px(18), px(8))
        self.body.addWidget(tokens)
        self.form.dirty.connect(self.save_button.setEnabled)
        self.form.edited.connect(lambda _key: self._show_example())

    def refresh(self) -> None:
        """Show the pattern anew, unless the clerk is changing it."""
        if not self.form.is_dirty():
            self.form.set_values({"pattern": letter_number.pattern()})
        own = [each.name for each in kinds() if letter_texts.is_changed(each)]
        words = "、".join(own) if own else f"没有，{len(kinds())} 种都是原文"
        self.form.field("changed").set_value(words)
        self._show_example()

    def _show_example(self) -> None:
        text = self.form.field("pattern").value()
        try:
            letter_number.check_pattern(text)
            said = letter_number.next_number(self._today(), text)
        except Refusal as refusal:
            said = refusal.sentence
        self.form.field("example").set_value(said)

    def save(self) -> bool:
        """Take the pattern; tell whether it was taken."""
        before = letter_number.pattern()
        with telling(self.form) as told:
            letter_number.set_pattern(self.form.field("pattern").value())
            self.form.set_dirty(False)
            application().announce("office", by=self)
            self.said.emit("已保存文号规则", lambda: self._put_back(before))
        return not told

    def _put_back(self, before: str) -> None:
        with telling(self.form):
            letter_number.set_pattern(before)
            self.form.set_values({"pattern": before})
            self._show_example()
            self.said.emit("已撤销：文号规则", None)

    def open_templates(self) -> None:
        """Open the texts of the letters."""
        dialog = TemplateDialog(self.window())
        dialog.saved.connect(self._saved)
        dialog.open()

    def _saved(self, sentence: str) -> None:
        self.refresh()
        self.said.emit(sentence, None)

    def show_refusal(self, refusal: Refusal) -> None:
        """Show a refusal beside its field."""
        self.form.show_refusal(refusal)
