"""Tooltips, and words on buttons and in menus, show every sign of a name or value as it is.

Qt would read a tooltip with `<…>` in it as markup, and fetch the pictures it names; of the words on
a button it would take `&` for a key.
"""

from html import escape
from typing import Protocol

from PySide6.QtCore import QPoint
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QToolTip, QWidget


class _Tipped(Protocol):
    """What can have a tooltip: a control, an entry of a menu, the words of a text, an icon."""

    def setToolTip(self, text: str, /) -> None: ...


def set_tip(part: _Tipped, text: str) -> None:
    """Give a control, an entry of a menu, words of a text or an icon a tooltip, "" for none."""
    part.setToolTip(as_signs(text))


def show_tip(at: QPoint, text: str, part: QWidget) -> None:
    """Show a text as a tooltip now; `at` is a place on the screen."""
    QToolTip.showText(at, as_signs(text), part)


def as_signs(text: str) -> str:
    """Return a text that Qt shows sign by sign, also where it looks like markup."""
    if not Qt.mightBeRichText(text):
        return text
    return f'<span style="white-space:pre-wrap">{escape(text)}</span>'


def with_ands(words: str) -> str:
    """Return the words of a button or a menu so that an & in them is seen."""
    return words.replace("&", "&&")


def without_ands(words: str) -> str:
    """Return words as they were before `with_ands`."""
    return words.replace("&&", "&")
