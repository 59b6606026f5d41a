"""The main window: pages made late, keys that work everywhere, the status line."""

import sys
from pathlib import Path

import pytest
from PySide6 import __version__ as qt_version
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application, Said, application
from gui.controls.list_and_pane import ListAndPane
from gui.controls.page_head import PageHead
from gui.shell.entering import has_focus
from gui.shell.handbook.dialog import HelpDialog
from gui.shell.main_window import MainWindow
from gui.theme.theme import Choice, em, px
from tests.gui.gallery import gallery
from tests.gui.sample_window import ItemsPage, make_window

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = make_window()
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    return made


def items(window: MainWindow) -> ItemsPage:
    page = window.page("items")
    assert isinstance(page, ItemsPage)
    return page


def test_a_page_is_made_when_it_is_first_wanted(window: MainWindow) -> None:
    assert list(window.made_pages) == ["home"]
    window.show_page("items")
    assert list(window.made_pages) == ["home", "items"]


def test_ctrl_digit_changes_the_page(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_4, CONTROL)
    assert window.page_key == "requests"
    QTest.keyClick(window, Qt.Key.Key_9, CONTROL)
    assert window.page_key == "annual"


def test_the_navigation_is_walked_by_arrows(window: MainWindow) -> None:
    window.navigation.focus_by_keyboard()
    view = window.navigation.entry_view
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert window.page_key == "home"
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert window.page_key == "items"
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert window.page_key == "settings"


