"""The steps in the place of the navigation: what is done, what is in hand and what comes."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from gui.controls.controls import label
from gui.shell.navigation.brand import brand
from gui.theme.icons import paint_icon
from gui.theme.theme import colour, font, px

_WIDE, _HIGH, _INSET = 168, 38, 8
_ROUND, _SIGN, _AT, _WORD = 22, 14, 16, 46


class _Step(QWidget):
    """A step: its number in a circle, or a check once it is done, and its word."""

    def __init__(self, number: int, word: str) -> None:
        super().__init__()
        self._number, self._word = number, word
        self.state = "to come"
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(_WIDE), px(_HIGH))

    def show_state(self, state: str, words: str) -> None:
        """Show the step as `done`, `now` or `to come`."""
        self.state = state
        self.setAccessibleName(f"第 {self._number} 步 {self._word}，{words}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        done, now = self.state == "done", self.state == "now"
        if now:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("navsel"))
            ground = self.rect().adjusted(px(_INSET), 1, -px(_INSET), -1)
            painter.drawRoundedRect(QRectF(ground), px(5), px(5))
        top = (self.height() - px(_ROUND)) // 2
        box = QRectF(px(_AT), top, px(_ROUND), px(_ROUND)).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(colour("navt" if now else "accent" if done else "line2"), 1))
        painter.setBrush(colour("navt" if now else "soft" if done else "nav"))
        painter.drawEllipse(box)
        if done:
            inset = (px(_ROUND) - px(_SIGN)) // 2
            paint_icon(painter, QPoint(px(_AT) + inset, top + inset), "check", _SIGN, "accent")
        else:
            painter.setFont(font("hint", medium=now))
            painter.setPen(colour("navsel" if now else "text2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.setFont(font(medium=now))
        painter.setPen(colour("navt" if now else "text"))
        words = self.rect().adjusted(px(_WORD), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._word)
        painter.end()


class StepList(QFrame):
    """The name of the program, and below it the words of the steps."""

    def __init__(self, name: str, words: list[str]) -> None:
        super().__init__()
        self.setProperty("role", "nav")
        self.setFixedWidth(px(_WIDE))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, px(14), 0, 0)
        box.setSpacing(0)
        box.addLayout(brand(label(name, "brand")))
        box.addSpacing(px(17))
        self._steps = [_Step(at + 1, word) for at, word in enumerate(words)]
        for each in self._steps:
            box.addWidget(each)
        box.addStretch(1)

    def show_step(self, now: int) -> None:
        """Show which step is in hand."""
        for at, each in enumerate(self._steps):
            state = "now" if at == now else "done" if at < now else "to come"
            each.show_state(state, {"now": "现在", "done": "已填"}.get(state, "还没有到"))
