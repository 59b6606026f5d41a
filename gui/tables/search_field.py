"""The search over a list."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from gui.controls.controls import KeyCap
from gui.controls.tips import set_tip
from gui.theme.dress import grow_icons
from gui.theme.icons import icon
from gui.theme.theme import px


class SearchField(QLineEdit):
    """The search over a list: icon at the left, its key at the right while it is empty.

    `list_wanted` by ↓ or Enter.
    """

    list_wanted = Signal()

    def __init__(self, example: str) -> None:
        super().__init__()
        self.setPlaceholderText(example)
        self.setAccessibleName("查找")
        grow_icons(self)
        sign = QLineEdit.ActionPosition.LeadingPosition
        action = self.addAction(icon("search", 16, "text2"), sign)
        action.setText("查找")
        set_tip(action, "查找　Ctrl+F")
        self._cap = KeyCap("Ctrl F", self)
        self.setTextMargins(0, 0, self._cap.sizeHint().width(), 0)
        self.textChanged.connect(self.show_cap)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pastes = event.matches(QKeySequence.StandardKey.Paste)
            text = QGuiApplication.clipboard().text().strip() if pastes else ""
            if "\t" in text and "\n" in text:
                event.ignore()  # rows of a table are for the list, they are no words to look for
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)

    def show_cap(self) -> None:
        """Show the key while the field is empty."""
        self._cap.setVisible(not self.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._cap.sizeHint()
        self._cap.resize(size)
        self._cap.move(self.width() - size.width() - px(6), (self.height() - size.height()) // 2)
