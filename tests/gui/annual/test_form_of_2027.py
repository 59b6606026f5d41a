"""The window takes a form of 2027 that is one file more: the page, the period, the closing."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.annual.page import AnnualPage
from gui.annual.period_dialog import PeriodDialog
from gui.requests.steps.closing import OutcomeField
from tests.gui.annual.annual_register import record_requests, shown_page
from tests.gui.parts import combo_of

pytestmark = pytest.mark.usefixtures("form_of_2027")


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> AnnualPage:
    record_requests()
    return shown_page(qtbot)


def test_its_year_is_shown_by_it_and_a_year_without_a_form_offers_it_first(
    page: AnnualPage,
) -> None:
    for year, name in ((2026, "2021"), (2027, "2027")):
        page.show_year(year)
        assert page.report is not None
        assert page.report.form.id == name
    page.show_year(2013)
    offered = [each for each in page.empty.findChildren(QPushButton) if each.isVisible()]
    assert [each.text() for each in offered] == [
        f"按 {year} 年格式看" for year in ("2027", "2021", "2019", "2014")
    ]
    offered[0].click()
    assert page.report is not None
    assert page.report.form.id == "2027"


def test_a_period_can_be_counted_by_it(page: AnnualPage, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    assert page.report is not None
    shown: list[object] = []
    dialog = PeriodDialog(page.report, date(2026, 1, 15), shown.append, parent)
    choices = combo_of(dialog.form, "form")
    names = [choices.itemText(at) for at in range(choices.count())]
    assert [name for name in names if name] == [
        f"{year} 年格式" for year in ("2027", "2021", "2019", "2014")
    ]


def test_its_outcome_is_offered_where_a_case_is_closed(qtbot: QtBot) -> None:
    field = OutcomeField(old_law=False)
    qtbot.addWidget(field)
    assert field.combo.findText("　9.属于商业数据") > 0
