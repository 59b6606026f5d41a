"""Ctrl+Z in a form: the typing while something is unsaved, else the last action."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from gui.forms.form import Form


class ActionUndo(QObject):
    """Lets Ctrl+Z go past the fields of a form to the window while nothing is unsaved."""

    def __init__(self, form: Form) -> None:
        super().__init__(form)
        self._form = form
        for line in (*form.findChildren(QLineEdit), *form.findChildren(QPlainTextEdit)):
            line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        override = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if override and not self._form.is_dirty() and _is_undo(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _is_undo(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
