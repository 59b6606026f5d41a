"""Workbooks that nobody means well with, or that were damaged on the way."""

import re
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

from tests.books import sheet_of

Edit = Callable[[str, bytes], bytes]


@cache
def plain_book(rows: int = 60) -> bytes:
    """Return a small workbook as it is saved."""
    book = Workbook()
    for number in range(rows):
        sheet_of(book).append([f"第{number}条", number])
    held = BytesIO()
    book.save(held)
    return held.getvalue()


def edited(path: Path, edit: Edit, rows: int = 60) -> Path:
    """Write a workbook each part of which went through `edit(name, content)`."""
    with ZipFile(BytesIO(plain_book(rows))) as old, ZipFile(path, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, edit(name, old.read(name)))
    return path


def with_cell(path: Path, place: str, cell: str = "<v>1</v>", more: str = "") -> Path:
    """Write a workbook with one more cell at a place such as XFD1048576."""
    row = re.sub("[A-Z]", "", place)
    added = f'<row r="{row}"><c r="{place}"{more}>{cell}</c></row></sheetData>'.encode()
    return edited(path, lambda _name, part: part.replace(b"</sheetData>", added))


def with_hours(path: Path, number: str) -> Path:
    """Write a workbook with a number in a cell that is formatted as hours."""
    styles = b'<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="46"/></cellXfs>'
    cell = f'<row r="61"><c r="A61" s="1"><v>{number}</v></c></row></sheetData>'.encode()

    def edit(_name: str, part: bytes) -> bytes:
        part = re.sub(b"<cellXfs.*?</cellXfs>", styles, part, flags=re.DOTALL)
        return part.replace(b"</sheetData>", cell)

    return edited(path, edit)
