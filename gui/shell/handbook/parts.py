"""What a sheet of the help is made of: numbers of steps, their words, pictures, links."""

import re
from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.controls.controls import Label, label
from gui.controls.pressable import Pressable
from gui.theme.theme import colour, font, px, theme

_ROUND = 22
_DIM = 0.8  # of a picture in the dark look, which is a light one
_DENSE = 2  # dots of a picture for each pixel at 10.5 pt
# What is pressed: a button in its brackets, a key as it is written.
_PRESSED = re.compile(
    r"〔[^〕]+〕|(?:(?:Ctrl|Alt|Shift)\+)+(?:Enter|PgUp|PgDn|Tab|[A-Z0-9←])|\b(?:Enter|Esc|F\d|Del)\b"
)


class StepNumber(QWidget):
    """The number of a step in its circle."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setFixedSize(px(_ROUND), px(_ROUND))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("accent"), 1))
        painter.setBrush(colour("surface"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.setFont(font("hint", medium=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


class StepPicture(QWidget):
    """A picture as wide as there is room, never larger than it was on the screen."""

    def __init__(self, file: Path, words: str) -> None:
        super().__init__()
        self._picture = QPixmap(str(file))
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _size(self, width: int) -> QSize:
        whole = self._picture.size()
        wide = min(width, px(whole.width() // _DENSE))
        return QSize(wide, wide * whole.height() // max(whole.width(), 1))

    def heightForWidth(self, width: int) -> int:
        return self._size(width).height()

    def sizeHint(self) -> QSize:
        return self._size(1 << 20)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_ROUND), px(_ROUND))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._size(self.width())
        box = QRectF(0, 0, size.width(), size.height())
        painter.setOpacity(_DIM if theme().mode == "dark" else 1.0)
        painter.drawPixmap(box, self._picture, QRectF(self._picture.rect()))
        painter.end()


class Link(Pressable):
    """Words over as many lines as they need, that lead somewhere; pressed by Enter too."""

    def __init__(self, words: str, press: Callable[[], object]) -> None:
        super().__init__()
        self.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(4), px(3), px(4), px(3))
        said = wrapped(words, "legend")
        said.setFont(font())
        said.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(said)
        self.pressed.connect(press)


def wrapped(words: str, kind: str = "") -> Label:
    """Return a label over as many lines as its words need."""
    said = label(words, kind)
    said.setWordWrap(True)
    return said


def step_words(step: str) -> Label:
    """Return the words of a step, what is pressed in it set off."""
    said = wrapped("")
    said.setTextFormat(Qt.TextFormat.RichText)
    strong = '<span style="font-weight:500">{}</span>'
    parts, last = [], 0
    for match in _PRESSED.finditer(step):
        parts += [escape(step[last : match.start()]), strong.format(escape(match[0]))]
        last = match.end()
    said.setText("".join((*parts, escape(step[last:]))))
    return said
