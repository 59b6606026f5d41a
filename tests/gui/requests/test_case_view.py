"""What showing a case costs, and where the keyboard is in it."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.office.departments import department
from models.requests.request import find
from tests.gui.keyboard import press
from tests.gui.requests.request_window import page_of, request_window
from tests.models.cases.test_case import WHOLE, full_case
from tests.statements import statements

# Beside the case: the department, three to find who asked for the same before, the date of its
# 跟进, and, once, where the border of the clock was left.
SHOWN = WHOLE + 6


def test_a_case_is_shown_with_few_statements_however_much_it_holds(
    qtbot: QtBot, opened: Path, tmp_path: Path
) -> None:
    full_case(tmp_path)
    find("2026-001").alter("修改", department=department("党政办"))
    page = page_of(request_window(qtbot))
    with statements() as asked:
        page.open_case("2026-001")
    assert len(page.case.letters.lines.value()) == 3  # one of them a paper that a step lacks
    assert len(asked) <= SHOWN, asked


def test_who_closes_the_form_of_a_case_has_the_keyboard_in_the_case_not_in_the_list_behind_it(
    qtbot: QtBot, opened: Path, tmp_path: Path
) -> None:
    full_case(tmp_path)
    window = request_window(qtbot)
    page_of(window).open_case("2026-001")
    press(Qt.Key.Key_F2)
    assert page_of(window).desk.is_open
    press(Qt.Key.Key_Escape)
    assert page_of(window).shown_number == "2026-001"
    assert page_of(window).case.isAncestorOf(window.focusWidget())
