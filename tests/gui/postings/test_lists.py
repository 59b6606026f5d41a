"""公开栏: lists pasted from Excel, how they are masked, attachments."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.postings.list_dialog import ListDialog
from gui.postings.page import PostingsPage
from gui.postings.text_dialog import TextDialog
from models.postings.posting import Posting
from reports.postings.stars import Rule
from tests.gui.keyboard import CTRL, ENTER, focus, modal, press
from tests.gui.postings.posting_window import (
    TABLE,
    back_to,
    begin,
    fill_dialog,
    laid_out,
    paste,
    posting_page,
    said,
)

Key = Qt.Key


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> PostingsPage:
    return posting_page(qtbot)


def test_a_pasted_list_is_masked_and_the_clerk_sees_how(page: PostingsPage, qtbot: QtBot) -> None:
    begin(page)
    paste()
    line = page.pane.form.field("list").value()[0]
    assert line.words == "2 行，5 列"
    laid_out(page, qtbot)
    (masks,) = page.pane.form.field("hidden").value()
    assert "已隐去身份证号 2 处" in masks.small
    page.pane.lists.press_list("show")
    QApplication.processEvents()
    dialog = modal()
    assert isinstance(dialog, ListDialog)
    shown = dialog.model.data(dialog.model.index(0, 2))
    assert shown == "360424********1234"
    assert dialog.model.data(dialog.model.index(0, 2), Qt.ItemDataRole.EditRole).startswith("36")
    out = dialog.combos[2].findData(Rule.LEAVE_OUT.value)
    dialog.combos[2].setCurrentIndex(out)
    dialog.combos[2].activated.emit(out)
    press(ENTER, modifier=CTRL)
    ready = page.pane.ready()
    assert ready is not None
    assert ready.sheet.table is not None
    assert "身份证号" not in ready.sheet.table.head


def test_rows_of_the_list_are_changed_and_taken_out(page: PostingsPage) -> None:
    begin(page)
    paste()
    page.pane.lists.open()
    QApplication.processEvents()
    dialog = modal()
    assert isinstance(dialog, ListDialog)
    assert dialog.model.setData(dialog.model.index(1, 1), "某戊 己")
    dialog.view.setCurrentIndex(dialog.model.index(0, 0))
    dialog.view.setFocus()
    QTest.keyClick(dialog.view, Key.Key_Delete)
    press(ENTER, modifier=CTRL)
    table = page.pane.lists.table
    assert table is not None
    assert [row[1] for row in table.rows] == ["某戊 己"]


def test_names_are_masked_by_choice(page: PostingsPage) -> None:
    begin(page)
    paste()
    field = page.pane.form.field("names_masked")
    field.set_value(["names"])
    field.edited.emit()
    ready = page.pane.ready()
    assert ready is not None
    assert ready.sheet.table is not None
    assert [row[1] for row in ready.sheet.table.rows] == ["某××", "某××"]


def test_what_is_no_table_is_said(page: PostingsPage) -> None:
    begin(page, "fire")
    paste("一句话")
    assert "剪贴板里没有表格" in said(page)
    assert page.pane.lists.table is None


def test_a_table_with_too_many_columns_is_said(page: PostingsPage) -> None:
    begin(page, "fire")
    paste("\n".join("\t".join(f"列{n}" for n in range(50)) for _ in range(3)))
    assert "名单最多" in said(page)
    assert page.pane.lists.table is None


def test_attachments_are_added_renamed_and_dropped(page: PostingsPage) -> None:
    begin(page, "fire")
    QGuiApplication.clipboard().setText(TABLE)
    page.pane.lists.press_attached("add_table")
    dialog = modal()
    assert isinstance(dialog, TextDialog)
    fill_dialog({"name": "禁火区划分表"})
    page.pane.lists.press_attached("add_text")
    fill_dialog({"name": "巡护办法", "text": "每日两次。"})
    lines = page.pane.form.field("attached").value()
    assert [each.words for each in lines] == ["附件1　禁火区划分表", "附件2　巡护办法"]
    page.pane.lists.press_attached("drop:0")
    assert [each.name for each in page.pane.lists.attached] == ["巡护办法"]


def test_list_attachments_and_paper_are_kept_with_a_draft(page: PostingsPage, qtbot: QtBot) -> None:
    begin(page)
    paste()
    page.pane.lists.press_attached("add_text")
    fill_dialog({"name": "巡护办法", "text": "每日两次。"})
    page.pane.choose_paper("A3")
    assert page.may_close()
    again = posting_page(qtbot)
    table = again.pane.lists.table
    assert table is not None
    assert table.words == "2 行，5 列"
    assert [each.name for each in again.pane.lists.attached] == ["巡护办法"]
    assert again.pane.paper == "A3"
    assert again.pane.save()
    assert Posting.get().paper == "A3"


def opened_list(page: PostingsPage) -> ListDialog:
    page.pane.lists.open()
    QApplication.processEvents()
    dialog = modal()
    assert isinstance(dialog, ListDialog)
    return dialog


def test_the_dialog_shows_each_cell_as_it_is_printed(page: PostingsPage) -> None:
    begin(page)
    paste()
    dialog = opened_list(page)
    model, role = dialog.model, Qt.ItemDataRole
    assert model.data(model.index(0, 1)) == "某甲乙"
    assert "户主照原样印" in dialog.note.text()
    dialog.names.click()
    assert model.data(model.index(0, 1)) == "某××"
    out = dialog.combos[2]
    out.setFocus()
    while out.currentData() != Rule.LEAVE_OUT.value:
        press(Key.Key_Down)
    cell = model.index(0, 2)
    assert model.data(cell, role.FontRole).strikeOut()
    assert model.data(cell, role.ForegroundRole) != model.data(
        model.index(0, 3), role.ForegroundRole
    )
    assert "不印 1 列：身份证号" in dialog.note.text()
    press(ENTER, modifier=CTRL)
    shown = page.pane.ready().sheet.table
    assert shown is not None
    assert (shown.head[1:3], shown.rows[0][1]) == (("户主", "所在村组"), "某××")


def test_the_cursor_is_back_at_the_list_when_its_dialog_closes(page: PostingsPage) -> None:
    begin(page)
    paste()
    dialog = opened_list(page)
    press(Key.Key_Escape)
    back_to(dialog.parentWidget())
    assert page.pane.form.field("list").isAncestorOf(focus())


def test_numbers_of_a_list_stand_at_the_right_with_their_heading(page: PostingsPage) -> None:
    begin(page)
    paste()
    model = opened_list(page).model
    role, right = Qt.ItemDataRole.TextAlignmentRole, Qt.AlignmentFlag.AlignRight
    columns = range(len(model.head))
    heads = [model.headerData(at, Qt.Orientation.Horizontal, role) for at in columns]
    cells = [model.data(model.index(0, at), role) for at in columns]
    assert heads == cells
    assert [model.head[at] for at in columns if heads[at] & right] == ["月保障金额（元）"]
