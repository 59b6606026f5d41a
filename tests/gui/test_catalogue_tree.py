"""目录: the tree of the columns and the form of one, by keyboard."""

import time
from datetime import date
from pathlib import Path

import pytest
from catalogue_window import (
    answer,
    catalogue_window,
    entry,
    go_to,
    key,
    page_of,
    press,
    settle,
    shown_names,
    tree_of,
)
from keyboard import CTRL, SHIFT, focus, write
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import Application
from gui.catalogue.history import entries as history_entries
from gui.catalogue.merging import MergeDialog
from gui.catalogue.tree_model import Node, TreeModel, nodes
from gui.history_dialog import HistoryDialog
from gui.main_window import MainWindow
from models import catalogue, cataloguing, item
from models.catalogue import CatalogueEntry
from models.catalogue_tree import Tree

LAW = "法定主动公开内容"
AID, SUBSIDY = f"{LAW}/社会救助", f"{LAW}/惠民惠农补贴"
TODAY = date(2026, 3, 26)


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    """The window on a register with two items of social aid."""
    for title in ("低保公示", "临时救助公示"):
        item.record(title, category=catalogue.find(AID), published_on=date(2026, 3, 2))
    return catalogue_window(qtbot)


def test_the_tree_opens_on_its_first_entry_with_the_form_beside_it(window: MainWindow) -> None:
    tab = tree_of(window)
    assert focus() is tab.tree
    assert tab.split.is_open
    assert tab.pane.form.field("name").value() == "政府信息公开指南"
    assert page_of(window).head._counts.text() == "在用 48 个"


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
    assert not tab.split.is_open
    assert focus() is tab.tree


def test_f2_renames_in_the_tree_and_ctrl_z_gives_the_old_name_back(window: MainWindow) -> None:
    tab = tree_of(window)
    go_to(tab, LAW)
    press(Qt.Key.Key_F2)
    focus().selectAll()  # type: ignore[attr-defined]
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
    focus().selectAll()  # type: ignore[attr-defined]
    write("教育")
    press(Qt.Key.Key_Return)
    assert tab.band.sentence == f"“{LAW}”下已经有“教育”，请另取一个名称。"
    assert "社会救助" in shown_names(tab)


def test_ctrl_n_makes_a_sibling_after_the_entry_and_it_is_undone(window: MainWindow) -> None:
    tab = tree_of(window)
    go_to(tab, AID)
    press(Qt.Key.Key_N, modifier=CTRL)
    write("医疗救助")
    press(Qt.Key.Key_S, modifier=CTRL)
    names = shown_names(tab)
    assert names[names.index("社会救助") + 1] == "医疗救助"
    assert tab.tree.current is not None
    assert tab.tree.current.name == "医疗救助"
    assert entry(f"{LAW}/医疗救助").period == 20
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert "医疗救助" not in shown_names(tab)
    assert not tab.split.is_open


def test_ctrl_shift_n_makes_a_lower_level(window: MainWindow) -> None:
    tab = tree_of(window)
    go_to(tab, "村务公开")
    press(Qt.Key.Key_N, modifier=CTRL | SHIFT)
    assert tab.pane.form.field("parent").value() == key("村务公开")
    assert "空着随“村务公开”，92 天" in tab.pane.form._rows["gap"].rule._said
    write("财务公开")
    press(Qt.Key.Key_S, modifier=CTRL)
    assert entry("村务公开/财务公开").parent_id == key("村务公开")


def test_an_empty_name_is_refused_under_its_field(window: MainWindow) -> None:
    tab = tree_of(window)
    press(Qt.Key.Key_N, modifier=CTRL)
    press(Qt.Key.Key_S, modifier=CTRL)
    assert "不能空着" in tab.pane.form.error("name")


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("period", "0", "不是天数"),
        ("gap", "4000", "不是天数"),
        ("parent", "没有的", "请从列表里选"),
    ],
)
def test_what_cannot_be_read_is_said_under_its_field(
    window: MainWindow, field: str, typed: str, said: str
) -> None:
    form = tree_of(window).pane.form
    form.go_to(field)
    focus().selectAll() if hasattr(focus(), "selectAll") else None
    write(typed)
    press(Qt.Key.Key_S, modifier=CTRL)
    assert said in form.error(field)


