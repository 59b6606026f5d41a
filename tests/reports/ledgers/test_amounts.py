"""Units and signs written into the cells of a ledger."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from models.requests.request import RequestEvent
from models.year import entered as year_figure
from reports.ledgers.exporting import export_ledger
from reports.ledgers.imported import Imported
from reports.ledgers.importing import import_ledger
from tests.books import records_of
from tests.reports.ledgers.rows import one, only_reason, take

FEE = {"收费通知日期": date(2026, 3, 5)}


def figure(tmp_path: Path, year: int, name: str, value: Any, **more: Any) -> Imported:
    return take(tmp_path, {"年度": year, "指标": name, "数值": value} | more, kind="figures")


def entered(year: int) -> list[str]:
    return [row.value for row in year_figure.figures_of(year).values()]


@pytest.mark.parametrize(
    ("year", "name", "written", "value"),
    [
        (2020, "政府集中采购 采购总金额", "25万元", "250000"),
        (2019, "政府集中采购 采购总金额", "25.1万元", "251000"),
        (2024, "行政事业性收费", "5000元", "0.5"),
        (2017, "政府信息公开专项经费", "1200元", "0.12"),
        (2024, "行政许可", "12项", "12"),
        (2024, "行政许可", "1.2万件", "12000"),
        (2025, "接受培训人员数", "36人", "36"),
    ],
)
def test_a_unit_in_a_cell_is_converted_to_the_unit_of_the_figure_with_a_remark(
    opened: Path, tmp_path: Path, year: int, name: str, written: str, value: str
) -> None:
    found = figure(tmp_path, year, name, written)
    assert [problem.sentence() for problem in found.rejected] == []
    assert entered(year) == [value]
    assert f"“{written}”按 {value}" in found.remarks[0].reason


@pytest.mark.parametrize(
    "more", [{"数值（万元）": 25}, {"数值": 25, "单位": "万元"}, {"数值（元）": "25万元"}]
)
def test_a_unit_beside_or_above_a_number_holds_for_it(
    opened: Path, tmp_path: Path, more: dict[str, Any]
) -> None:
    found = take(tmp_path, {"年度": 2020, "指标": "采购总金额"} | more, kind="figures")
    assert entered(2020) == ["250000"]
    assert "250000元" in found.remarks[0].reason


def test_a_unit_that_is_no_measure_of_the_figure_is_refused(opened: Path, tmp_path: Path) -> None:
    assert "填金额（单位：万元）" in only_reason(figure(tmp_path, 2024, "行政事业性收费", "3件"))
    assert "不认识" in only_reason(figure(tmp_path, 2024, "行政许可", "12%"))
    assert "单位“光年”" in only_reason(figure(tmp_path, 2024, "行政许可", 12, 单位="光年"))


@pytest.mark.parametrize(
    ("written", "cents"),
    [("0.12万元", 120000), ("0.02万元", 20000), ("3元5角", 350), (0.1 + 0.2, 30)],
)
def test_a_fee_is_kept_in_its_cents_whatever_its_unit(
    opened: Path, tmp_path: Path, written: Any, cents: int
) -> None:
    take(tmp_path, one(**FEE, 收费金额=written))
    assert RequestEvent.get(RequestEvent.kind == "fee_notified").amount == cents


def test_a_fee_under_a_heading_in_ten_thousands_is_converted_with_a_remark(
    opened: Path, tmp_path: Path
) -> None:
    found = take(tmp_path, one(**FEE) | {"收费金额（万元）": 0.12})
    assert RequestEvent.get(RequestEvent.kind == "fee_notified").amount == 120000
    assert "1200元" in found.remarks[0].reason


@pytest.mark.parametrize(
    ("name", "written", "value"),
    [
        ("table2.licensing.change", -8, "-8"),
        ("table2.admin_fees.change", "－3", "-3"),
        ("table2.punishment.change", "+10", "10"),
        ("table2.coercion.change", "减少2项", "-2"),
    ],
)
def test_what_went_down_goes_in_and_out_as_a_negative(
    opened: Path, tmp_path: Path, name: str, written: Any, value: str
) -> None:
    assert figure(tmp_path, 2020, name, written).rejected == []
    assert entered(2020) == [value]
    export_ledger("figures", tmp_path / "out.xlsx")
    year_figure.withdraw(2020, name)
    assert take(tmp_path, records_of(tmp_path / "out.xlsx")[0], kind="figures").imported == 1
    assert entered(2020) == [value]


def test_nothing_else_is_below_zero(opened: Path, tmp_path: Path) -> None:
    assert "请填 0 或正数" in only_reason(figure(tmp_path, 2020, "table2.licensing.decisions", -8))
    assert "请填 0 或正数" in only_reason(take(tmp_path, one(**FEE, 收费金额="-5")))


def test_a_cell_of_each_sheet_is_read_by_the_unit_over_its_own_column(
    opened: Path, tmp_path: Path
) -> None:
    book = Workbook()
    for year, head in ((2024, "数值（万元）"), (2025, "数值（元）")):
        sheet = book.create_sheet(head)
        sheet.append(["年度", "指标", head])
        sheet.append([year, "行政事业性收费", "3000"])
    book.remove(book.worksheets[0])
    book.save(tmp_path / "年.xlsx")
    import_ledger("figures", tmp_path / "年.xlsx", date(2026, 3, 26), partial=True)
    assert (entered(2024), entered(2025)) == (["3000"], ["0.3"])
