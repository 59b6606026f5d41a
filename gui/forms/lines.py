"""A field that lists what belongs to a record – steps, files, notices – with ways to add to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.controls.controls import Button, IconLabel, button, label
from gui.controls.tips import set_tip
from gui.forms.field import Field
from gui.theme.theme import px

_LEAST = 60  # of words that are cut
_SIGN = 16


@dataclass(frozen=True)
class Line:
    """One line: an icon in a colour of the theme, words, small words, and where a press leads.

    `key` names what a press on the words asks for; `undo` what the small cross at the end asks
    for. Both may be empty.
    """

    words: str
    small: str = ""
    icon: str = ""
    token: str = "text2"
    key: str = ""
    undo: str = ""


@dataclass(frozen=True)
class Way:
    """A button under the lines: its key, its word, its icon and its shortcut in words."""

    key: str
    word: str
    icon: str = ""
    shortcut: str = ""


class CutLink(Button):
    """Words that lead somewhere; they end with … where they have no room, whole in the tooltip."""

    def __init__(self, words: str) -> None:
        super().__init__(words, "article")
        self._whole = words
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        hint, metrics = super().sizeHint(), self.fontMetrics()
        whole = metrics.horizontalAdvance(self._whole) - metrics.horizontalAdvance(self.text())
        return QSize(hint.width() + whole, hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(px(_LEAST), self.sizeHint().width()), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        lacks = self.sizeHint().width() - self.width()
        room = self.fontMetrics().horizontalAdvance(self._whole) - lacks
        cut = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        words = cut if lacks > 0 else self._whole
        self.setText(words)
        set_tip(self, "" if words == self._whole else self._whole)


class _Texts(QWidget):
    """The words of a line with its small words behind, or below where they would be cut."""

    def __init__(self, words: QWidget, small: str) -> None:
        super().__init__()
        self._words, self._small = words, label(small, "hint")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._small.setSizePolicy(policy)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(px(6))
        self._box.addWidget(words, 0 if small else 1)
        self._box.addWidget(self._small, 1)
        self._small.setVisible(bool(small))  # before it lay in here it would be a window
        if isinstance(words, Button):
            self._box.setAlignment(words, Qt.AlignmentFlag.AlignLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        small = self._small.fontMetrics().horizontalAdvance(self._small.text())
        below = self._words.sizeHint().width() + px(6) + small > self.width()
        way = QBoxLayout.Direction
        self._small.setWordWrap(below)
        self._box.setSpacing(0 if below else px(6))
        self._box.setDirection(way.TopToBottom if below else way.LeftToRight)


class LinesField(Field):
    """Shows lines and buttons. `pressed` carries the key of what was pressed."""

    pressed = Signal(str)

    def __init__(self, ways: Sequence[Way] = (), empty: str = "") -> None:
        super().__init__()
        self._empty = empty
        column = QVBoxLayout()
        column.setContentsMargins(0, px(4), 0, 0)
        column.setSpacing(px(2))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(2))
        column.addLayout(self._lines)
        row = QHBoxLayout()
        row.setSpacing(px(6))
        self.ways: dict[str, Button] = {}
        for way in ways:
            made = button(way.word, "link", icon_name=way.icon, size="card")
            made.clicked.connect(partial(self.pressed.emit, way.key))
            made.setAutoDefault(False)
            made.setProperty("edge", "left")
            if way.shortcut:
                set_tip(made, f"{way.word}　{way.shortcut}")
            self.ways[way.key] = made
            row.addWidget(made)
        row.addStretch(1)
        column.addLayout(row)
        self._row.addLayout(column)
        self._shown: list[QWidget] = []
        self.links: dict[str, QWidget] = {}  # the words that can be pressed, by their keys
        self._value: tuple[Line, ...] = ()
        self.set_value(())
        if self.ways:
            self.setFocusProxy(next(iter(self.ways.values())))

    def value(self) -> tuple[Line, ...]:
        """Return the lines shown."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Show these lines, or the words for none."""
        self._value = tuple(value or ())
        for part in self._shown:
            self._lines.removeWidget(part)
            part.hide()  # it goes only when the events have been worked off
            part.deleteLater()
        self.links.clear()
        self._shown = [self._line(line) for line in self._value]
        if not self._value and self._empty:
            none = label(self._empty, "hint")
            none.setWordWrap(True)
            self._shown = [none]
        for part in self._shown:
            self._lines.addWidget(part)

    def raw(self) -> None:
        """Return nothing: the lines belong to the record, not to the form."""

    def set_raw(self, raw: Any) -> None:
        """Leave the lines."""

    def _line(self, line: Line) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        words: QWidget = label(line.words)
        if line.key:
            words = self.links[line.key] = link = CutLink(line.words)
            link.clicked.connect(partial(self.pressed.emit, line.key))
        row.addWidget(_Texts(words, " ".join(line.small.split())), 1)
        beside = [words]
        if line.undo:
            cross = button("", "quiet", icon_name="x", press=partial(self.pressed.emit, line.undo))
            cross.setProperty("size", "pin")
            cross.setAccessibleName(f"移去{line.words}")
            row.addWidget(cross)
            beside.append(cross)
        if line.icon:  # in the middle of the first line, however many come below
            high, column = max(each.sizeHint().height() for each in beside), QVBoxLayout()
            column.addSpacing(max(high - px(_SIGN), 0) // 2)
            column.addWidget(IconLabel(line.icon, _SIGN, line.token))
            column.addStretch(1)
            row.insertLayout(0, column)
        return holder
