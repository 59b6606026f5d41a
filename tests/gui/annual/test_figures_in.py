"""年度报告: figures that an office kept in Excel come in as a ledger."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.annual.page import AnnualPage
from gui.importing.dialog import ImportDialog
from tests.books import write_book
from tests.gui.annual.annual_register import record_requests, shown_page
from tests.gui.scenes import wait_for


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> AnnualPage:
    record_requests()
    return shown_page(qtbot)


def test_figures_come_in_from_more_and_stand_in_the_table(page: AnnualPage, tmp_path: Path) -> None:
    rows = write_book(
        tmp_path / "a.xlsx", ["年度", "指标", "数值"], [2025, "table2.licensing.decisions", 31]
    )
    page.import_figures()
    sheet = page.findChild(ImportDialog)
    assert sheet is not None
    sheet.check(rows)
    wait_for(lambda: sheet.result_found)
    sheet.write()
    wait_for(sheet.undo_button.isVisible)
    sheet.close()
    assert page.report is not None
    assert page.report.figures["table2.licensing.decisions"].value == 31