def test_a_press_in_the_navigation_opens_the_page(window: MainWindow) -> None:
    view = window.navigation.entry_view
    at = view.visualRect(view.model().index(3, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.page_key == "requests"
    gap = view.visualRect(view.model().index(7, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(gap))
    assert window.page_key == "requests"


def test_a_press_in_the_navigation_leaves_the_keyboard_in_the_page(window: MainWindow) -> None:
    view = window.navigation.entry_view
    for key in ("items", "home", "items", "items"):
        at = window.navigation.entry_rows.row_of(key)
        place = view.visualRect(window.navigation.entry_rows.index(at)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert not view.hasFocus()
        assert has_focus(window.page(key))


def test_ctrl_f_goes_to_the_search_and_f6_through_the_panes(window: MainWindow) -> None:
    window.show_page("items")
    page = items(window)
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert QApplication.focusWidget() is page.search_field()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is page.table.view
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert page.form.isAncestorOf(focus())
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert window.navigation.isAncestorOf(focus())


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_f1_shows_the_keys_and_esc_closes_them(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    found = window.findChildren(HelpDialog)
    assert len(found) == 1
    assert found[0].isVisible()
    QTest.keyClick(found[0], Qt.Key.Key_Escape)
    assert not found[0].isVisible()


def test_the_keys_fit_into_the_smallest_window(window: MainWindow) -> None:
    window.resize(1024, 700)
    QTest.keyClick(window, Qt.Key.Key_F1)
    (found,) = window.findChildren(HelpDialog)
    assert window.frameGeometry().contains(found.geometry())
    assert found.area.horizontalScrollBar().maximum() == 0


def test_held_ctrl_shows_the_numbers_of_the_pages(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyPress(window, Qt.Key.Key_Control)
    qtbot.waitUntil(lambda: window.navigation.entry_painter.caps)
    QTest.keyRelease(window, Qt.Key.Key_Control)
    assert not window.navigation.entry_painter.caps


def test_a_menu_opened_by_its_key_leaves_the_numbers_hidden(
    window: MainWindow, qtbot: QtBot
) -> None:
    QTest.keyPress(window, Qt.Key.Key_Control)
    opened = QMenu(window)
    opened.addAction("补正告知")
    opened.popup(window.mapToGlobal(QPoint(300, 300)))
    waiting = [each for each in window.findChildren(QTimer) if each.isActive()]
    assert waiting
    qtbot.waitUntil(lambda: not any(each.isActive() for each in waiting))
    assert not window.navigation.entry_painter.caps
    opened.close()


def test_the_status_line_offers_to_undo_and_ctrl_z_does_it_once(
    window: MainWindow, opened: Path
) -> None:
    undone: list[bool] = []
    application().said.emit(Said("已保存：一条信息", lambda: undone.append(True)))
    assert window.status.sentence == "已保存：一条信息"
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert undone == [True]
    assert window.status.sentence == ""


def test_unsaved_places_of_all_pages_are_summed(window: MainWindow) -> None:
    window.page("home").unsaved.emit(1)
    window.page("items").unsaved.emit(2)
    assert window.status.saved_label.text() == "有 3 处未保存"
    window.page("home").unsaved.emit(0)
    window.page("items").unsaved.emit(0)
    assert window.status.saved_label.text() == "全部已保存"


def test_a_change_redraws_the_page_shown_and_the_others_when_seen(window: MainWindow) -> None:
    window.show_page("items")
    page = items(window)
    told: list[int] = []
    page.table.shown.connect(told.append)
    application().announce("request")
    assert told == []
    application().announce("item")
    assert told == [1046]
    window.show_page("home")
    application().announce("item", "posting")
    assert told == [1046]
    window.show_page("items")
    assert told == [1046, 1046]


def test_a_narrow_head_folds_quiet_actions_and_keeps_the_primary(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    printed: list[bool] = []
    head = PageHead("主动公开", holder)
    head.add_action("导入", lambda: None, icon_name="upload")
    head.add_action("打印", lambda: printed.append(True), icon_name="printer", key="Ctrl+P")
    head.add_action("新增", lambda: None, kind="primary", key="Ctrl+N")
    head.resize(px(800), head.height())
    with qtbot.waitActive(holder):
        holder.show()
    assert [each.isVisible() for each in head.quiet_buttons] == [True, True]
    head.resize(px(330), head.height())
    assert [each.isVisible() for each in head.quiet_buttons] == [False, False]
    assert head.more_button.isVisible()
    assert head.other_buttons[0].isVisible()
    QTest.keyClick(holder, Qt.Key.Key_P, CONTROL)
    assert printed == [True]


def test_what_stands_beside_the_title_is_never_cut(qtbot: QtBot) -> None:
    holder, year = QWidget(), QComboBox()
    qtbot.addWidget(holder)
    year.addItem("2026 年度")
    head = PageHead("年度报告", holder)
    head.add_widget(year)
    head.add_action("定稿", lambda: None, kind="primary")
    head.resize(px(400), head.height())
    with qtbot.waitActive(holder):
        holder.show()
    assert head.title_label.isVisible()
    whole = year.width()
    head.resize(px(240), head.height())
    QApplication.processEvents()
    assert not head.title_label.isVisible()
    assert year.width() == whole


def test_the_pane_gives_way_to_the_list_and_takes_the_page_when_small(qtbot: QtBot) -> None:
    listing, pane = QWidget(), QWidget()
    split = ListAndPane(listing, pane)
    qtbot.addWidget(split)
    split.resize(px(1272), px(600))
    split.show()
    assert listing.width() == px(1272)
    split.open_pane()
    assert (listing.width(), pane.width()) == (px(1272) - px(650) - 1, px(650))
    split.resize(em(62), px(600))
    assert pane.width() == em(32)
    split.resize(em(50), px(600))
    assert not listing.isVisible()
    assert pane.width() == em(50)
    split.close_pane()
    assert listing.isVisible()


def test_esc_closes_the_pane_of_the_record(window: MainWindow) -> None:
    window.show_page("items")
    page = items(window)
    page.form.focus_first()
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert not page.split.is_open
    assert QApplication.focusWidget() is page.table.view


def test_a_low_window_takes_the_lower_head(window: MainWindow) -> None:
    window.resize(1366, px(700))
    assert window.page("home").head.height() == px(52)
    window.resize(1366, px(800))
    assert window.page("home").head.height() == px(60)


def test_no_part_of_the_gallery_opens_a_window_of_its_own(qtbot: QtBot) -> None:
    sheet = gallery()
    qtbot.addWidget(sheet)
    sheet.show()
    seen = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert seen == [sheet]


@pytest.mark.parametrize("points", [10.5, 14, 16])
@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_gallery_is_painted_in_every_size_and_mode(
    restored: Application, qtbot: QtBot, points: float, choice: Choice
) -> None:
    restored.dresser.choose(points=points, choice=choice)
    sheet = gallery()
    qtbot.addWidget(sheet)
    sheet.resize(px(1440), px(900))
    corner = sheet.grab().toImage().pixelColor(2, 2).name()
    assert corner == {"light": "#f3f6f6", "dark": "#11181a"}[choice]


def test_the_binding_keeps_its_references(qtbot: QtBot) -> None:
    assert tuple(map(int, qt_version.split(".")[:2])) < (6, 12)
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(100_000):
        widget.update()
    assert abs(sys.getrefcount(None) - before) < 1000


def test_the_numbers_of_the_navigation_outlast_another_point_size(window: MainWindow) -> None:
    window.page("home").badge_of.emit("items", 3, True)
    window.page("home").badge_of.emit("no such page", 3, True)
    window.rebuild()
    row = next(
        each
        for each in window.navigation.entry_rows.rows
        if each.entry and each.entry.key == "items"
    )
    assert (row.badge, row.late) == (3, True)
