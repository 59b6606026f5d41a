"""目录: the tree of the columns and the form of one, by keyboard."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.catalogue.tree.merging import MergeDialog
from gui.catalogue.tree.model import Node, TreeModel, nodes
from gui.items.page import ItemsPage
from gui.shell.main_window import MainWindow
from models.items import item
from models.office import category as catalogue
from models.office.category import CatalogueEntry
from models.office.category_tree import Tree
from reports.ways import Book, Open
from tests.gui.catalogue.catalogue_window import (
    AID,
    LAW,
    aid_window,
    entry,
    go_to,
    key,
    page_of,
    press,
    shown_names,
    tree_of,
)
from tests.gui.keyboard import CTRL, SHIFT, focus, write
from tests.gui.windows import settle
from tests.statements import statements

TODAY = date(2026, 3, 26)


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    """The window on a register with two items of social aid."""
    return aid_window(qtbot)


def test_the_tree_opens_on_its_first_entry_with_the_form_beside_it(window: MainWindow) -> None:
    tab = tree_of(window)
    assert focus() is tab.tree
    assert tab.desk.is_open
    assert tab.pane.form.field("name").value() == "政府信息公开指南"
    assert page_of(window).head.counts_label.text() == "在用 48 个"


def test_counts_are_those_of_an_entry_and_all_below_it(window: MainWindow) -> None:
    records = tree_of(window).tree.records
    for path in (LAW, AID):
        node = records.node(records.index_of(key(path)))
        assert node is not None
        assert node.total == 2


def test_the_form_follows_the_cursor_and_enter_goes_into_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    tab = tree_of(window)
    press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: tab.pane.form.field("name").value() == "政府信息公开制度")
    press(Qt.Key.Key_Return)
    assert tab.pane.form.field("name").isAncestorOf(focus())
    press(Qt.Key.Key_Escape)
    assert not tab.desk.is_open
    assert focus() is tab.tree


def test_f2_renames_in_the_tree_and_ctrl_z_gives_the_old_name_back(window: MainWindow) -> None:
    tab = tree_of(window)
    go_to(tab, LAW)
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_A, modifier=CTRL)
    write("主动公开内容")
    press(Qt.Key.Key_Return)
    assert entry("主动公开内容/社会救助").name == "社会救助"
    assert window.status.sentence == "已改名：主动公开内容"
    tab.tree.setFocus()
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert catalogue.find(AID) is not None
    assert window.status.sentence == "已撤销改名：主动公开内容"


def test_a_name_that_is_taken_is_said_over_the_tree(window: MainWindow) -> None:
    tab = tree_of(window)
    go_to(tab, AID)
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_A, modifier=CTRL)
    write("教育")
    press(Qt.Key.Key_Return)
    assert tab.band.sentence == f"“{LAW}”下已经有“教育”，请另取一个名称。"
    assert "社会救助" in shown_names(tab)


def test_ctrl_shift_and_arrows_move_among_siblings(window: MainWindow) -> None:
    tab = tree_of(window)
    press(Qt.Key.Key_Down, modifier=CTRL | SHIFT)
    assert shown_names(tab)[:2] == ["政府信息公开制度", "政府信息公开指南"]
    assert tab.tree.current is not None
    assert tab.tree.current.name == "政府信息公开指南"
    press(Qt.Key.Key_Up, modifier=CTRL | SHIFT)
    assert shown_names(tab)[:2] == ["政府信息公开指南", "政府信息公开制度"]


def drop(window: MainWindow, moved: str, upper: str | None, row: int) -> None:
    records = tree_of(window).tree.records
    data = records.mimeData([records.index_of(key(moved))])
    parent = records.index_of(key(upper)) if upper else QModelIndex()
    assert not records.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, parent)
    settle()


def test_an_entry_is_dropped_on_another_or_between_two(window: MainWindow) -> None:
    drop(window, "村务公开", "综合政务", -1)
    assert catalogue.find("综合政务/村务公开") is not None
    drop(window, "综合政务/村务公开", None, 0)
    assert shown_names(tree_of(window))[0] == "村务公开"
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert catalogue.find("综合政务/村务公开") is not None


def test_an_entry_dropped_below_itself_is_refused_in_words(window: MainWindow) -> None:
    drop(window, LAW, AID, -1)
    assert "不能做它的上级" in tree_of(window).band.sentence


def test_delete_withdraws_and_the_toggle_shows_what_is_withdrawn(window: MainWindow) -> None:
    tab = tree_of(window)
    go_to(tab, AID)
    press(Qt.Key.Key_Delete)
    assert entry(AID).withdrawn_on == TODAY
    assert "社会救助" not in shown_names(tab)
    assert tab.tree.current is not None
    assert tab.tree.current.name == "应急管理"
    assert page_of(window).head.counts_label.text() == "在用 47 个　停用 1 个"
    tab.list.withdrawn.click()
    assert "社会救助" in shown_names(tab)
    go_to(tab, AID)
    tab.desk.open(key(AID))
    tab.pane.withdraw_button.click()
    assert entry(AID).withdrawn_on is None
    tab.tree.setFocus()
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert entry(AID).withdrawn_on == TODAY


def test_a_press_on_the_count_lists_the_items_of_the_entry(window: MainWindow) -> None:
    item.record("别的", category=catalogue.find("公示公告"), published_on=TODAY)
    tab = tree_of(window)
    tab.refresh()
    index = tab.tree.records.index_of(key(LAW)).siblingAtColumn(1)
    place = tab.tree.visualRect(index).center()
    QTest.mouseClick(tab.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle()
    assert window.page_key == "items"
    page = window.page("items")
    assert isinstance(page, ItemsPage)
    table = page.list
    assert table.query.filters == {"category": LAW}
    assert table.view.records.rowCount() == 2
    assert table.bar.filter_buttons["category"].text() == f"类别：{LAW}  "


def test_the_search_finds_by_initials_and_keeps_the_upper_levels(
    window: MainWindow, qtbot: QtBot
) -> None:
    tab = tree_of(window)
    press(Qt.Key.Key_F, modifier=CTRL)
    assert tab.list.field.hasFocus()
    QTest.keyClicks(tab.list.field, "shjz")
    qtbot.waitUntil(lambda: shown_names(tab) == [LAW, "社会救助"])
    press(Qt.Key.Key_Return)
    assert focus() is tab.tree
    tab.list.field.setText("没有这个")
    qtbot.waitUntil(lambda: tab.list.stack.currentWidget() is tab.list.empty)


def test_down_from_the_search_goes_to_what_is_sought_and_merging_says_what_goes_along(
    window: MainWindow, qtbot: QtBot
) -> None:
    tab = tree_of(window)
    press(Qt.Key.Key_F, modifier=CTRL)
    tab.list.field.setText("社会救助")
    press(Qt.Key.Key_Down)
    node = tab.tree.current
    assert node is not None
    assert node.name == "社会救助"
    qtbot.waitUntil(lambda: tab.pane.record_id == entry(AID).id)
    tab.list.field.clear()
    qtbot.waitUntil(lambda: len(shown_names(tab)) > 2)
    menu_at(window, LAW)
    take("合并到")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, MergeDialog)
    words = "".join(each.text() for each in dialog.findChildren(QLabel))
    below = len(tab.list.entries.below(entry(LAW).id))
    assert f"连同它的 {below} 个下级、2 条信息" in words
    press(Qt.Key.Key_Escape)


def test_a_closed_level_stays_closed_when_the_tree_is_read_anew(window: MainWindow) -> None:
    tab = tree_of(window)
    go_to(tab, LAW)
    press(Qt.Key.Key_Left)
    assert "社会救助" not in shown_names(tab)
    tab.refresh()
    assert "社会救助" not in shown_names(tab)


def test_an_entry_is_opened_for_another_page(window: MainWindow) -> None:
    window.show_page("items")
    window.follow(Open(Book.CATALOGUE, key(AID)))
    settle()
    assert tree_of(window).pane.record_id == key(AID)
    shown = tree_of(window).tree.current
    assert shown is not None
    assert shown.name == "社会救助"


def test_the_model_keeps_what_qt_asks_of_a_tree(opened: Path, qapp: Application) -> None:
    model: QAbstractItemModel = TreeModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tree = Tree()
    assert isinstance(model, TreeModel)
    model.show(nodes(tree, tree.summed({}), "", True))
    assert model.rowCount() == len(tree.children(None))
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole).endswith("0 条信息")
    assert Node(1, "甲", "甲", False, 0).children == []


def test_a_thousand_entries_are_read_by_as_many_statements_as_forty(window: MainWindow) -> None:
    tab = tree_of(window)
    with statements() as few:
        tab.refresh()
    for upper in range(20):
        parent = catalogue.grow(f"栏目{upper}")
        for lower in range(48):
            CatalogueEntry.create(
                parent=parent, name=f"下级{lower}", path=f"{parent.path}/下级{lower}", position=999
            )
    with statements() as many:
        tab.refresh()
        window.grab()
    assert len(tab.tree.records) > 1000
    assert len(many) == len(few)


def menu_at(window: MainWindow, path: str) -> list[str]:
    """Open the menu of an entry by the right button and return its words."""
    tree = tree_of(window).tree
    go_to(tree_of(window), path)
    place = tree.visualRect(tree.records.index_of(key(path))).center()
    where = tree.viewport().mapToGlobal(place)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, where)
    QApplication.sendEvent(tree.viewport(), event)
    return [each.text().partition("\t")[0] for each in opened_menu().actions()]


def opened_menu() -> QMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def take(word: str) -> None:
    """Take an entry of the open menu."""
    made = opened_menu()
    made.close()
    next(each for each in made.actions() if each.text().startswith(word)).trigger()
    settle()


def test_the_menu_of_an_entry_renames_adds_merges_and_withdraws(window: MainWindow) -> None:
    assert {"改名", "新增下级", "合并到", "停用", "查看 2 条信息", "与网站对账"} <= set(
        menu_at(window, AID)
    )
    take("停用")
    assert entry(AID).withdrawn_on == TODAY
    tree_of(window).list.withdrawn.click()
    assert "恢复使用" in menu_at(window, AID)
    take("恢复使用")
    assert entry(AID).withdrawn_on is None
    menu_at(window, AID)
    take("合并到")
    assert isinstance(QApplication.activeModalWidget(), MergeDialog)
    press(Qt.Key.Key_Escape)
    menu_at(window, AID)
    take("改名")
    assert tree_of(window).tree.state() == QAbstractItemView.State.EditingState