def test_the_whole_form_is_saved_and_undone_as_one(window: MainWindow) -> None:
    tab = tree_of(window)
    go_to(tab, "村务公开")
    tab.open_entry(key("村务公开"))
    form = tab.pane.form
    form.field("parent").set_value(key("综合政务"))
    form.field("gap").line.setText("31 天")  # type: ignore[attr-defined]
    form.field("channels").set_value(["公开栏"])
    form.set_dirty(True)
    press(Qt.Key.Key_S, modifier=CTRL)
    saved = entry("综合政务/村务公开")
    assert (saved.gap, saved.channels) == (31, "公开栏")
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert (entry("村务公开").gap, entry("村务公开").channels) == (92, "村务公开栏")
    assert form.field("gap").value() == 92


def test_an_entry_is_not_offered_as_its_own_upper_level(window: MainWindow) -> None:
    tab = tree_of(window)
    tab.open_entry(key(LAW))
    offered = [tab.pane.form.field("parent").combo.itemText(at) for at in range(1, 12)]  # type: ignore[attr-defined]
    assert offered
    assert not any(each.startswith(LAW) for each in offered)


def test_a_channel_that_the_office_no_longer_has_is_kept(window: MainWindow) -> None:
    cataloguing.change(key("村务公开"), channels="大喇叭、公开栏")
    tab = tree_of(window)
    tab.refresh()
    tab.open_entry(key("村务公开"))
    tab.pane.form.set_dirty(True)
    assert tab.pane.save()
    assert entry("村务公开").channels == "公开栏、大喇叭"


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
    assert page_of(window).head._counts.text() == "在用 47 个　停用 1 个"
    tab.withdrawn.click()
    assert "社会救助" in shown_names(tab)
    go_to(tab, AID)
    tab.open_entry(key(AID))
    tab.pane._withdraw.click()
    assert entry(AID).withdrawn_on is None
    tab.tree.setFocus()
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert entry(AID).withdrawn_on == TODAY


def test_an_entry_is_merged_into_another_and_back(window: MainWindow) -> None:
    tab = tree_of(window)
    go_to(tab, AID)
    tab.open_entry(key(AID))
    press(Qt.Key.Key_M, modifier=CTRL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, MergeDialog)
    press(Qt.Key.Key_Return, modifier=CTRL)
    assert dialog.form.error("target") == "请选择并入哪一个条目。"
    write("hmhn")
    press(Qt.Key.Key_Return)
    assert dialog.form.field("target").value() == key(SUBSIDY)
    assert dialog.form._rows["target"].rule._said == "2 条信息改归那里"
    QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert not dialog.isVisible()
    assert window.status.sentence == "已合并：社会救助 → 惠民惠农补贴，2 条信息改归那里"
    assert entry(AID).withdrawn_on == TODAY
    assert item.PublishedItem.get().category_id == key(SUBSIDY)
    window.activateWindow()
    tab.tree.setFocus()
    settle()
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert entry(AID).withdrawn_on is None
    assert item.PublishedItem.get().category_id == key(AID)


