"""Where the keyboard is, and how it comes into a pane."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def has_focus(pane: QWidget) -> bool:
    """Tell whether the keyboard is in a pane."""
    focus = QApplication.focusWidget()
    return focus is not None and (focus is pane or pane.isAncestorOf(focus))


def enter(pane: QWidget) -> bool:
    """Give the keyboard to a pane, or to what first takes it there; False where nothing does."""
    if pane.focusPolicy() != Qt.FocusPolicy.NoFocus or pane.focusProxy() is not None:
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True
    for child in pane.findChildren(QWidget):
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisibleTo(pane):
            child.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
    return False


def enter_first(panes: Sequence[QWidget]) -> None:
    """Give the keyboard to the first of some panes."""
    for pane in panes[:1]:
        enter(pane)


def enter_at(place: QWidget | None, panes: Sequence[QWidget]) -> None:
    """Give the keyboard to a place where it was before, or else to the first pane."""
    if place is not None and place.isVisible() and place.isEnabled():
        place.setFocus(Qt.FocusReason.OtherFocusReason)
    else:
        enter_first(panes)


@contextmanager
def to_be_taken(window: QWidget) -> Iterator[None]:
    """Let what comes into a window take the keyboard; where it does not, it stays where it was."""
    held = window.focusWidget()
    if held is not None:
        held.clearFocus()
    yield
    if held is not None and window.focusWidget() is None:
        held.setFocus()
