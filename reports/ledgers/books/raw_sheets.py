"""A workbook opened and its sheets read: only ever in the process of the reader."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.store.refusal import Refusal
from reports.ledgers.books.inside import Inside, looked_into
from reports.ledgers.books.raw_table import Cells, Table
from reports.ledgers.books.stray import check_gap, check_repeats
from reports.ledgers.cells.cell import MacNumber

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_MOST_CELLS = 30_000_000  # of one sheet, the empty ones between counted


def sheets(path: Path) -> list[Table]:
    """Return every sheet of a workbook. Refuses one that is too wide and long to be a ledger."""
    from python_calamine import CalamineWorkbook, SheetVisibleEnum  # noqa: PLC0415 (only for imports)

    book = CalamineWorkbook.from_path(str(path))
    inside = looked_into(path)
    found = []
    for about in book.sheets_metadata:
        sheet = book.get_sheet_by_name(about.name)
        if sheet.total_height * sheet.total_width > _MOST_CELLS:
            sentence = (
                f"“{path.name}”的工作表“{about.name}”用到第 {sheet.total_height} 行、"
                f"第 {sheet.total_width} 列，不像台账；请删去表格以外的内容再导入。"
            )
            raise Refusal("file", sentence)
        rows = _marked(_shared(sheet), about.name, inside)
        check_gap(rows, path.name)
        check_repeats(rows, path.name)
        hidden = about.visible != SheetVisibleEnum.Visible
        out_of_sight = inside.hidden.get(about.name, ())
        found.append(Table(about.name, rows, sheet.merged_cell_ranges, hidden, out_of_sight))
    return found


def _shared(sheet: "CalamineSheet") -> list[list[Any]]:
    """Return the rows with equal texts and days as one object: most cells repeat others."""
    known: dict[Any, Any] = {}
    once = known.setdefault
    before = [""] * (sheet.start[1] if sheet.start else 0)  # columns with which no row begins
    return [
        before + [once(cell, cell) if type(cell) in (str, date) else cell for cell in row]
        for row in sheet.iter_rows()
    ]


def _marked(rows: list[list[Any]], name: str, inside: Inside) -> Cells:
    """Return the rows with what cannot be read and the numbers of a 1904 book marked."""
    for (row, column), cell in inside.unread.get(name, {}).items():
        while len(rows) <= row:
            rows.append([])
        rows[row].extend([""] * (column + 1 - len(rows[row])))
        rows[row][column] = cell
    if inside.from_1904:
        for line in rows:
            line[:] = [MacNumber(cell) if type(cell) is float else cell for cell in line]
    return rows
