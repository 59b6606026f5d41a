"""A report as it stands: headings, text and tables in their order, the tables as they were read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reports.foreign.files.stream import Row
from reports.foreign.folding import prose
from reports.foreign.report import ForeignReport
from reports.foreign.unread import unknown_cells
from reports.forms.table import figure_text, tables
from reports.paper.document import Cell, Table

UNREAD = "？"  # in a cell that could not be read
_SIGN = 13  # pixels of a character in a cell, in those of the table's widths


@dataclass(frozen=True)
class Title:
    """The heading of a section, from 1, or the title of the report, which is section 0."""

    section: int
    text: str


@dataclass(frozen=True)
class Text:
    """Paragraphs of a section, one a line, and from which sign of its text on."""

    section: int
    text: str
    begin: int = 0


@dataclass(frozen=True)
class Grid:
    """A table of the form with what was read into it."""

    section: int
    table: Table


@dataclass(frozen=True)
class Lack:
    """Where a table should stand that was not read."""

    section: int
    words: str


Part = Title | Text | Grid | Lack


def parts_of(report: ForeignReport, lines: Sequence[Row]) -> tuple[Part, ...]:
    """Return the parts of a report in their order; what of the form is not there comes last.

    `lines` are those that the report was read from.
    """
    return tuple(_Reading(report).parts(lines))


class _Reading:
    """Goes through the lines once more, knowing which of them are headings and which are text."""

    def __init__(self, report: ForeignReport) -> None:
        self._report = report
        self._rest = {at: text.split("\n") for at, text in report.sections.items()}
        self._at = dict.fromkeys(report.sections, 0)
        self._section = 0
        self._said: list[str] = []
        self._grids = {each.section: each for each in grids_of(report)}

    def parts(self, lines: Sequence[Row]) -> Iterator[Part]:
        origin = self._report.origin
        headings = {each.line: each for each in self._report.headings}
        if origin.title:
            yield Title(0, origin.title)
        for at, line in enumerate(lines):
            if at < origin.line or line.page:
                continue
            if at in headings:
                yield from self._end_section()
                self._section = headings[at].section
                yield Title(self._section, headings[at].words)
            elif self._is_text(line):
                self._said.append(self._rest[self._section].pop(0))
            elif self._section in self._grids:
                yield from self._text()
                yield self._grids.pop(self._section)
        yield from self._end_section()
        for section in sorted(self._grids):
            yield self._grids[section]
        yield from self._lacking()

    def _is_text(self, line: Row) -> bool:
        rest = self._rest.get(self._section)
        return rest is not None and rest[:1] == [prose(line.text)]

    def _text(self) -> Iterator[Part]:
        """Yield what was said since the last table, without the blank lines around it."""
        if not self._said:
            return
        text, begin = "\n".join(self._said), self._at[self._section]
        self._at[self._section] += len(text) + 1
        self._said = []
        plain = text.lstrip("\n")
        if plain:
            yield Text(self._section, plain.rstrip("\n"), begin + len(text) - len(plain))

    def _end_section(self) -> Iterator[Part]:
        yield from self._text()
        if self._section in self._grids:
            yield self._grids.pop(self._section)

    def _lacking(self) -> Iterator[Part]:
        report = self._report
        if report.form_id is None:
            return
        drawn = {each.table.id for each in grids_of(report)}
        for name, part in report.form.data.parts.items():
            if name not in drawn:
                heading = report.form.data.sections[part.section - 1]
                yield Lack(part.section, f"没有读到“{heading}”的表")


def grids_of(report: ForeignReport) -> list[Grid]:
    """Return the tables of the form of which any row was read, with what stands in their cells."""
    if report.form_id is None:
        return []
    read = {row.table for row in report.rows}
    unknown = unknown_cells(report)
    places = report.form.data.parts
    return [
        Grid(places[table.id].section, _as_read(report, table, unknown))
        for table in tables(report.form, report.figures)
        if table.id in read
    ]


def _as_read(report: ForeignReport, table: Table, unknown: set[str]) -> Table:
    cells = (
        _cell_as_read(report, table, cell, unknown) if cell.figure else cell for cell in table.cells
    )
    return replace(table, cells=tuple(cells))


def _cell_as_read(report: ForeignReport, table: Table, cell: Cell, unknown: set[str]) -> Cell:
    """Return a cell with what stands in it: a blank stays blank, words stay words."""
    name = cell.figure or ""
    seen = report.cells.get(name)
    if seen is not None and seen.value is not None:
        value = report.figures[name].value
        return replace(cell, text=figure_text(report.form.cell(name), value), number=value)
    room = sum(table.widths[cell.column : cell.column + cell.colspan]) // _SIGN
    words = seen.text if seen is not None else UNREAD if name in unknown else ""
    text = words if len(words) <= room else f"{words[: max(room - 1, 1)]}…"
    return replace(cell, text=text, number=None)
