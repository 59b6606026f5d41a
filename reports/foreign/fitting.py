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
    rest = list(cells)
    while len(rest) > columns and rest[-1].amount.says is Says.WORDS:  # a remark
        rest.pop()
    for end in (-1, 0):
        while len(rest) > columns and rest[end].amount.says is Says.NOTHING:
            rest.pop(end)
    return rest if len(rest) == columns else None
