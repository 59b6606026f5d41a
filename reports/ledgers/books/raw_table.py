"""One sheet of a file as it stands, before anything of it is understood."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

Cells = Sequence[Sequence[Any]]
# First and last cell of a merged range, each as (row, column), counted from 0.
Merged = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True)
class Table:
    """One sheet as it stands; `merged` is None where the file cannot say what is merged.

    `hidden_rows` are the numbers, from 1, of rows that Excel does not show.
    """

    name: str
    rows: Cells
    merged: Sequence[Merged] | None = None
    hidden: bool = False
    hidden_rows: Collection[int] = ()

    @property
    def filled(self) -> int:
        """How many rows hold anything."""
        return sum(any_filled(row) for row in self.rows)


def any_filled(row: Sequence[Any]) -> bool:
    """Say whether a row holds anything but blanks."""
    return any(cell is not None and str(cell).strip() != "" for cell in row)
