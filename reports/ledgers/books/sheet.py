"""Reading a workbook as people leave it: titles above the header, blank rows, any column order."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AnySet
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from models.store.refusal import Refusal
from models.store.words import listed
from reports.ledgers.books.by_content import tell_by_content
from reports.ledgers.books.by_hand import ByHand, Place
from reports.ledgers.books.columns import Column, Ledger
from reports.ledgers.books.header import Header, header_of, likely_header
from reports.ledgers.books.last_rows import is_closing
from reports.ledgers.books.merged import spread
from reports.ledgers.books.raw_table import Table, any_filled
from reports.ledgers.books.year import SheetYear, year_of
from reports.ledgers.problem import Problem

_NAMED = 12  # columns or rows named in one sentence


@dataclass(frozen=True)
class Sheet:
    """A sheet of a ledger: its header, and its rows with their number in the sheet.

    `name` is "" for the only such sheet of its file. `remarks` say what of it is not taken,
    `year` is that of dates which do not write theirs.
    """

    name: str
    header: Header
    rows: list[tuple[int, Sequence[Any]]]
    remarks: list[Problem]
    year: SheetYear | None = None

    @cached_property
    def columns(self) -> dict[str, Column]:
        """The columns that the sheet has, by their field."""
        return {column.field: column for column in self.header.columns.values()}

    def values(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield (row number, {field: cell}) for every row."""
        places = [(place, column.field) for place, column in self.header.columns.items()]
        for number, row in self.rows:
            yield number, {field: row[place] for place, field in places if place < len(row)}


@dataclass(frozen=True)
class Book:
    """The sheets of a file that hold rows of a ledger, and what is said of its other sheets."""

    sheets: list[Sheet]
    remarks: list[Problem]

    @property
    def count(self) -> int:
        """How many rows they hold."""
        return sum(len(sheet.rows) for sheet in self.sheets)

    def only(self, places: AnySet[Place]) -> "Book":
        """Return the book with no other rows than those at some places."""
        sheets = [
            replace(each, rows=[row for row in each.rows if (each.name, row[0]) in places])
            for each in self.sheets
        ]
        return replace(self, sheets=sheets)

    def rows(self, by_hand: ByHand) -> Iterator[tuple[Sheet, int, dict[str, Any]]]:
        """Yield (sheet, row number, {field: cell}) for every row of every sheet.

        Cells that were mended by hand are as they were mended; rows left out are passed over.
        """
        for sheet in self.sheets:
            columns = sheet.columns
            for number, cells in sheet.values():
                place = (sheet.name, number)
                for field, text in by_hand.mended.get(place, {}).items():
                    if field in columns:  # it may have gone since
                        cells[field] = text
                if place not in by_hand.left_out:
                    yield sheet, number, cells


class Unnamed(Refusal):
    """A sheet lacks a column that has to be there; one of its other columns may be it."""

    def __init__(self, sheet: Sheet, sentence: str) -> None:
        super().__init__("header", sentence)
        self.sheet = sheet


def book_of(found: Sequence[Table], name: str, ledger: Ledger) -> Book:
    """Return the sheets that have the header of the ledger and are not hidden; `name` is the file.

    Refuses what is empty, and what has no sheet with a header that is whole. A ledger without
    rows is a book without any.
    """
    found = [table for table in found if not table.is_empty]
    if not found:
        raise Refusal("file", f"“{name}”里没有内容，请选择登记了数据的台账。")
    headers = [header_of(table, ledger) for table in found]
    seen = [header for table, header in zip(found, headers, strict=True) if not table.hidden]
    several = sum(header is not None for header in seen) > 1
    sheets, remarks = [], []
    for table, header in zip(found, headers, strict=True):
        try:
            if table.hidden and len(found) > 1:
                raise _hidden(table, header)
            sheet = _sheet(table, header, ledger, table.name if several else "")
            sheets.append(replace(sheet, year=year_of(table, sheet.header, Path(name).stem)))
        except Refusal as refusal:
            remarks.append(Problem(0, "", "", refusal.sentence, table.name))
    if sheets:
        return Book(sheets, remarks)
    if not any(headers):
        return Book([_told_by_content(found, name, ledger)], [])
    raise _why_none(found, headers, ledger)


