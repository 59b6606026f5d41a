"""The statutory forms as data: complete, in printed order, refused when misspelt."""

import copy
from typing import Any

import pytest

import resources
from models.store.refusal import Refusal
from reports.forms import data as form_data
from reports.forms.form import form, form_id_for_year
from reports.forms.outcomes import former_outcomes
from reports.forms.shipped import newest


def raw(name: str) -> dict[str, Any]:
    return copy.deepcopy(resources.toml(f"forms/{name}.toml"))


@pytest.fixture
def shipped(monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, Any]]:
    files = {f"forms/{name}.toml": raw(name) for name in ("2019", "2021")}
    monkeypatch.setattr(resources, "toml", files.__getitem__)
    return files


def test_the_form_of_2021_has_ten_figures_in_table_two_and_25_rows_of_seven_in_table_three() -> (
    None
):
    ids = form("2021").cell_ids
    assert sum(i.startswith("table2.") for i in ids) == 10
    assert sum(i.startswith("table3.") for i in ids) == 25 * 7
    assert sum(i.startswith("table4.") for i in ids) == 15
    assert len(set(ids)) == 200


def test_the_form_of_2019_has_22_figures_in_table_two_and_23_rows_of_seven_in_table_three() -> None:
    ids = form("2019").cell_ids
    assert sum(i.startswith("table2.") for i in ids) == 22
    assert sum(i.startswith("table3.") for i in ids) == 23 * 7
    assert sum(i.startswith("table4.") for i in ids) == 15
    assert "table3.other_processing.total" in ids
    assert not any(".o1." in i or ".o3." in i for i in ids)


@pytest.mark.parametrize(
    ("cell", "label"),
    [
        ("table2.normative_documents.made", "行政规范性文件 · 本年制发件数"),
        ("table3.d1.natural_person", "（三）不予公开 1.属于国家秘密 · 自然人"),
        ("table3.results_total.total", "（七）总计 · 总计"),
        ("table4.reconsideration.upheld", "行政复议 · 结果维持"),
        ("table4.suit_direct.total", "行政诉讼 未经复议直接起诉 · 总计"),
    ],
)
def test_a_cell_is_named_by_its_row_and_column(cell: str, label: str) -> None:
    assert form("2021").cell(cell).label == label


def test_the_figures_stand_in_printed_order() -> None:
    rows = [cell.row for cell in form("2021").cells if cell.column == "total"]
    names = "received carried_in granted partial d1 d2 d3 d4 d5 d6 d7 d8 u1 u2 u3 n1 n2 n3 n4 n5"
    ends = "o1 o2 o3 results_total carried_out reconsideration suit_direct"
    assert rows == [*names.split(), *ends.split(), "suit_after_reconsideration"]


def test_every_total_says_of_what_it_is_the_sum() -> None:
    sums = form("2021").sums
    assert len(sums) == 25 + 6 + 3
    assert sums["table3.results_total.business"][0] == "table3.granted.business"
    assert len(sums["table3.results_total.business"]) == 21
    assert len(sums["table3.d1.total"]) == 6
    assert len(sums["table4.suit_direct.total"]) == 4


def test_only_the_fees_are_money() -> None:
    money = [cell.id for cell in form("2021").cells if cell.kind == "money"]
    assert money == ["table2.admin_fees.amount"]
    assert form("2021").cell(money[0]).unit == "万元"


def test_only_increase_and_decrease_may_be_negative_in_2019() -> None:
    signed = {cell.column for cell in form("2019").cells if cell.kind == "signed"}
    assert signed == {"change"}


@pytest.mark.parametrize(
    ("year", "name"),
    [(2013, None), (2014, "2014"), (2018, "2014"), (2019, "2019"), (2020, "2019"), (2021, "2021")],
)
def test_a_year_has_the_form_of_its_notice(year: int, name: str | None) -> None:
    assert form_id_for_year(year) == name


def test_the_newest_form_holds_until_a_new_notice_comes() -> None:
    assert form_id_for_year(int(newest()) + 30) == newest()


def test_an_unknown_form_is_declined() -> None:
    with pytest.raises(Refusal, match="1999"):
        form("1999")


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("（一）予以公开", "granted"),
        ("予以公开", "granted"),
        ("部分公开", "partial"),
        ("(二)部分公开(区分处理的，只计这一情形，不计其他情形)", "partial"),
        ("属于国家秘密", "d1"),
        ('危及"三安全一稳定"', "d3"),
        (" d4 ", "d4"),
        ("3.其他", "o3"),
    ],
)
def test_a_result_is_found_without_numbering_and_remark(text: str, row: str) -> None:
    found = form("2021").result_row(text)
    assert found is not None
    assert found.id == row


