"""A statutory form as the rest of the program uses it: its cells, sums, rows and identities.

The facts are in `resources/forms`; here they become cells with ids such as
``table3.d1.natural_person`` (domain ids joined by dots).
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import resources
from models.store.refusal import Refusal
from reports.forms.cells import FormCell, Identity, identities_of
from reports.forms.data import (
    ColumnData,
    DisclosureData,
    DisputesData,
    FormData,
    RequestsData,
    RowData,
    StatisticsData,
    read_form,
)
from reports.forms.outcomes import OutcomeData, read_outcomes

_NUMBERING = re.compile(r"\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、|\d+[.、]|^其中:?")
_REMARK = re.compile(r"\([^()]*\)")
_SEPARATORS = re.compile(r"[\s·・|/\-—:_“”\"'‘’]+")


@dataclass(frozen=True)
class Form:
    """A statutory form with all its cells in printed order."""

    data: FormData
    cells: tuple[FormCell, ...]
    identities: tuple[Identity, ...]

    @property
    def id(self) -> str:
        """``2014``, ``2019``, ``2021`` or the year of a later form."""
        return self.data.id

    @cached_property
    def cell_ids(self) -> tuple[str, ...]:
        """The ids of all figures in printed order."""
        return tuple(cell.id for cell in self.cells)

    @cached_property
    def _by_id(self) -> dict[str, FormCell]:
        return {cell.id: cell for cell in self.cells}

    def cell(self, cell_id: str) -> FormCell:
        """Return the cell of that id. Raises KeyError when the form has none."""
        return self._by_id[cell_id]

    @cached_property
    def sums(self) -> dict[str, tuple[str, ...]]:
        """Cells that are sums, and of what; a sum of sums comes after them."""
        summed = {cell.id: cell.sum_of for cell in self.cells if cell.sum_of}

        def depth(cell_id: str) -> int:
            return 1 + max(map(depth, summed[cell_id])) if cell_id in summed else 0

        return {cell_id: summed[cell_id] for cell_id in sorted(summed, key=depth)}

    @property
    def result_rows(self) -> tuple[RowData, ...]:
        """The rows of table 三 a request can end in, with article and meaning."""
        return self.data.results

    def rule_of(self, cell_id: str) -> str:
        """Return the rule that counts a row of the statistics table, "" for any other cell."""
        table = self.data.statistics
        rules = {row.id: row.rule for row in table.row} if table else {}
        return rules.get(cell_id, "")

    def heading_of(self, cell: FormCell) -> str:
        """Return the heading of the section that a cell stands under."""
        return self.data.sections[self.data.parts[cell.table].section - 1]

    def result_row(self, text: str) -> RowData | None:
        """Return the result row of that id or label; numbering and remarks do not matter.

        Rows of later forms that this form takes together are found as well; None when no row or
        more than one answers.
        """
        wanted = normalised(text)
        found = [
            row
            for row in self.result_rows
            if text.strip() in (row.id, *row.stands_for) or normalised(row.label) == wanted
        ]
        return found[0] if len(found) == 1 else None

    @cached_property
    def _names(self) -> dict[str, set[str]]:
        names: dict[str, set[str]] = {}
        for cell in self.cells:
            row = cell.row_label.split(" ")[-1]
            spoken = {cell.label, f"{row}{cell.column_label}", row, cell.column_label}
            for name in spoken - {""}:
                names.setdefault(normalised(name), set()).add(cell.id)
        return names

    def find(self, text: str) -> FormCell | None:
        """Return the cell of that id, or of a label that means exactly one cell, else None."""
        if text.strip() in self._by_id:
            return self._by_id[text.strip()]
        found = self._names.get(normalised(text), set())
        return self._by_id[next(iter(found))] if len(found) == 1 else None


def normalised(text: str) -> str:
    """Return a label as it is compared: NFKC, without numbering, remarks in brackets, blanks."""
    plain = _SEPARATORS.sub("", unicodedata.normalize("NFKC", text))
    return _REMARK.sub("", _NUMBERING.sub("", plain))


def form_id_for_year(year: int) -> str | None:
    """Return the form of a reporting year; None before 2014, when there was no national form."""
    if year < 2014:
        return None
    for name in form_ids():
        data = form(name).data
        if data.first_year <= year <= (data.last_year or year):
            return name
    return None


@cache
def form(form_id: str) -> Form:
    """Return the form of that id.

    Raises Refusal for a form this version does not provide, ValueError for a fault in its file.
    """
    if form_id not in form_ids():
        known = "、".join(form_ids())
        raise Refusal(None, f"没有“{form_id}”这种统计表格式，可用的有：{known}。")
    return form_of(read_form(form_id))


def form_of(data: FormData) -> Form:
    """Return a form with the cells and identities that its data describe."""
    makers: dict[str, Callable[[Any], Iterator[FormCell]]] = {
        "table2": _table2,
        "table3": _table3,
        "table4": _table4,
        "statistics": _statistics,
    }
    cells = tuple(cell for name, part in data.parts.items() for cell in makers[name](part))
    return Form(data, cells, identities_of(data, cells))


@cache
def form_ids() -> tuple[str, ...]:
    """Return the ids of the shipped forms, the oldest first; each is one file of data."""
    return tuple(name for name in resources.names("forms", "toml") if name.isdigit())


@cache
def outcomes_2014() -> tuple[OutcomeData, ...]:
    """Return the thirteen outcomes of the form of 2014 and where they are counted since."""
    return read_outcomes().outcome


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
    )
