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


def open_document(path: Path, columns: int, rows: int, *, above: int = 0) -> Path:
    """Write a sheet of LibreOffice whose one row is said to stand there so many times."""
    spaces = " ".join(
        f'xmlns:{each}="urn:oasis:names:tc:opendocument:xmlns:{each}:1.0"'
        for each in ("office", "table", "text")
    )
    row = '<table:table-row table:number-rows-repeated="{}">{}</table:table-row>'
    cell = (
        f'<table:table-cell table:number-columns-repeated="{columns}" office:value-type="string">'
    )
    filled = row.format(rows, f"{cell}<text:p>x</text:p></table:table-cell>")
    blank = row.format(above, "<table:table-cell/>") if above else ""
    head = row.format(1, f"{cell}<text:p>y</text:p></table:table-cell>")
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(
            "content.xml",
            f"<office:document-content {spaces}><office:body><office:spreadsheet>"
            f'<table:table table:name="s">{head}{blank}{filled}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return path
