"""A statutory form as the rest of the program uses it: its cells, sums, rows and identities.

The facts are in `resources/forms`; here they become cells with ids such as
``table3.d1.natural_person`` (domain ids joined by dots).
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from models.store.refusal import Refusal
from reports.forms.cells import FormCell, Identity, identities_of
from reports.forms.data import FormData, RowData, read_form
from reports.forms.making import cells_of
from reports.forms.shipped import form_ids

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
        """The first year of the form, as the name of its file says it."""
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
    def _headings(self) -> dict[str, tuple[str, ...]]:
        rows = self.data.table3.row if self.data.table3 else ()
        under = [child for row in rows for child in row.row if child.row]
        return {head.id: tuple(leaf.id for leaf in head.leaves) for head in under}

    def cells_under(self, cell_ids: Iterable[str]) -> tuple[str, ...]:
        """Return those of the cells that the form has; a heading of table 三 means its rows."""
        found: list[str] = []
        for cell_id in cell_ids:
            table, _, rest = cell_id.partition(".")
            row, _, column = rest.partition(".")
            parts = [f"{table}.{leaf}.{column}" for leaf in self._headings.get(row, ())]
            found += [each for each in parts or [cell_id] if each in self._by_id]
        return tuple(found)

    @cached_property
    def sums(self) -> dict[str, tuple[str, ...]]:
        """Cells that are sums, and of what; a sum of sums comes after them."""
        summed = {cell.id: cell.sum_of for cell in self.cells if cell.sum_of}

        def depth(cell_id: str) -> int:
            return 1 + max(map(depth, summed[cell_id])) if cell_id in summed else 0

        return {cell_id: summed[cell_id] for cell_id in sorted(summed, key=depth)}

    @cached_property
    def rows(self) -> dict[str, dict[str, tuple[FormCell, ...]]]:
        """The cells in printed order, by table and row."""
        found: dict[str, dict[str, tuple[FormCell, ...]]] = {}
        for cell in self.cells:
            table = found.setdefault(cell.table, {})
            table[cell.row] = (*table.get(cell.row, ()), cell)
        return found

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
    """Return the form of a reporting year; None while there was no national form.

    It is the newest of those that hold for the year: a later form ends an earlier one.
    """
    for name in reversed(form_ids()):
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
    cells = cells_of(data)
    return Form(data, cells, identities_of(data, cells))
