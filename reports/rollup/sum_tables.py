"""The tables of a form with sums in them: — where no unit has the cell."""

from collections.abc import Iterator
from dataclasses import replace

from reports.forms.table import tables
from reports.paper.document import Cell, Table
from reports.rollup.listed import NOTHING
from reports.rollup.summing import Group


def sum_tables(group: Group) -> Iterator[Table]:
    """Give the tables of a group as printed."""
    for table in tables(group.form, group.sums):
        yield replace(table, cells=tuple(_told(cell, group) for cell in table.cells))


def _told(cell: Cell, group: Group) -> Cell:
    found = group.sums.get(cell.figure) if cell.figure else None
    return replace(cell, text=NOTHING, number=None) if found and found.missing else cell
