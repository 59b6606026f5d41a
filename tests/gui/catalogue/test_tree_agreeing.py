"""The tree and the form beside it show the same entry, by mouse and by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.catalogue.tree.tab import TreeTab
from gui.dialogs.unsaved import Answer
from tests.gui.catalogue.catalogue_window import (
    AID,
    SUBSIDY,
    aid_window,
    go_to,
    key,
    press,
    tree_of,
)
from tests.gui.keyboard import CTRL, write
from tests.gui.pages.books import answering
from tests.gui.windows import settle


@pytest.fixture
def tab(qapp: Application, qtbot: QtBot, opened: Path) -> TreeTab:
    return tree_of(aid_window(qtbot))


def click(tab: TreeTab, path: str) -> None:
    index = tab.tree.records.index_of(key(path))
    tab.tree.scrollTo(index)
    box = tab.tree.visualRect(index)
    QTest.mouseClick(tab.tree.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    QTest.qWait(90)  # the form follows once the cursor has come to rest
    settle()


def test_the_entry_where_a_new_one_was_begun_is_opened_by_a_press(tab: TreeTab) -> None:
    go_to(tab, AID)
    press(Qt.Key.Key_N, modifier=CTRL)
    assert tab.pane.record is None
    click(tab, AID)
    assert tab.pane.record_id == key(AID)


def test_who_stays_with_a_new_entry_has_the_cursor_where_it_was_begun(
    tab: TreeTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_to(tab, AID)
    press(Qt.Key.Key_N, modifier=CTRL)
    write("救灾")
    asked = answering(monkeypatch, Answer.STAY)
    click(tab, SUBSIDY)
    assert len(asked) == 1
    assert tab.pane.record is None
    assert tab.tree.current is not None
    assert tab.tree.current.id == key(AID)
    answering(monkeypatch, Answer.DISCARD)
    click(tab, SUBSIDY)
    assert tab.pane.record_id == key(SUBSIDY)


def test_who_stays_with_her_changes_has_the_cursor_on_their_entry(
    tab: TreeTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_to(tab, AID)
    press(Qt.Key.Key_Return)
    write("改")
    asked = answering(monkeypatch, Answer.STAY)
    click(tab, SUBSIDY)
    assert len(asked) == 1
    assert tab.pane.record_id == key(AID)
    assert tab.tree.current is not None
    assert tab.tree.current.id == key(AID)
    tab.pane.form.set_dirty(False)
