"""Whatever a cell says, no writer lets Excel or WPS take it for a formula."""

import csv
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from models.packages.cells import Column, Holds
from models.store.plain_text import is_risky
from reports.forms.table import FlatFigure
from reports.ledgers.exporting import export_list
from reports.paper.document import Cell, CellKind, Document, Line, Paragraph, Table, TableBlock
from reports.writers.papers import write_paper
from reports.writers.xlsx.writer import write_xlsx
from tests.places import ROOT

TRAPS = ("=1+1", "+86", "-甲", "@SUM(A1)", "\t=1+1", "\r=1+1", "=cmd|' /C calc'!A0")
# The modules that make workbooks and csv, each proved below.
_SHEETS = {
    "models/packages/cells.py",
    "reports/ledgers/books/separated.py",
    "reports/writers/xlsx/plain_workbook.py",
    "reports/writers/xlsx/writer.py",
}


def paper() -> Document:
    """A paper that says the traps wherever it has words."""
    heads = [Cell(0, at, trap, CellKind.HEAD) for at, trap in enumerate(TRAPS)]
    cells = [Cell(1, at, trap) for at, trap in enumerate(TRAPS)]
    size = (60,) * len(TRAPS), (30, 30)
    table = Table("t", TRAPS[0], *size, (*heads, *cells), head_rows=1, note=TRAPS[1])
    words = [each for trap in TRAPS for each in (Line(trap), Paragraph(trap))]
    return Document(TRAPS[0], subtitle=TRAPS[1], lines=TRAPS, blocks=(TableBlock(table), *words))


def as_list(path: Path) -> None:
    export_list(path, "清单", [(trap, 10) for trap in TRAPS], [TRAPS, TRAPS])


def flat(path: Path) -> None:
    write_xlsx(paper(), [FlatFigure(trap, trap, trap) for trap in TRAPS], path)


@pytest.mark.parametrize("write", [as_list, flat])
def test_a_workbook_holds_no_formula_and_keeps_its_words_when_they_are_edited(
    tmp_path: Path, write: Callable[[Path], object]
) -> None:
    path = tmp_path / "a.xlsx"
    write(path)
    cells = [
        cell
        for sheet in load_workbook(path).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and is_risky(cell.value)
    ]
    assert len(cells) >= len(TRAPS)
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells)
    with zipfile.ZipFile(path) as parts:
        assert not any("externalLink" in name for name in parts.namelist())


def test_a_csv_holds_no_cell_that_is_reckoned(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    as_list(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert cells == [f"'{trap}" for trap in TRAPS] * 3
    kept = Column("title", Holds.TEXT, may_lack=False, points_to="")
    assert [kept.cell(trap) for trap in TRAPS] == [f"'{trap}" for trap in TRAPS]


def test_a_page_of_the_web_says_to_excel_that_its_cells_are_words(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    write_paper(paper(), path)
    cells = re.findall(r"<t[hd][^>]*>[^<]*</t[hd]>", path.read_text("utf-8"))
    assert len(cells) == 2 * len(TRAPS)
    assert all(r"mso-number-format:'\@'" in cell for cell in cells)


def test_a_text_document_reckons_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    write_paper(paper(), path)
    with zipfile.ZipFile(path) as parts:
        whole = "".join(
            parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml")
        )
    fields = re.findall(r"<w:instrText[^>]*>\s*(\w+)|w:instr=\"(\w+)", whole)
    assert {word for each in fields for word in each if word} == {"PAGE"}


def test_no_other_module_makes_workbooks_or_csv() -> None:
    made = {
        path.relative_to(ROOT).as_posix()
        for house in ("models", "reports", "cli", "gui")
        for path in (ROOT / house).rglob("*.py")
        if re.search(r"csv\.writer\(|\bWorkbook\(", path.read_text("utf-8"))
    }
    assert made == _SHEETS
