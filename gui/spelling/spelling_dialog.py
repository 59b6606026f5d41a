"""统一写法: the spellings of a name with their counts, those that are ticked brought to one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.controls.controls import button, label
from gui.controls.resting import rest
from gui.forms.choices import ComboField
from gui.forms.dialog import FormDialog
from gui.forms.rows import FieldSpec
from gui.spelling.tick_table import Row, TickTable
from models.spelling import respelling
from models.spelling.alike import alike
from models.spelling.book_texts import Text
from models.spelling.respelling import Spelling
from models.store.refusal import Refusal

_WIDTH, _HEIGHT, _BESIDE = 680, 320, 190


class SpellingDialog(FormDialog):
    """Lists the spellings of a name, similar ones first; Ctrl+Enter makes one of the ticked."""

    def __init__(self, names: Sequence[Text], parent: QWidget) -> None:
        self._names = names
        self.spellings: list[Spelling] = []
        self._groups: list[list[int]] = []
        choices = [(at, each.word) for at, each in enumerate(names)]
        super().__init__(
            respelling.VERB,
            (
                FieldSpec("name", "哪一栏", lambda: ComboField(choices)),
                FieldSpec("into", "统一成", lambda: ComboField(editable=True)),
            ),
            self._merge,
            sentence="勾选（空格键）同一个意思的几种写法，改成一种；改完可以一次撤销。回收站里的也算在内。",
            accept_word="统一",
            parent=parent,
            width=_WIDTH,
        )
        rest(self.main, "统一", verb=respelling.VERB)
        self.table = TickTable(("写法", "条数", "看来相近"), {1: 170, 2: 130}, "现有的写法")
        self.table.stand(self.within(_HEIGHT, _BESIDE))
        self.said = label("", "hint")
        self.said.setWordWrap(True)
        self.body.addWidget(self.table)
        self.body.addWidget(self.said)
        self.alike_button = button("勾选下一组相近的", press=self.tick_next)
        self.foot.insertWidget(0, self.alike_button)
        self.form.set_values({"name": 0})
        self.form.edited.connect(self._follow)
        self.table.ticks.told.connect(self._say)
        self._look()

    @property
    def _name(self) -> Text:
        return self._names[int(self.form.field("name").value() or 0)]

    def _follow(self, key: str) -> None:
        if key == "name":
            self._look()
        else:
            self._say()

    def _look(self) -> None:
        """List the spellings, groups of similar ones first."""
        found = {each.text: each for each in respelling.spellings(self._name)}
        groups = alike(list(found))
        grouped = [text for group in groups for text in group]
        self.spellings = [found[text] for text in dict.fromkeys([*grouped, *found])]
        self._groups, at = [], 0
        for group in groups:
            self._groups.append(list(range(at, at + len(group))))
            at += len(group)
        of = {row: number for number, group in enumerate(self._groups, 1) for row in group}
        rows = [_row(each, of.get(row, 0)) for row, each in enumerate(self.spellings)]
        into = self.form.field("into")
        assert isinstance(into, ComboField)
        into.set_value(None)
        into.set_choices([(each, each) for each in found])
        self.alike_button.setVisible(bool(groups))
        self.table.ticks.show_rows(rows, ticked=False)

    def tick_next(self) -> None:
        """Tick the next group of similar spellings, and propose the most frequent of them."""
        if not self._groups:
            return
        group = self._groups.pop(0)
        self._groups.append(group)
        ticks = self.table.ticks
        self.form.field("into").set_value(self.spellings[group[0]].text)
        ticks.tick(range(len(ticks.rows)), False)
        ticks.tick(group, True)
        self.table.scrollTo(ticks.index(group[0], 0))

    def _chosen(self) -> list[Spelling]:
        into = self.form.field("into").value()
        ticked = (self.spellings[at] for at in sorted(self.table.ticks.ticked))
        return [each for each in ticked if each.text != into]

    def _say(self) -> None:
        chosen = self._chosen()
        staying = sum(each.staying for each in chosen)
        count = sum(each.count for each in chosen) - staying
        said = f"将改 {count:,} 条" if chosen else f"共 {len(self.spellings):,} 种写法"
        left = f"；已办结、审结、归档、销毁、张贴、注销的 {staying:,} 条不改" if staying else ""
        self.said.setText(said + left)

    def _merge(self, values: dict[str, Any]) -> None:
        into = str(values["into"] or "")
        if not self.table.ticks.ticked:
            raise Refusal("into", "请先在下面勾选要改的写法。")
        with acting(respelling.VERB):
            respelling.merge(self._name, [each.text for each in self._chosen()], into)


def _row(each: Spelling, group: int) -> Row:
    left = f"（{each.staying:,} 条不能改）" if each.staying else ""
    return Row((each.text, f"{each.count:,}{left}", f"第 {group} 组" if group else ""))
