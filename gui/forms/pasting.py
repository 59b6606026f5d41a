"""What is pasted and dropped into a field: clean text; in one line a broken text is whole.

Files that are dropped are left to the form that the field stands in.
"""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from gui.forms.clip import text_of
from gui.forms.dropping import dropped_files
from models.store.plain_text import one_line


def _is_broken(text: str) -> bool:
    return any(sign in text.strip() for sign in "\n\r\t\v\u2028\u2029")


def _whole(text: str) -> str:
    return one_line(text.translate(dict.fromkeys(map(ord, "\v\u2028\u2029"), "\n")))


class WholeLine(QLineEdit):
    """A line into which broken texts are pasted and dropped without their breaks."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and self._take(_clipboard()):
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        paste = next((each for each in menu.actions() if each.objectName() == "edit-paste"), None)
        if paste is not None:
            paste.triggered.disconnect()
            paste.triggered.connect(self._paste)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if self._take(event.mimeData().text()):
            event.acceptProposedAction()
        else:
            super().dropEvent(event)

    def _paste(self) -> None:
        if not self._take(_clipboard()):
            self.paste()

    def _take(self, text: str) -> bool:
        """Write a text that is broken; what is whole is left to Qt."""
        if self.isReadOnly() or not _is_broken(text):
            return False
        self.insert(_whole(text))
        self.textEdited.emit(self.text())
        return True


class CleanText(QPlainTextEdit):
    """Room for a text of several lines: what is pasted into it comes without its page."""

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return not dropped_files(source) and (source.hasText() or source.hasHtml())

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText("" if dropped_files(source) else text_of(source))
        self.ensureCursorVisible()


class WholeText(CleanText):
    """Room for a text of one line on several: what is pasted into it has no breaks."""

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text() or text_of(source)
        self.insertPlainText(_whole(text) if _is_broken(text) else text)


def _clipboard() -> str:
    return QGuiApplication.clipboard().text()
