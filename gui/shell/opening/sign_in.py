"""谁在操作: an operator takes the seat, before the window is shown or in place of another one."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from gui.forms.choices import ComboField
from gui.forms.dialog import FormDialog
from gui.forms.hidden import PasswordField
from gui.forms.rows import FieldSpec
from models.operators import entering, operator
from models.store.held import seat

_WIDTH = 400


class SignInDialog(FormDialog):
    """Asks who is at the desk; proposed is the only other one, else who came last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        here = [each.name for each in operator.operators()]
        super().__init__(
            "换人" if parent is not None else "谁在操作",
            (
                FieldSpec("name", "姓名", lambda: ComboField([(each, each) for each in here])),
                FieldSpec("password", "口令", PasswordField),
            ),
            self._enter,
            sentence="谁改了什么，记在历史里。忘了口令的，请管理人员在“设置”里重设。",
            accept_word="进入",
            parent=parent,
            width=_WIDTH,
        )
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # in a password it means: let me in
            enter = QShortcut(QKeySequence(key), self.form.field("password"), self.accept)
            enter.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        seated = seat.taken()
        others = [each for each in here if seated is None or each != seated.name]
        who = others[0] if len(others) == 1 else operator.last_seen() or here[0]
        self.form.set_values({"name": who})

    def _enter(self, values: dict[str, Any]) -> None:
        entering.enter(values["name"] or "", values["password"], datetime.now())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.form.go_to("password")  # the name is proposed


def signed_in() -> bool:
    """Ask who is at the desk; False when the clerk gives up."""
    return bool(SignInDialog().exec())
