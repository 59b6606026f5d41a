"""The workbook: cut as printed, numbers as numbers, never a formula."""

import json
import re
import tempfile
from datetime import date
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml.etree import SerialisationError
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter, range_boundaries

from models.store.refusal import Refusal
from models.year.figures import Figure
from models.year.period import Period
from reports.annual.paper import annual_document
from reports.forms.form import form
from reports.forms.table import FlatFigure, flat
from reports.paper.document import Document
from reports.writers.xlsx.plain_workbook import plain_sheet
from reports.writers.xlsx.writer import write_xlsx
from tests.books import rows_of, sheet_of
from tests.places import GOLDEN

TOP = 3  # sheet row in which a table begins
PERIOD = Period.of(2022)


def figures() -> dict[str, Figure]:
    cells = json.loads((GOLDEN / "city_2025.json").read_text("utf-8"))
    found = {cell: Figure(value) for cell, value in cells.items()}
    return {**found, "table2.admin_fees.amount": Figure(Decimal("1.2350"))}


def annual(form_id: str = "2021", office: str = "西岭镇人民政府") -> Document:
    return annual_document(form(form_id), 2022, office, figures(), PERIOD)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "报告.xlsx"


def written(path: Path, document: Document, form_id: str = "2021") -> Workbook:
    write_xlsx(document, flat(form(form_id), figures()), path)
    return load_workbook(path)


@pytest.mark.parametrize("form_id", ["2021", "2019"])
def test_cells_are_merged_as_printed(form_id: str, path: Path) -> None:
    document = annual(form_id)
    book = written(path, document, form_id)
    for sheet, table in zip(book.worksheets, document.tables, strict=False):
        merged = {range_boundaries(str(area)) for area in sheet.merged_cells.ranges}
        printed = {
            (c.column + 1, c.row + TOP, c.column + c.colspan, c.row + TOP + c.rowspan - 1)
            for c in table.cells
            if c.rowspan * c.colspan > 1
        }
        lines = {(1, row, table.column_count, row) for row in (1, 2)}
        assert merged == printed | lines


@pytest.mark.parametrize("form_id", ["2021", "2019"])
def test_every_cell_holds_its_wording_or_its_number(form_id: str, path: Path) -> None:
    document = annual(form_id)
    book = written(path, document, form_id)
    for sheet, table in zip(book.worksheets, document.tables, strict=False):
        for cell in table.cells:
            value = sheet.cell(cell.row + TOP, cell.column + 1).value
            if cell.figure is None:
                assert value == cell.text
            else:
                assert isinstance(value, int | float)
                assert value == pytest.approx(float(cell.number or 0))


def test_an_amount_is_printed_with_its_unit_and_stays_a_number(path: Path) -> None:
    amount = {"table2.central_procurement.amount": Figure(Decimal(251000))}
    document = annual_document(form("2019"), 2020, "西岭镇人民政府", amount, PERIOD)
    sheet = written(path, document, "2019").worksheets[0]
    cell = sheet.cell(TOP + 17, 4)
    assert (cell.value, cell.number_format) == (251000, 'General"元"')


def test_every_cell_of_a_table_has_a_line_around_it(path: Path) -> None:
    document = annual()
    book = written(path, document)
    for sheet, table in zip(book.worksheets, document.tables, strict=False):
        for cell in table.cells:
            row, column = cell.row + TOP, cell.column + 1
            first = sheet.cell(row, column).border
            last = sheet.cell(row + cell.rowspan - 1, column + cell.colspan - 1).border
            sides = (first.left, first.top, last.right, last.bottom)
            assert [side.style for side in sides] == ["thin"] * 4


def test_a_sheet_prints_on_a4_fitted_to_its_width(path: Path) -> None:
    book = written(path, annual())
    assert book.sheetnames[1] == "三、收到和处理政府信息公开申请情况"
    for sheet in book.worksheets:
        assert sheet.page_setup.paperSize == 9
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        fitted = sheet.sheet_properties.pageSetUpPr
        assert fitted is not None
        assert fitted.fitToPage
    assert book.worksheets[1].print_area == "'三、收到和处理政府信息公开申请情况'!$A$1:$J$30"


def test_the_upright_heading_is_stacked(path: Path) -> None:
    sheet = written(path, annual()).worksheets[1]
    assert sheet.cell(TOP + 5, 1).alignment.textRotation == 255


