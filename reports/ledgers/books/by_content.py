"""Columns of a ledger whose words nobody knows, told by what stands below them."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from models.store.refusal import Refusal
from reports.ledgers.books.columns import Column, Ledger
from reports.ledgers.books.header import Header
from reports.ledgers.cells.cell import Remark, text_of
from reports.ledgers.cells.reading import read_cell

_LOOKED_AT = 60  # rows
_LATE = date(9000, 1, 1)  # a day that all others are before
_MOST_OF_THEM = 0.8  # of the cells that a pattern fits
_FEWEST = 2  # cells that say the same before a column is believed
# Kinds of columns that only words of their own fit.
_OF_WORDS = ("intake", "applicant_kind", "attribute", "validity", "dispute_kind", "activity_kind")


def tell_by_content(
    header: Header, rows: Sequence[tuple[int, Sequence[Any]]], ledger: Ledger
) -> None:
    """Take each unknown column whose content fits one column that is not there, and that alone."""
    here = {column.field for column in header.columns.values()}
    wanted = [each for each in ledger.columns if each.field not in here]
    unknown = [place for place, name in header.names.items() if name in header.unknown]
    cells = {place: _cells(place, rows) for place in unknown}
    fits = {
        each.field: [place for place in unknown if _fits(each, cells[place])] for each in wanted
    }
    for column in wanted:
        others = (each for field, each in fits.items() if field != column.field)
        if len(fits[column.field]) == 1 and not any(
            fits[column.field][0] in each for each in others
        ):
            header.tell_by_content(column, fits[column.field][0])


def _cells(place: int, rows: Sequence[tuple[int, Sequence[Any]]]) -> list[Any]:
    found = (row[place] for _, row in rows[:_LOOKED_AT] if place < len(row))
    return [cell for cell in found if text_of(cell)]


def _fits(column: Column, cells: Sequence[Any]) -> bool:
    """Say whether cells look like values of the column, which not every text does."""
    if len(cells) < _FEWEST:
        return False
    if column.content:
        fitting = sum(re.fullmatch(column.content, text_of(cell)) is not None for cell in cells)
        return fitting >= _MOST_OF_THEM * len(cells)
    is_day = column.kind == "date" and column.required
    return (is_day or column.kind in _OF_WORDS) and all(_reads(column, cell) for cell in cells)


def _reads(column: Column, cell: Any) -> bool:
    try:
        read_cell(column, cell, _LATE)
    except Remark:
        return True
    except Refusal:
        return False
    return not isinstance(cell, bool)
