"""What is cut, covered, or out of reach in a window, found by asking its parts for their room."""

import time
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)

from gui.controls.chips import ChipLabel
from gui.controls.controls import KeyCap

_WORDED = (QLabel, QAbstractButton, QComboBox, QLineEdit, ChipLabel, KeyCap)
_SLACK = 1  # pixels that rounding may take
_ROUNDS, _ROUND_S, _PAUSE_S = 4, 0.2, 0.01  # until what is laid out late has found its place


def lasting_cuts(*windows: QWidget) -> list[str]:
    """Return what `cuts` finds in these windows once they have come to rest."""
    found = [each for window in windows for each in cuts(window)]
    for _ in range(_ROUNDS):
        if not found:
            break
        until = time.monotonic() + _ROUND_S
        while time.monotonic() < until:
            QApplication.processEvents()
            time.sleep(_PAUSE_S)
        found = [each for window in windows for each in cuts(window) if each in found]
    return found


def cuts(window: QWidget) -> list[str]:
    """Return a sentence for everything in `window` that a clerk cannot read or reach."""
    shown = [window, *_shown(window)]
    found = [said for part in shown for said in _of(part)]
    return [f"{_name(window)}: {each}" for each in dict.fromkeys(found)]


def _shown(parent: QWidget) -> Iterator[QWidget]:
    """The parts of the window that are to be seen; what has no room at all is folded away."""
    for child in parent.children():
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
            yield child
            yield from _shown(child)


def _of(part: QWidget) -> Iterator[str]:
    if isinstance(part, QLabel):
        yield from _label(part)
    elif isinstance(part, QComboBox):
        yield from _combo(part)
    elif isinstance(part, QTabBar):
        yield from _tabs(part)
    elif isinstance(part, QCheckBox) and part.toolTip():
        yield from _smaller(part, QSize(part.sizeHint().width(), 0))  # of the words it shows
    elif isinstance(part, QPushButton | QCheckBox | QRadioButton | ChipLabel | KeyCap):
        yield from _smaller(part, part.sizeHint())
    if isinstance(part, QScrollArea) and part.horizontalScrollBar().maximum() > 0:
        yield f"{_name(part)} scrolls sideways by {part.horizontalScrollBar().maximum()}"
    yield from _outside(part)
    yield from _covered(part)


def _label(part: QLabel) -> Iterator[str]:
    """What ends with … or says less than its tooltip needs room for just that."""
    if part.wordWrap() and part.text():
        yield from _smaller(part, QSize(0, part.heightForWidth(part.width())))
    elif part.toolTip():
        yield from _smaller(part, QSize(part.fontMetrics().horizontalAdvance(part.text()), 0))
    elif part.text():
        yield from _smaller(part, part.sizeHint())


def _combo(part: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    part.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    room = part.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, part)
    if part.lineEdit() is None and not part.toolTip():
        wanted = part.fontMetrics().horizontalAdvance(part.currentText())
        yield from _smaller(part, QSize(wanted, 0), room.size())


def _tabs(part: QTabBar) -> Iterator[str]:
    wanted = sum(part.tabRect(at).width() for at in range(part.count()))
    yield from _smaller(part, QSize(wanted, 0))


def _smaller(part: QWidget, wanted: QSize, room: QSize | None = None) -> Iterator[str]:
    has = part.size() if room is None else room
    if wanted.width() > has.width() + _SLACK:
        yield f"{_name(part)} has {has.width()} of {wanted.width()} in width"
    if wanted.height() > has.height() + _SLACK:
        yield f"{_name(part)} has {has.height()} of {wanted.height()} in height"


def _outside(part: QWidget) -> Iterator[str]:
    """A part that leaves its parent is cut there, unless a scroll area brings it into sight."""
    parent = part.parentWidget()
    if parent is None or part.isWindow() or part.size().isEmpty():
        return
    over, area = parent.rect(), parent.parentWidget()
    if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
        if isinstance(area, QAbstractItemView):
            return
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        over.setWidth(over.width() if area.horizontalScrollBarPolicy() == never else 1 << 20)
        over.setTop(-(1 << 20))
        over.setBottom(1 << 20 if area.verticalScrollBarPolicy() != never else over.bottom())
    elif isinstance(part, QScrollBar):
        return
    if not over.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(part.geometry()):
        yield f"{_name(part)} at {_box(part.geometry())} leaves {_name(parent)} {_box(over)}"


def _covered(parent: QWidget) -> Iterator[str]:
    shown = [
        each
        for each in parent.children()
        if isinstance(each, _WORDED) and each.isVisible() and not each.size().isEmpty()
    ]
    for one, other in combinations(shown, 2):
        both = one.geometry() & other.geometry()
        if both.width() > _SLACK and both.height() > _SLACK:
            yield f"{_name(one)} and {_name(other)} lie on each other by {both.width()}"


def _box(rect: QRect) -> str:
    return f"{rect.x()},{rect.y()} {rect.width()}×{rect.height()}"


def _name(part: QWidget) -> str:
    told = getattr(part, "text", None) or getattr(part, "currentText", None)
    words = told() if callable(told) else ""
    words = words or part.accessibleName() or part.windowTitle()
    return f"{type(part).__name__}“{str(words)[:40]}”"
