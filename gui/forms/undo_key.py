"""Ctrl+Z in a field: with nothing unsaved it undoes the last action, not the typing."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextDocument
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


class UndoKey(QObject):
    """Lets Ctrl+Z in `inputs` through to the window while `is_dirty` says there is no change."""

    def __init__(
        self, owner: QObject, inputs: Iterable[QWidget], is_dirty: Callable[[], bool]
    ) -> None:
        super().__init__(owner)
        self._is_dirty = is_dirty
        for each in inputs:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asked and _is_for_the_window(watched, event) and not self._is_dirty():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _is_for_the_window(watched: QObject, event: QEvent) -> bool:
    """Tell whether a key asks for the last action, or by Ctrl+Shift+Z for the last ones.

    Typing that was undone can still be done again.
    """
    if not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Redo):
        typed = watched.document() if isinstance(watched, QPlainTextEdit) else watched
        return not (isinstance(typed, QLineEdit | QTextDocument) and typed.isRedoAvailable())
    return event.matches(QKeySequence.StandardKey.Undo)
