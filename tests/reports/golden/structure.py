"""A file as text that a person can read: what stands where, without what changes each time."""

import html
from collections import defaultdict
from collections.abc import Iterator
from ctypes import c_double
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pypdfium2
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph
from openpyxl import load_workbook
from pypdfium2.raw import FPDFText_GetCharOrigin

_APART = 14  # points between what stands in two columns


def structure(path: Path) -> str:
    """Return the structure of a file by its suffix: pdf, docx, xlsx, html or txt."""
    read = {".pdf": _pdf, ".docx": _docx, ".xlsx": _xlsx, ".html": _html, ".txt": _text}
    return "\n".join([*read[path.suffix](path), ""])


def _pdf(path: Path) -> Iterator[str]:
    """Yield each line: its baseline from the top and where its parts begin, in points."""
    with pypdfium2.PdfDocument(path) as document:
        for number, page in enumerate(document, start=1):
            width, height = page.get_size()
            yield f"== page {number}: {width:.0f} × {height:.0f}"
            yield from _lines(page, height)


def _lines(page: Any, height: float) -> Iterator[str]:
    rows = defaultdict(list)
    for baseline, left, right, sign in _signs(page.get_textpage()):
        rows[round(height - baseline)].append((left, right, sign))
    for baseline, signs in sorted(rows.items()):
        signs.sort()
        parts = [[signs[0]]]
        for before, each in pairwise(signs):
            if each[0] - before[1] > _APART:
                parts.append([])
            parts[-1].append(each)
        said = (f"{each[0][0]:.0f} {''.join(sign for *_, sign in each).strip()}" for each in parts)
        yield f"{baseline:4d}  " + "  |  ".join(said)


def _signs(text: Any) -> Iterator[tuple[float, float, float, str]]:
    """Yield each sign with its baseline, its left and its right edge."""
    x, y = c_double(), c_double()
    for at in range(text.count_chars()):
        sign = text.get_text_range(at, 1)
        if sign.strip():
            FPDFText_GetCharOrigin(text, at, x, y)
            left, _, right, _ = text.get_charbox(at, loose=True)
            yield y.value, left, right, sign


def _docx(path: Path) -> Iterator[str]:
    word = docx.Document(str(path))
    for at, section in enumerate(word.sections, start=1):
        width, height = section.page_width, section.page_height
        assert width is not None
        assert height is not None
        yield f"== section {at}: {width.pt:.0f} × {height.pt:.0f}"
    for element in word.element.body:
        if element.tag == qn("w:p"):
            page = " ⇲" if element.xpath(".//w:br[@w:type='page']") else ""
            yield from _paragraph(WordParagraph(element, word), page=page)
        elif element.tag == qn("w:tbl"):
            heads = [bool(row.xpath("./w:trPr/w:tblHeader")) for row in element.tr_lst]
            yield from _word_table(WordTable(element, word), heads)
    yield from _feet(word)


def _paragraph(paragraph: WordParagraph, before: str = "", page: str = "") -> Iterator[str]:
    style = paragraph.style.name if paragraph.style is not None else ""
    way = f" {paragraph.alignment}" if paragraph.alignment is not None else ""
    yield f"{before}[{style}{way}]{page} {paragraph.text}".rstrip()


def _word_table(table: WordTable, heads: list[bool]) -> Iterator[str]:
    yield f"table of {len(table.rows)} rows"
    for at, (row, head) in enumerate(zip(table.rows, heads, strict=True)):
        parts, column = [], 0
        cells = row.cells
        while column < len(cells):
            cell = cells[column]  # stands once for each column that it spans
            span = cell.grid_span
            parts.append(cell.text.replace("\n", "⏎") + (f" ×{span}" if span > 1 else ""))
            column += span
        yield f"  {at}{' (head)' if head else ''} | " + " | ".join(parts)


def _feet(word: WordDocument) -> Iterator[str]:
    for section in word.sections:
        for name, foot in (("odd", section.footer), ("even", section.even_page_footer)):
            for paragraph in foot.paragraphs:
                yield from _paragraph(paragraph, f"foot {name} ")


def _xlsx(path: Path) -> Iterator[str]:
    book = load_workbook(path)
    for sheet in book.worksheets:
        yield f"== {sheet.title}: {sheet.dimensions}, print {sheet.print_area or '–'}"
        yield f"merged {' '.join(sorted(str(each) for each in sheet.merged_cells.ranges)) or '–'}"
        yield "widths " + " ".join(
            f"{key}={each.width:g}" for key, each in sorted(sheet.column_dimensions.items())
        )
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    shape = "" if cell.number_format == "General" else f" [{cell.number_format}]"
                    yield f"{cell.coordinate}{shape} {cell.value!r}"


def _html(path: Path) -> Iterator[str]:
    yield from html.unescape(path.read_text(encoding="utf-8")).splitlines()


def _text(path: Path) -> Iterator[str]:
    yield from path.read_text(encoding="utf-8").splitlines()
