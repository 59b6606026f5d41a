"""How the keyboard and a screen reader get through a window: Tab as one reads, all with a name."""

import re
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from gui.dialogs.reading_order import is_from_right, stops

_WORKED = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QAbstractItemView)
_KEY = re.compile(r"(Ctrl|Alt|Shift|Esc|F[1-9]|Enter|PgUp|PgDn)")
_CORNER = "QTableCornerButton"
_SLACK = 2  # pixels by which what stands in one line may differ


def astray(window: QWidget) -> list[str]:
    """Return a sentence wherever Tab goes back in reading, or never comes."""
    passed = stops(window)
    found = [
        f"Tab goes back from {_name(one)} to {_name(other)}"
        for one, other in pairwise(passed)
        if _is_back(one, other)
    ]
    return found + [
        f"Tab never comes to {_name(each)}, whose tip names no key"
        for each in _left_out(window)
        if not _KEY.search(each.toolTip())
    ]


def nameless(window: QWidget) -> list[str]:
    """Return a sentence for all that can be worked and of which a screen reader says no name."""
    return [
        f"{type(each).__name__} in {type(each.parentWidget()).__name__} has no name"
        for each in (*stops(window), *_left_out(window))
        if not _said(each)
    ]


def _said(part: QWidget) -> str:
    told = QAccessible.queryAccessibleInterface(part)
    return told.text(QAccessible.Text.Name).strip() if told is not None else ""


def _left_out(window: QWidget) -> Iterator[QWidget]:
    for part in window.findChildren(QWidget):
        if not isinstance(part, _WORKED) or not part.isVisible() or part.window() is not window:
            continue
        if isinstance(part, QHeaderView) or part.metaObject().className() == _CORNER:
            continue  # read with the rows
        field = part.parentWidget()
        if isinstance(field, QLineEdit) and field.isClearButtonEnabled():
            continue  # Del does the same
        if part.isEnabled() and part.focusPolicy() == Qt.FocusPolicy.NoFocus:
            yield part


def _is_back(one: QWidget, other: QWidget) -> bool:
    """Tell whether `other` stands before `one`, as parts of what holds both.

    In a foot that is read from the right the main button comes first.
    """
    ours, theirs = _branches(one, other)
    if ours is None or theirs is None or _is_in_foot(ours):
        return False
    before, after = _box(ours), _box(theirs)
    if after.bottom() <= before.top() + _SLACK:
        return after.left() < before.right()
    both = min(before.bottom(), after.bottom()) - max(before.top(), after.top())
    in_line = both * 2 > min(before.height(), after.height())
    return in_line and after.right() <= before.left() + _SLACK


def _is_in_foot(part: QWidget) -> bool:
    holder = part.parentWidget()
    return holder is not None and is_from_right(holder)


def _branches(one: QWidget, other: QWidget) -> tuple[QWidget | None, QWidget | None]:
    ours, theirs = _upwards(one), _upwards(other)
    while ours and theirs and ours[-1] is theirs[-1]:
        ours.pop()
        theirs.pop()
    return (ours[-1] if ours else None), (theirs[-1] if theirs else None)


def _upwards(part: QWidget) -> list[QWidget]:
    found = [part]
    while not found[-1].isWindow() and (parent := found[-1].parentWidget()) is not None:
        found.append(parent)
    return found


def _box(part: QWidget) -> QRect:
    return QRect(part.mapTo(part.window(), QPoint()), part.size())


def _name(part: QWidget) -> str:
    return f"{type(part).__name__}“{_said(part)[:30]}”"
