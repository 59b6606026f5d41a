"""Every book of the window is worked the same way, by keyboard: one like another."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.dialogs.history import HistoryDialog
from gui.dialogs.unsaved import Answer
from gui.pages.bin_dialog import BinDialog
from gui.shell.main_window import MainWindow
from models.store import acts
from models.store.listing import BIN
from models.store.record import Record
from tests.gui.keyboard import CTRL, ENTER, SHIFT, modal, press
from tests.gui.pages.books import (
    BookOfTest,
    Desk,
    answering,
    begin,
    change,
    go_to,
    in_register,
    listed,
    said,
    type_into,
)
from tests.gui.windows import put_away
from tests.last_act import take_back_last

Key = Qt.Key


def test_a_new_record_is_saved_listed_and_said(
    window: MainWindow, desk: Desk, book: BookOfTest
) -> None:
    begin(desk, book)
    press(Key.Key_S, modifier=CTRL)
    assert said(window) == book.made
    (key,) = listed(desk)
    assert desk.pane.record_id == key
    assert desk.list.chosen_ids() == [key]
    assert not desk.pane.form.is_dirty()
    assert desk.is_open


def test_undoing_a_new_record_leaves_its_text_in_the_form_until_it_is_done_again(
    window: MainWindow, desk: Desk, book: BookOfTest
) -> None:
    begin(desk, book)
    press(Key.Key_S, modifier=CTRL)
    (key,) = listed(desk)
    press(Key.Key_Z, modifier=CTRL)
    assert listed(desk) == []
    assert desk.book.find(key) is None
    assert desk.pane.record_id is None
    assert desk.pane.form.is_dirty()
    assert said(window) == book.made.replace("已", "已撤销")
    press(Key.Key_Y, modifier=CTRL)
    assert listed(desk) == [key]
    assert desk.pane.record_id == key
    assert not desk.pane.form.is_dirty()
    assert said(window).startswith("已重做")


def test_what_was_typed_after_saving_stays_when_the_new_record_is_undone(
    window: MainWindow, desk: Desk, book: BookOfTest
) -> None:
    begin(desk, book)
    press(Key.Key_S, modifier=CTRL)
    type_into(desk, {book.field: "接着写的"})
    window.undo()
    assert listed(desk) == []
    assert desk.is_open
    assert desk.pane.record_id is None
    assert desk.pane.form.field(book.field).value() == "接着写的"


def test_saving_and_going_on_begins_the_next_record(desk: Desk, book: BookOfTest) -> None:
    begin(desk, book)
    press(ENTER, modifier=CTRL)
    assert len(listed(desk)) == 1
    assert desk.is_open
    assert desk.pane.record_id is None
    assert not desk.pane.form.is_dirty()
    assert not desk.pane.form.field(book.field).value()


def test_a_change_is_said_undone_and_done_again(
    window: MainWindow, desk: Desk, book: BookOfTest, kept: Record
) -> None:
    before = getattr(kept, book.field)
    change(desk, book)
    press(Key.Key_S, modifier=CTRL)
    assert said(window) == f"已保存：{desk.book.name(kept)}"
    assert getattr(in_register(desk, kept.id), book.field) == "改过的"
    press(Key.Key_Z, modifier=CTRL)
    assert getattr(in_register(desk, kept.id), book.field) == before
    assert (desk.pane.form.field(book.field).value() or "") == before
    assert desk.is_open
    window.redo()
    assert getattr(in_register(desk, kept.id), book.field) == "改过的"
    assert desk.pane.form.field(book.field).value() == "改过的"


def test_saving_without_a_change_is_said_and_leaves_nothing_to_undo(
    window: MainWindow, desk: Desk, kept: Record
) -> None:
    press(Key.Key_F2)
    last = acts.last()
    press(Key.Key_S, modifier=CTRL)
    assert said(window) == f"已保存：{desk.book.name(kept)}"
    assert acts.last() == last


def test_ctrl_z_undoes_the_typing_while_something_is_unsaved(
    desk: Desk, book: BookOfTest, kept: Record
) -> None:
    change(desk, book)
    desk.pane.form.go_to(book.field)
    press(Key.Key_Z, modifier=CTRL)
    assert in_register(desk, kept.id).removed_at is None
    assert desk.is_open


def test_a_record_goes_into_the_bin_with_a_reason_and_comes_back_by_undo(
    window: MainWindow, desk: Desk, kept: Record
) -> None:
    press(Key.Key_F2)
    go_to(desk, kept.id)
    put_away("twice")
    assert in_register(desk, kept.id).removed_reason == "twice"
    assert listed(desk) == []
    assert not desk.is_open
    assert said(window) == f"已移入回收站：{desk.book.name(kept)}"
    window.undo()
    assert listed(desk) == [kept.id]


def test_without_a_reason_nothing_goes_into_the_bin(desk: Desk, kept: Record) -> None:
    press(Key.Key_Delete)
    dialog = modal()
    assert isinstance(dialog, BinDialog)
    dialog.form.field("removed_reason").set_value("")
    press(ENTER, modifier=CTRL)
    assert in_register(desk, kept.id).removed_at is None
    assert "要写理由" in dialog.form.error("removed_reason")
    dialog.close()


def test_the_bin_is_a_state_of_the_list_from_which_records_are_restored_by_r(
    window: MainWindow, desk: Desk, kept: Record
) -> None:
    put_away("twice")
    desk.list.bar.set_filter("state", BIN, BIN)
    assert listed(desk) == [kept.id]
    go_to(desk, kept.id)
    words = [each.word for each in desk.list.menu.actions if each.holds()]
    assert "恢复" in words
    assert "移入回收站" not in words
    press(Key.Key_F2)
    assert desk.pane.band.sentence.endswith("在回收站里：twice")
    assert not any(each.isEnabled() for each in desk.pane.writing)
    go_to(desk, kept.id)
    press(Key.Key_R, modifier=CTRL | SHIFT)
    assert said(window) == f"已恢复：{desk.book.name(kept)}"
    assert listed(desk) == []
    desk.list.bar.clear()
    assert listed(desk) == [kept.id]


def test_the_band_over_a_record_in_the_bin_restores_it(desk: Desk, kept: Record) -> None:
    put_away("twice")
    desk.open(kept.id)
    desk.pane.band.way_out.click()
    assert in_register(desk, kept.id).removed_at is None
    assert desk.pane.band.isHidden()
    assert all(each.isEnabled() for each in desk.pane.writing)


def test_a_record_in_the_bin_is_read_and_not_typed_into(
    desk: Desk, book: BookOfTest, kept: Record
) -> None:
    put_away("twice")
    desk.open(kept.id)
    assert not desk.pane.form.field(book.field).isEnabled()
    desk.take_out([kept.id])
    assert desk.pane.form.field(book.field).isEnabled()


def test_what_was_typed_is_not_saved_into_a_record_that_went_into_the_bin_meanwhile(
    desk: Desk, book: BookOfTest, kept: Record
) -> None:
    before = getattr(kept, book.field)
    change(desk, book)
    in_register(desk, kept.id).remove("twice")
    desk.refresh()
    assert not desk.pane.save()
    assert desk.pane.form.band.sentence.endswith("已经在回收站里，请先恢复再保存。")
    assert getattr(in_register(desk, kept.id), book.field) == before
    assert desk.pane.form.field(book.field).value() == "改过的"


@pytest.mark.parametrize("answer", list(Answer))
def test_leaving_with_changes_asks_once(
    desk: Desk,
    book: BookOfTest,
    kept: Record,
    monkeypatch: pytest.MonkeyPatch,
    answer: Answer,
) -> None:
    before = getattr(kept, book.field)
    change(desk, book)
    asked = answering(monkeypatch, answer)
    press(Key.Key_Escape)
    assert len(asked) == 1
    assert desk.is_open is (answer is Answer.STAY)
    wanted = "改过的" if answer is Answer.SAVE else before
    assert getattr(in_register(desk, kept.id), book.field) == wanted


def test_a_record_with_unsaved_changes_is_asked_about_before_it_goes_into_the_bin(
    desk: Desk, book: BookOfTest, kept: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(desk, book)
    asked = answering(monkeypatch, Answer.STAY)
    go_to(desk, kept.id)
    press(Key.Key_Delete)
    assert len(asked) == 1
    assert QApplication.activeModalWidget() is None
    assert desk.pane.form.field(book.field).value() == "改过的"


def test_the_history_tells_every_act_in_the_words_of_the_form(
    desk: Desk, book: BookOfTest, kept: Record
) -> None:
    change(desk, book)
    press(Key.Key_S, modifier=CTRL)
    desk.pane.history_button.click()
    dialog = modal()
    assert isinstance(dialog, HistoryDialog)
    dialog.close()
    newest = desk.book.history(in_register(desk, kept.id))[0]
    ((_, _, new),) = newest.changes
    assert (newest.verb, new) == ("修改", "改过的")


def test_a_record_that_went_meanwhile_is_not_opened(desk: Desk, kept: Record) -> None:
    take_back_last()
    assert not desk.open(kept.id)
    assert not desk.is_open


def test_what_changed_elsewhere_is_shown_unless_something_is_unsaved(
    desk: Desk, book: BookOfTest, kept: Record
) -> None:
    press(Key.Key_F2)
    in_register(desk, kept.id).alter("修改", **{book.field: "别处改的"})
    desk.refresh()
    assert desk.pane.form.field(book.field).value() == "别处改的"
    type_into(desk, {book.field: "正在写"})
    in_register(desk, kept.id).alter("修改", **{book.field: "又改了"})
    desk.refresh()
    assert desk.pane.form.field(book.field).value() == "正在写"
