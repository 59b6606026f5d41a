"""Ctrl+Z in a field: with nothing unsaved it undoes the last action, not the typing."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


class UndoKey(QObject):
    """Lets Ctrl+Z through to the window while `is_dirty` says there is nothing unsaved.

    It is pressed in a line or text of `owner`, or in the owner that is one itself.
    """

    def __init__(self, owner: QWidget, is_dirty: Callable[[], bool]) -> None:
        super().__init__(owner)
        self._is_dirty = is_dirty
        lines, texts = owner.findChildren(QLineEdit), owner.findChildren(QPlainTextEdit)
        for each in (*lines, *texts) or (owner,):
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asked and _is_undo(event) and not self._is_dirty():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _is_undo(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
