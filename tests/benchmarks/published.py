"""A published report read and checked, beside its file read with the bare library."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import docx
import pypdfium2
from lxml import html
from pypdfium2 import raw as pdfium
from python_calamine import CalamineWorkbook

from models.year.period import Period
from reports.annual.paper import annual_document
from reports.foreign.checking import check_report
from reports.foreign.files.contents import KINDS
from reports.foreign.files.opened import rows_of
from reports.foreign.report import report_of
from reports.forms.form import form
from reports.forms.shipped import newest
from tests.benchmarks.measure import Row, pair, wall
from tests.reports.foreign.test_kinds import OFFICE, WRITERS
from tests.reports.foreign.test_layouts import figures


def _bare_pdf(file: Path) -> object:
    """Every character and where it stands, without which no table can be read."""
    found, box = [], pdfium.FS_RECTF()
    for page in pypdfium2.PdfDocument(file):
        layer = page.get_textpage()
        for at in range(layer.count_chars()):
            pdfium.FPDFText_GetLooseCharBox(layer.raw, at, box)
            sign = pdfium.FPDFText_GetUnicode(layer.raw, at)
            found.append((sign, box.left, box.bottom, box.right, box.top))
    return found


def _bare_docx(file: Path) -> object:
    book = docx.Document(str(file))
    cells = [[cell.text for cell in row.cells] for table in book.tables for row in table.rows]
    return [each.text for each in book.paragraphs], cells


def _bare_html(file: Path) -> object:
    page = html.document_fromstring(file.read_text("utf-8"))
    return [each.text_content() for each in page.iter("p", "td", "th", "h1", "h2", "h3")]


def _bare_xlsx(file: Path) -> object:
    book = CalamineWorkbook.from_path(str(file))
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


BARE: dict[str, Callable[[Path], object]] = {
    ".pdf": _bare_pdf,
    ".docx": _bare_docx,
    ".html": _bare_html,
    ".xlsx": _bare_xlsx,
}


def _read(file: Path) -> object:
    return list(KINDS[file.suffix](file))


def _checked(file: Path) -> object:
    return check_report(report_of(rows_of(file)))


def read_beside_bare(folder: Path) -> Iterator[Row]:
    """Yield for each kind of file what reading costs, and what all of it: apart, and checked."""
    book = form(newest())
    paper = annual_document(book, 2025, OFFICE, figures(book), Period.of(2025))
    for kind, write in WRITERS.items():
        file = folder / f"report{kind}"
        write(paper, book, file)
        bare = partial(BARE[kind], file)
        yield pair(f"读报告 read a report, {kind}", partial(_read, file), bare)
        yield pair(
            f"核查 read apart and checked, {kind}", partial(_checked, file), bare, clock=wall
        )