def test_a_press_on_the_count_lists_the_items_of_the_entry(window: MainWindow) -> None:
    item.record("别的", category=catalogue.find("公示公告"), published_on=TODAY)
    tab = tree_of(window)
    tab.refresh()
    index = tab.tree.records.index_of(key(LAW)).siblingAtColumn(1)
    place = tab.tree.visualRect(index).center()
    QTest.mouseClick(tab.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle()
    assert window.page_key == "items"
    table = window.page("items").table  # type: ignore[attr-defined]
    assert table.query.filters == {"category": LAW}
    assert table.view.records.rowCount() == 2
    assert table.bar._buttons["category"].text() == f"类别：{LAW}  "


def test_the_items_are_reached_from_the_form_as_well(window: MainWindow) -> None:
    tab = tree_of(window)
    tab.open_entry(key(AID))
    assert tab.pane._items.text() == " 2 条信息"
    tab.pane._items.click()
    assert window.page_key == "items"


def test_the_search_finds_by_initials_and_keeps_the_upper_levels(
    window: MainWindow, qtbot: QtBot
) -> None:
    tab = tree_of(window)
    press(Qt.Key.Key_F, modifier=CTRL)
    assert tab.field.hasFocus()
    QTest.keyClicks(tab.field, "shjz")
    qtbot.waitUntil(lambda: shown_names(tab) == [LAW, "社会救助"])
    press(Qt.Key.Key_Return)
    assert focus() is tab.tree
    tab.field.setText("没有这个")
    qtbot.waitUntil(lambda: tab._stack.currentWidget() is tab._empty)


def test_a_closed_level_stays_closed_when_the_tree_is_read_anew(window: MainWindow) -> None:
    tab = tree_of(window)
    go_to(tab, LAW)
    press(Qt.Key.Key_Left)
    assert "社会救助" not in shown_names(tab)
    tab.refresh()
    assert "社会救助" not in shown_names(tab)


@pytest.mark.parametrize(("word", "kept"), [("保存", "新名"), ("不保存", "指南"), ("取消", "指南")])
def test_changes_are_asked_about_before_the_form_closes(
    window: MainWindow, word: str, kept: str
) -> None:
    cataloguing.rename(key("政府信息公开指南"), "指南")
    tab = tree_of(window)
    tab.refresh()
    press(Qt.Key.Key_Return)
    focus().selectAll()  # type: ignore[attr-defined]
    write("新名")
    answer(word)
    press(Qt.Key.Key_Escape)
    assert catalogue.find(kept) is not None
    assert tab.split.is_open is (word == "取消")


def test_the_history_of_an_entry_is_told_in_words(window: MainWindow) -> None:
    cataloguing.change(key(AID), gap=90, parent=None)
    newest, first = history_entries(entry("社会救助"))
    assert newest.lines() == [f"上级：{LAW} → 最上一级", "更新间隔：不限 → 90"]
    assert "常用渠道：政府网站、村务公开栏" in first.lines()
    cataloguing.rename(key(LAW), "内容")
    below = history_entries(entry("内容/教育"))[0]
    assert below.lines() == [f"全称：{LAW}/教育 → 内容/教育"]
    tab = tree_of(window)
    tab.refresh()
    tab.open_entry(key("社会救助"))
    tab.pane.show_history()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, HistoryDialog)
    dialog.reject()


def test_in_a_narrow_window_the_tree_comes_first_and_enter_opens_the_form(
    qapp: Application, qtbot: QtBot, opened: Path
) -> None:
    tab = tree_of(catalogue_window(qtbot, 900))
    assert not tab.split.is_open
    tab.tree.setFocus()
    press(Qt.Key.Key_Return)
    assert tab.split.is_open
    assert not tab.list.isVisible()


def test_an_entry_is_opened_for_another_page(window: MainWindow) -> None:
    window.show_page("items")
    window.show_page("catalogue", key(AID))
    settle()
    assert tree_of(window).pane.key == key(AID)
    assert tree_of(window).tree.current.name == "社会救助"  # type: ignore[union-attr]


def test_the_model_keeps_what_qt_asks_of_a_tree(opened: Path, qapp: Application) -> None:
    model: QAbstractItemModel = TreeModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tree = Tree()
    assert isinstance(model, TreeModel)
    model.show(nodes(tree, tree.summed({}), "", True))
    assert model.rowCount() == len(tree.children(None))
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole).endswith("0 条信息")
    assert Node(1, "甲", "甲", False, 0).children == []


def test_a_thousand_entries_are_shown_at_once(window: MainWindow) -> None:
    for upper in range(20):
        parent = catalogue.grow(f"栏目{upper}")
        for lower in range(48):
            CatalogueEntry.create(
                parent=parent, name=f"下级{lower}", path=f"{parent.path}/下级{lower}", position=999
            )
    tab = tree_of(window)
    begun = time.perf_counter()
    tab.refresh()
    window.grab()
    assert len(tab.tree.records) > 1000
    assert time.perf_counter() - begun < 1.0
