"""Reading a report costs little: a snapshot is parsed once, and few statements are asked."""

from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from models.items import item
from models.office.profile import change_profile
from models.requests import handling, request
from models.year import entered
from models.year.period import Period
from models.year.report import AnnualReport, Snapshot, write_text
from models.year.year import Year
from reports.annual.comparison import comparison
from reports.annual.finality import differences, finalise
from reports.annual.narrative import wordings
from reports.annual.yearly import yearly
from reports.forms.counting import figures_of
from reports.forms.form import Form
from reports.forms.register_form import register_form
from tests.reports.annual.odd_registers import catalogue_since
from tests.reports.annual.turning import TURN
from tests.statements import statements

TODAY = date(2026, 1, 15)
# At most so many statements; more is a step back.
OF_A_DRAFT, OF_A_FINAL_REPORT, OF_TABLES, OF_ITS_DIFFERENCES = 98, 3, 6, 10

PROBLEMS = {
    2023: "村里的公开栏换得慢，三个村隔了两个月没有新内容，已请包村干部每月核对一次并拍照留存。",
    2024: "政策解读只有文字，老人看不懂；今年起低保、补贴的文件都配一张图，赶集日在镇上讲解。",
    2025: "网站上两个栏目的附件打不开，是扫描件太大造成的，现在上传前先压缩，再换一台电脑试开。",
}


def form_of(year: Year) -> Form:
    return register_form("2021", year)


def close(made: request.InformationRequest, on: date) -> None:
    handling.answer(made, on, "granted", "", TODAY, reason="核对过")


@pytest.fixture
def years(opened: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests and items of three years, one open; the reports of 2023 and 2024 are final."""
    monkeypatch.setattr(wordings, "turn", TURN)
    catalogue_since(2022)
    change_profile(work_unit="党政办公室")
    for year in (2023, 2024, 2025):
        for number, closed in ((1, date(year, 12, 19)), (2, date(year + 1, 1, 5))):
            made = request.record(
                f"{year}-00{number}",
                TODAY,
                received_on=date(year, 12, 10 + number),
                intake="当面",
                applicant_kind="natural_person",
                content="道路修缮资料",
            )
            if (year, number) != (2024, 2):
                close(made, closed)
        item.record(f"{year} 年办法", made_on=date(year, 5, 6), published_on=date(year, 5, 8))
        write_text(year, 5, PROBLEMS[year], "")
        entered.enter(year, "table2.licensing.decisions", Decimal(year - 2000))
        if year < 2025:
            counted = Year.of(year)
            finalise(form_of(counted), counted, TODAY)


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> Counter[int]:
    """How often the snapshot of each year was parsed."""
    counted: Counter[int] = Counter()
    plain = AnnualReport.snapshot

    def counting(row: AnnualReport) -> Snapshot:
        counted[row.year] += 1
        return plain(row)

    monkeypatch.setattr(AnnualReport, "snapshot", counting)
    return counted


def test_a_draft_parses_the_final_report_before_it_once(years: None, parsed: Counter[int]) -> None:
    with statements() as asked:
        year = Year.of(2025)
        report = yearly(form_of(year), year, TODAY)
    assert report.final is None
    assert report.last_year["table2.licensing.decisions"].value == 24
    assert parsed == {2024: 1}
    assert len(asked) <= OF_A_DRAFT


def test_a_final_report_and_what_differs_since_parse_each_snapshot_once(
    years: None, parsed: Counter[int]
) -> None:
    late = request.find("2024-002")
    handling.answer(late, date(2024, 12, 30), "granted", "", TODAY, reason="补录")
    with statements() as asked:
        year = Year.of(2024)
        report = yearly(form_of(year), year, TODAY)
    assert report.final is not None
    assert len(asked) <= OF_A_FINAL_REPORT
    with statements() as asked:
        assert differences(report.form, report.of)
    assert len(asked) <= OF_ITS_DIFFERENCES
    assert parsed == {2023: 1, 2024: 1}


def test_the_tables_of_a_year_take_few_statements_with_form_and_last_year(
    years: None, parsed: Counter[int]
) -> None:
    for period in (Period.of(2025), Period(date(2025, 1, 1), date(2025, 3, 31))):
        with statements() as asked:
            year = Year(period)
            figures_of(form_of(year), year)
        assert len(asked) <= OF_TABLES
    assert parsed == {2024: 1}


def test_comparing_and_making_final_parse_each_snapshot_once(
    years: None, parsed: Counter[int]
) -> None:
    close(request.find("2024-002"), date(2025, 1, 5))
    year = Year.of(2025)
    _, rows = comparison(form_of(year), year)
    assert {row.cell: row.values[:3] for row in rows}["table2.licensing.decisions"] == (25, 24, 23)
    assert parsed == {2024: 1, 2023: 1}
    parsed.clear()
    later = Year.of(2025)
    finalise(form_of(later), later, TODAY)
    assert parsed == {2024: 1}
