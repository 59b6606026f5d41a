"""移入回收站: a dispute leaves the lists with a reason; its 编号 is never given again."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.forms.rows import FieldSpec
from models.disputes.dispute import Dispute


class RemoveDialog(FormDialog):
    """Asks for the reason; `done(dispute)` afterwards."""

    def __init__(
        self, dispute: Dispute, done: Callable[[Dispute], object], parent: QWidget
    ) -> None:
        self._dispute, self._done = dispute, done
        super().__init__(
            f"移入回收站　{dispute.number}",
            (FieldSpec("removed_reason", "理由", lambda: LineField("如 重复登记"), required=True),),
            self._remove,
            sentence="不再列出，也不计入表四；可以恢复，编号不再给别的案件",
            accept_word="移入回收站",
            parent=parent,
        )

    def _remove(self, values: dict[str, Any]) -> None:
        self._dispute.remove(values["removed_reason"])
        self._done(self._dispute)
