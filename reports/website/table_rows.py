"""A list that is a table with a header: its columns say what is title, day and address."""

from collections.abc import Sequence
from datetime import date

from models.store.refusal import Refusal
from reports.ledgers.books.columns import Column, ledger
from reports.ledgers.cells.cell import Remark
from reports.ledgers.cells.cell_dates import read_date_cell
from reports.website.site_list import Piece, SiteLine

_TITLE, _URL = "title", "url"
_DAYS = ("published_on", "made_on")  # the first that the table has


def table_lines(pieces: Sequence[Piece], today: date) -> list[SiteLine]:
    """Return the rows under a header with a title and a day; none where there is no such header."""
    columns: dict[str, tuple[int, Column]] = {}
    found = []
    for piece in pieces:
        header = _header(piece)
        if header:
            columns = header
        elif columns and (line := _line(piece, columns, today)) is not None:
            found.append(line)
    return found


def _header(piece: Piece) -> dict[str, tuple[int, Column]]:
    """Return the columns that a row names, by field; nothing where it is no header."""
    book, found = ledger("items"), dict[str, tuple[int, Column]]()
    for at, cell in enumerate(piece.cells):
        if not book.knows(cell):
            continue
        column = book.column_for(cell)
        if column is not None:
            found.setdefault(column.field, (at, column))
    return found if _TITLE in found and any(day in found for day in _DAYS) else {}


def _line(piece: Piece, columns: dict[str, tuple[int, Column]], today: date) -> SiteLine | None:
    title = _cell(piece, columns, _TITLE)
    named = next(name for name in _DAYS if name in columns)
    if not title or len(piece.cells) <= 1:
        return None
    link = max(piece.links, key=lambda each: len(each.title), default=None)
    url = _cell(piece, columns, _URL) or (link.url if link is not None else "")
    whole = link.title if link is not None and len(link.title) > len(title) else title
    return SiteLine(0, whole, _day(columns[named][1], _cell(piece, columns, named), today), url)


def _cell(piece: Piece, columns: dict[str, tuple[int, Column]], name: str) -> str:
    place = columns[name][0] if name in columns else len(piece.cells)
    return piece.cells[place] if place < len(piece.cells) else ""


def _day(column: Column, cell: str, today: date) -> date | None:
    try:
        return read_date_cell(column, cell, today)
    except Remark as remark:
        found: date = remark.value
        return found
    except Refusal:
        return None
