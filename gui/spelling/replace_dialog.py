"""查找替换: a word in one text of the records shown, each change seen before it is made."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.controls.controls import label
from gui.controls.resting import rest
from gui.forms.choices import ComboField
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.forms.rows import FieldSpec
from gui.spelling.tick_table import Row, TickTable
from models.spelling import replacing
from models.spelling.book_texts import Text
from models.spelling.replacing import Hit
from models.store.refusal import Refusal

_WIDTH, _HEIGHT, _BESIDE = 900, 300, 190
_AROUND = 12  # signs before the word and behind it


class ReplaceDialog(FormDialog):
    """Shows which of some records hold a word; Ctrl+Enter replaces it in those that are ticked.

    `scope` says in words which records they are.
    """

    def __init__(
        self, texts: Sequence[Text], ids: Sequence[int], scope: str, parent: QWidget
    ) -> None:
        self._texts, self._ids = texts, ids
        self.hits: list[Hit] = []
        choices = [(at, each.word) for at, each in enumerate(texts)]
        super().__init__(
            replacing.VERB,
            (
                FieldSpec("text", "哪一栏", lambda: ComboField(choices)),
                (
                    FieldSpec("word", "查找", lambda: LineField("要改的字")),
                    FieldSpec("instead", "替换成", lambda: LineField("空着就是去掉"), inline=True),
                ),
            ),
            self._replace,
            sentence=f"在{scope}里找。去掉勾（空格键）的不改；改完可以一次撤销。",
            accept_word="替换",
            parent=parent,
            width=_WIDTH,
        )
        rest(self.main, "替换", verb=replacing.VERB)
        self.table = TickTable(("记录", "现在", "改成"), {0: 260}, "找到的记录")
        self.table.stand(self.within(_HEIGHT, _BESIDE))
        self.said = label("写上要找的字，下面就列出来。", "hint")
        self.said.setWordWrap(True)
        self.body.addWidget(self.table)
        self.body.addWidget(self.said)
        self.form.set_values({"text": 0})
        self.form.edited.connect(lambda _key: self._look())
        self.table.ticks.told.connect(self._say)

    def _asked(self) -> tuple[Text, str, str]:
        field = self.form.field
        word, instead = str(field("word").value() or ""), str(field("instead").value() or "")
        return self._texts[int(field("text").value() or 0)], word, instead

    def _look(self) -> None:
        text, word, instead = self._asked()
        self.hits = replacing.hits(text, self._ids, word, instead)
        rows = [_row(each, word, instead) for each in self.hits]
        self.table.ticks.show_rows(rows, ticked=True)

    def _say(self) -> None:
        word = self._asked()[1]
        staying = Counter(each.against for each in self.hits if each.against)
        left = "、".join(f"{why} {count:,} 条" for why, count in staying.most_common())
        ticked = len(self.table.ticks.ticked)
        said = f"找到 {len(self.hits):,} 条，将改 {ticked:,} 条" if self.hits else "没有找到"
        self.said.setText(f"{said}；不能改的：{left}" if left else said if word else "")

    def _replace(self, values: dict[str, Any]) -> None:
        self._look_once()
        text, word, instead = self._asked()
        if not word:
            raise Refusal("word", "请写要查找的字。")
        chosen = [self.hits[at].id for at in sorted(self.table.ticks.ticked)]
        if not chosen:
            raise Refusal("word", "没有要改的记录：没有找到，或者都去掉了勾。")
        with acting(replacing.VERB):
            replacing.replace(text, chosen, word, instead)

    def _look_once(self) -> None:
        """Find what was typed last, when that was not told yet; ticks stay otherwise."""
        text, word, instead = self._asked()
        found = replacing.hits(text, self._ids, word, instead)
        if found != self.hits:
            self._look()


def _row(hit: Hit, word: str, instead: str) -> Row:
    """Return a row of the table: the record and its text around the word, now and then."""
    at = hit.before.find(word)
    start, end = max(0, at - _AROUND), at + len(word) + _AROUND
    before, after = hit.before[start:end], hit.before[start:end].replace(word, instead)
    ends = ("…" if start else "", "…" if end < len(hit.before) else "")
    now, then = (" ".join(f"{ends[0]}{each}{ends[1]}".split()) for each in (before, after))
    return Row((hit.name, now, hit.against or then), fixed=bool(hit.against))
