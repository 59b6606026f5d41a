"""The cells and the page of a workbook: text stays text, a sheet prints on A4."""

from typing import Literal

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from models.store.plain_text import is_risky


def put_text(cell: SheetCell, text: str) -> None:
    """Put `text` into a cell as text, whatever it looks like, without control characters."""
    cleaned = clean(text)
    cell.value = cleaned
    if is_risky(cleaned):
        cell.data_type = "s"
        cell.quotePrefix = True


def clean(text: str) -> str:
    """Return text without the characters that a workbook cannot hold."""
    cleaned: str = ILLEGAL_CHARACTERS_RE.sub("", text)
    return cleaned


def at(sheet: Worksheet, row: int, column: int) -> SheetCell:
    """Return a cell, rows and columns counted from 1."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, SheetCell)
    return cell


def lay_page(
    sheet: Worksheet, area: str, orientation: Literal["portrait", "landscape"] = "portrait"
) -> None:
    """Lay a sheet out for printing on A4: one page wide, `area` printed, pages numbered."""
    sheet.print_area = area
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.orientation = orientation
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left, margins.right, margins.top, margins.bottom = 0.79, 0.79, 0.98, 0.98
    if sheet.oddFooter is not None:
        sheet.oddFooter.center.text = "— &P —"
    sheet.sheet_view.showGridLines = False
