"""目录: the form of one entry, by keyboard."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.catalogue.tree.book import history as history_entries
from gui.catalogue.tree.merging import MergeDialog
from gui.dialogs.history import HistoryDialog
from gui.shell.main_window import MainWindow
from models.catalogue import cataloguing
from models.items import item
from models.office import category as catalogue
from tests.gui.catalogue.catalogue_window import (
    AID,
    LAW,
    SUBSIDY,
    aid_window,
    answer,
    catalogue_window,
    entry,
    go_to,
    key,
    press,
    shown_names,
    tree_of,
)
from tests.gui.keyboard import CTRL, SHIFT, write
from tests.gui.parts import combo_of, line_of
from tests.gui.windows import settle

TODAY = date(2026, 3, 26)


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    """The window on a register with two items of social aid."""
    return aid_window(qtbot)


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
    assert tab.pane.form.field("name").value() == "医疗救助"  # to be mended and saved anew


def test_ctrl_shift_n_makes_a_lower_level(window: MainWindow) -> None:
    tab = tree_of(window)
    go_to(tab, "村务公开")
    press(Qt.Key.Key_N, modifier=CTRL | SHIFT)
    assert tab.pane.form.field("parent").value() == key("村务公开")
    assert "空着随“村务公开”，92 天" in tab.pane.form.rows["gap"].rule.said
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
    press(Qt.Key.Key_A, modifier=CTRL)
    write(typed)
    press(Qt.Key.Key_S, modifier=CTRL)
    assert said in form.error(field)


def test_the_whole_form_is_saved_and_undone_as_one(window: MainWindow) -> None:
    tab = tree_of(window)
    go_to(tab, "村务公开")
    tab.desk.open(key("村务公开"))
    form = tab.pane.form
    form.field("parent").set_value(key("综合政务"))
    line_of(form, "gap").setText("31 天")
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
    tab.desk.open(key(LAW))
    choice = combo_of(tab.pane.form, "parent")
    offered = [choice.itemText(at) for at in range(1, 12)]
    assert offered
    assert not any(each.startswith(LAW) for each in offered)


def test_a_channel_that_the_office_no_longer_has_is_kept(window: MainWindow) -> None:
    cataloguing.change(key("村务公开"), channels="大喇叭、公开栏")
    tab = tree_of(window)
    tab.refresh()
    tab.desk.open(key("村务公开"))
    tab.pane.form.set_dirty(True)
    assert tab.pane.save()
    assert entry("村务公开").channels == "公开栏、大喇叭"


def test_an_entry_is_merged_into_another_and_back(window: MainWindow) -> None:
    tab = tree_of(window)
    go_to(tab, AID)
    tab.desk.open(key(AID))
    press(Qt.Key.Key_M, modifier=CTRL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, MergeDialog)
    press(Qt.Key.Key_Return, modifier=CTRL)
    assert dialog.form.error("target") == "请选择并入哪一个条目。"
    write("hmhn")
    press(Qt.Key.Key_Return)
    assert dialog.form.field("target").value() == key(SUBSIDY)
    assert dialog.form.rows["target"].rule.said == "2 条信息改归那里"
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


def test_the_items_are_reached_from_the_form_as_well(window: MainWindow) -> None:
    tab = tree_of(window)
    tab.desk.open(key(AID))
    assert tab.pane.items_button.text() == " 2 条信息"
    tab.pane.items_button.click()
    assert window.page_key == "items"


@pytest.mark.parametrize(("word", "kept"), [("保存", "新名"), ("不保存", "指南"), ("取消", "指南")])
def test_changes_are_asked_about_before_the_form_closes(
    window: MainWindow, word: str, kept: str
) -> None:
    cataloguing.rename(key("政府信息公开指南"), "指南")
    tab = tree_of(window)
    tab.refresh()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_A, modifier=CTRL)
    write("新名")
    answer(word)
    press(Qt.Key.Key_Escape)
    assert catalogue.find(kept) is not None
    assert tab.desk.is_open is (word == "取消")


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
    tab.desk.open(key("社会救助"))
    tab.pane.show_history()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, HistoryDialog)
    dialog.reject()


def test_in_a_narrow_window_the_tree_comes_first_and_enter_opens_the_form(
    qapp: Application, qtbot: QtBot, opened: Path
) -> None:
    tab = tree_of(catalogue_window(qtbot, 860))
    assert not tab.desk.is_open
    tab.tree.setFocus()
    press(Qt.Key.Key_Return)
    assert tab.desk.is_open
    assert not tab.list.isVisible()


def test_what_was_typed_of_an_entry_is_there_again_after_the_window_was_closed(
    window: MainWindow, qtbot: QtBot
) -> None:
    tab = tree_of(window)
    tab.desk.open(key(AID))
    tab.pane.form.field("hint").set_value("低保、临时救助")
    tab.pane.form.field("hint").edited.emit()
    assert window.close()
    again = tree_of(catalogue_window(qtbot))
    assert again.pane.record_id == key(AID)
    assert again.pane.form.field("hint").value() == "低保、临时救助"
    assert again.pane.form.is_dirty()
