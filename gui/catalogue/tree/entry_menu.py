"""The menu of an entry of the tree: what else keys do, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from gui.controls.menus import menu
from gui.pages.tab import Action
from gui.theme.icons import icon


def open_menu(actions: Sequence[Action], at: QPoint, owner: QWidget) -> QMenu:
    """Open a menu of these actions at a place of the screen."""
    made = menu(owner)
    made.aboutToHide.connect(made.deleteLater)
    for each in actions:
        action = made.addAction(icon(each.icon, 16), f"{each.word}\t{each.key}")
        action.triggered.connect(lambda _checked=False, each=each: each.press())
    made.popup(at)
    return made
