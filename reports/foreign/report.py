"""A published report as it was read: the neutral table, its text, and what could not be read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from models.year.figures import Figure
from reports.foreign.dated import Dated, days_of
from reports.foreign.files.stream import Row
from reports.foreign.fitting import Seen
from reports.foreign.heading_lines import Heading, headings_in, texts_of
from reports.foreign.origin import Origin, form_of_tables, origin_of
from reports.foreign.row_read import RowRead
from reports.foreign.scan import scanned
from reports.forms.form import Form, form
from reports.forms.shipped import form_ids


@dataclass(frozen=True)
class ForeignReport:
    """A report of anybody. `form` is that of its tables, `form_id` None where it has none.

    `cells` are the cells that were found, a figure or None for a blank one; a cell of the form
    that is not among them was not found. `rows` are all rows as they stand, also a second time;
    `odd` and `counted` are as `Scanned` has them; `days` are that of publication, then its own.
    """

    origin: Origin
    form: Form
    form_id: str | None
    cells: Mapping[str, Seen]
    rows: Sequence[RowRead]
    headings: Sequence[Heading]
    sections: Mapping[int, str]
    odd: Mapping[str, str]
    counted: Mapping[str, str]
    days: Sequence[Dated] = ()

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """The figures that were read, as the checks take them."""
        return {
            cell: Figure(int(seen.value) if seen.value == int(seen.value) else seen.value)
            for cell, seen in self.cells.items()
            if seen.value is not None
        }


def report_of(lines: Sequence[Row]) -> ForeignReport:
    """Return the report that stands in the lines of a file."""
    origin = origin_of(lines)
    form_id = form_of_tables(lines, origin.year)
    book = form(form_id or _nearest(origin.year))
    headings = headings_in(lines, book)
    by_line = {each.line: each.section for each in headings}
    found = scanned(lines, by_line, book)
    if found.rows and origin.year is None:
        form_id = book.id
    return ForeignReport(
        origin,
        book,
        form_id,
        _cells(found.rows, book),
        found.rows,
        headings,
        texts_of(lines, by_line, found.used, origin.line),
        found.odd,
        found.counted,
        days_of(lines, origin.line, max((each.line for each in headings), default=0)),
    )


def _nearest(year: int | None) -> str:
    """Return the form by whose sections a report without one is read."""
    oldest, newest = form_ids()[0], form_ids()[-1]
    return oldest if year and year < form(oldest).data.first_year else newest


def _cells(rows: Iterable[RowRead], book: Form) -> dict[str, Seen]:
    """Return the cells by id; where a table stands there twice, the first one counts.

    A row without any figure gives way to a later one that has some.
    """
    cells: dict[str, Seen] = {}
    for row in sorted(rows, key=_is_blank):
        for column, seen in (row.cells or {}).items():
            name = f"{row.table}.{row.row}.{column}" if column else row.row
            cells.setdefault(name, seen)
    return {name: cells[name] for name in book.cell_ids if name in cells}


def _is_blank(row: RowRead) -> bool:
    return all(seen.value is None for seen in (row.cells or {}).values())
