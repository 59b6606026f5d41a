"""Putting items into the bin: a reason, and the way back."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.application import application
from gui.forms.choices import ComboField
from gui.forms.dialog import FormDialog
from gui.forms.rows import FieldSpec
from gui.items.words import offered
from models import item
from models.item_listing import ItemRow

Said = Callable[[str, object], object]


class RemovalDialog(FormDialog):
    """Asks for the reason, the usual one filled in; Ctrl+Enter puts the items into the bin."""

    def __init__(self, rows: Sequence[ItemRow], said: Said, parent: QWidget) -> None:
        self._ids = [row.id for row in rows]
        self._what = rows[0].title if len(rows) == 1 else f"{len(rows)} 条信息"
        self._said = said
        super().__init__(
            "移入回收站",
            (
                FieldSpec(
                    "removed_reason",
                    "理由",
                    lambda: ComboField(offered("removed"), editable=True),
                    "可在回收站恢复；索引号不再使用",
                ),
            ),
            self._remove,
            sentence=self._what,
            accept_word="移入回收站",
            parent=parent,
        )
        self.form.set_values({"removed_reason": offered("removed")[0][0]})

    def _remove(self, values: dict[str, Any]) -> None:
        for each in self._ids:
            item.remove(item.find(each), values["removed_reason"] or "")
        application().announce("item")
        self._said(f"已移入回收站：{self._what}", partial(self._restore, self._ids))

    def _restore(self, ids: Sequence[int]) -> None:
        for each in ids:
            item.restore(item.find(each))
        application().announce("item")
        self._said(f"已恢复：{self._what}", None)
