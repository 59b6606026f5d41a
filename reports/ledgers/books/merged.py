"""Cells merged over several rows of a ledger: Excel keeps their value in the uppermost alone."""

from collections.abc import Sequence
from typing import Any

from reports.ledgers.books.header import Header
from reports.ledgers.books.raw_table import Merged

Numbered = tuple[int, Sequence[Any]]


def spread(
    rows: Sequence[Numbered], merged: Sequence[Merged], header: Header
) -> tuple[list[Numbered], dict[str, str]]:
    """Return the rows with what is merged over them in each, and which rows of which column."""
    found, said = {number: row for number, row in rows}, dict[str, list[str]]()
    for (top, place), (bottom, _) in sorted(merged):
        column, source = header.columns.get(place), found.get(top + 1)
        below = [number for number in range(top + 2, bottom + 2) if number in found]
        if column is None or source is None or not below or not _filled(source, place):
            continue
        for number in below:
            cells = [*found[number], *[None] * (place + 1 - len(found[number]))]
            cells[place] = source[place]
            found[number] = cells
        said.setdefault(column.name, []).append(f"{top + 1}–{below[-1]}")
    return list(found.items()), {name: "、".join(numbers) for name, numbers in said.items()}


def _filled(row: Sequence[Any], place: int) -> bool:
    return place < len(row) and row[place] is not None and str(row[place]).strip() != ""
