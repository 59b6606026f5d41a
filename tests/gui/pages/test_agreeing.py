"""What is chosen in a list is what its form shows, in every book: by mouse and by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.dialogs.unsaved import Answer
from gui.shell.main_window import MainWindow
from models.store.record import Record
from tests.gui.keyboard import CTRL, ENTER, press
from tests.gui.pages.books import (
    BookOfTest,
    Desk,
    answering,
    begin,
    change,
    listed,
    said,
    type_into,
)
from tests.gui.windows import settle

Key = Qt.Key


def add_another(desk: Desk, book: BookOfTest) -> int:
    """Register a second record through the form, and close it; returns its id."""
    before = listed(desk)
    begin(desk, book)
    press(Key.Key_S, modifier=CTRL)
    desk.go_back()
    (made,) = set(listed(desk)) - set(before)
    return made


def click(desk: Desk, key: int) -> None:
    view = desk.list.view
    box = view.visualRect(view.records.index(view.records.row_of(key), 1))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    QTest.qWait(90)  # the form follows once the cursor has come to rest
    settle()


def marked(desk: Desk) -> object:
    return desk.list.view.painter_of_cells.opened


def test_a_press_on_a_row_shows_its_form_while_the_keyboard_stays_in_the_list(
    desk: Desk, book: BookOfTest, kept: Record
) -> None:
    assert not desk.is_open
    click(desk, kept.id)
    is_case = book.word == "依申请公开"  # a case takes the page: it is opened by Enter
    assert desk.is_open is not is_case
    assert is_case or desk.pane.record_id == kept.id
    assert desk.list.view.hasFocus()
    assert desk.list.chosen_ids() == [kept.id]


def test_the_open_form_follows_a_press_on_another_row(
    desk: Desk, book: BookOfTest, kept: Record
) -> None:
    other = add_another(desk, book)
    desk.open(kept.id)
    settle()
    click(desk, other)
    assert desk.pane.record_id == other
    assert desk.list.chosen_ids() == [other]
    assert marked(desk) == other


def test_who_stays_with_her_changes_sees_their_record_chosen_again(
    desk: Desk, book: BookOfTest, kept: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = add_another(desk, book)
    desk.open(kept.id)
    type_into(desk, {book.field: "改过的"})
    asked = answering(monkeypatch, Answer.STAY)
    click(desk, other)
    assert len(asked) == 1
    assert desk.pane.record_id == kept.id
    assert desk.list.chosen_ids() == [kept.id]
    desk.pane.form.set_dirty(False)
    desk.go_back()


def test_the_row_under_the_cursor_is_opened_from_a_new_form_by_a_press(
    desk: Desk, book: BookOfTest, kept: Record
) -> None:
    press(Key.Key_N, modifier=CTRL)
    assert desk.list.view.selected_count == 0
    click(desk, kept.id)
    assert desk.pane.record_id == kept.id
    assert desk.list.view.selected_count == 1


def test_after_saving_and_going_on_only_the_new_record_is_chosen(
    desk: Desk, book: BookOfTest, kept: Record
) -> None:
    begin(desk, book)
    press(ENTER, modifier=CTRL)
    settle()
    (made,) = set(listed(desk)) - {kept.id}
    assert desk.list.view.selected_identities() == [made]
    assert desk.list.selected_label.text() == ""


def test_a_saved_record_that_the_filters_leave_out_is_said_and_none_else_is_chosen(
    window: MainWindow, desk: Desk, book: BookOfTest, kept: Record
) -> None:
    desk.list.bar.set_filter("among", f"[{kept.id}]", "1")
    begin(desk, book)
    press(Key.Key_S, modifier=CTRL)
    settle()
    assert said(window).endswith("；不在当前筛选里")
    assert listed(desk) == [kept.id]
    assert desk.list.view.selected_count == 0
    desk.list.bar.clear()
    desk.go_back()
    change(desk, book)
    press(Key.Key_S, modifier=CTRL)
    assert "筛选" not in said(window)


def agree(desk: Desk) -> bool:
    """Tell whether what is chosen is what the open form shows and what the list marks."""
    shown = desk.pane.record_id if desk.is_open else None
    if not desk.is_open:
        return True
    if shown is None:  # a new one: the cursor stays, no row is chosen
        return marked(desk) is None and not desk.list.view.selected_count
    return marked(desk) == shown and desk.list.chosen_ids() == [shown]


def test_the_open_form_follows_the_arrows(desk: Desk, book: BookOfTest, kept: Record) -> None:
    other = add_another(desk, book)
    for key in (kept.id, other):
        desk.open(key)
        desk.list.view.setFocus()
        down = listed(desk).index(key) == 0
        press(Key.Key_Down if down else Key.Key_Up)
        QTest.qWait(90)
        assert desk.pane.record_id == ({kept.id, other} - {key}).pop()
        assert agree(desk)


def test_list_and_form_agree_after_the_bin_and_after_taking_it_back(
    desk: Desk, book: BookOfTest, kept: Record
) -> None:
    other = add_another(desk, book)
    desk.open(other)
    desk.put_away([other], "一条", "重复登记")
    settle()
    QTest.qWait(90)
    assert other not in listed(desk)
    assert agree(desk)
    press(Key.Key_Z, modifier=CTRL)
    settle()
    assert other in listed(desk)
    assert agree(desk)


def test_list_and_form_agree_after_a_new_record_was_taken_back(
    desk: Desk, book: BookOfTest, kept: Record
) -> None:
    begin(desk, book)
    press(Key.Key_S, modifier=CTRL)
    made = desk.pane.record_id
    assert agree(desk)
    desk.list.view.setFocus()
    press(Key.Key_Z, modifier=CTRL)
    settle()
    assert made not in listed(desk)
    assert agree(desk)


def test_list_and_form_agree_when_a_filter_hides_the_record_that_is_open(
    desk: Desk, book: BookOfTest, kept: Record
) -> None:
    other = add_another(desk, book)
    desk.open(other)
    desk.list.bar.set_filter("among", f"[{kept.id}]", "1")
    settle()
    QTest.qWait(90)
    assert listed(desk) == [kept.id]
    assert desk.list.chosen_ids() in ([], [desk.pane.record_id])
    click(desk, kept.id)
    assert desk.pane.record_id == kept.id
    assert agree(desk)


def test_the_list_is_entered_by_keyboard_beside_an_unsaved_new_form_without_a_question(
    desk: Desk,
    book: BookOfTest,
    kept: Record,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk.list.view.reset()  # no cursor, as in a list that was never entered
    begin(desk, book)
    asked = answering(monkeypatch, Answer.STAY)
    for reason in (Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.TabFocusReason):
        desk.pane.form.focus_first()
        desk.list.view.setFocus(reason)
        QTest.qWait(90)  # the form follows once the cursor has come to rest
        assert not asked
        assert desk.pane.record_id is None
        assert agree(desk)
    click(desk, kept.id)
    assert len(asked) == 1
