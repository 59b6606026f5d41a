"""The sheets of a workbook or a csv file, cell by cell, with what Excel leaves unsaid."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.store.refusal import Refusal
from reports.ledgers.books.inside import Inside, looked_into
from reports.ledgers.books.separated import read_separated
from reports.ledgers.cells.cell import MacNumber

CSV = ".csv"
BOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".et", ".ods")

Cells = Sequence[Sequence[Any]]
# First and last cell of a merged range, each as (row, column), counted from 0.
Merged = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True)
class Table:
    """One sheet as it stands; `merged` is None where the file cannot say what is merged."""

    name: str
    rows: Cells
    merged: Sequence[Merged] | None = None
    hidden: bool = False

    @property
    def filled(self) -> int:
        """How many rows hold anything."""
        return sum(any_filled(row) for row in self.rows)


def any_filled(row: Sequence[Any]) -> bool:
    """Say whether a row holds anything but blanks."""
    return any(cell is not None and str(cell).strip() != "" for cell in row)


def tables(path: Path) -> list[Table]:
    """Return every sheet of a workbook, or the one table of a csv file.

    Refuses another kind of file, one that is not there, and one that cannot be read.
    """
    ending = path.suffix.lower()
    if ending not in (CSV, *BOOKS):
        sentence = f"“{path.name}”不是 Excel 工作簿也不是 csv，请另存为 .xlsx 或 .csv 再导入。"
        raise Refusal("file", sentence)
    if not path.is_file():
        raise Refusal("file", f"没有找到文件“{path}”，请检查文件名和位置。")
    try:
        if ending == CSV:
            return [Table(path.stem, read_separated(path.read_bytes(), path.name))]
        return _sheets(path)
    except PermissionError:
        raise Refusal("file", f"“{path.name}”打不开，请先在 Excel 或 WPS 里关闭它。") from None
    except (OSError, ValueError) as error:
        sentence = (
            f"“{path.name}”不是 Excel 工作簿或已损坏，请用 Excel 或 WPS 另存为 .xlsx 再导入。"
        )
        raise Refusal("file", sentence) from error


def _sheets(path: Path) -> list[Table]:
    from python_calamine import (  # noqa: PLC0415 (only for imports)
        CalamineError,
        CalamineWorkbook,
        SheetVisibleEnum,
    )

    try:
        book = CalamineWorkbook.from_path(str(path))
        inside = looked_into(path)
        found = []
        for about in book.sheets_metadata:
            sheet = book.get_sheet_by_name(about.name)
            rows = _marked(sheet.to_python(skip_empty_area=False), about.name, inside)
            hidden = about.visible != SheetVisibleEnum.Visible
            found.append(Table(about.name, rows, sheet.merged_cell_ranges, hidden))
    except CalamineError as error:
        raise ValueError(str(error)) from error
    return found


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
