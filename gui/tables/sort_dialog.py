"""排序: up to three columns, chosen by keyboard (Alt+S)."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.forms.choices import ComboField, ToggleField
from gui.forms.dialog import FormDialog
from gui.forms.rows import FieldSpec
from gui.tables.columns import Column, SortKey
from models.store.refusal import Refusal

_RANKS = ("先按", "再按", "最后按")


class SortDialog(FormDialog):
    """Asks by which columns to sort; `take` gets the new order."""

    def __init__(
        self,
        columns: Sequence[Column],
        keys: tuple[SortKey, ...],
        take: Callable[[tuple[SortKey, ...]], object],
        parent: QWidget,
    ) -> None:
        self._take = take
        choices = [(column.key, column.title) for column in columns if column.sortable]
        super().__init__(
            "排序",
            [part for at, word in enumerate(_RANKS) for part in _row(at, word, choices)],
            self._sort,
            sentence="空着的日期和编号排在最前面，提醒补填。",
            accept_word="排序",
            parent=parent,
        )
        for at, key in enumerate(keys[: len(_RANKS)]):
            self.form.set_values({f"column{at}": key.column, f"down{at}": key.descending})
        for at in range(len(keys), len(_RANKS)):
            self.form.set_values({f"column{at}": None, f"down{at}": False})

    def _sort(self, values: dict[str, Any]) -> None:
        keys: list[SortKey] = []
        for at in range(len(_RANKS)):
            column = values[f"column{at}"]
            if not column:
                continue
            if any(key.column == column for key in keys):
                raise Refusal(f"column{at}", "这一列前面已经选过，请换一列或空着。")
            keys.append(SortKey(column, bool(values[f"down{at}"])))
        if not keys:
            raise Refusal("column0", "请至少选一列。")
        self._take(tuple(keys))


def _row(at: int, word: str, choices: list[tuple[str, str]]) -> list[tuple[FieldSpec, ...]]:
    return [
        (
            FieldSpec(f"column{at}", word, lambda: ComboField(choices)),
            FieldSpec(
                f"down{at}", "", lambda: ToggleField([(False, "升序"), (True, "降序")]), inline=True
            ),
        )
    ]
