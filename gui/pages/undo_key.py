"""Ctrl+Z in a field: with nothing unsaved it undoes the last action, not the typing."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextDocument
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget


class UndoKey(QObject):
    """Lets Ctrl+Z through to the window while `is_dirty` says there is nothing unsaved.

    It is pressed in a line, text or box of `owner`, or in the owner that is one itself.
    """

    def __init__(self, owner: QWidget, is_dirty: Callable[[], bool]) -> None:
        super().__init__(owner)
        self._is_dirty = is_dirty
        # A combo box hands what its line is to get past the filters of the line.
        kinds = (QLineEdit, QPlainTextEdit, QComboBox)
        found = [each for kind in kinds for each in owner.findChildren(kind)]
        for each in found or [owner]:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asked and self._is_for_the_window(watched, event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _is_for_the_window(self, watched: QObject, event: QEvent) -> bool:
        """Tell whether a key asks for the last action, or for that to be done again.

        Typing that was undone can still be done again; who undoes it once too often means no act.
        """
        if not isinstance(event, QKeyEvent) or _was_typed(watched):
            return False
        if event.matches(QKeySequence.StandardKey.Redo):
            return True
        return event.matches(QKeySequence.StandardKey.Undo) and not self._is_dirty()


def _was_typed(watched: QObject) -> bool:
    """Tell whether typing in a field was undone."""
    typed: QObject | None = watched
    if isinstance(watched, QPlainTextEdit):
        typed = watched.document()
    elif isinstance(watched, QComboBox):
        typed = watched.lineEdit()
    return isinstance(typed, QLineEdit | QTextDocument) and typed.isRedoAvailable()
