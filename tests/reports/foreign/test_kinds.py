"""The tables as pdf, ofd, Word, workbook and page: every figure is read back from each kind of file."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, TableStyle
from reportlab.platypus import Table as RuledTable

import resources
from models.year.period import Period
from reports.annual.paper import annual_document
from reports.foreign.files import pdf_file
from reports.foreign.report import ForeignReport
from reports.forms.form import Form, form
from reports.forms.shipped import form_ids, newest
from reports.forms.table import flat, tables
from reports.paper.document import Document
from reports.writers.docx.writer import write_docx
from reports.writers.html import write_html
from reports.writers.ofd.writer import ofd_bytes
from reports.writers.pdf.writer import pdf_bytes
from reports.writers.xlsx.writer import write_xlsx
from tests.reports.foreign.published_cases import read_file
from tests.reports.foreign.test_layouts import figures

OFFICE = "示例县示例镇人民政府"


def as_pdf(paper: Document, _book: Form, path: Path) -> None:
    path.write_bytes(pdf_bytes(paper)[0])


def as_docx(paper: Document, _book: Form, path: Path) -> None:
    write_docx(paper, path)


def as_xlsx(paper: Document, book: Form, path: Path) -> None:
    write_xlsx(paper, flat(book, figures(book)), path)


def as_html(paper: Document, _book: Form, path: Path) -> None:
    write_html(paper, path)


def as_ofd(paper: Document, _book: Form, path: Path) -> None:
    path.write_bytes(ofd_bytes(pdf_bytes(paper)[0]))


WRITERS = {**{".pdf": as_pdf, ".ofd": as_ofd, ".docx": as_docx, ".xlsx": as_xlsx, ".html": as_html}}


def values(report: ForeignReport) -> dict[str, Decimal | None]:
    return {cell: seen.value for cell, seen in report.cells.items()}


def wanted(book: Form) -> dict[str, Decimal]:
    known = figures(book)
    return {
        cell: Decimal(known[cell].value) if cell in known else Decimal(0) for cell in book.cell_ids
    }


@pytest.mark.parametrize("form_id", form_ids())
@pytest.mark.parametrize("kind", WRITERS)
def test_what_the_program_writes_is_read_back_figure_by_figure(
    tmp_path: Path, kind: str, form_id: str
) -> None:
    book, file = form(form_id), tmp_path / f"x{kind}"
    year = book.data.last_year or 2025
    WRITERS[kind](annual_document(book, year, OFFICE, figures(book), Period.of(year)), book, file)
    read = read_file(file)
    assert values(read) == wanted(book)
    assert (read.form_id, read.origin.office) == (form_id, OFFICE)


def drawn(path: Path, *, ruled: bool) -> None:
    """Draw the tables of the newest form as another program does, with or without lines."""
    pdfmetrics.registerFont(TTFont("Song", str(resources.path("fonts/NotoSerifSC-Regular.ttf"))))
    small = ParagraphStyle("small", fontName="Song", fontSize=7, leading=9, wordWrap="CJK")
    parts: list[Flowable] = [Paragraph(f"{OFFICE}2025年政府信息公开工作年度报告", small)]
    book = form(newest())
    for table in tables(book, figures(book)):
        grid: list[list[object]] = [[""] * len(table.widths) for _ in table.heights]
        style: list[tuple[Any, ...]] = [("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0))] * ruled
        for cell in table.cells:
            grid[cell.row][cell.column] = Paragraph(cell.text, small)
            end = (cell.column + cell.colspan - 1, cell.row + cell.rowspan - 1)
            style.append(("SPAN", (cell.column, cell.row), end))
        widths = [500 * width / sum(table.widths) for width in table.widths]
        drawing = RuledTable(grid, widths, style=TableStyle(style))
        parts += [Paragraph(table.heading, small), drawing]
    SimpleDocTemplate(str(path), leftMargin=40, rightMargin=40).build(parts)


def test_a_pdf_with_ruled_tables_is_read_cell_by_cell(tmp_path: Path) -> None:
    drawn(tmp_path / "x.pdf", ruled=True)
    assert values(read_file(tmp_path / "x.pdf")) == wanted(form(newest()))


def test_no_figure_of_a_pdf_without_lines_is_a_wrong_one(tmp_path: Path) -> None:
    drawn(tmp_path / "x.pdf", ruled=False)
    found, right = values(read_file(tmp_path / "x.pdf")), wanted(form(newest()))
    assert {cell for cell, value in found.items() if value not in (None, right[cell])} == set()
    assert len([value for value in found.values() if value is not None]) > 150


def test_what_a_line_of_a_pdf_has_no_room_for_is_no_new_paragraph(tmp_path: Path) -> None:
    pdfmetrics.registerFont(TTFont("Song", str(resources.path("fonts/NotoSerifSC-Regular.ttf"))))
    page = Canvas(str(tmp_path / "x.pdf"))
    page.setFont("Song", 12)
    lines = (
        "按照规定的收费标准和有关的文件（国办函",
        "〔2020〕109号），没有收取。",
        "另起一段",
        "再起一段",
    )
    for at, line in enumerate(("满" * 23, *lines)):
        page.drawString(60, 700 - 18 * at, line)
    page.save()
    said = [row.text for row in pdf_file.rows(tmp_path / "x.pdf")]
    assert said == ["满" * 23 + lines[0] + lines[1], *lines[2:]]
