"""What stands between a head and its buttons is scrolled where a low window has no room for it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.dialogs.middle import Middle
from tests.gui.windows import settle

_HIGH, _PARTS = 60, 5


@pytest.fixture
def middle(qapp: Application, qtbot: QtBot) -> Middle:
    layout = QVBoxLayout()
    layout.setSpacing(0)
    for _ in range(_PARTS):
        part = QFrame()
        part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        part.setMinimumHeight(_HIGH)
        layout.addWidget(part)
    made = Middle(layout)
    qtbot.addWidget(made)
    made.resize(300, _HIGH * _PARTS)
    made.show()
    settle()
    return made


def parts(middle: Middle) -> list[QWidget]:
    layout = inside(middle).layout()
    assert layout is not None
    items = filter(None, map(layout.itemAt, range(layout.count())))
    return [part for each in items if (part := each.widget()) is not None]


def inside(middle: Middle) -> QWidget:
    found = middle.widget()
    assert found is not None
    return found


def test_with_room_nothing_is_scrolled_and_all_the_room_is_taken(middle: Middle) -> None:
    middle.resize(300, _HIGH * _PARTS + 100)
    settle()
    assert middle.verticalScrollBar().maximum() == 0
    assert inside(middle).size() == middle.viewport().size()


def test_without_room_it_is_scrolled_and_no_part_gets_lower_than_its_least(middle: Middle) -> None:
    middle.resize(300, _HIGH * 2)
    settle()
    assert middle.verticalScrollBar().maximum() == _HIGH * (_PARTS - 2)
    assert {each.height() for each in parts(middle)} == {_HIGH}


def test_what_the_keyboard_comes_to_is_brought_into_view(middle: Middle) -> None:
    middle.resize(300, _HIGH * 2)
    settle()
    middle.activateWindow()
    last = parts(middle)[-1]
    last.setFocus()
    settle()
    port: QWidget = middle.viewport()
    assert port.rect().contains(last.mapTo(port, last.rect().center()))


def test_it_is_scrolled_as_soon_as_more_comes_into_it(middle: Middle) -> None:
    parts(middle)[0].setMinimumHeight(3 * _HIGH)
    settle()
    assert middle.verticalScrollBar().maximum() == 2 * _HIGH
    parts(middle)[0].setMinimumHeight(_HIGH)
    settle()
    assert middle.verticalScrollBar().maximum() == 0
