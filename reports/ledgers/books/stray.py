"""What an xlsx file would cost to read, looked at before it is: its sizes, and cells far away.

A reader makes room for every cell from the first to the last, be there anything between or not:
one cell in the last row and column of Excel wants 500 GB.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipFile

from models.store.refusal import Refusal
from reports.ledgers.books.raw_table import Cells, any_filled

_PIECE, _OVERLAP = 1 << 20, 1 << 12  # bytes; no tag of a cell is longer than the second
_MOST_MB, _MOST_PARTS = 500, 5000
_MOST_CELLS = 20_000_000
_FAR = 20_000  # empty rows between the table and a cell that cannot belong to it
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_ROWS = (b"<row", b":row ")  # the second with the prefix that some programs write
# A cell from column AAA or row 100,000 on; nearly no piece of a ledger has any.
_ANY_FAR = re.compile(rb"""r=["'](?:[A-Za-z]{3,}\d|[A-Za-z]*\d{6,})""")
_CELL = re.compile(rb"""<(?:\w+:)?c\s(?:[^<>]*?\s)?r=["']([A-Za-z]+)(\d+)["'][^<>]*>(<?/?)""")


def check_size(path: Path) -> None:
    """Refuse an xlsx file that is too large unpacked, or has a cell far from its table.

    Any other file passes: what it costs is seen when it is read.
    """
    try:
        with ZipFile(path) as archive:
            parts = archive.infolist()
            size = sum(part.file_size for part in parts) >> 20
            if size > _MOST_MB or len(parts) > _MOST_PARTS:
                what = f"展开有 {size} MB" if size > _MOST_MB else f"里面有 {len(parts)} 个文件"
                sentence = (
                    f"“{path.name}”{what}，不像台账，没有读；请只留台账那张表，另存后再导入。"
                )
                raise Refusal("file", sentence)
            for part in parts:
                if _SHEET.fullmatch(part.filename):
                    with archive.open(part) as sheet:
                        _check_sheet(sheet, path.name)
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError):
        return  # no zip, or one that the reader itself will refuse


def _check_sheet(sheet: IO[bytes], name: str) -> None:
    rows, far = 0, list[tuple[int, int]]()
    for piece in _pieces(sheet):
        rows += sum(piece.count(row, 0, -_OVERLAP) for row in _ROWS)
        if _ANY_FAR.search(piece):
            far += [cell for cell in _filled(piece) if cell[0] >= 100_000 or cell[1] > 702]
            far = [max(far), max(far, key=lambda cell: cell[1])] if far else []
    for row, column in far:
        if row > 2 * rows + _FAR or max(row, rows) * column > _MOST_CELLS:
            raise _stray(name, f"第 {row} 行第 {column} 列")


def check_gap(rows: Cells, name: str) -> None:
    """Refuse the rows of a sheet of any kind of file that has one far below its table."""
    before = 0
    for number, row in enumerate(rows if len(rows) > _FAR else (), start=1):
        if any_filled(row):
            if number - before > _FAR:
                raise _stray(name, f"第 {number} 行")
            before = number


def check_repeats(rows: Cells, name: str) -> None:
    """Refuse the rows of a sheet one of which stands there again and again."""
    begun = 0
    for at, row in enumerate(rows if len(rows) > _FAR else ()):
        if row != rows[begun]:
            begun = at
        elif at - begun > _FAR and any_filled(row):
            raise Refusal(
                "file",
                f"“{name}”从第 {begun + 1} 行起一直是同样的内容，不像台账；"
                "请在 Excel 里删去重复的行再导入。",
            )


def _stray(name: str, place: str) -> Refusal:
    sentence = f"“{name}”{place}孤零零地有内容，离表格太远；请在 Excel 里删去那里的内容再导入。"
    return Refusal("file", sentence)


def _pieces(sheet: IO[bytes]) -> Iterator[bytes]:
    """Yield a part piece by piece; each ends as the next begins, the last with blanks."""
    held = sheet.read(_OVERLAP)
    while more := sheet.read(_PIECE):
        yield held + more
        held = (held + more)[-_OVERLAP:]
    yield held + b" " * _OVERLAP


def _filled(piece: bytes) -> Iterator[tuple[int, int]]:
    """Yield (row, column), counted from 1, of every cell of a piece that holds something."""
    for found in _CELL.finditer(piece):
        is_empty = found[0].rstrip(b"<").endswith((b"/>", b"/")) or found[3] == b"</"
        if not is_empty:
            yield int(found[2][:12]), _column(found[1][:12])


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
