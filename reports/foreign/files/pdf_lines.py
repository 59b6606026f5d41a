"""A page of a PDF as it reads: lines of text, and the cells of its ruled tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import Any

from reports.foreign.files.pdf_rules import Box, rules_on
from reports.foreign.files.stream import tidy

_PAGE_NUMBER = re.compile(r"[-—–\s]*(?:第\s*)?\d{1,3}(?:\s*页.*)?[-—–\s]*")
# The figures of a row of a table without ruled lines, and what begins a paragraph.
_FIGURES = re.compile(r"(?:^|\s)\d[\d.,]*(?:\s\d[\d.,]*)+$")
_BEGINS = re.compile(r"[一二三四五六七八九]、|[（(][一二三四五六七八九][)）]|\d{1,2}[.、]\D")
_GAP = 0.5  # of the size of a character, from which on two stand apart
_FULL = 1.6  # sizes from the right edge of the text, within which a line runs on


@dataclass(frozen=True)
class _Sign:
    """A character with its box on the page, in points from the lower left."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @cached_property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2


def lines_on(page: Any) -> list[tuple[tuple[str, ...], bool]]:
    """Return what stands on a page from top to bottom: cells, and whether they are a table's."""
    signs = list(_signs(page))
    if not signs:
        return []
    rules = rules_on(page)
    inside: dict[Box, list[_Sign]] = {box: [] for box in rules.boxes()}
    free = []
    box = None
    for sign in signs:
        if box is None or not box.holds(*sign.middle):  # else it stands where the one before did
            box = rules.box_at(*sign.middle)
        if box in inside:
            inside[box].append(sign)
        else:
            free.append(sign)
    height = page.get_height()
    found: list[tuple[float, tuple[str, ...], bool]] = [
        (top, (text,), False) for top, text in _paragraphs(free, height)
    ]
    found += [(top, cells, True) for top, cells in _table_rows(inside)]
    found.sort(key=lambda each: -each[0])
    return [(cells, ruled) for _, cells, ruled in found]


def _signs(page: Any) -> Iterator[_Sign]:
    import pypdfium2.raw as pdfium  # noqa: PLC0415 (only in the process of the reader)

    layer, box = page.get_textpage(), pdfium.FS_RECTF()
    try:
        for at in range(layer.count_chars()):
            text = chr(pdfium.FPDFText_GetUnicode(layer.raw, at))
            if text.isprintable() and not text.isspace():
                pdfium.FPDFText_GetLooseCharBox(layer.raw, at, box)
                yield _Sign(text, box.left, box.bottom, box.right, box.top)
    finally:
        layer.close()


def _table_rows(inside: dict[Box, list[_Sign]]) -> Iterator[tuple[float, tuple[str, ...]]]:
    rows: dict[float, list[Box]] = {}
    for box in inside:
        rows.setdefault(box.top, []).append(box)
    for top, boxes in rows.items():
        boxes.sort(key=lambda box: box.left)
        yield top, tuple("".join(line for _, line, _ in _lines(inside[box])) for box in boxes)


def _lines(signs: list[_Sign]) -> list[tuple[float, str, float]]:
    """Return lines as (top, text, right edge), from top to bottom."""
    rows: list[list[_Sign]] = []
    for sign in sorted(signs, key=lambda each: -each.middle[1]):
        last = rows[-1] if rows else None
        if last and abs(last[0].middle[1] - sign.middle[1]) < 0.5 * max(
            sign.top - sign.bottom, last[0].top - last[0].bottom, 1
        ):
            last.append(sign)
        else:
            rows.append([sign])
    found = []
    for row in rows:
        row.sort(key=lambda each: each.left)
        text = row[0].text
        for before, sign in pairwise(row):
            wide = _GAP * max(sign.top - sign.bottom, 1)
            text += (" " if sign.left - before.right > wide else "") + sign.text
        found.append((max(each.top for each in row), tidy(text), row[-1].right))
    return found


def _ends_between(before: str, after: str) -> bool:
    """Say whether a paragraph ends between two lines, however full the first one is."""
    is_row = _FIGURES.search(before) or _FIGURES.search(after)
    return before.endswith("。") or bool(is_row) or bool(_BEGINS.match(after))


def _paragraphs(signs: list[_Sign], height: float) -> Iterator[tuple[float, str]]:
    """Join the lines that run on into paragraphs; the number of the page is left out."""
    lines = _lines(signs)
    if not lines:
        return
    edge = max(right for _, _, right in lines)
    size = median(sign.top - sign.bottom for sign in signs)
    begun, said, last = 0.0, "", 0.0
    for top, text, right in lines:
        if _PAGE_NUMBER.fullmatch(text) and not 0.09 * height < top < 0.93 * height:
            continue
        if said and last - top < 3 * size and not _ends_between(said, text):
            said += text
        else:
            if said:
                yield begun, said
            begun, said = top, text
        last = top
        if right < edge - _FULL * size:
            yield begun, said
            said = ""
    if said:
        yield begun, said