def test_columns_keep_the_proportions_of_the_paper(path: Path) -> None:
    sheet = written(path, annual()).worksheets[1]
    widths = [sheet.column_dimensions[get_column_letter(n)].width for n in range(1, 11)]
    assert sum(widths[1:3]) / widths[0] == pytest.approx((82 + 276) / 36, rel=0.01)
    assert widths[1] > 2 * len("（三）不予公开")


def test_the_flat_sheet_lists_code_name_and_number(path: Path) -> None:
    sheet = written(path, annual())["指标"]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == ("代码", "指标", "数值")
    assert len(rows) == 201
    assert rows[1] == ("table2.regulations.made", "二表 规章 · 本年制发件数", 3)
    assert rows[10][2] == 1.235


@pytest.mark.parametrize("trap", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_text_that_looks_like_a_formula_stays_text(trap: str, path: Path) -> None:
    document = annual(office=trap)
    write_xlsx(document, [FlatFigure(trap, trap, 1)], path)
    book = load_workbook(path)
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert book["指标"]["A2"].value == trap
    assert book["指标"]["A2"].quotePrefix


def test_control_characters_are_left_out(path: Path) -> None:
    write_xlsx(annual(office="西\x07岭镇"), [FlatFigure("a\x00", "b\x1f", 1)], path)
    assert load_workbook(path)["指标"]["A2"].value == "a"


def test_the_same_tables_give_the_same_file(tmp_path: Path) -> None:
    files = [tmp_path / "1.xlsx", tmp_path / "2.xlsx"]
    for file in files:
        write_xlsx(annual(), flat(form("2021"), figures()), file)
    assert files[0].read_bytes() == files[1].read_bytes()


def test_the_file_names_no_person_and_no_hour(path: Path) -> None:
    told = written(path, annual()).properties
    assert told.creator in (None, "")
    assert told.lastModifiedBy in (None, "")
    assert told.created.year == told.modified.year == 2000


def test_a_target_that_is_a_folder_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    target = tmp_path / "报告.xlsx"
    target.mkdir()
    with pytest.raises(Refusal, match="报告"):
        write_xlsx(annual(), [], target)
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("period", "title"),
    [
        (Period.of(2015), "政府信息公开情况统计表（2015年度）"),
        (
            Period(date(2015, 1, 1), date(2015, 3, 31)),
            "政府信息公开情况统计表（2015年1月1日至3月31日）",
        ),
    ],
)
def test_the_sheet_of_2014_has_the_head_and_foot_that_the_form_prints(
    tmp_path: Path, period: Period, title: str
) -> None:
    document = annual_document(form("2014"), 2015, "示例镇人民政府", {}, period)
    write_xlsx(document, [], tmp_path / "表.xlsx")
    rows = [str(row[0]) for row in rows_of(tmp_path / "表.xlsx")]
    assert (rows[0], rows[1]) == (title, "填报单位（盖章）：示例镇人民政府")
    foot = [mark for mark in rows[-1].split("　") if mark]
    assert foot == ["单位负责人：", "审核人：", "填报人：", "联系电话：", "填报日期："]


@pytest.mark.parametrize(("fault", "said"), [("IO_ENOSPC", "磁盘已满"), ("IO_EIO", "读写磁盘")])
def test_a_fault_of_the_disk_of_temporary_files_is_a_sentence(
    fault: str, said: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_book: Workbook, _out: object) -> None:
        raise SerialisationError(fault)

    monkeypatch.setattr(Workbook, "save", full)
    with pytest.raises(Refusal, match=said):
        write_xlsx(annual(), (), path)
    assert list(path.parent.iterdir()) == []


def test_a_place_of_temporary_files_that_is_gone_is_a_sentence(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(path.parent / "gone"))
    with pytest.raises(Refusal):
        write_xlsx(annual(), (), path)


def test_a_ledger_does_not_tell_the_hour_of_its_making(path: Path) -> None:
    with plain_sheet(path, "台账", [("信息名称", 20)]) as sheet:
        sheet.write_row(1, ["通知"])
    with ZipFile(path) as archive:
        told = re.findall(r"\d{4}-\d\d-\d\dT[\d:]+", archive.read("docProps/core.xml").decode())
    assert set(told) == {"2000-01-01T00:00:00"}


def test_a_plain_sheet_is_filtered_over_all_its_rows(tmp_path: Path) -> None:
    path = tmp_path / "台账.xlsx"
    with plain_sheet(path, "台账", [("信息名称", 20), ("文号", 12)]) as made:
        for row in (1, 2, 3):
            made.write_row(row, ("甲", "乙"))
    assert sheet_of(load_workbook(path)).auto_filter.ref == "A1:B4"
