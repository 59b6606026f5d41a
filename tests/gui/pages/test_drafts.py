"""What is typed and not saved is kept in every book, over a kill and over closing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.dialogs.unsaved import Answer
from gui.forms import drafts
from gui.home.page import HomePage
from gui.shell.keeper import Keeper
from gui.shell.main_window import MainWindow
from models.store.record import Record
from tests.gui.keyboard import CTRL, press, write
from tests.gui.pages.books import (
    BookOfTest,
    Desk,
    answering,
    begin,
    change,
    type_into,
)
from tests.gui.windows import TODAY, forget_typing, settle, window_with

Key = Qt.Key


def test_what_was_typed_is_kept_after_a_pause_and_is_back_after_a_kill(
    desk: Desk, book: BookOfTest, kept: Record, qtbot: QtBot
) -> None:
    change(desk, book)
    qtbot.waitUntil(lambda: drafts.kept(desk.book.key) is not None)
    again = book.reach(window_with(qtbot, book.page))  # the first window never closed
    assert again.is_open
    assert again.pane.record_id == kept.id
    assert again.pane.form.field(book.field).value() == "改过的"
    assert again.pane.band.sentence.endswith("没有保存完的内容，已恢复。")
    assert again.pane.form.is_dirty()


def test_closing_keeps_what_is_typed_of_a_new_record_without_a_question(
    window: MainWindow, desk: Desk, book: BookOfTest, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(desk, book)
    asked = answering(monkeypatch, Answer.STAY)
    assert window.close()
    assert asked == []
    again = book.reach(window_with(qtbot, book.page))
    assert again.pane.record_id is None
    for key, value in book.fresh.items():
        assert again.pane.form.field(key).value() == value
    assert again.pane.save()
    assert drafts.kept(desk.book.key) is None
    assert again.pane.band.isHidden()


def test_a_draft_that_is_not_wanted_is_let_go(
    window: MainWindow, desk: Desk, book: BookOfTest, kept: Record, qtbot: QtBot
) -> None:
    before = getattr(kept, book.field)
    change(desk, book)
    assert window.close()
    again = book.reach(window_with(qtbot, book.page))
    again.pane.band.way_out.click()
    assert drafts.kept(desk.book.key) is None
    assert (again.pane.form.field(book.field).value() or "") == before
    assert again.pane.band.isHidden()


def test_saving_or_discarding_leaves_no_draft(
    desk: Desk, book: BookOfTest, kept: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(desk, book)
    assert desk.pane.drafts.keep()
    press(Key.Key_S, modifier=CTRL)
    assert drafts.kept(desk.book.key) is None
    type_into(desk, {book.field: "再改的"})
    assert desk.pane.drafts.keep()
    answering(monkeypatch, Answer.DISCARD)
    press(Key.Key_Escape)
    assert drafts.kept(desk.book.key) is None


def test_a_draft_is_told_on_the_first_page_and_in_the_status_line_until_it_is_gone(
    window: MainWindow, desk: Desk, book: BookOfTest, kept: Record, qapp: Application, qtbot: QtBot
) -> None:
    name = desk.book.name(kept)
    change(desk, book)
    assert window.close()
    keeper = Keeper(qapp, lambda: TODAY)
    again = keeper.window
    qtbot.addWidget(again, before_close_func=forget_typing)
    again.show()
    assert again.status.saved_label.text() == "有 1 处未保存"
    home = again.page("home")
    assert isinstance(home, HomePage)
    qtbot.waitUntil(lambda: home.is_filled and bool(home.notes.rows))
    told = [row for row in home.notes.rows if f"没有保存完：{name}" in row.accessibleName()]
    assert len(told) == 1
    QTest.mouseClick(told[0], Qt.MouseButton.LeftButton)
    settle()
    assert again.page_key == book.page
    assert again.status.saved_label.text() == "有 1 处未保存"
    assert book.reach(again).pane.form.field(book.field).value() == "改过的"
    press(Key.Key_S, modifier=CTRL)
    assert again.status.saved_label.text() == "全部已保存"
    again.show_page("home")
    qtbot.waitUntil(lambda: home.is_filled)
    assert not any("没有保存完" in row.accessibleName() for row in home.notes.rows)


def test_what_is_typed_and_undone_leaves_nothing_unsaved_and_takes_no_act_back(
    desk: Desk, book: BookOfTest, kept: Record
) -> None:
    for key, held in ((Key.Key_F2, Qt.KeyboardModifier.NoModifier), (Key.Key_N, CTRL)):
        press(key, modifier=held)
        settle()
        desk.pane.form.go_to(book.field)
        write("w")
        assert desk.pane.form.is_dirty()
        for _ in range(4):
            press(Key.Key_Z, modifier=CTRL)
        settle()
        assert not desk.pane.form.is_dirty()
        assert type(kept).known(kept.id) is not None
