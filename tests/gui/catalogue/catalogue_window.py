"""The window with the pages 目录 and 主动公开; today is 2026-03-26."""

from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.catalogue.page import CataloguePage
from gui.catalogue.tree.tab import TreeTab
from gui.catalogue.updates_tab import UpdatesTab
from gui.dialogs.unsaved import UnsavedDialog
from gui.shell.main_window import MainWindow
from models.items import item
from models.office import category as catalogue
from models.office.category import CatalogueEntry
from tests.gui import keyboard
from tests.gui.windows import settle, window_with

LAW = "法定主动公开内容"
AID, SUBSIDY = f"{LAW}/社会救助", f"{LAW}/惠民惠农补贴"
NONE = Qt.KeyboardModifier.NoModifier


def catalogue_window(qtbot: QtBot, width: int = 1440) -> MainWindow:
    """Return the window, shown and active, with the cursor on the first entry of the tree."""
    return window_with(qtbot, "catalogue", "items", width=width)


def aid_window(qtbot: QtBot) -> MainWindow:
    """Return the window on a register with two items of social aid."""
    for title in ("低保公示", "临时救助公示"):
        item.record(title, category=catalogue.find(AID), published_on=date(2026, 3, 2))
    return catalogue_window(qtbot)


def page_of(window: MainWindow) -> CataloguePage:
    page = window.page("catalogue")
    assert isinstance(page, CataloguePage)
    return page


def tree_of(window: MainWindow) -> TreeTab:
    tab = page_of(window).tab("tree")
    assert isinstance(tab, TreeTab)
    return tab


def updates_of(window: MainWindow) -> UpdatesTab:
    tab = page_of(window).tab("updates")
    assert isinstance(tab, UpdatesTab)
    return tab


def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    keyboard.press(*keys, modifier=modifier)
    settle()


def go_to(tab: TreeTab, path: str) -> None:
    """Walk to an entry with the keyboard's focus on the tree."""
    tab.tree.setFocus()
    tab.tree.go_to(key(path))
    settle()


def key(path: str) -> int:
    found = catalogue.find(path)
    assert found is not None, path
    return int(found.id)


def entry(path: str) -> CatalogueEntry:
    found = catalogue.by_id(key(path))
    assert found is not None
    return found


def shown_names(tab: TreeTab) -> list[str]:
    """Return the names that can be seen, from above."""
    names = []
    index = tab.tree.records.index(0, 0)
    while index.isValid():
        names.append(str(index.data()))
        index = tab.tree.indexBelow(index)
    return names


def answer(word: str) -> None:
    """Press a button of the question that is about to come."""

    def press_it() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, UnsavedDialog)
        {"保存": dialog.accept_save, "不保存": dialog.discard, "取消": dialog.reject}[word]()

    QTimer.singleShot(0, press_it)
