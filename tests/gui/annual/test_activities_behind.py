"""年度报告: the activities behind a cell that the 工作台账 feeds, and what was entered beside them."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.annual.page import AnnualPage
from models.activities import activity
from models.year import entered as year_figure
from tests.gui.annual.annual_register import TODAY, record_requests, shown_page

FEES, FINES = "table2.admin_fees.amount", "table2.punishment.decisions"


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> AnnualPage:
    record_requests()
    for month in (2, 5):
        facts = {"fees": 123_450 * month, "punishment": 2}
        activity.record(
            "enforcement", f"{month} 月数", TODAY, on_date=date(2025, month, 3), facts=facts
        )
    year_figure.enter(2025, FINES, Decimal(9), "月报")
    return shown_page(qtbot)


def test_a_cell_that_activities_feed_shows_them_and_that_they_add_up_to_it(
    page: AnnualPage,
) -> None:
    page.content.go_to(FEES)
    side = page.content.side.records
    assert not side.isHidden()
    assert [record.words for record in side.records] == ["2,469 元　2 月数", "6,172.50 元　5 月数"]
    assert side.sum.chip is not None
    assert side.sum.chip.text == "0.86415 万元合计与单元格一致"


def test_a_sum_that_was_entered_stands_and_what_the_ledger_counts_is_said_beside_it(
    page: AnnualPage,
) -> None:
    page.content.go_to(FINES)
    side = page.content.side.records
    assert side.sum.chip is not None
    assert side.sum.chip.text == "台账 4 件，单元格改为 9"
    assert page.report is not None
    assert page.report.how(FINES) == "台账统计为 4，填报 9，按填报数计，不相加。说明：月报"
