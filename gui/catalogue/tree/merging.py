"""Merging an entry into another: asks which, and says what will go there."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.catalogue.tree.entry_fields import path_field
from gui.controls.resting import rest
from gui.forms.category_field import CategoryField
from gui.forms.dialog import FormDialog
from gui.forms.rows import FieldSpec
from models.catalogue import merging as catalogue_merge
from models.office.category import split
from models.office.category_tree import Tree, holdings
from models.store.refusal import Refusal
from reports.ways import Book, Open

_RULE = "同名的下级合并，其余下级移过去；合并后可以撤销"


class MergeDialog(FormDialog):
    """Asks for the target of `source`; Ctrl+Enter merges."""

    def __init__(self, source: int, on: date, parent: QWidget) -> None:
        self._tree = Tree()
        self._source, self._on = source, on
        entry = self._tree[source]
        super().__init__(
            f"合并“{entry.name}”",
            (FieldSpec("target", "并入", lambda: path_field("写几个字或拼音首字母"), _RULE),),
            self._merge,
            sentence=f"{entry.path.replace('/', ' / ')}　并入另一个条目，随后停用。{self._whole()}",
            accept_word="合并",
            parent=parent,
        )
        rest(self.main, "合并", verb=catalogue_merge.VERB)
        self.keep_typing(Open(Book.CATALOGUE, source), source)
        field = self.form.field("target")
        assert isinstance(field, CategoryField)
        field.set_paths(self._targets())
        self.form.edited.connect(lambda _key: self._say())

    def _whole(self) -> str:
        """Say what goes with the entry, at whatever target."""
        own = {key: holding.items for key, holding in holdings(self._on).items()}
        items = self._tree.summed(own)[self._source]
        below = sum(each.withdrawn_on is None for each in self._tree.below(self._source))
        return f"连同它的 {below} 个下级、{items:,} 条信息。" if below else ""

    def _targets(self) -> list[tuple[int, list[str]]]:
        barred = {self._source, *(each.id for each in self._tree.below(self._source))}
        return [
            (entry.id, split(entry.path))
            for entry, _ in self._tree.in_order()
            if entry.withdrawn_on is None and entry.id not in barred
        ]

    def _say(self) -> None:
        """Say what would go to the entry chosen at the moment."""
        try:
            target = self.form.field("target").value()
            planned = catalogue_merge.plan(self._source, target) if target is not None else None
        except Refusal:
            planned = None
        self.form.set_rule("target", words(planned) if planned is not None else _RULE)

    def _merge(self, values: dict[str, Any]) -> None:
        target = values["target"]
        if target is None:
            raise Refusal("target", "请选择并入哪一个条目。")
        planned = catalogue_merge.plan(self._source, target)
        what = f"{self._tree[self._source].name} → {self._tree[target].name}，{words(planned)}"
        with acting("合并", what):
            catalogue_merge.merge(self._source, target, self._on)


def words(planned: catalogue_merge.Plan) -> str:
    """Return in words what goes to the target: 12 条信息改归那里，2 个下级移过去."""
    binned = f"（另有回收站 {planned.binned} 条）" if planned.binned else ""
    moved = f"，{len(planned.moves)} 个下级移过去" if planned.moves else ""
    return f"{planned.items:,} 条信息改归那里{binned}{moved}"
