"""移入回收站: a request leaves the lists with a reason; its 登记号 is never given again."""

from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.forms.rows import FieldSpec
from models.requests.request import InformationRequest


class RemoveDialog(FormDialog):
    """Asks for the reason."""

    def __init__(self, request: InformationRequest, parent: QWidget) -> None:
        self._request = request
        super().__init__(
            f"移入回收站　{request.number}",
            (FieldSpec("removed_reason", "理由", lambda: LineField("如 重复登记"), required=True),),
            self._remove,
            sentence="不再列出，也不计入统计；可以恢复，登记号不再给别的申请",
            accept_word="移入回收站",
            parent=parent,
        )

    def _remove(self, values: dict[str, Any]) -> None:
        with acting("移入回收站", self._request.number):
            self._request.remove(values["removed_reason"])