def _told_by_content(found: Sequence[Table], name: str, ledger: Ledger) -> Sheet:
    """Return the first sheet whose columns are told by what stands in them alone."""
    likely = [(table, header) for table in found if (header := likely_header(table))]
    for table, header in likely:
        try:
            sheet = _sheet(table, header, ledger, "")
            return replace(sheet, year=year_of(table, header, Path(name).stem))
        except Unnamed as unnamed:
            bare = unnamed.sheet
    first = next(column.name for column in ledger.columns if not column.given)
    sentence = f"“{name}”里没有找到{ledger.title}的表头，表头行至少要有“{first}”。"
    raise Unnamed(bare, sentence) if likely else Refusal("file", sentence)


def _hidden(table: Table, header: Header | None) -> Refusal:
    rows = table.filled - (header.rows if header else 0)
    sentence = f"这张工作表是隐藏的，{rows} 行没有导入；要导入请先取消隐藏"
    return Refusal("file", sentence)


def _sheet(table: Table, header: Header | None, ledger: Ledger, name: str) -> Sheet:
    if header is None:
        raise Refusal("file", f"没有找到{ledger.title}的表头，{table.filled} 行没有导入")
    below = [(n, row) for n, row in enumerate(table.rows, start=1) if n > header.last + 1]
    rows = [(n, row) for n, row in below if any_filled(row) and not _is_header(row, header)]
    closing = [n for n, row in rows if is_closing(row, header)]
    rows = [each for each in rows if each[0] not in closing]
    rows, merged = spread(rows, table.merged or (), header)
    tell_by_content(header, rows, ledger)
    remarks = [Problem(0, text, "", "这一列不登记，已略过", name) for text in header.passed_over]
    if closing:
        numbers = listed([str(number) for number in closing], _NAMED)
        sentence = f"第 {numbers} 行是合计、小标题、签名一类的行，没有导入"
        remarks.append(Problem(0, "", "", sentence, name))
    if unseen := sorted({number for number, _ in rows}.intersection(table.hidden_rows)):
        numbers = listed([str(number) for number in unseen], _NAMED)
        sentence = f"第 {numbers} 行在表里是隐藏的，也一起登记，请核对"
        remarks.append(Problem(0, "", "", sentence, name))
    for column, numbers in merged.items():
        sentence = f"第 {numbers} 行的这一列合并成一格，各行都按同一个值登记，请核对"
        remarks.append(Problem(0, column, "", sentence, name))
    if letters := _nameless(rows, header):
        sentence = f"第 {listed(letters, _NAMED)} 列没有列名，内容没有导入"
        remarks.append(Problem(0, "", "", sentence, name))
    sheet = Sheet(name, header, rows, remarks)
    if lacking := header.lacking(ledger):
        also = f"；不认识的列：{'、'.join(header.unknown)}" if header.unknown else ""
        sentence = f"表头缺少必填列“{'、'.join(lacking)}”{also}，请补上再导入。"
        raise Unnamed(sheet, sentence)
    return sheet


def _why_none(found: Sequence[Table], headers: list[Header | None], ledger: Ledger) -> Refusal:
    """Return why no sheet of a file was taken: what its best header lacks."""
    known = [(len(header.columns), at) for at, header in enumerate(headers) if header is not None]
    _, at = max(known, key=lambda each: each[0])
    try:
        _sheet(found[at], headers[at], ledger, "")
    except Refusal as refusal:
        return refusal
    return _hidden(found[at], headers[at])


def _is_header(row: Sequence[Any], header: Header) -> bool:
    """Say whether a row repeats the header, as at the top of a printed page."""
    first = next((at for at, cell in enumerate(row) if str(cell or "").strip()), 0)
    if not _is_name(str(row[first]).strip(), first, header):
        return False  # nearly every row: no further look
    filled = {place: str(cell).strip() for place, cell in enumerate(row) if str(cell or "").strip()}
    same = [place for place, text in filled.items() if _is_name(text, place, header)]
    return len(same) == len(filled) and len(same) >= min(2, len(header.names))


def _is_name(text: str, place: int, header: Header) -> bool:
    """Say whether a text stands over a column; of a header in several rows a part does."""
    name = header.names.get(place, "")
    return bool(text) and (text == name if header.rows == 1 else text in name)


def _nameless(rows: Sequence[tuple[int, Sequence[Any]]], header: Header) -> list[str]:
    """Return the letters of the columns that hold something and have no name."""
    width = max((len(row) for _, row in rows), default=0)
    without = [place for place in range(width) if place not in header.names]
    return [
        _letters(place)
        for place in without
        if any(place < len(row) and str(row[place] or "").strip() for _, row in rows)
    ]


def _letters(place: int) -> str:
    found, left = "", place + 1
    while left:
        left, digit = divmod(left - 1, 26)
        found = chr(ord("A") + digit) + found
    return found
