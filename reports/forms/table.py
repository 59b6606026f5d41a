"""From form and figures to the statutory tables, exactly as printed."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from models.year.figures import Figure, Source
from reports.forms.cells import FormCell
from reports.forms.data import (
    BlockData,
    DisclosureData,
    DisputesData,
    RequestsData,
    RowData,
    StatisticsData,
)
from reports.forms.form import Form
from reports.paper.document import Cell, CellKind, Table

# Heights in the pixels of the widths: a head, a head of two lines, a row, one line of a label.
_HEAD, _TALL_HEAD, _ROW, _LINE = 26, 42, 22, 13
_INDENT = "　"
_WIDE, _PADDING = 12, 8  # a full-width character of a long label; both sides of a cell


NOT_TOLD = "未填报"  # printed where nobody entered a figure for the period


@dataclass(frozen=True)
class FlatFigure:
    """One line of the flat list 代码｜指标｜数值."""

    code: str
    label: str
    value: int | Decimal | str


def totals(form: Form, figures: Mapping[str, Figure]) -> dict[str, Figure]:
    """Return `figures` with every sum of the form reckoned as a counted figure.

    An addend that is not there counts as 0; one that nobody entered leaves the sum open. A sum that
    was entered, overridden or frozen keeps its value; an overridden one gets the reckoned value as
    `counted`.
    """
    found = dict(figures)
    for cell_id, addends in form.sums.items():
        total = sum((found[part].value for part in addends if part in found), start=0)
        missing = any(found[part].missing for part in addends if part in found)
        given = found.get(cell_id)
        if given is None or given.source is Source.COUNTED:
            found[cell_id] = Figure(total, missing=missing)
        elif given.source is Source.OVERRIDDEN:
            found[cell_id] = replace(given, counted=total)
    return found


def number_text(value: int | Decimal) -> str:
    """Return a figure as printed: digits only as needed, never an exponent, 0 never blank."""
    if isinstance(value, int):
        return str(value)
    text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("", "-0") else text


def change_text(value: int | Decimal) -> str:
    """Return how much more or less a figure became, with its sign; 0 has none."""
    return f"+{number_text(value)}" if value > 0 else number_text(value)


def figure_text(cell: FormCell, value: int | Decimal) -> str:
    """Return a figure with its unit where the form prints the unit in the cell."""
    return number_text(value) + (cell.unit if cell.print_unit and value else "")


def flat(form: Form, figures: Mapping[str, Figure]) -> tuple[FlatFigure, ...]:
    """Return every figure of the form in printed order; one that is not there is 0."""
    return tuple(
        FlatFigure(
            cell.id,
            f"{form.heading_of(cell)[0]}表 {cell.label}" if cell.column else cell.label,
            _flat_value(figures.get(cell.id, Figure(0))),
        )
        for cell in form.cells
    )


def _flat_value(figure: Figure) -> int | Decimal | str:
    return NOT_TOLD if figure.missing else figure.value


def tables(
    form: Form, figures: Mapping[str, Figure], so_far: Mapping[str, Figure] | None = None
) -> tuple[Table, ...]:
    """Return the tables of the form filled with `figures`; a missing figure is printed as 0.

    `so_far` are those of the year up to then, which a form with one figure a row prints beside.
    """
    paper = _Paper(form, figures, so_far)
    drawn: dict[str, Callable[[Any], Table]] = {
        "table2": paper.disclosure,
        "table3": paper.requests,
        "table4": paper.disputes,
        "statistics": paper.statistics,
    }
    return tuple(drawn[name](part) for name, part in form.data.parts.items())


def _lines(text: str, at: int) -> tuple[str, ...]:
    return (text[:at], text[at:]) if 0 < at < len(text) else ()


def _halves(text: str) -> tuple[str, ...]:
    return _lines(text, len(text) // 2) if len(text) in (4, 6) else (text,)


def _upright(text: str) -> tuple[str, ...]:
    """One character a line; a mark stays with the character before it."""
    return tuple(re.findall(r".[、，。]?", text))


def _height(text: str, width: int) -> int:
    narrow = sum(unicodedata.east_asian_width(character) in "NaH" for character in text)
    needed = (len(text) - narrow) * _WIDE + narrow * _WIDE // 2
    lines = -(-needed // (width - _PADDING))
    return _ROW if lines == 1 else _LINE * lines + 9


class _Paper:
    """Builds the cells of one form's tables."""

    def __init__(
        self,
        form: Form,
        figures: Mapping[str, Figure],
        so_far: Mapping[str, Figure] | None = None,
    ) -> None:
        self.form = form
        self.figures = figures
        self.so_far = so_far

    def figure(self, row: int, column: int, cell_id: str, colspan: int = 1) -> Cell:
        shown = self.figures.get(cell_id, Figure(0))
        if shown.missing:
            return Cell(row, column, NOT_TOLD, CellKind.FIGURE, colspan=colspan, figure=cell_id)
        value = shown.value
        text = figure_text(self.form.cell(cell_id), value)
        return Cell(
            row, column, text, CellKind.FIGURE, colspan=colspan, figure=cell_id, number=value
        )

    def statistics(self, data: StatisticsData) -> Table:
        """The 政府信息公开情况统计表: indicator, unit, figure; headings have neither."""
        label, unit, number = data.widths
        widths, names = data.widths, data.heads
        if self.so_far is not None:
            widths, names = (label - number, unit, number, number), (*data.heads, data.so_far)
        cells = [Cell(0, at, head, CellKind.HEAD) for at, head in enumerate(names)]
        heights = [_HEAD]
        for row in data.row:
            top = len(heights)
            text = _INDENT * (max(row.level - 1, 0) + row.indent) + row.label
            heights.append(_height(text, widths[0]))
            cells.append(Cell(top, 0, text, align="left"))
            if row.heading:
                cells += [Cell(top, at, data.no_value) for at in range(1, len(widths))]
                continue
            cells += [Cell(top, 1, row.unit), self.figure(top, 2, row.id)]
            if self.so_far is not None:
                beside = _Paper(self.form, self.so_far).figure(top, 3, row.id)
                cells.append(replace(beside, figure=""))
        return Table("statistics", data.title, widths, tuple(heights), _ordered(cells), head_rows=1)

    def disclosure(self, data: DisclosureData) -> Table:
        """Table 二: a band, a head and its rows for every item of article 20."""
        cells: list[Cell] = []
        heights: list[int] = []
        for block in data.block:
            top = len(heights)
            heights += [_HEAD, _HEAD, *(_ROW + 2 for _ in block.rows)]
            cells.append(Cell(top, 0, block.band, CellKind.BAND, colspan=len(data.widths)))
            cells.append(Cell(top + 1, 0, data.first_head, CellKind.HEAD))
            cells += self._block(block, top + 1)
        heading = self.form.data.sections[data.section - 1]
        return Table("table2", heading, data.widths, tuple(heights), _ordered(cells))

    def _block(self, block: BlockData, top: int) -> list[Cell]:
        cells: list[Cell] = []
        for number, row in enumerate(block.rows, start=1):
            cells.append(Cell(top + number, 0, row.label))
        place = 1
        for column in block.columns:
            span = column.colspan
            cells.append(Cell(top, place, column.label, CellKind.HEAD, colspan=span))
            for number, row in enumerate(block.rows, start=1):
                cell_id = f"table2.{row.id}.{column.id}"
                cells.append(self.figure(top + number, place, cell_id, span))
            place += span
        return cells

    def requests(self, data: RequestsData) -> Table:
        """Table 三: three head rows, then applications in, results, applications left over."""
        cells = _requests_head(data)
        heights = [_HEAD, _HEAD, _TALL_HEAD]
        for row in data.row:
            top = len(heights)
            if row.row:
                span, lines = len(row.leaves), _upright(row.label)
                cells.append(Cell(top, 0, row.label, rowspan=span, vertical=True, lines=lines))
                for child in row.row:
                    cells += self._result(data, child, heights)
            else:
                cells.append(Cell(top, 0, row.label, colspan=3, align="left"))
                cells += self._figures(data, row, heights, sum(data.widths[:3]))
        heading = self.form.data.sections[data.section - 1]
        return Table("table3", heading, data.widths, tuple(heights), _ordered(cells), head_rows=3)

    def _result(self, data: RequestsData, row: RowData, heights: list[int]) -> list[Cell]:
        top = len(heights)
        if not row.row:
            label = Cell(top, 1, row.label, colspan=2, align="left")
            return [label, *self._figures(data, row, heights, sum(data.widths[1:3]))]
        broken = _lines(row.label, row.label.find("）") + 1)
        cells = [Cell(top, 1, row.label, rowspan=len(row.leaves), lines=broken)]
        for leaf in row.row:
            cells.append(Cell(len(heights), 2, leaf.label, align="left"))
            cells += self._figures(data, leaf, heights, data.widths[2])
        return cells

    def _figures(
        self, data: RequestsData, row: RowData, heights: list[int], width: int
    ) -> list[Cell]:
        top = len(heights)
        heights.append(_height(row.label, width))
        return [
            self.figure(top, place, f"table3.{row.id}.{column.id}")
            for place, column in enumerate(data.columns, start=3)
        ]

    def disputes(self, data: DisputesData) -> Table:
        """Table 四: 行政复议 and 行政诉讼 side by side, one row of figures."""
        each = len(data.columns)
        cells: list[Cell] = []
        parents: dict[str, list[int]] = {}
        for number, group in enumerate(data.groups):
            start = number * each
            if group.parent:
                parents.setdefault(group.parent, []).append(start)
                cells.append(Cell(1, start, group.label, CellKind.HEAD, colspan=each))
            else:
                cells.append(Cell(0, start, group.label, CellKind.HEAD, colspan=each))
            for place, column in enumerate(data.columns, start=start):
                row, span = (2, 1) if group.parent else (1, 2)
                text, lines = column.label, _halves(column.label)
                cells.append(Cell(row, place, text, CellKind.HEAD, rowspan=span, lines=lines))
                cells.append(self.figure(3, place, f"table4.{group.id}.{column.id}"))
        for parent, starts in parents.items():
            span = each * len(starts)
            cells.append(Cell(0, starts[0], parent, CellKind.HEAD, colspan=span))
        heading = self.form.data.sections[data.section - 1]
        heights = (_HEAD, _HEAD, _TALL_HEAD, _HEAD)
        return Table("table4", heading, data.widths, heights, _ordered(cells), head_rows=3)


def _requests_head(data: RequestsData) -> list[Cell]:
    corner = _lines(data.corner, data.corner.find("，") + 1)
    people = len(data.columns)
    cells = [
        Cell(0, 0, data.corner, CellKind.CORNER, rowspan=3, colspan=3, lines=corner),
        Cell(0, 3, data.head, CellKind.HEAD, colspan=people),
    ]
    grouped = [place for place, column in enumerate(data.columns, start=3) if column.grouped]
    cells.append(Cell(1, grouped[0], data.group, CellKind.HEAD, colspan=len(grouped)))
    for place, column in enumerate(data.columns, start=3):
        row, span = (2, 1) if column.grouped else (1, 2)
        text, lines = column.label, _halves(column.label)
        cells.append(Cell(row, place, text, CellKind.HEAD, rowspan=span, lines=lines))
    return list(_ordered(cells))


def _ordered(cells: list[Cell]) -> tuple[Cell, ...]:
    return tuple(sorted(cells, key=lambda cell: (cell.row, cell.column)))
