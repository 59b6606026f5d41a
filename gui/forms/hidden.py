"""The field of a password: hidden letters, an eye that shows them, a word about Caps Lock."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from gui.controls.controls import button, set_state
from gui.controls.tips import set_tip
from gui.forms.field import LineField
from gui.forms.form import Form

_CAPS, _KEY = "大写锁定（Caps Lock）开着。", "F4"


class PasswordField(LineField):
    """A line whose letters are hidden until the eye is pressed.

    `caps_lock` tells with each letter whether Caps Lock seems to be on.
    """

    caps_lock = Signal(bool)

    def __init__(self, example: str = "") -> None:
        super().__init__(example)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.eye = button("", "quiet", icon_name="eye", size="card", press=self._turn)
        set_tip(self.eye, f"显示口令　{_KEY}")
        self.eye.setAccessibleName("显示口令")
        self.eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row.addWidget(self.eye)

    def _turn(self) -> None:
        modes = QLineEdit.EchoMode
        hidden = self.line.echoMode() == modes.Password
        self.line.setEchoMode(modes.Normal if hidden else modes.Password)
        set_state(self.eye, "state", "on" if hidden else "")
        word = "隐藏口令" if hidden else "显示口令"
        set_tip(self.eye, f"{word}　{_KEY}")
        self.eye.setAccessibleName(word)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_F4:
                self.eye.click()
                return True
            letter = event.text()
            if letter.isascii() and letter.isalpha():
                shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.caps_lock.emit(letter.isupper() != shift)
        return super().eventFilter(watched, event)


def tell_of_caps_lock(form: Form) -> None:
    """Say over a form that Caps Lock is on while a password is typed into it."""

    def tell(is_on: bool) -> None:
        if is_on:
            form.band.say("soon", _CAPS)
        elif form.band.sentence == _CAPS:
            form.band.silence()

    for key in form.rows:
        field = form.field(key)
        if isinstance(field, PasswordField):
            field.caps_lock.connect(tell)
