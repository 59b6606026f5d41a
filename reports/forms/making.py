"""The data of a statutory form written out as its cells, in printed order."""

from collections.abc import Callable, Iterator
from typing import Any

from reports.forms.cells import FormCell
from reports.forms.data import (
    ColumnData,
    DisclosureData,
    DisputesData,
    FormData,
    RequestsData,
    RowData,
    StatisticsData,
)


def cells_of(data: FormData) -> tuple[FormCell, ...]:
    """Return every cell of a form, those of local rows too."""
    makers: dict[str, Callable[[Any], Iterator[FormCell]]] = {
        "table2": _table2,
        "table3": _table3,
        "table4": _table4,
        "statistics": _statistics,
    }
    return tuple(cell for name, part in data.parts.items() for cell in makers[name](part))


def _table2(table: DisclosureData) -> Iterator[FormCell]:
    for block in table.block:
        for row in block.rows:
            for column in block.columns:
                yield _cell("table2", row, row.label, column, column.unit)


def _table3(table: RequestsData) -> Iterator[FormCell]:
    for row, label in _labelled(table.row):
        for column in table.columns:
            yield _cell("table3", row, label, column, table.unit, _sum_of(table, row, column))


def _labelled(rows: tuple[RowData, ...]) -> Iterator[tuple[RowData, str]]:
    for row in rows:
        for child in row.row:
            for leaf in child.leaves:
                yield leaf, leaf.label if leaf is child else f"{child.label} {leaf.label}"
        if not row.row:
            yield row, row.label


def _sum_of(table: RequestsData, row: RowData, column: ColumnData) -> tuple[str, ...]:
    if row.sum_of_leaves and not column.sum_of:
        return tuple(f"table3.{leaf.id}.{column.id}" for leaf in table.results)
    return tuple(f"table3.{row.id}.{part}" for part in column.sum_of)


def _table4(table: DisputesData) -> Iterator[FormCell]:
    for group in table.groups:
        label = f"{group.parent} {group.label}".strip()
        for column in table.columns:
            sums = tuple(f"table4.{group.id}.{part}" for part in column.sum_of)
            row = RowData(group.id, group.label)
            yield _cell("table4", row, label, column, table.unit, sums)


def _statistics(table: StatisticsData) -> Iterator[FormCell]:
    over: dict[int, str] = {}
    labels = [row.label for row in table.row]
    for row in table.row:
        over[row.level] = row.label
        if row.heading:
            continue
        unique = labels.count(row.label) == 1 or not row.level
        label = row.label if unique else f"{over[row.level - 1]} {row.label}"
        yield FormCell(
            id=row.id,
            row=row.id,
            column="",
            row_label=label,
            column_label="",
            meaning=row.meaning,
            kind=row.kind,
            unit=row.unit,
            sum_of=row.sum_of,
            table="statistics",
            stock=row.stock,
        )


def _cell(
    table: str,
    row: RowData,
    row_label: str,
    column: ColumnData,
    unit: str,
    sum_of: tuple[str, ...] = (),
) -> FormCell:
    return FormCell(
        id=f"{table}.{row.id}.{column.id}",
        row=row.id,
        column=column.id,
        row_label=row_label,
        column_label=column.label,
        article=row.article,
        meaning=row.meaning,
        kind=column.kind,
        unit=unit,
        print_unit=column.print_unit,
        zero_for=row.zero_for,
        sum_of=sum_of,
        table=table,
        stock=column.stock,
    )
