"""Menus with round corners, and the corners of a window without a frame."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainterPath,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from gui.theme.icons import icon
from gui.theme.theme import px


def round_off(window: QWidget, radius: int) -> None:
    """Cut the corners of a frameless window where X11 may have no one to make them clear."""
    if QGuiApplication.platformName() != "xcb":
        return
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(window.rect()), px(radius), px(radius))
    window.setMask(QRegion(shape.toFillPolygon().toPolygon()))


class _Menu(QMenu):
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        round_off(self, 6)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not _switched(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not pressed or not _switched(self.activeAction()):
            super().keyPressEvent(event)


def _switched(action: QAction | None) -> bool:
    if action is None or not action.isCheckable() or not action.isEnabled():
        return False
    action.trigger()
    return True


def menu(parent: QWidget) -> QMenu:
    """Return an empty menu with round corners; it stays while checkable entries are switched."""
    made = _Menu(parent)
    made.setWindowFlags(
        made.windowFlags()
        | Qt.WindowType.FramelessWindowHint
        | Qt.WindowType.NoDropShadowWindowHint
    )
    made.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    return made


def menu_below(above: QMenu, word: str, icon_name: str = "") -> QMenu:
    """Return an empty menu that an entry of another opens, with that word and sign."""
    made = menu(above)
    made.setTitle(word)
    if icon_name:
        made.setIcon(icon(icon_name, 16))
    above.addMenu(made)
    return made
