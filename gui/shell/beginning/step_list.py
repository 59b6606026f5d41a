"""The steps at the left: what is done, with what was chosen, what is in hand and what comes."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.controls.controls import CutLabel, Label, label
from gui.theme.icons import paint_icon
from gui.theme.theme import colour, font, px

_SIZE, _SIGN = 22, 14


class _Mark(QWidget):
    """The circle of a step: its number, or a check once it is done."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.state = "to come"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(_SIZE), px(_SIZE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        done, now = self.state == "done", self.state == "now"
        painter.setPen(QPen(colour("accent" if done or now else "line2"), 1))
        painter.setBrush(colour("navsel" if now else "soft" if done else "nav"))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawEllipse(box)
        if done:
            inset = (px(_SIZE) - px(_SIGN)) // 2
            paint_icon(painter, QPoint(inset, inset), "check", _SIGN, "accent")
        else:
            painter.setFont(font("hint", medium=now))
            painter.setPen(colour("navt" if now else "text2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


class StepList(QFrame):
    """Says of each step its word, and below it what was chosen there or what it asks."""

    def __init__(self, steps: list[tuple[str, str]], last: str) -> None:
        super().__init__()
        self.setProperty("role", "nav")
        self._asks = [asks for _, asks in steps]
        self._rows: list[tuple[_Mark, Label, CutLabel]] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(px(14), px(12), px(12), px(12))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for at, (word, asks) in enumerate(steps):
            row = _Mark(at + 1), label(word, "strong"), CutLabel(asks, "small")
            grid.addWidget(row[0], 2 * at, 0)
            grid.addWidget(row[1], 2 * at, 1)
            grid.addWidget(row[2], 2 * at + 1, 1, Qt.AlignmentFlag.AlignTop)
            grid.setRowMinimumHeight(2 * at + 1, px(30))
            self._rows.append(row)
        box.addLayout(grid)
        box.addStretch(1)
        said = label(last, "small")
        said.setWordWrap(True)
        box.addWidget(said)

    def show_step(self, now: int, chosen: list[str]) -> None:
        """Show the step in hand, and of those before it what was `chosen`."""
        for at, (mark, word, said) in enumerate(self._rows):
            mark.state = "now" if at == now else "done" if at < now else "to come"
            mark.update()
            words = chosen[at] if at < now else self._asks[at]
            said.say(words)
            word.setAccessibleDescription(words)
