"""The neutral tables: every place of the grid covered once, merged as printed."""

from datetime import date
from decimal import Decimal

import pytest

from models.year.figures import Figure, Source
from models.year.period import Period
from reports.annual.paper import annual_document
from reports.forms.form import form
from reports.forms.table import flat, number_text, tables, totals
from reports.paper.document import Cell, CellKind, Heading, Note, Table
from tests.places import GOLDEN

PERIOD = Period.of(2022)


def dump(cell: Cell) -> str:
    span = f"{cell.rowspan}x{cell.colspan}"
    mark = " vertical" if cell.vertical else ""
    return f"{cell.row},{cell.column} {span} {cell.kind}{mark} {cell.text} {cell.figure or ''}"


def lines(form_id: str) -> list[str]:
    found = []
    for table in tables(form(form_id), {}):
        found.append(f"{table.heading} {table.row_count}x{table.column_count} {table.widths}")
        found += [dump(cell).rstrip() for cell in table.cells]
    return found


@pytest.mark.parametrize("form_id", ["2021", "2019"])
def test_the_tables_are_cut_and_worded_as_in_the_golden_file(form_id: str) -> None:
    golden = (GOLDEN / f"tables_{form_id}.txt").read_text("utf-8").splitlines()
    assert lines(form_id) == golden


@pytest.mark.parametrize("form_id", ["2021", "2019"])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_every_place_of_the_grid_is_covered_once(form_id: str, place: int) -> None:
    table: Table = tables(form(form_id), {})[place]
    area = sum(cell.rowspan * cell.colspan for cell in table.cells)
    assert area == table.row_count * table.column_count
    assert all(table.at(r, c) for r in range(table.row_count) for c in range(table.column_count))


@pytest.mark.parametrize("form_id", ["2021", "2019"])
def test_every_figure_of_the_form_is_printed_once_and_in_order(form_id: str) -> None:
    printed = [cell_id for table in tables(form(form_id), {}) for cell_id in table.figures]
    assert tuple(printed) == form(form_id).cell_ids


@pytest.mark.parametrize(("form_id", "rows"), [("2021", 22), ("2019", 20)])
def test_the_upright_heading_stands_over_all_results(form_id: str, rows: int) -> None:
    (upright,) = (cell for cell in tables(form(form_id), {})[1].cells if cell.vertical)
    assert (upright.text, upright.rowspan) == ("三、本年度办理结果", rows)
    assert "".join(upright.lines) == upright.text


def test_a_figure_that_nobody_gave_is_printed_as_zero() -> None:
    texts = {c.text for t in tables(form("2021"), {}) for c in t.figures.values()}
    assert texts == {"0"}


def test_preferred_line_breaks_never_change_the_wording() -> None:
    for table in tables(form("2021"), {}):
        assert all("".join(cell.lines) in ("", cell.text) for cell in table.cells)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (Decimal("0.00"), "0"),
        (Decimal("-0"), "0"),
        (Decimal("1.2350"), "1.235"),
        (Decimal("100"), "100"),
        (Decimal("1E+3"), "1000"),
        (Decimal("0.0001"), "0.0001"),
        (-8, "-8"),
    ],
)
def test_a_figure_has_only_the_decimals_it_needs(value: int | Decimal, text: str) -> None:
    assert number_text(value) == text


def test_the_purchases_of_2019_are_printed_with_their_unit() -> None:
    amount = "table2.central_procurement.amount"
    table = tables(form("2019"), {amount: Figure(Decimal(251000))})[0]
    assert table.figures[amount].text == "251000元"
    assert table.figures[amount].number == Decimal(251000)


def test_totals_add_up_rows_columns_and_the_corner() -> None:
    given = {
        "table3.granted.natural_person": Figure(3),
        "table3.o3.business": Figure(4),
        "table4.suit_direct.pending": Figure(2),
    }
    found = totals(form("2021"), given)
    assert found["table3.results_total.natural_person"].value == 3
    assert found["table3.results_total.business"].value == 4
    assert found["table3.results_total.total"].value == 7
    assert found["table3.o3.total"] == Figure(4, Source.COUNTED)
    assert found["table4.suit_direct.total"].value == 2
    assert found["table4.reconsideration.total"].value == 0


