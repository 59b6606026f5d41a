"""The cells that follow a label, laid to the columns of its row: by place, never by guess."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.foreign.amount import Amount, Says


@dataclass(frozen=True)
class Seen:
    """A cell of a published table: its figure, None where it is blank or holds words."""

    value: Decimal | None
    text: str
    where: str
    unit: str = ""


@dataclass(frozen=True)
class Cell:
    """One cell on its way to a column, and whether it stands in the row of its label."""

    amount: Amount
    where: str


def fitted(cells: Sequence[Cell], columns: int) -> list[Cell] | None:
    """Return as many cells as there are columns, None where it is not clear which they are.

    Blank cells too many, left by spans that were lost, go: at the end, then at the start. Where
    the figures are as many as the columns, every blank between them is one of these.
    """
    filled = [cell for cell in cells if cell.amount.says is not Says.NOTHING]
    if len(filled) == columns:
        return filled
    wide = len(filled) // columns if columns else 0
    groups = [filled[at : at + wide] for at in range(0, len(filled), wide or 1)]
    if wide > 1 and len(groups) == columns and all(map(_is_one, groups)):
        return [group[0] for group in groups]
    rest = list(cells)
    while len(rest) > columns and rest[-1].amount.says is Says.WORDS:  # a remark
        rest.pop()
    for end in (-1, 0):
        while len(rest) > columns and rest[end].amount.says is Says.NOTHING:
            rest.pop(end)
    return rest if len(rest) == columns else None


def _is_one(cells: Sequence[Cell]) -> bool:
    """Say whether cells of a row are one that was as wide as they, and stands in each of them."""
    return len({(cell.amount, cell.where) for cell in cells}) == 1


def by_columns(
    cells: Sequence[Cell], columns: list[str], heads: list[str]
) -> dict[str, Cell] | None:
    """Return cells by the column they belong to, None where that is not clear.

    `heads` are the columns in the order in which the page names them in one row: another order is
    followed; where the page has only some of them, the first among these, the rest is not there.
    """
    names = heads if set(heads) == set(columns) else columns
    found = fitted(cells, len(names))
    if found is None and heads[:1] == columns[:1] and set(heads) < set(columns):
        names, found = heads, fitted(cells, len(heads))
    return None if found is None else dict(zip(names, found, strict=True))


def by_groups(
    cells: Sequence[Cell], groups: Sequence[str], columns: int, group: str
) -> dict[str, list[Cell]]:
    """Return the cells of table 四 by group: of all of them, or of the one named last."""
    every = fitted(cells, len(groups) * columns) if groups else None
    if every is not None:
        parts = [every[at : at + columns] for at in range(0, len(every), columns)]
        return dict(zip(groups, parts, strict=True))
    one = fitted(cells, columns) if group in groups else None
    return {group: one} if one is not None else {}


def seen(cell: Cell, unit: str) -> Seen:
    """Return a cell with its figure in the unit of its column."""
    said = cell.amount
    return Seen(said.in_unit(unit), said.text, cell.where, said.unit)
