from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from models.items import item
from models.requests import request
from models.requests.handling import answer
from models.store.refusal import Refusal
from models.year import entered as year_figure
from models.year.figures import Source
from models.year.period import Period
from models.year.year import Year
from reports.annual import files as annual_report
from reports.annual.yearly import yearly
from reports.forms.counting import figures_of, is_counted, outcomes_in, records_behind
from reports.forms.form import form

TODAY = date(2026, 3, 26)
YEAR = Period.of(2025)
NEW = form("2021")


@pytest.fixture
def busy(opened: Path) -> Path:
    rows = [
        ("2018-001", "2018-03-05", "2019-06-03", "den_privacy", "natural_person"),
        ("2024-009", "2024-12-20", "2025-01-10", "granted", "business"),
        ("2025-001", "2025-02-10", "2025-03-03", "granted", "natural_person"),
        ("2025-002", "2025-12-20", None, "", "natural_person"),
    ]
    for number, received, closed, outcome, kind in rows:
        kept = request.record(
            number,
            TODAY,
            received_on=date.fromisoformat(received),
            applicant_kind=kind,
            content=number,
        )
        if closed:
            answer(kept, date.fromisoformat(closed), outcome, "", TODAY)
    item.record(
        "办法",
        document_kind="行政规范性文件",
        made_on=date(2025, 5, 6),
        document_number="示政发〔2025〕5号",
    )
    return opened


def test_every_figure_knows_whether_it_was_counted_entered_or_typed_over(busy: Path) -> None:
    year_figure.enter(2025, "table2.licensing.decisions", Decimal(12), "窗口")
    year_figure.enter(2025, "table3.granted.business", Decimal(3), "两件纸质登记")
    year_figure.enter(2025, "table2.admin_fees.amount", Decimal("0.05"))
    found = figures_of(NEW, Year(YEAR))
    assert found["table2.licensing.decisions"].source is Source.ENTERED
    assert found["table2.admin_fees.amount"].value == Decimal("0.05")
    typed = found["table3.granted.business"]
    assert (typed.value, typed.source, typed.counted, typed.note) == (
        3,
        Source.OVERRIDDEN,
        1,
        "两件纸质登记",
    )
    assert found["table3.granted.total"].value == 4
    assert found["table3.results_total.total"].value == 4
    assert found["table4.suit_direct.upheld"].source is Source.COUNTED
    assert set(found) == set(NEW.cell_ids)


def test_each_counted_cell_opens_exactly_its_records(busy: Path) -> None:
    for chosen in (NEW, form("2019")):
        for cell, figure in figures_of(chosen, Year(YEAR)).items():
            if is_counted(cell):
                assert len(records_behind(chosen, cell, Year(YEAR))) == figure.value, cell


def test_an_entered_cell_has_no_records(busy: Path) -> None:
    assert records_behind(NEW, "table2.licensing.decisions", Year(YEAR)) == []


def test_a_record_behind_a_cell_names_itself(busy: Path) -> None:
    found = records_behind(NEW, "table3.granted.business", Year(YEAR))
    assert [(each.kind, each.number, each.day) for each in found] == [
        ("request", "2024-009", "2025-01-10")
    ]
    found = records_behind(NEW, "table2.normative_documents.made", Year(YEAR))
    assert [(each.kind, each.number, each.words) for each in found] == [
        ("item", "示政发〔2025〕5号", "办法")
    ]


def test_an_answer_under_the_old_form_is_counted_in_the_row_it_became(busy: Path) -> None:
    found = figures_of(form("2019"), Year.of(2019))
    assert found["table3.d4.natural_person"].value == 1
    assert "den_privacy" in outcomes_in(NEW, "d4")


def test_the_three_ways_of_other_processing_are_one_row_in_2019() -> None:
    assert set(outcomes_in(form("2019"), "other_processing")) >= {"o1", "o2", "o3"}


def test_a_period_that_is_no_year_has_counted_figures_only(busy: Path) -> None:
    year_figure.enter(2025, "table2.licensing.decisions", Decimal(12))
    found = figures_of(NEW, Year(Period(date(2025, 1, 1), date(2025, 3, 31))))
    assert found["table2.licensing.decisions"].value == 0
    assert found["table3.results_total.total"].value == 2


def test_the_report_is_checked_against_the_year_before(busy: Path) -> None:
    year_figure.enter(2025, "table3.carried_in.business", Decimal(2), "上年报告写的是 2")
    codes = {
        (finding.code, finding.severity) for finding in yearly(NEW, Year.of(2025), TODAY).findings
    }
    assert ("A2", "error") in codes
    assert ("A1", "error") in codes


def test_a_folder_that_cannot_be_made_stops_the_report(busy: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(Refusal, match="建不了"):
        annual_report.write(NEW, Year.of(2025), tmp_path / "file" / "report")


def test_a_title_with_marks_makes_a_safe_file_name(busy: Path, tmp_path: Path) -> None:
    from models.office.profile import change_profile  # noqa: PLC0415

    change_profile(name="示例镇/人民政府:*?")
    paths = annual_report.write(NEW, Year.of(2025), tmp_path, ["xlsx"]).paths
    assert [path.name for path in paths] == [
        "示例镇_人民政府___2025年政府信息公开工作年度报告.xlsx"
    ]
