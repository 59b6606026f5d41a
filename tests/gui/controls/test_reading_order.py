"""Tab goes as one reads, also to what came into the window after other parts."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from gui.dialogs.reading_order import stops
from gui.dialogs.sheet import SheetDialog
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.forms.form import Form
from gui.forms.rows import FieldSpec
from tests.gui.keyboard import focus, press
from tests.gui.windows import window_with

TAB = Qt.Key.Key_Tab


def test_tab_goes_from_the_navigation_through_the_page_to_the_status_line(
    qtbot: QtBot, opened: Path
) -> None:
    window = window_with(qtbot, "items", "requests")
    window.show_page("requests")
    window.navigation.focus_by_keyboard()
    page, below, passed = window.page("requests"), window.status, [focus()]
    while not below.isAncestorOf(passed[-1]) and len(passed) < 100:
        press(TAB)
        passed.append(focus())
    assert all(page.isAncestorOf(each) for each in passed[1:-1])
    assert set(passed) == {
        each for each in stops(window) if each in passed or page.isAncestorOf(each)
    }
    assert passed == [each for each in stops(window) if each in passed]


def test_after_the_status_line_tab_begins_anew_at_the_navigation_and_goes_back_so(
    qtbot: QtBot, opened: Path
) -> None:
    window = window_with(qtbot, "items", "requests")
    for key in ("items", "requests"):
        window.show_page(key)
        first, last = stops(window)[0], stops(window)[-1]
        assert window.navigation.isAncestorOf(first)
        last.setFocus()
        press(TAB)
        assert focus() is first
        press(Qt.Key.Key_Backtab)
        assert focus() is last


def test_a_field_that_comes_later_is_reached_where_it_stands(qtbot: QtBot) -> None:
    sheet = SheetDialog("测试")
    qtbot.addWidget(sheet)
    last, first, beside, between = (QLineEdit() for _ in range(4))
    sheet.body.addWidget(last)
    row, grid = QHBoxLayout(), QGridLayout()
    row.addWidget(beside)
    row.insertWidget(0, first)
    grid.addWidget(between, 0, 0)
    above = QVBoxLayout()
    above.addLayout(row)
    above.addLayout(grid)
    sheet.body.insertLayout(0, above)
    with qtbot.waitExposed(sheet):
        sheet.show()
    first.setFocus()
    passed = [focus()]
    for _ in range(3):
        press(TAB)
        passed.append(focus())
    assert passed == [first, beside, between, last]


def test_enter_in_the_last_field_of_a_dialog_leads_to_what_is_wanted(
    qtbot: QtBot, opened: Path
) -> None:
    parts = [FieldSpec("name", "名称", LineField), FieldSpec("place", "地点", LineField)]
    dialog = FormDialog("测试", parts, lambda _values: None)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    assert isinstance(dialog.form, Form)
    press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert focus() is dialog.main
    press(TAB)
    assert focus() is dialog.cancel
