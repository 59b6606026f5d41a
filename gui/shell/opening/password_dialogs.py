"""The dialogs that open a register by its password, or by its recovery code."""

from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.controls.controls import button
from gui.dialogs.sheet import tell
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.forms.hidden import PasswordField
from gui.forms.rows import FieldSpec
from models.password import tries, verbs
from models.store.refusal import Refusal
from models.store.secret.key import Key, Wrapped
from models.store.secret.password import LEAST

_RECOVERED = (
    "已用恢复单打开，口令改成了刚才新定的，以前的口令从此打不开；这一次记在历史里。\n"
    "恢复单照旧能用，请放回保险柜。恢复单丢了或者被别人看过的，到“设置”的“数据安全”取消口令再重新设，"
    "旧单随即作废，再打印新的。"
)


def tell_recovered(parent: QWidget | None = None) -> None:
    """Say what became of password and sheet when the recovery code opened the register."""
    tell("口令已改", _RECOVERED, parent)


class PasswordDialog(FormDialog):
    """Opens `wrapped`, of the register in `folder`; `key` is the key, None where the clerk gave up.

    `forgotten` tells that the recovery code is to be asked for instead.
    """

    def __init__(
        self,
        folder: Path,
        wrapped: Wrapped,
        title: str = "登记簿设了口令",
        sentence: str = "请输入口令打开登记簿。",
        parent: QWidget | None = None,
    ) -> None:
        self._folder, self._wrapped = folder, wrapped
        self.key: Key | None = None
        self.forgotten = False
        parts = [FieldSpec("password", "口令", PasswordField, required=True)]
        super().__init__(
            title, parts, self._open, sentence=sentence, accept_word="打开", parent=parent
        )
        field = self.form.field("password")
        field.next_wanted.connect(self.accept)  # Enter in a password means: let me in
        self.lost = button("忘了口令：用恢复单", "link", size="card", press=self._forget_password)
        self.body.addWidget(self.lost, 0, Qt.AlignmentFlag.AlignLeft)

    def _open(self, values: dict[str, Any]) -> None:
        self.key = tries.opened(
            self._folder, datetime.now(), lambda: self._wrapped.opened(values["password"])
        )

    def _forget_password(self) -> None:
        self.forgotten = True
        self.let_go()


class RecoveryDialog(FormDialog):
    """Opens `wrapped` by its recovery code and gives it another password; then `key` is the key."""

    def __init__(self, folder: Path, wrapped: Wrapped, parent: QWidget | None = None) -> None:
        self._folder, self._wrapped = folder, wrapped
        self.key: Key | None = None
        example = f"至少 {LEAST} 个字"
        parts = [
            FieldSpec("recovery", "恢复码", lambda: LineField("恢复单上的 8 组"), required=True),
            FieldSpec("password", "新口令", lambda: PasswordField(example), required=True),
            FieldSpec("again", "再输一次", PasswordField, required=True),
        ]
        super().__init__(
            "用恢复单打开",
            parts,
            self._open,
            sentence="抄写恢复单上的 8 组字符，另定一个口令；以前的口令从此打不开。",
            accept_word="打开",
            parent=parent,
        )

    def _open(self, values: dict[str, Any]) -> None:
        if values["password"] != values["again"]:
            raise Refusal("again", "两次输的口令不一样，请再输一次。")
        opened = tries.opened(
            self._folder,
            datetime.now(),
            lambda: self._wrapped.opened_by_recovery(values["recovery"]),
        )
        self.key = verbs.renewed(self._folder, opened, values["password"])
