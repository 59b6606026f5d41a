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

_AIR = 2  # that the style leaves beside the words


class Combo(QComboBox):
    """A combo box that the wheel neither changes nor enters: what it lies on scrolls instead.

    Its open list scrolls as every list does. Words without room end with …, and a tooltip says
    them whole.
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
        super().initStyleOption(option)
        needed = self.fontMetrics().horizontalAdvance(self.currentText())
        self._tells_cut = needed > self._room_for_words(option)
        set_tip(self, self.currentText() if self._tells_cut else "")

    def _room_for_words(self, option: QStyleOptionComboBox) -> int:
        kind, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(kind, option, field, self).width() - _AIR

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        room, end = self._room_for_words(option), Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(option.currentText, end, room)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def dress(completer: QCompleter) -> None:
    """Let the list of what fits look like the list of a combo box."""
    popup = completer.popup()
    assert popup is not None
    popup.setProperty("role", "offers")
    popup.setItemDelegate(QStyledItemDelegate(popup))
