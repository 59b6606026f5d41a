"""Typing in the text of the report: digits beside a figure, the way back, what Word hands over."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.annual.page import AnnualPage
from gui.annual.paper.text_edit import BoundEdit
from models.year import report as annual_report
from tests.gui.annual.annual_register import record_requests, shown_page
from tests.gui.keyboard import write

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> AnnualPage:
    record_requests()
    made = shown_page(qtbot)
    made.content.tabs.bar.setCurrentIndex(1)
    made.content.focus_paper()
    QApplication.processEvents()
    return made


@pytest.fixture
def edit(page: AnnualPage) -> BoundEdit:
    return page.content.text.edit


def stand(edit: BoundEdit, words: str, beside: int = 0) -> int:
    """Put the cursor `beside` places after the beginning of the words."""
    assert edit.select_words(words)
    cursor = edit.textCursor()
    cursor.setPosition(cursor.selectionStart() + beside)
    edit.setTextCursor(cursor)
    return cursor.position()


def back(edit: BoundEdit) -> None:
    QTest.keyClick(edit, Qt.Key.Key_Z, CTRL)


@pytest.mark.parametrize(("beside", "read"), [(0, "17"), (1, "71")])
def test_a_digit_that_touches_a_figure_belongs_to_it(
    page: AnnualPage, edit: BoundEdit, beside: int, read: str
) -> None:
    stand(edit, "7件", beside)
    QTest.keyClicks(edit, "1")
    assert f"⟦received={read}⟧件" in edit.stored()
    head = page.content.side.head
    assert head.chip.chip is not None
    assert head.chip.chip.text == "与台账不符"
    assert f"正文写的是 {read}，台账为 7。" in head.origin
    page.content.writing.save()
    assert page.report is not None
    assert f"写的是 {read}，台账为 7" in "".join(each.message for each in page.report.findings)


def test_a_decimal_and_a_full_width_digit_belong_to_the_figure_as_well(edit: BoundEdit) -> None:
    stand(edit, "7件", 1)
    QTest.keyClicks(edit, ".")
    write("５")
    assert "⟦received=7.５⟧件" in edit.stored()


def test_a_figure_typed_over_is_put_back_by_one_press(page: AnnualPage, edit: BoundEdit) -> None:
    stand(edit, "7件")
    QTest.keyClicks(edit, "1")
    head = page.content.side.head
    assert head.back.isVisible()
    assert head.back.text().strip() == "改回台账的数"
    head.back.click()
    assert "⟦received⟧件" in edit.stored()
    assert not head.back.isVisible()


def test_digits_apart_from_a_figure_are_words(edit: BoundEdit) -> None:
    stand(edit, "7件", 1)
    write("件（其中2")
    assert "⟦received⟧件（其中2件" in edit.stored()


def test_one_ctrl_z_takes_back_the_last_typing_and_leaves_the_cursor_there(edit: BoundEdit) -> None:
    before = edit.toPlainText()
    at = stand(edit, "政府信息公开申请", 2)
    write("甲乙")
    back(edit)
    assert edit.toPlainText() == before
    assert edit.textCursor().position() == at
    at = stand(edit, "7件")
    QTest.keyClicks(edit, "1")
    back(edit)
    assert edit.toPlainText() == before
    assert "⟦received⟧件" in edit.stored()
    assert edit.textCursor().position() == at


@pytest.mark.parametrize("keys", [(Qt.Key.Key_Y, CTRL), (Qt.Key.Key_Z, CTRL | SHIFT)])
def test_what_was_taken_back_comes_again(
    edit: BoundEdit, keys: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    at = stand(edit, "政府信息公开申请", 2)
    write("甲乙")
    written = edit.stored()
    back(edit)
    QTest.keyClick(edit, *keys)
    assert edit.stored() == written
    assert edit.textCursor().position() == at + 2


def test_the_menu_goes_the_same_way_back(edit: BoundEdit) -> None:
    before = edit.stored()
    stand(edit, "政府信息公开申请", 2)
    write("甲乙")
    menu = edit.menu()
    menu.actions()[0].trigger()
    assert edit.stored() == before
    menu.actions()[1].trigger()
    assert "政府甲乙信息公开申请" in edit.toPlainText()


def test_the_way_back_goes_on_after_saving(page: AnnualPage, edit: BoundEdit) -> None:
    before, at = edit.stored(), stand(edit, "政府信息公开申请", 2)
    write("甲")
    QTest.keyClicks(edit, "x")
    page.content.writing.save()
    assert 1 in annual_report.texts(2025)
    for _ in range(3):
        back(edit)
    assert edit.stored() == before
    assert edit.textCursor().position() == at
    page.content.writing.save()
    assert 1 not in annual_report.texts(2025)  # it is the draft again


def test_a_deletion_is_taken_back_with_its_figure(edit: BoundEdit) -> None:
    before = edit.stored()
    assert edit.select_words("申请7件")
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    assert edit.stored() != before
    back(edit)
    assert edit.stored() == before


def test_text_from_word_comes_as_plain_paragraphs_in_one_step(edit: BoundEdit) -> None:
    before = edit.stored()
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    pasted = QMimeData()
    pasted.setHtml("<p class=MsoNormal><b>甲</b></p>")
    pasted.setText("　　一是宣传不够。\v二是更新不快。\r\n\r\n　　三是“人员”少。\u2028四")
    edit.insertFromMimeData(pasted)
    assert edit.stored().endswith("一是宣传不够。\n二是更新不快。\n三是“人员”少。\n四")
    back(edit)
    assert edit.stored() == before


def test_what_is_typed_behind_a_paste_is_taken_back_by_itself(
    page: AnnualPage, edit: BoundEdit
) -> None:
    before = edit.stored()
    stand(edit, "政府信息公开申请", 2)
    QApplication.clipboard().setText("甲乙丙")
    QTest.keyClick(edit, Qt.Key.Key_V, CTRL)
    pasted = edit.stored()
    QTest.keyClicks(edit, "x")
    back(edit)
    assert edit.stored() == pasted
    back(edit)
    assert edit.stored() == before


def test_the_page_stands_still_while_typing_is_taken_back(
    page: AnnualPage, edit: BoundEdit
) -> None:
    page.resize(1000, 400)
    QApplication.processEvents()
    stand(edit, "（四）")
    QTest.keyClicks(edit, "x")
    QApplication.processEvents()
    bar = page.content.text.verticalScrollBar()
    stood = bar.value()
    assert stood > 0
    back(edit)
    QApplication.processEvents()
    assert bar.value() == stood
