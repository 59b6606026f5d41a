"""Tables as a workbook: one sheet a table as printed, and where wanted one flat list.

No formula is ever written: numbers are numbers and every text stays text.
"""

import errno
import io
import re
from collections.abc import Sequence
from decimal import Decimal
from math import ceil
from pathlib import Path

from lxml.etree import SerialisationError
from openpyxl import Workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from reports.forms.table import FlatFigure, number_text
from reports.paper.document import (
    Align,
    Cell,
    CellKind,
    Document,
    Line,
    Note,
    Paragraph,
    Table,
    TableBlock,
)
from reports.writers.packing import CREATED, with_fixed_dates
from reports.writers.saving import saved
from reports.writers.xlsx.sheet_cells import at, clean, lay_page, put_text
from reports.writers.xlsx.text_sheet import text_sheet

_CHARACTER, _POINTS = 7.0, 0.95  # pixels of a width unit; points of height a pixel
_UNITS_OF_SIGN = 2.05  # width units of a character of 10 points
_SHEET_WIDTH = 96.0  # width units on a portrait A4 page at 100 %
_WIDEST = 1600  # pixels of a list that one page still shows large enough to be read
_FLOWING_POINTS = 0.82  # the same where the text is smaller
_TALLEST = 409.0  # points: a row cannot be higher
_LINE = Side(style="thin", color="FF000000")
_SONG = Font(name="宋体", size=10.5)
_HEADING = Font(name="黑体", size=16)
_FLOWING = Font(name="宋体", size=9)
_FLOWING_HEAD = Font(name="黑体", size=9)
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_HEAVY = Side(style="medium", color="FF000000")
_FRAME = Border(left=_HEAVY, right=_HEAVY, top=_HEAVY, bottom=_HEAVY)
_GROUNDS = {
    CellKind.MUTED: PatternFill("solid", start_color="FFE2E2E2"),
    CellKind.HATCHED: PatternFill("lightUp"),
}
_TABLE_TOP = 3  # sheet rows over the table: heading, line of the office


def write_xlsx(document: Document, flat: Sequence[FlatFigure], path: Path) -> None:
    """Write the tables of `document` and the list `flat` (代码｜指标｜数值) as the workbook `path`.

    Without `flat` there is no sheet for it. Raises Refusal when the file cannot be written; nothing
    half-written is left.
    """
    book = Workbook()
    first = book.active
    if first is not None:
        book.remove(first)
    book.properties.creator = ""
    book.properties.title = clean(document.metadata.title or document.title)
    book.properties.created = book.properties.modified = CREATED
    if any(isinstance(block, Paragraph) for block in document.blocks):
        text_sheet(book.create_sheet("正文"), document)
    for table in document.tables:
        _table_sheet(book, document, table)
    if flat:
        _flat_sheet(book, flat)
    with saved(path, "xlsx") as draft:
        draft.write_bytes(with_fixed_dates(_packed(book)))


def _packed(book: Workbook) -> bytes:
    """Return the file of a workbook; the library writes each sheet beside it first.

    Raises OSError where the disk of temporary files fails, in whose words the library says it.
    """
    buffer = io.BytesIO()
    try:
        book.save(buffer)
    except SerialisationError as error:
        number = getattr(errno, str(error).removeprefix("IO_"), errno.EIO)
        raise OSError(number, str(error)) from error
    return buffer.getvalue()


def _put_number(cell: SheetCell, value: int | Decimal, printed: str = "") -> None:
    """Put a number, which stays one even where its sign or its unit is printed with it."""
    cell.value = value
    plain = "0" if isinstance(value, int) else "General"
    unit = printed.removeprefix("+").removeprefix(number_text(value))
    cell.number_format = f'{plain}"{unit}"' if unit else plain
    if printed.startswith("+"):
        cell.number_format = f"+{plain};-{plain};0"


def _table_sheet(book: Workbook, document: Document, table: Table) -> None:
    sheet = book.create_sheet(_sheet_title(table.heading))
    columns = table.column_count
    printed = _printed_around(document, table)
    heading, office, foot = printed or (
        table.heading,
        "　".join(document.lines[:2]) or document.title,
        "",
    )
    _line(sheet, 1, columns, heading, _HEADING, "center" if printed else "left")
    _line(sheet, 2, columns, office, _SONG)
    sheet.row_dimensions[1].height, sheet.row_dimensions[2].height = 26, 20
    for column, width in enumerate(_column_widths(table), start=1):
        sheet.column_dimensions[get_column_letter(column)].width = round(width, 2)
    points = _FLOWING_POINTS if table.flowing else _POINTS
    for row, height in enumerate(table.heights, start=_TABLE_TOP):
        sheet.row_dimensions[row].height = min(round(height * points, 1), _TALLEST)
    for cell in table.cells:
        _write_cell(sheet, cell, _font(table, cell))
    last = _TABLE_TOP + table.row_count - 1
    if foot:
        last += 1
        _line(sheet, last, columns, foot, _FLOWING)
    if table.note:
        last += 1
        put_text(at(sheet, last, 1), table.note)
        at(sheet, last, 1).font = _FLOWING
    _lay_table(sheet, document, table, last)


