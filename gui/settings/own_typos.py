"""公文错字本: the words that the office adds to those that are shipped."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.controls.controls import label
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.forms.lines import Line, LinesField, Way
from gui.forms.rows import FieldSpec
from gui.settings.settings_card import SettingsCard
from models.office.own_typos import OwnTypo, keep_typo, own_typos, remove_typo
from reports.ways import Book, Show

_RULE = "常见的错字已经在本子里；这里加本机关自己的，写年度报告、公示和信息名称时一并提示。"
_VERB = "修改错字本"


class OwnTyposCard(SettingsCard):
    """Lists the office's own words; a press on one changes it, its cross takes it out."""

    title = "公文错字本"

    def __init__(self, _today: Callable[[], date]) -> None:
        super().__init__(self.title)
        rule = label(_RULE, "hint")
        rule.setWordWrap(True)
        self.lines = LinesField((Way("+", "加一个词", "plus"),), "还没有自己加的词。")
        self.lines.pressed.connect(self._press)
        self.body.addWidget(rule)
        self.body.addWidget(self.lines)

    def refresh(self) -> None:
        """Show the words anew."""
        self.lines.set_value([_line(each) for each in own_typos()])

    def _press(self, key: str) -> None:
        sign, word = key[:1], key[1:]
        if sign == "-":
            with telling(self), acting(_VERB):
                remove_typo(word)
        else:
            self.ask(next((each for each in own_typos() if each.word == word), None))

    def ask(self, typo: OwnTypo | None = None) -> FormDialog:
        """Open the dialog for a word that is kept, None for another."""
        dialog = FormDialog(
            "修改一个词" if typo else "加一个词",
            (
                FieldSpec("word", "错的写法", lambda: LineField("如 一事一仪"), required=True),
                FieldSpec("right", "对的写法", lambda: LineField("如 一事一议"), required=True),
                FieldSpec("why", "理由", lambda: LineField("可以不写")),
            ),
            partial(self._keep, typo.word if typo else ""),
            accept_word="保存",
            parent=self.window(),
        )
        dialog.keep_typing(Show(Book.CHOICE, self.title))
        if typo:
            dialog.form.set_values({"word": typo.word, "right": typo.right, "why": typo.why})
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _keep(self, before: str, values: dict[str, Any]) -> None:
        with acting(_VERB):
            keep_typo(values["word"], values["right"], values["why"] or "", before)


def _line(each: OwnTypo) -> Line:
    words = f"{each.word} → {each.right}"
    return Line(words, each.why, key=f"+{each.word}", undo=f"-{each.word}")
