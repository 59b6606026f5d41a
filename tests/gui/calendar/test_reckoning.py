"""期限速算: from anywhere by one key, a due date with its proof, nothing registered."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.requests.reckoning import ReckoningDialog
from models.cases.trial import trial
from models.law.event import Party
from models.law.workday_notice import calendar
from models.requests import request
from models.store import acts
from reports.cases.clock_proof import clock_proof
from tests.gui.keyboard import focus, press, write
from tests.gui.windows import TODAY, settle, window_with


@pytest.fixture
def dialog(opened: Path, qtbot: QtBot) -> ReckoningDialog:
    window = window_with(qtbot)
    made = ReckoningDialog(window, lambda: TODAY)
    made.open()
    made.activateWindow()
    settle()
    return made


def fill(dialog: ReckoningDialog, **typed: str) -> None:
    for key, text in typed.items():
        dialog.form.go_to(key)
        field = focus()
        field.selectAll()  # type: ignore[attr-defined]
        write(text)
        press(Qt.Key.Key_Return)


@pytest.mark.parametrize("key", ["home", "items", "annual", "settings"])
def test_one_key_opens_it_on_every_page(opened: Path, qtbot: QtBot, key: str) -> None:
    window = window_with(qtbot)
    window.show_page(key)
    QTest.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    (found,) = window.findChildren(ReckoningDialog)
    assert found.isVisible()
    found.reject()


def test_a_day_of_receipt_gives_the_due_date_and_nothing_is_registered(
    dialog: ReckoningDialog,
) -> None:
    before = acts.last()
    fill(dialog, received_on="2026-1-26")
    assert dialog.clock.due.text() == "2026-02-28"
    assert dialog.form.rows["received_on"].rule.said.startswith("20 个工作日")
    assert request.numbers() == []
    assert acts.last() == before


def test_steps_move_the_due_date_and_the_law_of_the_receipt_is_taken(
    dialog: ReckoningDialog,
) -> None:
    fill(dialog, received_on="2026-1-26", consulted="2026-2-3", opinion_received="2026-2-10")
    assert dialog.clock.due.text() == "2026-03-06"
    fill(dialog, extended="2026-2-25", days="10")
    assert dialog.clock.due.text() == "2026-03-20"
    dialog.form.set_values(dict.fromkeys(("consulted", "opinion_received", "extended", "days")))
    fill(dialog, received_on="2018-5-7")
    assert dialog.clock.due.text() == "2018-05-28"  # fifteen working days under the law of 2007
    assert "15 个工作日" in dialog.form.rows["received_on"].rule.said


def test_the_days_of_a_third_party_run_from_the_receipt_of_the_letter_as_in_a_case(
    dialog: ReckoningDialog,
) -> None:
    fill(dialog, received_on="2026-3-2", consulted="2026-3-9")
    silent = dialog.clock.due.text()
    fill(dialog, consultation_told="2026-3-13")
    told = dialog.clock.due.text()
    assert told > silent
    fill(dialog, opinion_received="2026-3-24")
    assert dialog.clock.due.text() == "2026-04-15"


def test_it_is_chosen_whose_opinion_is_asked_and_the_proof_cites_its_article(
    opened: Path,
) -> None:
    days = {"consulted": date(2026, 3, 9), "opinion_received": date(2026, 3, 24)}
    for party, article in ((Party.THIRD_PARTY, "三十二"), (Party.JOINT_MAKER, "三十四")):
        found = trial(date(2026, 3, 2), days, None, calendar(), TODAY, party)
        assert found.proof is not None
        assert article in str(found.proof)


def test_a_day_is_typed_over_today_and_nothing_is_shown_while_it_cannot_be_read(
    dialog: ReckoningDialog,
) -> None:
    assert dialog.form.focused_key() == "received_on"
    write("1-26")  # over today, which stood there
    assert dialog.clock.due.text() == "2026-02-28"
    write("x")
    assert dialog.shown is None
    assert not dialog.clock.isVisible()
    assert not dialog.clock.print_button.isVisible()  # the one that prints stands in the foot


def test_what_the_law_has_against_a_day_is_said_below(dialog: ReckoningDialog) -> None:
    fill(dialog, received_on="2026-1-26", supplement_asked="2026-2-28")
    assert dialog.remark.isVisible()
    assert dialog.remark.text().startswith("注意：")
    fill(dialog, supplement_asked="2026-1-28")
    assert not dialog.remark.isVisible()


def test_what_is_no_date_is_said_at_its_field_and_the_last_reckoning_stays(
    dialog: ReckoningDialog,
) -> None:
    fill(dialog, received_on="2026-1-26")
    fill(dialog, consulted="后天吧")
    assert dialog.form.error("consulted")
    assert dialog.clock.due.text() == "2026-02-28"


def test_the_proof_of_a_reckoning_names_no_request(opened: Path) -> None:
    found = trial(date(2026, 1, 26), {"consulted": date(2026, 2, 3)}, None, calendar(), TODAY)
    paper = clock_proof(found)
    assert "期限速算，没有登记" in paper.lines[0]
    words = [cell.text for table in paper.tables for cell in table.cells]
    assert "申请人" not in words
    assert "登记号" not in paper.lines[0]
