"""The identities of the form: a sound report passes, a broken one yields exactly its faults."""

import json
from decimal import Decimal

import pytest

from models.office.profile import OfficeKind
from models.year.figures import Figure, Source
from reports.checks.finding import Finding
from reports.checks.identities import check
from reports.forms.form import form
from reports.forms.table import totals
from tests.places import GOLDEN

FORM = form("2021")
CITY = "city"  # 设区的市, which makes 规章; no kind of office that keeps a register


@pytest.fixture
def city() -> dict[str, Figure]:
    cells = json.loads((GOLDEN / "city_2025.json").read_text("utf-8"))
    return {cell: Figure(value, Source.ENTERED) for cell, value in cells.items()}


def said(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(finding.code, finding.message) for finding in findings]


def test_the_city_report_of_2025_passes_every_check(city: dict[str, Figure]) -> None:
    assert check(FORM, city, CITY) == []


@pytest.mark.parametrize("form_id", ["2021", "2019"])
def test_a_report_of_nothing_but_zeros_passes(form_id: str) -> None:
    zeros = {cell: Figure(0) for cell in form(form_id).cell_ids}
    assert check(form(form_id), zeros, "township", zeros) == []


def test_a_column_that_does_not_balance_is_told_with_both_sums(city: dict[str, Figure]) -> None:
    city["table3.carried_out.natural_person"] = Figure(782)
    city["table3.carried_out.total"] = Figure(818)
    findings = check(FORM, city, CITY)
    assert said(findings) == [
        ("A1", "“自然人”列不平，相差 1 件：一＋二＝14147，三＋四＝14146"),
        ("A1", "“总计”列不平，相差 1 件：一＋二＝14629，三＋四＝14628"),
    ]
    assert findings[0].severity == "error"
    assert "table3.results_total.natural_person" in findings[0].cells


def test_one_wrong_result_breaks_its_column_and_its_row(city: dict[str, Figure]) -> None:
    city["table3.d1.business"] = Figure(2)
    assert said(check(FORM, city, CITY)) == [
        ("A1", "“商业企业”列（七）总计为 252，（一）至（六）各项之和为 254，相差 2 件"),
        (
            "A1",
            "“（三）不予公开 1.属于国家秘密”一行总计为 13，六类申请人之和为 15，相差 2 件",
        ),
    ]


def test_a_total_of_table_four_that_does_not_add_up_is_told(city: dict[str, Figure]) -> None:
    city["table4.suit_direct.total"] = Figure(57)
    assert said(check(FORM, city, CITY)) == [
        ("A1", "“行政诉讼 未经复议直接起诉”总计为 57，四种结果之和为 56，相差 1 件")
    ]


@pytest.mark.parametrize("kind", OfficeKind)
def test_no_kind_of_office_makes_regulations(city: dict[str, Figure], kind: OfficeKind) -> None:
    findings = check(FORM, city, kind)
    assert [finding.code for finding in findings] == ["A5", "A5", "A5"]
    assert findings[2].cells == ("table2.regulations.valid",)
    assert "填了 74，应当为 0" in findings[2].message


def test_blank_cells_of_a_row_are_told_once_and_not_reckoned(city: dict[str, Figure]) -> None:
    del city["table3.granted.total"]
    (finding,) = [f for f in check(FORM, city, CITY) if f.code == "A4"]
    assert finding.cells == ("table3.granted.total",)
    assert "总计" in finding.message
    assert len(check(FORM, city, CITY)) == 1


def test_a_table_without_any_figure_is_one_finding(city: dict[str, Figure]) -> None:
    given: dict[str, Figure | None] = {
        cell: None if cell.startswith("table3.") else figure for cell, figure in city.items()
    }
    (finding,) = check(FORM, given, CITY)
    assert finding.message == "“三、收到和处理政府信息公开申请情况”整张表没有数字"
    assert len(finding.cells) == 175


def test_a_negative_figure_is_told(city: dict[str, Figure]) -> None:
    city["table2.licensing.decisions"] = Figure(-3)
    assert said(check(FORM, city, CITY)) == [
        ("A4", "“行政许可 · 本年处理决定数量”填了负数 -3，这里不能小于 0")
    ]


def test_a_decimal_is_told_except_for_money(city: dict[str, Figure]) -> None:
    city["table2.licensing.decisions"] = Figure(Decimal("1.5"))
    city["table2.admin_fees.amount"] = Figure(Decimal("1.5"))
    assert said(check(FORM, city, CITY)) == [
        ("A4", "“行政许可 · 本年处理决定数量”填了小数 1.5，这里应当是整数")
    ]


def test_the_carried_in_figure_must_be_last_years_carried_out(city: dict[str, Figure]) -> None:
    last = dict(city)
    for column in ("natural_person", "business", "research", "welfare", "legal_service", "total"):
        last[f"table3.carried_out.{column}"] = city[f"table3.carried_in.{column}"]
    last["table3.carried_out.other_org"] = Figure(2)
    for row in ("regulations", "normative_documents"):
        for column in ("made", "repealed"):
            city[f"table2.{row}.{column}"] = Figure(0)
    findings = [f for f in check(FORM, city, CITY, last) if f.code != "A6"]
    assert said(findings) == [("A2", "“其他”列上年结转为 0，上年报告结转下年度为 2，相差 2 件")]
    assert findings[0].cells == ("table3.carried_in.other_org",)


def test_documents_in_force_that_do_not_follow_from_last_year_are_a_warning() -> None:
    zeros = {cell: Figure(0) for cell in FORM.cell_ids}
    this = {**zeros, "table2.normative_documents.valid": Figure(12)}
    this["table2.normative_documents.made"] = Figure(2)
    last = {**zeros, "table2.normative_documents.valid": Figure(11)}
    (finding,) = check(FORM, this, "township", last)
    assert (finding.code, finding.severity) == ("A6", "warn")
    assert "件数为 12，" in finding.message
    assert "推算为 13，相差 1 件" in finding.message


def test_a_decrease_below_what_there_was_is_a_warning_in_2019() -> None:
    given = {cell: Figure(0) for cell in form("2019").cell_ids}
    given["table2.licensing.prev_items"] = Figure(5)
    given["table2.licensing.change"] = Figure(-8)
    (finding,) = check(form("2019"), given)
    assert (finding.code, finding.severity) == ("A1", "warn")


def test_purchases_without_an_amount_are_a_warning_in_2019() -> None:
    given = {cell: Figure(0) for cell in form("2019").cell_ids}
    given["table2.central_procurement.projects"] = Figure(2)
    (finding,) = check(form("2019"), given)
    assert "采购项目数量为 2 项，采购总金额为 0 元" in finding.message


def test_the_totals_we_reckon_ourselves_always_pass_the_row_checks(city: dict[str, Figure]) -> None:
    parts = {cell: Figure(f.value) for cell, f in city.items() if cell not in FORM.sums}
    assert {c: f.value for c, f in totals(FORM, parts).items()} == {
        c: f.value for c, f in city.items()
    }
