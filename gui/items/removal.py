"""Putting items into the bin: a reason, and the way back."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.forms.choices import ComboField
from gui.forms.dialog import FormDialog
from gui.forms.rows import FieldSpec
from gui.items.words import offered
from models.store.refusal import Refusal

# ids, reason, what they are called
Remove = Callable[[Sequence[int], str, str], object]


class RemovalDialog(FormDialog):
    """Asks for the reason, the usual one filled in; Ctrl+Enter puts the items into the bin."""

    def __init__(self, ids: Sequence[int], what: str, remove: Remove, parent: QWidget) -> None:
        self._ids, self._what, self._put = ids, what, remove
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
            sentence=what,
            accept_word="移入回收站",
            parent=parent,
        )
        self.form.set_values({"removed_reason": offered("removed")[0][0]})

    def _remove(self, values: dict[str, Any]) -> None:
        reason = values["removed_reason"] or ""
        if not reason.strip():
            raise Refusal("removed_reason", "移入回收站要写理由，如“重复登记”。")
        self._put(self._ids, reason, self._what)
