"""The closed list of choices that the wheel passes by."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QWidget,
)

from gui.controls.tips import set_tip


class Combo(QComboBox):
    """A combo box that the wheel neither changes nor enters: what it lies on scrolls instead.

    Its open list scrolls as every list does. Where its words are cut, a tooltip says them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tells_cut = False
        self.currentTextChanged.connect(self._tell_cut)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_cut()

    def _tell_cut(self) -> None:
        if self.toolTip() and not self._tells_cut:
            return  # it has something else to say
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        kind, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(kind, option, field, self).width()
        self._tells_cut = self.fontMetrics().horizontalAdvance(self.currentText()) > room
        set_tip(self, self.currentText() if self._tells_cut else "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def dress(completer: QCompleter) -> None:
    """Let the list of what fits look like the list of a combo box."""
    popup = completer.popup()
    assert popup is not None
    popup.setProperty("role", "offers")
    popup.setItemDelegate(QStyledItemDelegate(popup))
