"""Long tables on paper: heads on every page, nothing lost, rows not torn without need."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from reports.paper.document import Cell, CellKind, Document, Table, TableBlock
from reports.writers.pdf.flowing import Setting
from reports.writers.pdf.writer import write_pdf
from reports.writers.setting.fonts import Fonts, Role
from tests.calls import calls
from tests.reports.writers.sample import long_table

FONTS = Fonts()


def pages(table: Table, path: Path, landscape: bool = False) -> list[str]:
    """Return the text of every page, without blanks."""
    paper = Document("长表", blocks=(TableBlock(table),), landscape=landscape)
    write_pdf(paper, path)
    return ["".join(page.extract_text().split()) for page in PdfReader(path).pages]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "长表.pdf"


@pytest.mark.parametrize("landscape", [False, True])
def test_the_heads_stand_on_every_page_and_every_row_once(landscape: bool, target: Path) -> None:
    found = pages(long_table(80), target, landscape)
    assert len(found) > 1
    assert all("事项" in page and "要素" in page and "依据" in page for page in found)
    assert all(sum(f"要素的说明{n}止" in page for page in found) == 1 for n in range(80))
    assert "注" in found[-1]


def test_a_cell_over_rows_on_two_pages_is_printed_on_both(target: Path) -> None:
    cells = [
        Cell(0, 0, "事项", CellKind.HEAD),
        Cell(0, 1, "内容", CellKind.HEAD),
        Cell(1, 0, "共同的格", rowspan=90),
        *(Cell(row, 1, f"第{row}行") for row in range(1, 91)),
    ]
    table = Table("t", "", (100, 300), (26,) * 91, tuple(cells), head_rows=1, flowing=True)
    found = pages(table, target)
    assert len(found) > 1
    assert all("共同的格" in page for page in found)


def test_a_cell_higher_than_a_page_is_printed_whole(target: Path) -> None:
    sentences = "".join(f"第{n}项要素及其说明。" for n in range(700))
    found = pages(long_table(3, sentences), target, landscape=True)
    whole = "".join(found)
    assert all(whole.count(f"第{n}项要素及其说明。") == 3 for n in (0, 350, 699))
    assert all("事项" in page for page in found)


def test_a_row_of_less_than_half_a_page_is_never_cut(target: Path) -> None:
    found = pages(long_table(30, "一段不长不短的说明" * 50), target, landscape=True)
    assert len(found) > 5
    assert all(page.count("一段不长不短的说明") % 50 == 0 for page in found)


def test_a_band_is_never_left_alone_at_the_foot_of_a_page(target: Path) -> None:
    cells = [Cell(0, 0, "头", CellKind.HEAD)]
    for number in range(60):
        row = 1 + 2 * number
        cells.append(Cell(row, 0, f"领域{number}号", CellKind.BAND))
        cells.append(Cell(row + 1, 0, "行\n" * (number % 5) + f"末{number}尾"))
    table = Table("t", "", (100,), (26,) * 121, tuple(cells), head_rows=1, flowing=True)
    found = pages(table, target)
    assert len(found) > 2
    for number in range(60):
        (page,) = [page for page in found if f"领域{number}号" in page]
        assert f"末{number}尾" in page


def test_a_row_is_as_high_as_the_cell_that_spans_it() -> None:
    cells = (Cell(0, 0, "高" * 100, rowspan=2), Cell(0, 1, "甲"), Cell(1, 1, "乙"))
    table = Table("t", "", (60, 300), (26, 26), cells, flowing=True)
    setting = Setting(table, FONTS, 400, 600)
    assert sum(setting.depths) == len(setting.lines(cells[0]))


def test_an_address_wider_than_its_column_is_cut(target: Path) -> None:
    address = "https://www.example.gov.cn/" + "abcdefghij" * 12
    cells = (Cell(0, 0, address, align="left"), Cell(0, 1, "甲"))
    table = Table("t", "", (100, 300), (26,), cells, flowing=True)
    lines = Setting(table, FONTS, 400, 600).lines(cells[0])
    assert max(FONTS.width(line, Role.SONG, 9) for line in lines) <= 100
    assert address in pages(table, target)[0]


def test_ten_times_the_rows_are_about_ten_times_the_work(target: Path) -> None:
    few, many = (
        Document("长表", blocks=(TableBlock(long_table(rows, "要素" * 60)),)) for rows in (60, 600)
    )
    little = calls(lambda: write_pdf(few, target))
    much = calls(lambda: write_pdf(many, target))
    assert len(PdfReader(target).pages) > 60
    assert much < 12 * little
