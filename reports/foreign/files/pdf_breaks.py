"""What the pages of a PDF add at their ends goes; a row that they part is made one again."""

import re

from reports.foreign.files.pdf_lines import Line
from reports.foreign.files.pdf_rules import Box

_NEAR = 2.0  # points within which two edges are one
_NUMBER = re.compile(r"\d+")
_FIGURE = re.compile(r"[+\-−]?\d[\d.,]*")


def without_running(pages: list[list[Line]]) -> None:
    """Take out what every page after the first begins or ends with, as its header or footer.

    A footer may count the pages. On the first page a header stays where no other line says it, for
    it may be the title.
    """
    for end in (0, -1):
        said = [_said(lines[end], end) if lines else "" for lines in pages]
        if len(set(said[1:])) != 1 or not said[-1] or said.count(said[-1]) < 2:
            continue
        is_again = end == -1 or said[-1] in [_said(each, end) for each in pages[0][1:]]
        for lines in pages if said[0] == said[-1] and is_again else pages[1:]:
            lines.pop(end)


def _said(line: Line, end: int) -> str:
    """Return what a line at an end of a page says, "" for a row of a table."""
    text = "" if line.boxes else line.cells[0]
    return _NUMBER.sub("#", text) if end else text


def join(before: list[Line], after: list[Line]) -> None:
    """Give what stands in the first row of a page to the cells above that end with theirs.

    It is the rest of a row where it has blank cells and no figure, and every one of its cells goes
    on with one that ends where the page before does.
    """
    if not (before and after and before[-1].boxes and after[0].boxes):
        return
    cells, boxes, _ = after[0]
    if all(cells) or any(map(_FIGURE.fullmatch, cells)):
        return
    above = [_above(box, before) for box in boxes]
    if None in above:
        return
    for place, rest in zip(above, cells, strict=True):
        if place is not None and rest:
            row, column = place
            texts = list(before[row].cells)
            texts[column] += rest
            before[row] = before[row]._replace(cells=tuple(texts))
    after[0] = Line(("",) * len(cells), boxes, joined=True)  # its cells may go on to the next page


def _above(box: Box, before: list[Line]) -> tuple[int, int] | None:
    """Return row and column of the cell in which a box goes on, None for none."""
    end = min(each.bottom for each in before[-1].boxes)
    for row in reversed(range(len(before))):
        for column, each in enumerate(before[row].boxes):
            at_end = each.bottom - end < _NEAR
            if at_end and abs(each.left - box.left) + abs(each.right - box.right) < 2 * _NEAR:
                return row, column
    return None
