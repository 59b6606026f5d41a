"""主动公开: columns, orders and views, chosen and kept by keyboard."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.forms.dialog import FormDialog
from gui.items.page import ItemsPage
from gui.shell.main_window import MainWindow
from gui.tables.columns import SortKey
from gui.tables.sort_dialog import SortDialog
from gui.theme.theme import em, px
from models.items import item
from models.office import category as catalogue
from models.office import departments
from models.store import list_views
from models.store.list_views import ListView
from tests.gui.items.item_window import item_window, page_of, today
from tests.gui.keyboard import focus
from tests.gui.parts import rows

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
KEY = Qt.Key


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    """The main window with the page and five items."""
    entry = catalogue.find("应急管理")
    item.record("防汛预案", made_on=date(2026, 3, 3), category=entry)
    item.record("决算说明", made_on=date(2026, 2, 2), department=departments.department("财政所"))
    item.record("春耕方案", ["政府网站"], published_on=date(2026, 3, 25), genre="方案")
    item.record("安全检查计划", published_on=date(2026, 2, 3), genre="计划")
    item.record("防火方案", published_on=date(2025, 12, 3), genre="方案")
    return item_window(qtbot)


def press(widget: QWidget | None, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    assert widget is not None
    QTest.keyClick(widget, key, held or Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def titles(page: ItemsPage) -> list[str]:
    return [each.title for each in rows(page.list.view)]


def enter(window: MainWindow) -> ItemsPage:
    """Return the page, its list without filters and with the focus."""
    page = page_of(window)
    page.list.bar.clear()
    page.list.view.setFocus()
    page.list.view.go_to(0)
    return page


def come_back(window: MainWindow) -> None:
    """Give the list the keys again after a dialog."""
    window.activateWindow()
    page_of(window).list.view.setFocus()
    QApplication.processEvents()


def dialog_of(kind: type[FormDialog]) -> FormDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    QApplication.processEvents()
    return found


def heads(page: ItemsPage) -> list[str]:
    view = page.list.view
    columns = enumerate(view.shape.columns)
    return [column.title for at, column in columns if not view.isColumnHidden(at)]


def choose(opened: QMenu, word: str) -> None:
    """Go down a menu to an entry by keyboard and press Enter."""
    for _ in range(40):
        active = opened.activeAction()
        if active is not None and active.text().split("\t")[0] == word:
            press(opened, KEY.Key_Return)
            return
        press(opened, KEY.Key_Down)
    raise AssertionError(f"{word} is not in the menu")


def test_the_order_is_chosen_by_keyboard_from_several_columns(window: MainWindow) -> None:
    page = enter(window)
    press(page.list.view, KEY.Key_S, ALT)
    dialog = dialog_of(SortDialog)
    dialog.form.set_values({"column0": "genre", "down0": False})
    dialog.form.set_values({"column1": "title", "down1": True})
    press(dialog, KEY.Key_Return, CTRL)
    assert titles(page) == ["决算说明", "防汛预案", "防火方案", "春耕方案", "安全检查计划"]
    assert page.list.view.header.sort_keys[:2] == (SortKey("genre"), SortKey("title", True))


def test_a_column_twice_and_no_column_are_refused(window: MainWindow) -> None:
    page = enter(window)
    press(page.list.view, KEY.Key_S, ALT)
    dialog = dialog_of(SortDialog)
    dialog.form.set_values({"column0": "genre", "column1": "genre"})
    press(dialog, KEY.Key_Return, CTRL)
    assert dialog.form.error("column1") == "这一列前面已经选过，请换一列或空着。"
    dialog.form.set_values({"column0": None, "column1": None})
    press(dialog, KEY.Key_Return, CTRL)
    assert dialog.form.error("column0") == "请至少选一列。"
    press(dialog, KEY.Key_Escape)
    assert page.list.view.header.sort_keys == (SortKey("published_on", True),)


def test_columns_are_chosen_from_the_menu_of_the_list_and_kept(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = enter(window)
    assert heads(page) == ["状态", "名称", "类别", "公开日期"]
    press(page.list.view, KEY.Key_F10, SHIFT)
    opened = page.list.menu.open
    assert opened is not None
    choose(opened, "显示的列")
    below = opened.activeAction().menu()
    assert isinstance(below, QMenu)
    choose(below, "科室")
    choose(below, "类别")
    assert below.isVisible()  # several may be chosen at once
    opened.close()
    assert heads(page) == ["状态", "名称", "科室", "公开日期"]
    again = ItemsPage(today)
    qtbot.addWidget(again)
    again.resize(1200, 800)
    again.show()
    assert heads(again) == ["状态", "名称", "科室", "公开日期"]
    again.list.view.arrangement.restore()
    assert heads(again) == ["状态", "名称", "类别", "公开日期"]


def test_a_dragged_width_is_kept_in_em(window: MainWindow, qtbot: QtBot) -> None:
    page = enter(window)
    header = page.list.view.header
    section = next(i for i, c in enumerate(header.shape.columns) if c.key == "category")
    edge = QPoint(header.sectionViewportPosition(section) + header.sectionSize(section) - 2, 15)
    before = header.sectionSize(section)
    with qtbot.waitSignal(page.list.view.arrangement.changed):
        QTest.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=edge)
        QTest.mouseMove(header.viewport(), edge + QPoint(40, 0))
        QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=edge + QPoint(40, 0))
    assert abs(header.sectionSize(section) - before - 40) <= 3
    again = ItemsPage(today)
    qtbot.addWidget(again)
    again.resize(1200, 800)
    again.show()
    kept = again.list.view.arrangement.layout.widths
    assert abs(kept["category"] * em(1) - header.sectionSize(section)) <= 1
    assert abs(again.list.view.header.sectionSize(section) - header.sectionSize(section)) <= 1


def test_many_columns_scroll_to_the_side_and_leave_the_title_its_room(window: MainWindow) -> None:
    page = enter(window)
    for column in page.list.view.shape.columns:
        if column.hidden:
            page.list.view.arrangement.choose(column.key, True)
    header, bar = page.list.view.header, page.list.view.horizontalScrollBar()
    assert header.sectionSize(1) == em(15)
    QApplication.processEvents()
    assert bar.maximum() > 0
    press(page.list.view, KEY.Key_Right)
    page.list.view.arrangement.restore()
    assert bar.maximum() == 0
    assert header.sectionSize(1) > em(30)


def test_the_head_of_a_column_offers_its_order(window: MainWindow) -> None:
    page = enter(window)
    view = page.list.view
    view.header.menu_wanted.emit(view.mapToGlobal(QPoint(px(200), px(10))), 1)
    opened = page.list.menu.open
    assert opened is not None
    choose(opened, "按名称降序")
    assert titles(page)[0] == "决算说明"


def test_a_view_that_comes_with_the_list_is_chosen_by_keyboard(window: MainWindow) -> None:
    page = enter(window)
    press(page.list.view, KEY.Key_V, ALT)
    choose(page.views.button.menu(), "待公开：逾期和临期")
    assert titles(page) == ["决算说明", "防汛预案"]
    assert page.views.button.text().strip() == "视图：待公开：逾期和临期"
    assert page.views.button.isChecked()
    page.list.bar.set_filter("year", 2026, "2026")
    assert page.views.button.text().strip() == "视图"
    assert not page.views.button.isChecked()


def test_every_view_that_comes_with_the_list_can_be_shown(window: MainWindow) -> None:
    page = enter(window)
    for view in page.views.built_in():
        if view is not None:
            page.views.show(view)
            assert page.views.name == view.name


def test_what_the_list_shows_is_kept_as_a_view_renamed_and_dropped(window: MainWindow) -> None:
    page = enter(window)
    page.list.bar.set_filter("state", "已公开", "已公开")
    page.list.view.header.set_sort((SortKey("title"),))
    press(page.list.view, KEY.Key_V, ALT | SHIFT)
    dialog = dialog_of(FormDialog)
    assert dialog.form.values() == {"name": "已公开"}
    QTest.keyClicks(focus(), "mine")
    press(dialog, KEY.Key_Return, CTRL)
    kept = ListView("mine", "", {"state": "已公开"}, (("title", False),))
    assert list_views.views("items.views") == [kept]
    assert page.views.name == "mine"
    page.list.bar.clear()
    assert page.views.name == ""
    page.list.view.header.set_sort((SortKey("published_on"),))
    come_back(window)
    press(page.list.view, KEY.Key_V, ALT)
    choose(page.views.button.menu(), "mine")
    assert titles(page) == ["安全检查计划", "春耕方案", "防火方案"]
    page.views.ask_other_name("mine")
    dialog = dialog_of(FormDialog)
    press(QApplication.focusWidget(), KEY.Key_A, CTRL)
    QTest.keyClicks(focus(), "ours")
    press(dialog, KEY.Key_Return, CTRL)
    assert [view.name for view in list_views.views("items.views")] == ["ours"]
    page.views.drop("ours")
    assert list_views.views("items.views") == []
    assert window.status.sentence == "已删除视图：ours"
    come_back(window)
    press(page.list.view, KEY.Key_Z, CTRL)
    assert [view.name for view in list_views.views("items.views")] == ["ours"]


def test_a_name_that_is_used_is_refused_beside_the_field(window: MainWindow) -> None:
    page = enter(window)
    press(page.list.view, KEY.Key_V, ALT | SHIFT)
    dialog = dialog_of(FormDialog)
    assert dialog.form.values() == {"name": ""}  # nothing is set: nothing is proposed
    dialog.form.set_values({"name": "回收站"})
    press(dialog, KEY.Key_Return, CTRL)
    assert dialog.form.error("name") == "已经有叫“回收站”的视图，请换一个名称。"
    press(dialog, KEY.Key_Escape)


def test_a_view_of_a_department_that_is_gone_still_narrows(window: MainWindow) -> None:
    page = enter(window)
    found = departments.department("财政所")
    assert found is not None
    list_views.add_view("items.views", ListView("财政", filters={"department": found.id}))
    found.alter("停用", active=False)
    page.views.show(list_views.views("items.views")[0])
    assert titles(page) == ["决算说明"]
    assert page.list.bar.words() == ["科室：已停用"]
