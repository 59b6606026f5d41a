"""The dialogs that open a register by its password, or by its recovery code."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit

from gui.controls.controls import button
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.forms.rows import FieldSpec
from models.password import verbs
from models.store.secret.key import Key, Wrapped


class HiddenField(LineField):
    """A line whose letters are not shown."""

    def __init__(self, example: str = "") -> None:
        super().__init__(example)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)

    def show_letters(self, shown: bool) -> None:
        """Show what is typed, or hide it."""
        modes = QLineEdit.EchoMode
        self.line.setEchoMode(modes.Normal if shown else modes.Password)


class PasswordDialog(FormDialog):
    """Opens `wrapped`; after `exec` `key` is the key, None where the clerk gave up.

    `forgotten` tells that the recovery code is to be asked for instead.
    """

    def __init__(self, wrapped: Wrapped) -> None:
        self._wrapped = wrapped
        self.key: Key | None = None
        self.forgotten = False
        parts = [FieldSpec("password", "口令", HiddenField, required=True)]
        super().__init__(
            "登记簿设了口令",
            parts,
            self._open,
            sentence="请输入口令打开登记簿。",
            accept_word="打开",
        )
        field = self.form.field("password")
        assert isinstance(field, HiddenField)
        self.shown = QCheckBox("显示口令")
        self.shown.toggled.connect(field.show_letters)
        self.body.addWidget(self.shown)
        lost = button("忘了口令：用恢复单", "link", size="card", press=self._forget_password)
        self.body.addWidget(lost, 0, Qt.AlignmentFlag.AlignLeft)
        field.line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._look_at_caps(event)
        return super().eventFilter(watched, event)

    def _look_at_caps(self, event: QKeyEvent) -> None:
        """Say that Caps Lock is on when a capital comes without Shift."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        letter = event.text()
        if letter.isascii() and letter.isalpha():
            if letter.isupper() != shift:
                self.form.band.say("soon", "大写锁定（Caps Lock）开着。")
            else:
                self.form.band.silence()

    def _open(self, values: dict[str, Any]) -> None:
        self.key = self._wrapped.opened(values["password"])

    def _forget_password(self) -> None:
        self.forgotten = True
        self.reject()


class RecoveryDialog(FormDialog):
    """Opens `wrapped` by its recovery code and gives it another password; then `key` is the key."""

    def __init__(self, folder: Path, wrapped: Wrapped) -> None:
        self._folder, self._wrapped = folder, wrapped
        self.key: Key | None = None
        parts = [
            FieldSpec("recovery", "恢复码", lambda: LineField("恢复单上的 8 组"), required=True),
            FieldSpec("password", "新口令", lambda: LineField("至少 8 个字"), required=True),
        ]
        super().__init__(
            "用恢复单打开",
            parts,
            self._open,
            sentence="抄写恢复单上的 8 组字符，另定一个口令；以前的口令从此打不开。",
            accept_word="打开",
        )

    def _open(self, values: dict[str, Any]) -> None:
        opened = self._wrapped.opened_by_recovery(values["recovery"])
        self.key = verbs.renewed(self._folder, opened, values["password"])
