"""A workbook is looked over before it goes out, and cleaned."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font, PatternFill

from reports.inspecting.cleaning import cleaned
from reports.inspecting.looked_over import looked_over
from reports.inspecting.trace import Cleaned
from tests.reports.inspecting.files_to_inspect import everything_in, workbook


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return workbook(tmp_path_factory.mktemp("xlsx") / "名单.xlsx")


def test_everything_hidden_in_a_workbook_is_named_with_its_place(file: Path) -> None:
    traces = looked_over(file)
    assert not isinstance(traces, str)
    assert [(each.kind, each.place) for each in traces] == [
        ("identity", "工作表“公示”B 列"),
        ("metadata", "作者"),
        ("comment", "工作表“公示”A2"),
        ("hidden_sheet", "工作表“底稿”"),
        ("hidden_row", "工作表“公示”"),
        ("hidden_column", "工作表“公示”"),
    ]
    assert "第 9 行" in traces[4].message
    assert "D 列" in traces[5].message


@pytest.fixture(scope="module")
def copy(file: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Cleaned, Path]:
    made = cleaned(file)
    assert isinstance(made, Cleaned)
    path = tmp_path_factory.mktemp("cleaned") / "名单.xlsx"
    path.write_bytes(made.data)
    return made, path


def test_a_cleaned_workbook_holds_nothing_of_what_was_hidden(copy: tuple[Cleaned, Path]) -> None:
    inside = everything_in(copy[1])
    for gone in ("张三", "王五", "家里有车", "被拒的名单", "内部备注", "没有公开的底稿", "底稿"):
        assert gone not in inside
    assert [each.kind for each in copy[0].by_hand] == ["identity"]


def test_a_cleaned_workbook_still_opens_with_what_was_shown(copy: tuple[Cleaned, Path]) -> None:
    book = openpyxl.load_workbook(copy[1])
    assert book.sheetnames == ["公示", "附表"]
    assert [cell.value for cell in book["公示"][2]][:3] == ["赵六", "110101199003070038", 100]
    assert book["附表"]["A1"].value == "附表"


def test_hidden_columns_without_anything_in_them_are_no_trace(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["名称", "数量"])
    book.worksheets[0].column_dimensions.group("F", "Z", hidden=True)
    book.save(tmp_path / "x.xlsx")
    assert looked_over(tmp_path / "x.xlsx") == ()


def test_cells_that_print_nothing_are_found_and_white_on_a_colour_is_none(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["白字", "格式", "红底白字"])
    sheet["A1"].font = Font(color="FFFFFFFF")
    sheet["B1"].number_format = ";;;"
    sheet["C1"].font = Font(color="FFFFFFFF")
    sheet["C1"].fill = PatternFill("solid", fgColor="FFFF0000")
    book.save(tmp_path / "x.xlsx")
    traces = looked_over(tmp_path / "x.xlsx")
    assert not isinstance(traces, str)
    assert [(each.kind, each.message[:2]) for each in traces] == [
        ("hidden_text", "A1"),
        ("hidden_text", "B1"),
    ]
