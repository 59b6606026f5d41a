"""The text of a paper as a sheet of a workbook: a paragraph a row, tables named by their sheet."""

from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from reports.paper.document import Document, Heading, Line, Note, Paragraph, TableBlock
from reports.writers.xlsx.sheet_cells import at, lay_page, put_text

_COLUMNS = 8  # merged in every row: one column as wide as the page would not be scaled to it
_WIDTH = 88  # width units of all: so many narrow characters, half as many of Chinese
_LINE = 19.0  # points
_TALLEST = 409.0
_TITLE = Font(name="方正小标宋简体", size=18)
_BODY = Font(name="仿宋", size=12)
_HEADINGS = {1: Font(name="黑体", size=12), 2: Font(name="楷体", size=12)}


def text_sheet(sheet: Worksheet, document: Document) -> None:
    """Write title, headings and paragraphs, one a row, as they follow one another."""
    for column in range(1, _COLUMNS + 1):
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTH / _COLUMNS
    _row(sheet, 1, document.title, _TITLE, "center")
    row = 1
    for block in document.blocks:
        match block:
            case Heading(text, level):
                font, indent = _HEADINGS.get(level, _BODY), "　　"
            case Paragraph(text):
                font, indent = _BODY, "　　"
            case Line(text) | Note(text):
                font, indent = _BODY, ""
            case TableBlock(table):
                text = f"（见工作表“{table.heading}”）" if table.heading else ""
                font, indent = _BODY, "　　"
            case _:
                continue
        if text:
            row += 1
            _row(sheet, row, f"{indent}{text}", font)
    lay_page(sheet, f"A1:{get_column_letter(_COLUMNS)}{row}")


def _row(sheet: Worksheet, row: int, text: str, font: Font, side: str = "left") -> None:
    cell = at(sheet, row, 1)
    put_text(cell, text)
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=_COLUMNS)
    cell.font = font
    cell.alignment = Alignment(horizontal=side, vertical="top", wrap_text=True)
    characters = sum(1 if each.isascii() else 2 for each in text) * font.size / 11
    lines = int(-(-characters // (_WIDTH - 4)))
    sheet.row_dimensions[row].height = min(lines * max(_LINE, font.size * 1.6), _TALLEST)
