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
        return sum(map(any_filled, self.rows))

    @property
    def is_empty(self) -> bool:
        """Whether no row holds anything."""
        return not any(map(any_filled, self.rows))


def any_filled(row: Sequence[Any]) -> bool:
    """Say whether a row holds anything but blanks."""
    return any(map(_is_filled, row))


def _is_filled(cell: Any) -> bool:
    return cell is not None and str(cell).strip() != ""
