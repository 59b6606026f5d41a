"""跟进 by one key on every page of records, and done on 工作台."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.forms.lines import LinesField
from gui.home.without_date import WithoutDateDialog
from gui.pages import pane_desk
from gui.pages.follow_up_dialog import FollowUpDialog
from gui.shell.main_window import MainWindow
from models.disputes import dispute
from models.items import item
from models.office import category, follow_up
from models.office.follow_up import FollowUp
from models.postings import boards, posting
from models.postings.posting import Posting
from models.requests import request
from models.store.database import Table
from reports.ways import Book, Open
from tests.gui.home.home_window import home, home_window, tasks
from tests.gui.keyboard import CTRL, press
from tests.gui.pages.test_row_menu import choose, offered, page_of
from tests.gui.parts import field
from tests.gui.windows import TODAY, settle, window_with


def _records() -> dict[Book, Table]:
    asked = request.record("2026-001", TODAY, received_on=TODAY, applicant="某人", content="名单")
    return {
        Book.ITEM: item.record("示例镇防汛预案", ["政府网站"]),
        Book.REQUEST: asked,
        Book.POSTING: posting.record(TODAY, title="关于低保对象的公示", body="公示。"),
        Book.DISPUTE: dispute.record("F1", TODAY, kind="reconsideration", request=asked),
        Book.CATALOGUE: category.entries()[0],
    }


def _press(window: MainWindow) -> FollowUpDialog:
    QTest.keyClick(window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    settle()
    (found,) = window.findChildren(FollowUpDialog)
    return found


@pytest.mark.parametrize(
    "book", [Book.ITEM, Book.REQUEST, Book.POSTING, Book.DISPUTE, Book.CATALOGUE]
)
def test_one_key_sets_the_date_of_the_record_shown(opened: Path, qtbot: QtBot, book: Book) -> None:
    record = _records()[book]
    window = window_with(qtbot)
    window.follow(Open(book, record.id))
    settle()
    dialog = _press(window)
    dialog.form.set_values({"due_on": date(2027, 1, 5), "every": "每月", "note": "看一看"})
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    found = follow_up.find(type(record).__name__, record.id)
    assert found is not None
    assert (found.due_on, found.every, found.note) == (date(2027, 1, 5), "每月", "看一看")


def test_the_usual_days_are_one_press_away(opened: Path, qtbot: QtBot) -> None:
    record = _records()[Book.ITEM]
    dialog = FollowUpDialog([record], window_with(qtbot), lambda: TODAY)  # a Thursday
    dialog.open()
    settle()
    days = []
    soon = field(dialog.form, "soon", LinesField)
    for made in soon.ways.values():
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)
        days.append(dialog.form.field("due_on").value())
    assert days == [date(2026, 3, 27), date(2026, 3, 30), date(2026, 4, 2)]
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert follow_up.find("PublishedItem", record.id) is not None


def test_beside_a_new_record_it_is_about_the_row_under_the_cursor(
    opened: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pane_desk, "_FOLLOW_AFTER_MS", 60_000)  # the form does not follow meanwhile
    for name in ("甲预案", "乙预案"):
        item.record(name)
    window = window_with(qtbot, "items")
    page = page_of(window, "items")
    press(Qt.Key.Key_N, modifier=CTRL)
    page.pane.form.field("title").set_value("丙预案")
    page.pane.form.set_dirty(True)
    assert page.subjects() == []
    page.list.view.setFocus()
    press(Qt.Key.Key_Down)
    assert [each.id for each in page.subjects()] == page.list.chosen_ids()


def test_without_a_record_it_says_what_to_do(opened: Path, qtbot: QtBot) -> None:
    window = window_with(qtbot)
    window.show_page("annual")
    QTest.keyClick(window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert window.status.sentence.startswith("先打开或者选中一条记录")


def test_on_the_workbench_it_is_done_and_the_next_one_said(opened: Path, qtbot: QtBot) -> None:
    record = _records()[Book.ITEM]
    made = follow_up.follow_up("PublishedItem", record.id, TODAY, TODAY, "每季度", "修订预案")
    window = home_window(qtbot)
    (task,) = (each for each in tasks(window) if each.title == "修订预案")
    assert task.do is not None
    home(window).tasks.wanted.emit(task.do)
    qtbot.waitUntil(lambda: home(window).is_filled)
    assert window.status.sentence == "已办好；下一次 2026-06-26"
    assert FollowUp.get_by_id(made.id).due_on == date(2026, 6, 26)
    assert all(each.title != "修订预案" for each in tasks(window))
    window.undo()
    assert FollowUp.get_by_id(made.id).due_on == TODAY


def test_the_dialog_shows_what_is_set_and_takes_it_away(opened: Path, qtbot: QtBot) -> None:
    record = _records()[Book.ITEM]
    follow_up.follow_up("PublishedItem", record.id, date(2027, 1, 5), TODAY, "每年", "年检")
    window = window_with(qtbot)
    window.follow(Open(Book.ITEM, record.id))
    dialog = _press(window)
    assert dialog.form.values()["note"] == "年检"
    words = {each.accessibleName(): each for each in dialog.findChildren(QPushButton)}
    words["取消跟进"].click()
    assert follow_up.find("PublishedItem", record.id) is None


@pytest.mark.parametrize("key", ["items", "requests", "postings", "disputes"])
def test_the_menu_of_every_book_sets_it_for_all_rows_chosen(
    opened: Path, qtbot: QtBot, key: str
) -> None:
    _records()
    item.record("关于停水的通知")
    window = window_with(qtbot)
    desk = page_of(window, key).desk
    desk.list.view.selectAll()
    listed = desk.list.chosen_ids()
    choose(desk, "跟进")
    (dialog,) = window.findChildren(FollowUpDialog)
    dialog.form.set_values({"due_on": date(2027, 1, 5), "every": "10天"})
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    found = {(each.record, each.every) for each in FollowUp.select()}
    assert found == {(each, "每 10 天") for each in listed}
    window.undo()
    assert not FollowUp.select().count()


def test_a_row_in_the_bin_takes_none(opened: Path, qtbot: QtBot) -> None:
    made = item.record("关于停水的通知")
    made.remove("重复登记")
    window = window_with(qtbot)
    desk = page_of(window, "items").desk
    desk.list.turn()
    desk.list.view.selectAll()
    assert "跟进" not in offered(desk)


@pytest.mark.parametrize(
    "book", [Book.ITEM, Book.REQUEST, Book.POSTING, Book.DISPUTE, Book.CATALOGUE]
)
def test_the_head_of_a_record_bears_its_date(opened: Path, qtbot: QtBot, book: Book) -> None:
    record = _records()[book]
    window = window_with(qtbot)
    window.follow(Open(book, record.id))
    settle()
    (mark,) = (
        each
        for each in window.page(book).findChildren(QPushButton)
        if is_mark(each) and each.isVisible()
    )
    assert mark.text() == " 跟进"
    mark.click()
    settle()
    (dialog,) = window.findChildren(FollowUpDialog)
    dialog.form.set_values({"due_on": date(2027, 1, 5)})
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert (mark.text(), mark.property("kind")) == (" 2027-01-05", "noted")
    window.undo()
    settle()
    assert (mark.text(), mark.property("kind")) == (" 跟进", "quiet")


def is_mark(made: QPushButton) -> bool:
    return made.toolTip().endswith("Ctrl+U")


def test_what_is_open_and_has_none_gets_one_from_the_list_on_the_workbench(
    opened: Path, qtbot: QtBot
) -> None:
    records = _records()
    hung = records[Book.POSTING]
    assert isinstance(hung, Posting)
    boards.put_up(hung, "镇政府公开栏", TODAY, "张××", TODAY)
    item.change(item.record("已经公开的通知", ["政府网站"]), published_on=TODAY)
    window = home_window(qtbot)
    note = next(each for each in home(window).notes.rows if "没有跟进日期" in each.accessibleName())
    assert note.accessibleName().startswith("没有跟进日期的未办结事项 4 件")
    QTest.keyClick(note, Qt.Key.Key_Return)
    settle()
    (dialog,) = window.findChildren(WithoutDateDialog)
    QTest.keyClick(dialog.list.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    settle()
    (asked,) = dialog.findChildren(FollowUpDialog)
    asked.form.set_values({"due_on": date(2027, 1, 5)})
    QTest.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert {each.kind for each in FollowUp.select()} == {
        *("PublishedItem", "InformationRequest", "Posting", "Dispute"),
    }
    assert dialog.list.stack.currentWidget() is dialog.list.empty_state
    dialog.reject()
    qtbot.waitUntil(lambda: home(window).is_filled)
    assert not [each for each in home(window).notes.rows if "没有跟进" in each.accessibleName()]
