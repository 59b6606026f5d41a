"""What stands beside the pages: what follows, with what was chosen, and what is safe."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.controls.controls import CutLabel, IconLabel, Label, button, label, set_state
from gui.controls.tips import set_tip
from gui.dialogs.panes import Card
from gui.theme.theme import colour, px

_ROUND, _DOT, _HIGH = 14, 6, 54


class _Dot(QWidget):
    """The circle of a step, and the line that leads to the next one."""

    def __init__(self, *, is_last: bool) -> None:
        super().__init__()
        self._is_last = is_last
        self.state = "to come"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(px(_ROUND), px(_ROUND))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        done = self.state == "done"
        box = QRectF(0, px(3), px(_ROUND), px(_ROUND)).adjusted(2, 2, -2, -2)
        tone = colour("line2" if self.state == "to come" else "accent")
        painter.setPen(QPen(tone, 2))
        painter.setBrush(tone if done else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
        if self.state == "now":
            painter.setBrush(tone)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(box.center(), px(_DOT) / 2, px(_DOT) / 2)
        if not self._is_last:
            painter.setPen(QPen(tone, 2, Qt.PenStyle.SolidLine if done else Qt.PenStyle.DotLine))
            x = box.center().x()
            painter.drawLine(QPointF(x, box.bottom() + 3), QPointF(x, self.height()))
        painter.end()


class WhatFollows(Card):
    """接下来: every step with what was chosen there or what it asks; 改 goes back to one."""

    def __init__(self, words: Sequence[str], go: Callable[[int], object]) -> None:
        super().__init__("接下来")
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        self._rows: list[tuple[_Dot, Label, CutLabel, QWidget]] = []
        for at, word in enumerate(words):
            change = button("改", "article", press=partial(go, at))
            change.setAccessibleName(f"改{word}")
            set_tip(change, f"改{word}　Alt+←")
            row = _Dot(is_last=at + 1 == len(words)), label(word, "strong"), CutLabel("", "hint")
            grid.addWidget(row[0], 2 * at, 0, 2, 1)
            grid.addWidget(row[1], 2 * at, 1)
            grid.addWidget(change, 2 * at, 2)
            grid.addWidget(row[2], 2 * at + 1, 1, 1, 2, Qt.AlignmentFlag.AlignTop)
            grid.setRowMinimumHeight(2 * at + 1, px(_HIGH - 22))
            self._rows.append((*row, change))
        self.body.addLayout(grid)

    def show_step(self, now: int, said: Sequence[str]) -> None:
        """Show the step in hand, and of each what is `said`."""
        for at, (dot, word, words, change) in enumerate(self._rows):
            dot.state = "now" if at == now else "done" if at < now else "to come"
            dot.update()
            set_state(word, "kind", "legend" if at == now else "strong")
            words.say(said[at])
            change.setVisible(at < now)


class AtEase(Card):
    """可以放心: rows of an icon, a word and a sentence."""

    def __init__(self, rows: Sequence[tuple[str, str, str]]) -> None:
        super().__init__("可以放心")
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(12))
        grid.setColumnStretch(1, 1)
        for at, (icon_name, word, sentence) in enumerate(rows):
            column = QVBoxLayout()
            column.setSpacing(0)
            said = label(sentence, "hint")
            said.setWordWrap(True)
            column.addWidget(label(word, "strong"))
            column.addWidget(said)
            grid.addWidget(IconLabel(icon_name, 16), at, 0)
            grid.addLayout(column, at, 1)
        self.body.addLayout(grid)