def _lay_table(sheet: Worksheet, document: Document, table: Table, last: int) -> None:
    """Lay a table out for print down to its `last` row; a very wide list over pages abreast."""
    across = ceil(sum(table.widths) / _WIDEST) if table.flowing else 1
    area = f"A1:{get_column_letter(table.column_count)}{last}"
    lay_page(sheet, area, "landscape" if document.landscape or across > 1 else "portrait")
    if across > 1:
        sheet.page_setup.fitToWidth = across
        sheet.print_title_cols = "A:A"
    if table.head_rows:
        sheet.print_title_rows = f"{_TABLE_TOP}:{_TABLE_TOP + table.head_rows - 1}"
    if table.head_rows and table.flowing:
        sheet.freeze_panes = f"B{_TABLE_TOP + table.head_rows}"  # merged or not


def _line(
    sheet: Worksheet, row: int, columns: int, text: str, font: Font, align: Align = "left"
) -> None:
    """Put a line of text over the whole width of a table."""
    put_text(at(sheet, row, 1), text)
    at(sheet, row, 1).font = font
    at(sheet, row, 1).alignment = Alignment(horizontal=align, vertical="center")
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=columns)


def _printed_around(document: Document, table: Table) -> tuple[str, str, str] | None:
    """Return title, line of the office and foot that a form prints with its table, if it does."""
    blocks = document.blocks
    for place, block in enumerate(blocks):
        if not isinstance(block, TableBlock) or block.table is not table:
            continue
        match blocks[max(place - 2, 0) : place + 2]:
            case (Line(title), Note(office), TableBlock(), Note(foot)):
                return title, office, foot
            case (Note(office), TableBlock(), Note(foot)):  # its name is that of the paper
                return document.title + document.subtitle, office, foot
    return None


def _column_widths(table: Table) -> list[float]:
    """Return the widths of the columns in width units.

    A label that is best broken elsewhere than where a cell ends its lines stands on one line, at
    the cost of the widest column: a line end of its own would be another text for who reads it.
    """
    unit = 1 / _CHARACTER if table.flowing else _SHEET_WIDTH / sum(table.widths)
    widths = [width * unit for width in table.widths]
    for cell in table.cells:
        if cell.kind is CellKind.LABEL and cell.lines and not cell.vertical and cell.colspan == 1:
            lacking = len(cell.text) * _UNITS_OF_SIGN - widths[cell.column]
            if lacking > 0:
                widths[cell.column] += lacking
                widths[widths.index(max(widths))] -= lacking
    return widths


def _sheet_title(heading: str) -> str:
    return re.sub(r"[\[\]:*?/\\]", "", clean(heading))[:31]


def _font(table: Table, cell: Cell) -> Font:
    if not table.flowing:
        return _SONG
    return _FLOWING_HEAD if cell.kind in (CellKind.HEAD, CellKind.BAND) else _FLOWING


def _write_cell(sheet: Worksheet, cell: Cell, font: Font) -> None:
    top, left = cell.row + _TABLE_TOP, cell.column + 1
    bottom, right = top + cell.rowspan - 1, left + cell.colspan - 1
    target = at(sheet, top, left)
    if cell.kind is CellKind.FIGURE and cell.number is not None:
        _put_number(target, cell.number, cell.text)
    else:
        put_text(target, cell.text)
    for row in sheet.iter_rows(top, bottom, left, right):
        for each in row:
            each.border = _FRAME if cell.kind is CellKind.MARKED else _BORDER
    if cell.kind in _GROUNDS:
        target.fill = _GROUNDS[cell.kind]
    target.font = font
    target.alignment = Alignment(
        horizontal=cell.align,
        vertical="center",
        wrap_text=True,
        text_rotation=255 if cell.vertical else 0,  # 255: one character under the other
    )
    if (top, left) != (bottom, right):
        sheet.merge_cells(start_row=top, end_row=bottom, start_column=left, end_column=right)


def _flat_sheet(book: Workbook, flat: Sequence[FlatFigure]) -> None:
    sheet = book.create_sheet("指标")
    for column, (head, width) in enumerate((("代码", 44), ("指标", 62), ("数值", 12)), start=1):
        cell = at(sheet, 1, column)
        put_text(cell, head)
        cell.font = Font(name="黑体", size=10.5)
        sheet.column_dimensions[get_column_letter(column)].width = width
    for row, figure in enumerate(flat, start=2):
        put_text(at(sheet, row, 1), figure.code)
        put_text(at(sheet, row, 2), figure.label)
        at(sheet, row, 2).alignment = Alignment(wrap_text=True, vertical="top")
        if isinstance(figure.value, str):
            put_text(at(sheet, row, 3), figure.value)
        else:
            _put_number(at(sheet, row, 3), figure.value)
    sheet.freeze_panes = "A2"
    lay_page(sheet, f"A1:C{len(flat) + 1}")
    sheet.print_title_rows = "1:1"
