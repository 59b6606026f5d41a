"""A statutory form as the rest of the program uses it: its cells, sums, rows and identities.

The facts are in `resources/forms`; here they become cells with ids such as
``table3.d1.natural_person`` (domain ids joined by dots).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from models.refusal import Refusal
from reports.form_cells import FormCell, Identity, identities_of
from reports.form_data import (
    ColumnData,
    FormData,
    OutcomeData,
    RequestsData,
    RowData,
    read_form,
    read_outcomes,
)

_SHIPPED = ("2019", "2021")
_NUMBERING = re.compile(r"\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、|\d+[.、]")
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
        """``2019`` or ``2021``."""
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
        summed = [cell for cell in self.cells if cell.sum_of]
        summed.sort(key=lambda cell: cell.column == "total")
        return {cell.id: cell.sum_of for cell in summed}

    @property
    def result_rows(self) -> tuple[RowData, ...]:
        """The rows of table 三 a request can end in, with article and meaning."""
        return self.data.table3.results

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
            spoken = (cell.label, f"{row}{cell.column_label}", row, cell.column_label)
            for name in spoken:
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
    for name in _SHIPPED:
        data = form(name).data
        if data.first_year <= year <= (data.last_year or year):
            return name
    return "2014"


@cache
def form(form_id: str) -> Form:
    """Return the form of that id.

    Raises Refusal for a form this version does not provide, ValueError for a fault in its file.
    """
    if form_id == "2014":
        sentence = "本版本不提供2014年格式的统计表，请改用 --form 2021 或 --form 2019。"
        raise Refusal(None, sentence)
    if form_id not in _SHIPPED:
        raise Refusal(None, f"没有“{form_id}”这种统计表格式，请改用 --form 2021 或 --form 2019。")
    data = read_form(form_id)
    cells = (*_table2(data), *_table3(data.table3), *_table4(data))
    return Form(data, cells, identities_of(data, cells))


@cache
def outcomes_2014() -> tuple[OutcomeData, ...]:
    """Return the thirteen outcomes of the form of 2014 and where they are counted since."""
    return read_outcomes().outcome


def _table2(data: FormData) -> Iterator[FormCell]:
    for block in data.table2.block:
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


def _table4(data: FormData) -> Iterator[FormCell]:
    for group in data.table4.groups:
        label = f"{group.parent} {group.label}".strip()
        for column in data.table4.columns:
            sums = tuple(f"table4.{group.id}.{part}" for part in column.sum_of)
            row = RowData(group.id, group.label)
            yield _cell("table4", row, label, column, data.table4.unit, sums)


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
    )