def test_a_total_typed_over_stays_and_keeps_the_counted_one_beside_it() -> None:
    typed = Figure(9, Source.OVERRIDDEN, note="纸质登记")
    found = totals(
        form("2021"),
        {"table3.d1.total": typed, "table3.d1.research": Figure(1), "table3.d2.total": Figure(5)},
    )
    assert found["table3.d1.total"] == Figure(9, Source.OVERRIDDEN, "纸质登记", 1)
    assert found["table3.d2.total"].value == 0


@pytest.mark.parametrize("source", [Source.ENTERED, Source.FROZEN])
def test_a_total_entered_or_frozen_is_left_alone(source: Source) -> None:
    typed = Figure(9, source)
    assert totals(form("2021"), {"table3.d1.total": typed})["table3.d1.total"] == typed


def test_the_flat_list_holds_every_figure_in_order_with_a_name_of_its_own() -> None:
    found = flat(form("2021"), {"table2.licensing.decisions": Figure(5)})
    assert [figure.code for figure in found] == list(form("2021").cell_ids)
    assert len({figure.label for figure in found}) == 200
    assert next(f.value for f in found if f.code == "table2.licensing.decisions") == 5


def test_the_paper_names_office_year_and_period() -> None:
    paper = annual_document(form("2021"), 2022, "西岭镇人民政府", {}, PERIOD)
    assert paper.title == "西岭镇人民政府2022年政府信息公开工作年度报告"
    assert paper.subtitle == "（数据表）"
    assert paper.lines == ("填报单位：西岭镇人民政府", "统计期限：2022年1月1日至12月31日")


def test_a_table_with_lines_of_its_own_names_office_and_period_in_these_alone() -> None:
    quarter = Period(date(2015, 10, 1), date(2015, 12, 31))
    paper = annual_document(form("2014"), 2015, "西岭镇人民政府", {}, quarter)
    assert (paper.title, paper.subtitle) == (
        "政府信息公开情况统计表",
        "（2015年10月1日至12月31日）",
    )
    text = "\n".join(
        [*paper.lines, *(each.text for each in paper.blocks if isinstance(each, Note))]
    )
    assert text.count("西岭镇人民政府") == 1
    assert "填报单位（盖章）：西岭镇人民政府" in text
    assert "2015年" not in text


def test_a_period_over_two_years_names_both() -> None:
    two = Period(date(2021, 12, 1), date(2022, 1, 31))
    paper = annual_document(form("2021"), 2021, "西岭镇人民政府", {}, two)
    assert paper.lines[1] == "统计期限：2021年12月1日至2022年1月31日"


def test_the_paper_has_only_the_sections_the_registers_know() -> None:
    paper = annual_document(form("2021"), 2022, "西岭镇人民政府", {}, PERIOD)
    headings = [block.text for block in paper.blocks if isinstance(block, Heading)]
    assert headings == list(form("2021").data.sections[1:4])


def test_the_note_says_how_many_figures_were_typed_over() -> None:
    typed = {"table2.licensing.decisions": Figure(5, Source.OVERRIDDEN, "核对")}
    paper = annual_document(form("2021"), 2022, "西岭镇人民政府", typed, PERIOD)
    notes = [block.text for block in paper.blocks if isinstance(block, Note)]
    assert "国办公开办函〔2021〕30号" in notes[0]
    assert "1 处经人工改定" in notes[1]
    assert "人工填报" not in notes[1]


def test_figures_and_labels_are_told_apart() -> None:
    table = tables(form("2021"), {})[1]
    assert table.at(0, 0).kind is CellKind.CORNER
    assert table.at(2, 4).kind is CellKind.HEAD
    assert table.at(3, 3).kind is CellKind.FIGURE
    assert table.at(27, 0).text == "四、结转下年度继续办理"
