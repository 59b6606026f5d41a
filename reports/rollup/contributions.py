"""What each unit contributes to every cell: a sheet for each table of the form, a row a unit."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from reports.forms.cells import FormCell
from reports.paper.document import Cell, CellKind, Table
from reports.rollup.listed import value_cell
from reports.rollup.summing import Group

_NAME, _FIGURE, _HEADS, _ROW, _STATE = 190, 62, (40, 56), 24, 86
_LEFT = 2  # columns before the figures: unit, state


def contributions(group: Group, name: str) -> Iterator[Table]:
    """Return a table for each part of the form: units counted or not, the sum in the last row."""
    for part, cells in groupby(group.form.cells, lambda cell: cell.table):
        heading = group.form.data.sections[group.form.data.parts[part].section - 1]
        yield _table(group, tuple(cells), f"{name} 各单位 {heading}")


def _table(group: Group, figures: Sequence[FormCell], heading: str) -> Table:
    cells = [*_head(figures)]
    for row, unit in enumerate(group.units, start=len(_HEADS)):
        state = unit.state.value if unit.counted else f"{unit.state}，未计入"
        cells += [value_cell(row, 0, unit.name), value_cell(row, 1, state)]
        cells += [
            value_cell(row, place, unit.value(each.id))
            for place, each in enumerate(figures, start=_LEFT)
        ]
    last = len(_HEADS) + len(group.units)
    cells.append(Cell(last, 0, "合计", CellKind.HEAD))
    cells.append(value_cell(last, 1, f"{len(group.counted)} 个单位"))
    sums = group.sums
    for place, each in enumerate(figures, start=_LEFT):
        found = sums[each.id]
        cells.append(value_cell(last, place, None if found.missing else found.value))
    widths = (_NAME, _STATE, *((_FIGURE,) * len(figures)))
    heights = (*_HEADS, *((_ROW,) * (len(group.units) + 1)))
    return Table(
        "units", heading, widths, heights, tuple(cells), head_rows=len(_HEADS), flowing=True
    )


def _head(figures: Sequence[FormCell]) -> Iterator[Cell]:
    yield Cell(0, 0, "单位", CellKind.HEAD, rowspan=2)
    yield Cell(0, 1, "状态", CellKind.HEAD, rowspan=2)
    place = _LEFT
    for label, row in groupby(figures, lambda cell: cell.row_label):
        columns = [cell.column_label for cell in row]
        if columns == [""]:
            yield Cell(0, place, label, CellKind.HEAD, rowspan=2)
        else:
            yield Cell(0, place, label, CellKind.HEAD, colspan=len(columns))
            for at, column in enumerate(columns, start=place):
                yield Cell(1, at, column, CellKind.HEAD)
        place += len(columns)
