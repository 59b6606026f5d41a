"""年度报告: what a report usually tells is offered beside the section and put in at a press."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Changed, application
from gui.annual.page import AnnualPage
from models.office.profile import change_profile
from models.year import entered
from tests.gui.annual.annual_register import record_requests, shown_page
from tests.gui.annual.test_text import editor, report_of, section, turn_to
from tests.gui.keyboard import write


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> AnnualPage:
    record_requests()
    made = shown_page(qtbot)
    turn_to(made, 1)
    return made


def choose(page: AnnualPage, label: str) -> None:
    """Open the menu and go down to an entry by the keyboard."""
    opened = page.content.side.text.topics.menu()
    assert opened is not None
    opened.popup(page.mapToGlobal(page.rect().center()))
    QApplication.processEvents()
    for _ in range(30):
        QTest.keyClick(opened, Qt.Key.Key_Down)
        here = opened.activeAction()
        if here is not None and here.text().startswith(label):
            QTest.keyClick(opened, Qt.Key.Key_Return)
            QApplication.processEvents()
            return
    raise AssertionError(label)


def test_the_topics_stand_beside_the_section(page: AnnualPage) -> None:
    text = page.content.side.text
    assert "组织领导" in text.untold.text()
    assert text.topics.text().endswith(f"（{len(section(page).untold)} 项）")


def test_a_topic_is_put_in_with_its_open_place_selected_and_typed_over(page: AnnualPage) -> None:
    choose(page, "组织领导")
    assert editor(page).textCursor().selectedText() == "〔请写明分管负责人的职务〕"
    write("副镇长")
    assert editor(page).toPlainText().endswith("政府信息公开工作由副镇长分管。")
    assert page.content.writing.save()
    QApplication.processEvents()
    assert "组织领导" not in page.content.side.text.untold.text()
    assert "⟦received⟧" in section(page).text  # the figures stay bound


def test_a_figure_filled_in_after_the_text_was_written_is_named_and_put_in(
    page: AnnualPage,
) -> None:
    editor(page).setPlainText("（五）监督保障")
    assert page.content.writing.save()
    for figure, number in (("trainings", 3), ("trainees", 46)):
        entered.enter(page.year, figure, Decimal(number))
    application().changed.emit(Changed.of("figure"))
    QApplication.processEvents()
    assert "没有写进去：举办各类培训班数、接受培训人员数" in page.content.side.text.untold.text()
    choose(page, "写进正文：举办各类培训班数")
    assert "46人次" in editor(page).toPlainText()


def test_ctrl_z_takes_a_topic_out_again(page: AnnualPage) -> None:
    before = editor(page).toPlainText()
    choose(page, "组织领导")
    assert editor(page).toPlainText() != before
    QTest.keyClick(editor(page), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor(page).toPlainText() == before


def test_a_topic_that_is_a_figure_leads_to_the_figures(page: AnnualPage, qtbot: QtBot) -> None:
    side = page.content.side.text
    side.entry_wanted.disconnect(page.verbs.enter_figures)  # its dialog would wait
    with qtbot.waitSignal(side.entry_wanted):
        choose(page, "会议")
    assert report_of(page).whole.sections[1].plain == editor(page).toPlainText()


def test_every_button_beside_a_section_that_was_rewritten_has_room_for_its_words(
    page: AnnualPage,
) -> None:
    choose(page, "组织领导")
    write("副镇长")
    assert page.content.writing.save()
    QApplication.processEvents()
    head = page.content.side.text
    for each in (head.topics, head.entry, head.draft, head.restore):
        assert each.isVisible()
        assert each.width() >= each.sizeHint().width()
    assert head.untold.height() >= head.untold.heightForWidth(head.untold.width())


def test_proposed_units_and_dates_are_confirmed_in_one_press(opened: Path, qtbot: QtBot) -> None:
    record_requests()
    change_profile(work_unit="党政办公室")
    page = shown_page(qtbot)
    turn_to(page, 5)
    (proposed,) = re.findall("〔拟(.*党政办公室.*2026年3月底前.*)〕", editor(page).toPlainText())
    assert page.content.side.text.confirm.text().endswith("（1 处）")
    page.content.side.text.confirm.click()
    assert f"，{proposed}。" in editor(page).toPlainText()
    assert page.content.writing.save()
    QApplication.processEvents()
    assert not page.content.side.text.confirm.isVisible()
