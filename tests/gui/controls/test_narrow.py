"""Where a window is narrow and the type large: heads, tabs and navigation give way, and say how."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QStyleOptionComboBox, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.combo import Combo
from gui.controls.controls import Button, label
from gui.controls.lower_bar import LowerBar
from gui.controls.page_head import PageHead
from gui.controls.tab_bar import ChipTabs
from gui.dialogs.sheet import SheetDialog
from gui.shell.main_window import MainWindow
from gui.tables.filters import Filter, FilterBar
from gui.theme.dress import put_on
from tests.gui.seen.cuts import cuts
from tests.gui.windows import settle, window_with

WORDS = ("公开目录", "栏目更新", "标准目录")


@pytest.fixture
def window(restored: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    """The least window in the largest type."""
    restored.dresser.choose(points=16)
    return window_with(qtbot, width=1000, height=620)


def test_in_the_least_window_with_the_largest_type_every_head_is_whole(window: MainWindow) -> None:
    for row in filter(None, (each.entry for each in window.navigation.entry_rows.rows)):
        window.show_page(row.key)
        settle()
        assert cuts(window.page(row.key).head) == []


def test_a_narrow_window_shows_every_page_by_its_icon_and_says_it(window: MainWindow) -> None:
    view, rows = window.navigation.entry_view, window.navigation.entry_rows
    last = view.visualRect(rows.index(rows.rowCount() - 1))
    assert last.bottom() <= view.viewport().height()
    tip = rows.index(rows.row_of("requests")).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "依申请公开 Ctrl+4"
    folded = window.navigation.width()
    window.resize(1440, 900)
    settle()
    assert window.navigation.width() > 2 * folded
    assert rows.index(0).data(Qt.ItemDataRole.ToolTipRole) is None


def test_a_head_leaves_out_its_chip_then_folds_all_but_the_primary_action(
    qapp: Application, qtbot: QtBot
) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    head = PageHead("年度报告", room)
    head.add_widget(label("2026 年度"))
    chip = ChipLabel(Chip(ChipKind.NEUTRAL, "草稿"), head)
    head.add_chip(chip)
    saving = head.add_action("导出", lambda: None, kind="")
    saving.setMenu(QMenu(head))
    primary = head.add_action("新增", lambda: None, kind="primary")
    head.resize(900, 52)
    room.show()
    assert (chip.isVisible(), saving.isVisible()) == (True, True)
    for width in range(900, 200, -10):
        head.resize(width, 52)
        if not saving.isVisible():
            break
        assert chip.isVisible() or not head.title_label.isVisible()
    assert not chip.isVisible()
    assert primary.isVisible()
    menu = head.more_button.menu()
    assert menu is not None
    (folded,) = menu.actions()
    assert folded.text() == "导出"
    assert folded.menu() is saving.menu()


def test_tabs_without_room_stand_closer_then_cut_their_words_and_say_them(
    qapp: Application, qtbot: QtBot
) -> None:
    tabs = ChipTabs(WORDS)
    qtbot.addWidget(tabs)
    whole = tabs.whole_width
    for room in (whole - 10, whole // 2):
        tabs.fit(room)
        assert sum(tabs.tabSizeHint(at).width() for at in range(tabs.count())) <= room
    assert [tabs.tabToolTip(at) for at in range(tabs.count())] == ["", *WORDS[1:]]


def test_a_choice_that_is_cut_is_said_by_a_tooltip(qapp: Application, qtbot: QtBot) -> None:
    combo = Combo()
    qtbot.addWidget(combo)
    combo.addItems(["短", "（四）1.本机关不掌握相关政府信息"])
    combo.setFixedWidth(120)
    combo.show()
    assert combo.toolTip() == ""
    combo.setCurrentIndex(1)
    assert combo.toolTip() == "（四）1.本机关不掌握相关政府信息"


def test_a_foot_without_room_leaves_the_keys_to_the_tooltips_of_its_buttons(
    qapp: Application, qtbot: QtBot
) -> None:
    sheet = SheetDialog("预览", width=300)
    qtbot.addWidget(sheet)
    words = ("另存 PDF", "另存 Word", "打印")
    made = [sheet.add_button(word, sheet.reject, key="Ctrl+S") for word in words]
    sheet.show()
    settle()
    assert cuts(sheet) == []
    assert made[0].text() == "另存 PDF"
    assert made[0].toolTip() == "另存 PDF Ctrl+S"
    sheet.setFixedWidth(900)
    settle()
    assert made[0].text() == "另存 PDF   Ctrl+S"
    assert made[0].toolTip() == ""


def test_a_folded_pane_cuts_the_first_part_of_its_line_and_says_it_whole(
    qapp: Application, qtbot: QtBot
) -> None:
    bar = LowerBar()
    qtbot.addWidget(bar)
    whole = "一、本年新收政府信息公开申请数量：630　　F6 打开"
    bar.setText(whole)
    for width, is_cut in ((900, False), (260, True)):
        bar.resize(width, 40)
        bar.show()
        settle()
        assert cuts(bar) == []
        assert ("…" in bar.text(), bar.toolTip()) == (is_cut, whole if is_cut else "")
        assert bar.text().endswith("F6 打开")


def test_a_button_of_a_sheet_that_says_something_else_names_its_key_once(
    qapp: Application, qtbot: QtBot
) -> None:
    sheet = SheetDialog("出文书")
    qtbot.addWidget(sheet)
    made = sheet.add_button("拟写", sheet.accept, key="Ctrl+Enter")
    sheet.show()
    sheet.set_word(made, "接着写")
    sheet.body.addWidget(label("现在不能出"))
    settle()
    assert (made.text(), made.accessibleName()) == ("接着写   Ctrl+Enter", "接着写")


def test_a_choice_without_room_ends_with_dots_and_is_whole_in_its_tooltip(
    qapp: Application, qtbot: QtBot
) -> None:
    combo = Combo()
    qtbot.addWidget(combo)
    whole = "（四）无法提供 / 1.本机关不掌握相关政府信息"
    combo.addItem(whole)
    for width, is_cut in ((600, False), (160, True)):
        combo.setFixedWidth(width)
        combo.show()
        settle()
        option = QStyleOptionComboBox()
        combo.initStyleOption(option)
        assert ("…" in option.currentText, combo.toolTip()) == (is_cut, whole if is_cut else "")
        assert combo.currentText() == whole


def test_filters_that_are_set_are_the_last_to_go_into_more_which_then_looks_set(
    qapp: Application, qtbot: QtBot
) -> None:
    words = ("年度", "种类", "状态")
    room = QWidget()
    qtbot.addWidget(room)
    put_on(room)
    room.resize(700, 90)
    bar = FilterBar("查找", [Filter(each, each, lambda: [("on", "是")]) for each in words])
    bar.setParent(room)
    bar.set_filter("状态", "on", "回收站")
    room.show()
    found = {}
    for width in (700, 390, 200):
        bar.resize(width, 90)
        settle()
        (more,) = (each for each in bar.findChildren(Button) if "更多筛选" in each.text())
        shown = [each for each in words if not bar.filter_buttons[each].isHidden()]
        found[width] = shown, not more.isHidden() and more.isChecked()
    assert found == {700: (list(words), False), 390: (["状态"], False), 200: ([], True)}
