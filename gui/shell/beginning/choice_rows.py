"""One of a few ways, each a row with a word, a sentence and a fact; the chosen one stands out."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.controls.controls import label, set_state
from gui.forms.field import Field
from gui.theme.theme import px


@dataclass(frozen=True)
class Choice:
    """A way by its key: its word, the sentence below it, and a fact at the right."""

    key: str
    word: str
    said: str
    fact: str = ""


class ChoiceRows(Field):
    """The rows; arrows move, Enter goes on, a press anywhere in a row chooses it."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._group = QButtonGroup(self)
        self._keys = [each.key for each in choices]
        self._frames: list[QFrame] = []
        box = QVBoxLayout()
        box.setSpacing(px(6))
        self._row.addLayout(box)
        for at, each in enumerate(choices):
            box.addWidget(self._framed(at, each))
        self._group.idToggled.connect(lambda _at, _on: self._show())
        self._group.idClicked.connect(lambda _at: self.edited.emit())
        self.set_value(self._keys[0])

    def _framed(self, at: int, choice: Choice) -> QFrame:
        frame = QFrame()
        frame.installEventFilter(self)
        row = QHBoxLayout(frame)
        row.setContentsMargins(px(12), px(7), px(12), px(7))
        row.setSpacing(px(8))
        words = QVBoxLayout()
        words.setSpacing(0)
        radio = QRadioButton(choice.word)
        radio.setAccessibleDescription(choice.said)
        self._group.addButton(radio, at)
        radio.installEventFilter(self)
        said = label(choice.said, "hint")
        said.setWordWrap(True)
        said.setContentsMargins(px(25), 0, 0, 0)  # below the word, not below the circle
        words.addWidget(radio)
        words.addWidget(said)
        row.addLayout(words, 1)
        if choice.fact:
            row.addWidget(label(choice.fact, "label"), 0, Qt.AlignmentFlag.AlignVCenter)
        self._frames.append(frame)
        return frame

    def add_to_row(self, key: str, part: QWidget) -> None:
        """Put a part at the right of a row."""
        row = self._frames[self._keys.index(key)].layout()
        assert row is not None
        row.addWidget(part)

    def _show(self) -> None:
        for at, frame in enumerate(self._frames):
            set_state(frame, "role", "next" if self._group.checkedId() == at else "card")
        chosen = self._group.checkedButton()
        if chosen is not None:
            self.setFocusProxy(chosen)

    def value(self) -> str:
        """Return the key of the chosen row."""
        return self._keys[max(self._group.checkedId(), 0)]

    def set_value(self, value: object) -> None:
        """Choose the row with this key, the first where there is none."""
        at = self._keys.index(str(value)) if value in self._keys else 0
        self._group.button(at).setChecked(True)
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a press beside the circle choose the row, too."""
        left = isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton
        if watched in self._frames and event.type() == QEvent.Type.MouseButtonRelease and left:
            chosen = self._group.button(self._frames.index(watched))
            chosen.setFocus(Qt.FocusReason.MouseFocusReason)
            chosen.click()
            return True
        return super().eventFilter(watched, event)
