"""A row of a table that the end of a page parted, made one again."""

import re

from reports.foreign.files.pdf_lines import Line
from reports.foreign.files.pdf_rules import Box

_NEAR = 2.0  # points within which two edges are one
_FIGURE = re.compile(r"[+\-−]?\d[\d.,]*")


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
