"""主动公开: many rows at once: selected, changed, restored, printed, exported, by keyboard."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application, application
from gui.items.bulk import _AT_ONCE
from gui.items.bulk_dialog import BulkDialog
from gui.items.page import ItemsPage
from gui.printing.preview import PreviewDialog
from gui.shell.main_window import MainWindow
from models.items import item
from models.items.bulk import BulkChange
from models.items.item import PublishedItem
from models.office import category as catalogue
from models.office.departments import department
from models.store.database import insert_many
from reports.ledgers.importing import import_ledger
from reports.paper.document import Document
from tests.gui.items.item_window import item_window, today
from tests.gui.items.selecting import enter, press, select, undo
from tests.gui.windows import TODAY
from tests.many import multiply

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    """The main window with the page and five published items, the newest first."""
    for n in range(5, 0, -1):
        item.record(f"第{n}号", ["公开栏"], published_on=date(2026, 3, n))
    return item_window(qtbot)


def bulk_dialog(page: ItemsPage) -> BulkDialog:
    press(page.list.view, KEY.Key_B, CTRL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BulkDialog)
    return dialog


def test_the_foot_says_how_many_are_selected(window: MainWindow) -> None:
    page = enter(window)
    assert page.list.selected_label.text() == ""
    select(page, 3)
    assert page.list.selected_label.text() == "已选 3 条"
    assert [row.title for row in page.list.view.selected_rows()] == ["第5号", "第4号", "第3号"]
    press(page.list.view, KEY.Key_A, CTRL)
    assert page.list.selected_label.text() == "已选 5 条"
    press(page.list.view, KEY.Key_Down)
    assert page.list.selected_label.text() == ""


def test_rows_apart_are_selected_with_ctrl(window: MainWindow) -> None:
    page = enter(window)
    view = page.list.view
    for at in (1, 3):
        place = view.visualRect(view.records.index(at, 1)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, CTRL, place)
    assert [row.title for row in view.selected_rows()] == ["第5号", "第4号", "第2号"]
    assert view.selected_count == 3


def test_only_what_is_filled_in_changes_and_one_undo_puts_all_back(window: MainWindow) -> None:
    page = enter(window)
    entry = catalogue.find("应急管理")
    assert entry is not None
    select(page, 2)
    dialog = bulk_dialog(page)
    dialog.form.set_values(
        {"category": entry.id, "department": "水利站", "add": ["政府网站"], "drop": ["公开栏"]}
    )
    press(dialog, KEY.Key_Return, CTRL)
    assert window.status.sentence == "已批量修改 2 条"
    changed = [each for each in PublishedItem.select() if each.category_id]
    assert {each.title for each in changed} == {"第5号", "第4号"}
    assert {each.department for each in changed} == {department("水利站")}
    assert [item.channel_names(each) for each in changed] == [["政府网站"]] * 2
    assert {each.duration for each in changed} == {""}
    undo(window)
    assert window.status.sentence == "已撤销批量修改：2 条"
    back = list(PublishedItem.select())
    assert {each.category_id for each in back} == {None}
    assert {each.department_id for each in back} == {None}
    assert [item.channel_names(each) for each in back] == [["公开栏"]] * 5


def test_a_change_that_says_nothing_or_both_is_refused(window: MainWindow) -> None:
    page = enter(window)
    dialog = bulk_dialog(page)
    press(dialog, KEY.Key_Return, CTRL)
    assert dialog.form.band.sentence == "还没有填要改的内容，请至少填一栏。"
    dialog.form.set_values({"add": ["政府网站"], "drop": ["政府网站"]})
    press(dialog, KEY.Key_Return, CTRL)
    assert dialog.form.error("drop") == "“政府网站”不能既加上又去掉，请去掉一处的勾。"
    press(dialog, KEY.Key_Escape)
    assert {each.village_affairs for each in PublishedItem.select()} == {False}


def test_marks_are_set_with_the_toggles(window: MainWindow) -> None:
    page = enter(window)
    press(page.list.view, KEY.Key_A, CTRL)
    dialog = bulk_dialog(page)
    dialog.form.set_values({"duration": "长期", "village_affairs": True})
    press(dialog, KEY.Key_Return, CTRL)
    assert {(e.duration, e.village_affairs) for e in PublishedItem.select()} == {("长期", True)}


def test_an_old_ledger_is_mended_in_one_go(window: MainWindow) -> None:
    item.record("关于防汛的通知", made_on=date(2019, 3, 2))
    item.record("没有日期的通知")
    page = enter(window)
    page.refresh()
    page.list.bar.clear()
    page.list.view.setFocus()
    press(page.list.view, KEY.Key_A, CTRL)
    dialog = bulk_dialog(page)
    dialog.form.set_values(
        {"attribute": "主动公开", "published": "as_made", "reviewer": "王", "by_title": [True]}
    )
    press(dialog, KEY.Key_Return, CTRL)
    assert dialog.form.error("reviewed").startswith("5 条已经公开")
    dialog.form.set_values({"reviewed": [True]})
    press(dialog, KEY.Key_Return, CTRL)
    found = {each.title: each for each in PublishedItem.select()}
    assert {each.attribute for each in found.values()} == {"主动公开"}
    assert {each.reviewer for each in found.values()} == {"王"}
    assert found["关于防汛的通知"].published_on == date(2019, 3, 2)
    assert found["关于防汛的通知"].genre == "通知"
    assert found["没有日期的通知"].published_on is None
    assert found["第5号"].published_on == date(2026, 3, 5)


def test_what_is_withheld_by_many_wants_its_reason_and_a_day_is_given(window: MainWindow) -> None:
    item.record("没有日期的通知")
    page = enter(window)
    page.refresh()
    page.list.bar.clear()
    press(page.list.view, KEY.Key_A, CTRL)
    dialog = bulk_dialog(page)
    assert not dialog.form.field("published_on").isVisible()
    dialog.form.set_values({"attribute": "不予公开"})
    press(dialog, KEY.Key_Return, CTRL)
    assert "理由" in dialog.form.error("withheld_reason")
    dialog.form.set_values(
        {"attribute": "", "published": "on_day", "published_on": date(2026, 3, 9)}
    )
    press(dialog, KEY.Key_Return, CTRL)
    days = {each.title: each.published_on for each in PublishedItem.select()}
    assert (days["没有日期的通知"], days["第5号"]) == (date(2026, 3, 9), date(2026, 3, 5))


def many(count: int) -> None:
    rows = [{"title": f"批量第{n}号", "published_on": TODAY} for n in range(count)]
    insert_many(PublishedItem, "导入", rows)


def test_many_items_are_changed_behind_the_window_and_put_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    many(_AT_ONCE + 20)
    page = enter(window)
    page.refresh()
    press(page.list.view, KEY.Key_A, CTRL)
    dialog = bulk_dialog(page)
    dialog.form.set_values({"duration": "临时"})
    with qtbot.waitSignal(application().said):
        press(dialog, KEY.Key_Return, CTRL)
    count = _AT_ONCE + 25
    assert PublishedItem.select().where(PublishedItem.duration == "临时").count() == count
    qtbot.waitUntil(lambda: page.bulk.job is None)
    undo(window)
    assert PublishedItem.select().where(PublishedItem.duration == "临时").count() == 0


def test_giving_up_leaves_everything_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    many(400)
    page = enter(window)
    bulk = page.bulk
    ids = [each.id for each in PublishedItem.select()]
    with qtbot.waitSignal(application().said) as said:
        bulk.change(ids, BulkChange({"duration": "临时"}))
        assert bulk.job is not None
        bulk.job.cancel()
    assert said.args[0].sentence == "已取消，一条也没有改"
    assert PublishedItem.select().where(PublishedItem.duration == "临时").count() == 0
    qtbot.waitUntil(lambda: bulk.job is None)


def test_of_a_long_list_all_ids_are_known_without_reading_the_rows(
    qapp: Application, qtbot: QtBot, opened: Path
) -> None:
    many(1000)
    multiply(PublishedItem, 30)
    page = ItemsPage(today)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.list.view.selectAll()
    assert page.list.selected_label.text() == "已选 30,000 条"
    assert len(page.list.view.selected_identities()) == 30_000
    assert len(page.list.view.records.held_pages) <= 2


def preview(page: ItemsPage, qtbot: QtBot) -> PreviewDialog:
    press(page.list.view, KEY.Key_P, CTRL)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PreviewDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: bool(dialog.data))
    return dialog


def printed(dialog: PreviewDialog) -> Document:
    assert isinstance(dialog.document, Document)
    return dialog.document


def test_the_whole_list_is_printed_as_it_is_narrowed(window: MainWindow, qtbot: QtBot) -> None:
    page = enter(window)
    page.list.bar.set_filter("year", 2026, "2026")
    page.list.view.clearSelection()
    dialog = preview(page, qtbot)
    paper = printed(dialog)
    table = paper.tables[0]
    assert [table.at(row, 1).text for row in range(1, 6)] == [f"第{n}号" for n in (5, 4, 3, 2, 1)]
    assert paper.lines[1] == "范围：年度：2026　共 5 条　制表：2026-03-26"
    dialog.reject()


def test_of_several_rows_selected_only_those_are_printed(window: MainWindow, qtbot: QtBot) -> None:
    page = enter(window)
    select(page, 2)
    dialog = preview(page, qtbot)
    assert printed(dialog).tables[0].row_count == 3
    assert "选出的　共 2 条" in printed(dialog).lines[1]
    dialog.reject()


def test_the_export_asks_how_much_of_a_narrowed_list_goes_out(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = enter(window)
    page.list.bar.set_filter("year", 2026, "2026")
    target = tmp_path / "部分.xlsx"
    monkeypatch.setattr(
        "gui.acting.files.QFileDialog.getSaveFileName", lambda *_: (str(target), "")
    )
    select(page, 2)
    page.exchange.export()
    offered = [action.text() for action in page.exchange.menu.actions()]
    assert offered == ["选中的 2 条", "当前列表 5 条", "全部台账"]
    with qtbot.waitSignal(application().said) as said:
        press(page.exchange.menu, KEY.Key_Return)
    assert said.args[0].sentence == f"已导出 2 行：{target}"
    for each in list(PublishedItem.select()):
        each.remove("重复登记")
    assert import_ledger("items", target, TODAY).imported == 2


def test_a_list_that_is_not_narrowed_goes_out_whole_without_a_question(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = enter(window)
    page.list.bar.clear()
    page.list.view.clearSelection()
    target = tmp_path / "全部.xlsx"
    monkeypatch.setattr(
        "gui.acting.files.QFileDialog.getSaveFileName", lambda *_: (str(target), "")
    )
    with qtbot.waitSignal(application().said) as said:
        page.exchange.export()
    assert said.args[0].sentence == f"已导出 5 行：{target}"
