"""Real keys for the tests of the window: pressed where the focus is, Chinese as an input method."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

ENTER, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def focus() -> QWidget:
    """Return the widget that has the focus."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> int:
    """Press keys one after the other and return how many."""
    for key in keys:
        QTest.keyClick(focus(), key, modifier)
    QApplication.processEvents()
    return len(keys)


def write(text: str) -> int:
    """Type letters, or commit what an input method made of them; returns the keys it took."""
    if text.isascii():
        QTest.keyClicks(focus(), text)
    else:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(focus(), event)
    QApplication.processEvents()
    return len(text)


def modal() -> QWidget:
    """Return the dialog that is open."""
    found = QApplication.activeModalWidget()
    assert found is not None
    return found
