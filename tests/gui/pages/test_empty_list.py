"""A list without records: the keyboard comes to what it offers."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.controls.controls import button
from gui.controls.phrases import Phrases
from gui.dialogs.messages import EmptyState
from gui.pages.record_page import RecordPage
from tests.gui.keyboard import focus, press
from tests.gui.page_scenes import RECORDS
from tests.gui.pages.record_surface import records_of
from tests.gui.parts import offered
from tests.gui.seen.cuts import cuts
from tests.gui.windows import settle, window_with


@pytest.mark.parametrize("key", ["items", "requests", "disputes", "postings"])
def test_f6_leads_to_what_an_empty_list_offers_and_on_to_a_new_form(
    opened: Path, qtbot: QtBot, key: str
) -> None:
    window = window_with(qtbot)
    window.show_page(key)
    page = window.page(key)
    assert isinstance(page, RecordPage)
    window.navigation.focus_by_keyboard()
    press(Qt.Key.Key_F6)
    assert page.list.empty_state.isAncestorOf(focus())
    page.start_new()
    window.navigation.focus_by_keyboard()
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_F6)
    assert page.pane.form.isAncestorOf(focus())


@pytest.mark.parametrize("key", RECORDS)
def test_an_empty_bin_is_called_empty_on_every_page_and_leads_back(
    opened: Path, qtbot: QtBot, key: str
) -> None:
    window = window_with(qtbot)
    found = records_of(window, key)
    found.list.bin_button.click()
    assert found.list.nothing_found.title_label.text() == "回收站是空的"
    offered(found.list, "回到列表").click()
    assert not found.list.in_bin


@pytest.mark.parametrize("key", RECORDS)
def test_keys_are_not_told_where_no_row_takes_them(opened: Path, qtbot: QtBot, key: str) -> None:
    window = window_with(qtbot)
    found = records_of(window, key)
    told = found.list.findChild(Phrases)
    assert isinstance(told, Phrases)
    assert told.text() == ""


def test_where_it_is_low_what_is_empty_leaves_out_its_icon_then_the_next_step(
    qapp: Application, qtbot: QtBot
) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    state = EmptyState(pane)
    state.tell("file-plus", "还没有登记", "按 Ctrl+N 登记一次培训。", button("新增"))
    pane.resize(600, 400)
    pane.show()
    steps = []
    for height in range(400, 80, -10):
        state.setGeometry(0, 0, 600, height)
        settle()
        assert cuts(pane) == []
        steps.append(state.next_label.isVisible())
    assert steps == sorted(steps, reverse=True)
    assert {True, False} == set(steps)
    assert state.title_label.toolTip() == state.next_label.text()