@pytest.mark.parametrize("text", ["不予公开", "总计", "本年新收政府信息公开申请数量", "", "公开"])
def test_a_heading_or_total_is_no_result_of_a_request(text: str) -> None:
    assert form("2021").result_row(text) is None


def test_the_three_other_outcomes_are_one_row_in_2019() -> None:
    assert [getattr(form("2019").result_row(o), "id", "") for o in ("o1", "o2", "o3")] == [
        "other_processing"
    ] * 3


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("table2.licensing.decisions", "table2.licensing.decisions"),
        ("行政许可", "table2.licensing.decisions"),
        ("行政规范性文件·现行有效件数", "table2.normative_documents.valid"),
        ("行政规范性文件 本年制发件数", "table2.normative_documents.made"),
        ("本年收费金额", "table2.admin_fees.amount"),
        ("行政事业性收费", "table2.admin_fees.amount"),
        ("属于国家秘密 自然人", "table3.d1.natural_person"),
        ("行政复议－结果维持", "table4.reconsideration.upheld"),
    ],
)
def test_a_figure_is_found_by_id_or_by_a_label_that_means_one_cell(text: str, cell: str) -> None:
    found = form("2021").find(text)
    assert found is not None
    assert found.id == cell


@pytest.mark.parametrize("text", ["行政规范性文件", "自然人", "总计", "no such thing", ""])
def test_a_label_that_means_no_cell_or_several_finds_none(text: str) -> None:
    assert form("2021").find(text) is None


def test_every_result_but_the_two_catch_alls_names_its_article() -> None:
    without = [row.id for row in form("2021").result_rows if not row.article]
    assert without == ["n5", "o3"]
    assert all(row.meaning for row in form("2021").result_rows)


def test_the_thirteen_outcomes_of_2014_are_counted_under_rows_that_exist() -> None:
    rows = {row.id for row in form("2021").result_rows}
    assert len(former_outcomes()) == 13
    assert {outcome.row for outcome in former_outcomes()} <= rows


def test_a_misspelt_key_is_refused_by_file_and_name(shipped: dict[str, dict[str, Any]]) -> None:
    row = shipped["forms/2021.toml"]["table3"]["row"][0]
    row["artikel"] = row.pop("article")
    with pytest.raises(ValueError, match=r"forms/2021\.toml.*table3.*'artikel'"):
        form_data.read_form("2021")


def test_a_missing_key_is_refused_by_file_and_name(shipped: dict[str, dict[str, Any]]) -> None:
    del shipped["forms/2021.toml"]["basis"]
    with pytest.raises(ValueError, match=r"forms/2021\.toml.*'basis'"):
        form_data.read_form("2021")


def test_a_key_of_the_wrong_type_is_refused(shipped: dict[str, dict[str, Any]]) -> None:
    shipped["forms/2021.toml"]["first_year"] = "2021"
    with pytest.raises(ValueError, match=r"forms/2021\.toml: first_year"):
        form_data.read_form("2021")


def test_an_unknown_kind_of_figure_is_refused(shipped: dict[str, dict[str, Any]]) -> None:
    shipped["forms/2021.toml"]["table2"]["block"][0]["columns"][0]["kind"] = "float"
    with pytest.raises(ValueError, match="'float'"):
        form_data.read_form("2021")


def test_a_replacement_for_a_row_that_is_not_there_is_refused(
    shipped: dict[str, dict[str, Any]],
) -> None:
    shipped["forms/2019.toml"]["table3"]["replace"][0]["id"] = "other_procesing"
    with pytest.raises(ValueError, match=r"forms/2019\.toml: table3.*other_procesing"):
        form_data.read_form("2019")


def test_a_check_of_a_row_that_is_not_there_is_refused(shipped: dict[str, dict[str, Any]]) -> None:
    shipped["forms/2021.toml"]["table3"]["check"][0]["left"][0] = "recieved"
    form.cache_clear()
    with pytest.raises(ValueError, match=r"forms/2021\.toml.*recieved"):
        form("2021")
    form.cache_clear()
