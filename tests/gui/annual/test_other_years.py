"""年度报告: years before there was a form, and years of which nothing is registered."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.annual.page import AnnualPage
from gui.annual.report import Report
from reports.forms.shipped import form_ids
from tests.gui.annual.annual_register import record_requests, shown_page


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> AnnualPage:
    record_requests()
    return shown_page(qtbot)


def report_of(page: AnnualPage) -> Report:
    assert page.report is not None
    return page.report


def test_a_year_before_2014_offers_the_forms_there_are(page: AnnualPage) -> None:
    page.show_year(2013)
    assert page.report is None
    offered = [each for each in page.empty.findChildren(QPushButton) if each.isVisible()]
    assert [each.text() for each in offered] == [
        f"按 {year} 年格式看" for year in reversed(form_ids())
    ]
    offered[-2].click()
    assert report_of(page).form.id == "2019"
    assert "只作内部参考" in page.band.sentence
    page.show_year(2025)
    assert not page.band.isVisible()


def test_a_year_without_records_is_shown_and_says_that_its_0_count_nothing(
    page: AnnualPage,
) -> None:
    page.show_year(2017)
    report = report_of(page)
    assert (report.form.id, report.figures["published_total"].value) == ("2014", 0)
    assert "没有 2017 年的记录" in page.band.sentence
    page.show_year(2025)
    assert not page.band.isVisible()
