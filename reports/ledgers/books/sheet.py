"""Reading a workbook as people leave it: titles above the header, blank rows, any column order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from models.store.refusal import Refusal
from reports.ledgers.books.columns import Column, Ledger, unit_in

# How far down the header may stand under merged titles and remarks.
_DEPTH = 40


@dataclass(frozen=True)
class Sheet:
    """A ledger's sheet: its columns by place, and its rows with their number in the sheet."""

    columns: dict[int, Column]
    passed_over: tuple[str, ...]
    unknown: tuple[str, ...]
    rows: list[tuple[int, Sequence[Any]]]

    def values(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield (row number, {field: cell}) for every row that is not blank."""
        places = [(place, column.field) for place, column in self.columns.items()]
        for number, row in self.rows:
            yield number, {field: row[place] for place, field in places if place < len(row)}


def read_sheet(path: Path, ledger: Ledger) -> Sheet:
    """Read the ledger in the workbook `path`: the first sheet whose header is recognised.

    Refuses what is no workbook, is empty, or lacks a header, and a header that is unclear.
    """
    sheets = tables(path)
    if not any(any(_filled(row)) for table in sheets for row in table):
        raise Refusal("file", f"“{path.name}”里没有内容，请选择登记了数据的台账。")
    best = max(sheets, key=lambda table: _header_at(table, ledger)[1])
    place, found = _header_at(best, ledger)
    if not found:
        first = ledger.columns[0].name
        raise Refusal(
            "file", f"“{path.name}”里没有找到{ledger.title}的表头，表头行至少要有“{first}”。"
        )
    columns, passed_over, unknown = _columns(best[place], ledger)
    _complete(columns, ledger, unknown)
    rows = [(n, row) for n, row in enumerate(best, start=1) if n > place + 1 and any(_filled(row))]
    if not rows:
        raise Refusal("file", f"“{path.name}”只有表头，没有数据行，请选择登记了数据的台账。")
    return Sheet(columns, passed_over, unknown, rows)


def tables(path: Path) -> Sequence[Sequence[Sequence[Any]]]:
    """Return the cells of every sheet of a workbook. Refuses what is no workbook."""
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 (only for imports)

    if not path.is_file():
        raise Refusal("file", f"没有找到文件“{path}”，请检查文件名和位置。")
    try:
        book = CalamineWorkbook.from_path(str(path))
        return [
            book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for name in book.sheet_names
        ]
    except PermissionError:
        raise Refusal("file", f"“{path.name}”打不开，请先在 Excel 或 WPS 里关闭它。") from None
    except (CalamineError, OSError, ValueError) as error:
        sentence = (
            f"“{path.name}”不是 Excel 工作簿或已损坏，请用 Excel 或 WPS 另存为 .xlsx 再导入。"
        )
        raise Refusal("file", sentence) from error


def _filled(row: Sequence[Any]) -> Iterator[bool]:
    return (cell is not None and str(cell).strip() != "" for cell in row)


def _header_at(table: Sequence[Sequence[Any]], ledger: Ledger) -> tuple[int, int]:
    """Return the place of the row with most known headers, and how many; 0 of them is none."""
    best = (0, 0)
    for place, row in enumerate(table[:_DEPTH]):
        known = {str(cell) for cell in row if isinstance(cell, str) and ledger.knows(cell)}
        columns = {ledger.column_for(text) for text in known} - {None}
        if len(columns) > best[1]:
            best = (place, len(columns))
    return best


def _columns(
    header: Sequence[Any], ledger: Ledger
) -> tuple[dict[int, Column], tuple[str, ...], tuple[str, ...]]:
    columns: dict[int, Column] = {}
    passed_over, unknown = [], []
    for place, cell in enumerate(header):
        text = str(cell or "").strip()
        if not text:
            continue
        if not ledger.knows(text):
            unknown.append(text)
            continue
        column = ledger.column_for(text)
        if column is None:
            passed_over.append(text)
        elif any(column.field == each.field for each in columns.values()):
            sentence = f"表头里“{column.name}”出现了两次（“{text}”），请只留一列。"
            raise Refusal("header", sentence)
        else:
            columns[place] = replace(column, heading_unit=unit_in(text))
    return columns, tuple(passed_over), tuple(unknown)


def _complete(columns: dict[int, Column], ledger: Ledger, unknown: Sequence[str]) -> None:
    found = {column.field for column in columns.values()}
    lacking = [each.name for each in ledger.columns if each.required and each.field not in found]
    if lacking:
        also = f"；不认识的列：{'、'.join(unknown)}" if unknown else ""
        raise Refusal("header", f"表头缺少必填列“{'、'.join(lacking)}”{also}，请补上再导入。")
