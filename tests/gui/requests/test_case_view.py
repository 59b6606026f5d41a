"""What showing a case costs."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from models.office.departments import department
from models.requests.request import find
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
