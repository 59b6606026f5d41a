"""A row of a published table as it was read, and the columns that a row of a form has."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reports.foreign.fitting import Seen
from reports.forms.data import ColumnData
from reports.forms.form import Form


@dataclass(frozen=True)
class RowRead:
    """A row of the form as it was read; `section` is the heading it stood under, from 1.

    `cells` is by column, None where its cells could not be told apart, or where it `is_empty`;
    `exact` says whether its label is that of the form.
    """

    table: str
    row: str
    label: str
    where: str
    section: int
    cells: dict[str, Seen] | None
    exact: bool = True
    is_empty: bool = False


@dataclass
class Scanned:
    """What was found: rows in the order of the page, and which lines belong to tables.

    `odd` are heads and bands that are not those of the form, with the right words, "" for none;
    `counted` are headings of the statistics table with the figure that stands in their cell.
    """

    rows: list[RowRead] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    odd: dict[str, str] = field(default_factory=dict)
    counted: dict[str, str] = field(default_factory=dict)


def columns_of(form: Form) -> dict[tuple[str, str], tuple[ColumnData, ...]]:
    """Return the columns of every row of a form in printed order."""
    return dict(_rows(form))


def _rows(form: Form) -> Iterator[tuple[tuple[str, str], tuple[ColumnData, ...]]]:
    data = form.data
    for block in data.table2.block if data.table2 else ():
        yield from ((("table2", row.id), block.columns) for row in block.rows)
    if data.table3:
        yield from ((("table3", row.id), data.table3.columns) for row in data.table3.leaves)
    if data.table4:
        yield from ((("table4", each.id), data.table4.columns) for each in data.table4.groups)
    for line in data.statistics.row if data.statistics else ():
        if not line.heading:
            yield ("statistics", line.id), (ColumnData("", line.label, line.unit, line.kind),)
