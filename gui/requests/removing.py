"""移入回收站: a request leaves the lists with a reason; its 登记号 is never given again."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.forms.rows import FieldSpec
from models.requests.request import InformationRequest


class RemoveDialog(FormDialog):
    """Asks for the reason; `done(request)` afterwards."""

    def __init__(
        self,
        request: InformationRequest,
        done: Callable[[InformationRequest], object],
        parent: QWidget,
    ) -> None:
        self._request, self._done = request, done
        super().__init__(
            f"移入回收站　{request.number}",
            (FieldSpec("removed_reason", "理由", lambda: LineField("如 重复登记"), required=True),),
            self._remove,
            sentence="不再列出，也不计入统计；可以恢复，登记号不再给别的申请",
            accept_word="移入回收站",
            parent=parent,
        )

    def _remove(self, values: dict[str, Any]) -> None:
        self._request.remove(values["removed_reason"])
        self._done(self._request)
