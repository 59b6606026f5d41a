"""A page of a PDF as it reads: lines of text, and the cells of its ruled tables."""

import re
from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter
from statistics import median
from typing import Any, NamedTuple

from reports.foreign.files.pdf_rules import Box, rules_on

_PAGE_NUMBER = re.compile(r"[-—–\s]*(?:第\s*)?\d{1,3}(?:\s*页.*)?[-—–\s]*")
# The figures of a row of a table without ruled lines, and what begins a paragraph.
_FIGURES = re.compile(r"(?:^|\s)\d[\d.,]*(?:\s\d[\d.,]*)+$")
_BEGINS = re.compile(r"[一二三四五六七八九]、|[（(][一二三四五六七八九][)）]|\d{1,2}[.、]\D")
_GAP = 0.5  # of the size of a character, from which on two stand apart
_LEFT, _TOP, _Y = attrgetter("left"), attrgetter("top"), attrgetter("y")
_FULL = 1.6  # sizes from the right edge of the text, within which a line runs on
# What begins a line and is never parted: brackets and one sign, or letters and figures, with what
# may not begin a line. It can be as wide as this many sizes where it does not fit.
_WHOLE = re.compile(r"[（(《〈“‘〔\[]*(?:[\w.%:/-]+|\S)[，。；：、！？）)》〉”’〕\]]*", re.ASCII)
_HALF, _WIDEST = 0.55, 9


class _Sign(NamedTuple):
    """A character with its box and its middle on the page, in points from the lower left."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    x: float
    y: float


def lines_on(page: Any) -> list[tuple[tuple[str, ...], bool]]:
    """Return what stands on a page from top to bottom: cells, and whether they are a table's."""
    signs = list(_signs(page))
    if not signs:
        return []
    rules = rules_on(page)
    inside: dict[Box, list[_Sign]] = {box: [] for box in rules.boxes()}
    free: list[_Sign] = []
    box, here = None, free
    for sign in signs:
        if box is None or not box.holds(sign.x, sign.y):  # else it stands where the last one did
            box = rules.box_at(sign.x, sign.y)
            here = inside.get(box, free) if box else free
        here.append(sign)
    height = page.get_height()
    found: list[tuple[float, tuple[str, ...], bool]] = [
        (top, (text,), False) for top, text in _paragraphs(free, height)
    ]
    found += [(top, cells, True) for top, cells in _table_rows(inside)]
    found.sort(key=lambda each: -each[0])
    return [(cells, ruled) for _, cells, ruled in found]


def _signs(page: Any) -> Iterator[_Sign]:
    from ctypes import byref  # noqa: PLC0415 (with the library alone)

    import pypdfium2.raw as pdfium  # noqa: PLC0415 (only in the process of the reader)

    layer, box = page.get_textpage(), pdfium.FS_RECTF()
    raw, into, box_of = layer.raw, byref(box), pdfium.FPDFText_GetLooseCharBox
    try:
        for at, text in enumerate(_text(layer)):
            if text.isprintable() and text != " ":
                box_of(raw, at, into)
                left, bottom, right, top = box.left, box.bottom, box.right, box.top
                x, y = (left + right) / 2, (bottom + top) / 2
                yield _Sign(text, left, bottom, right, top, x, y)
    finally:
        layer.close()


def _text(layer: Any) -> str:
    """Return the characters of a page, each at its number."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 (only in the process of the reader)

    count = layer.count_chars()
    whole: str = layer.get_text_range()
    if len(whole) == count:
        return whole
    return "".join(chr(pdfium.FPDFText_GetUnicode(layer.raw, at)) for at in range(count))


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
    first, size = None, 0.0
    for sign in sorted(signs, key=_Y, reverse=True):
        height = sign.top - sign.bottom
        below = 2 * (first.y - sign.y) if first else 0
        if first and (below < 1 or below < size or below < height):
            rows[-1].append(sign)
        else:
            first, size = sign, height
            rows.append([sign])
    return [_line(row) for row in rows]


def _line(row: list[_Sign]) -> tuple[float, str, float]:
    row.sort(key=_LEFT)
    text = row[0].text
    for before, sign in pairwise(row):
        gap = sign.left - before.right
        if gap > _GAP and gap > _GAP * (sign.top - sign.bottom):
            text += " "
        text += sign.text
    return max(map(_TOP, row)), text, row[-1].right


def _ends_between(before: str, after: str) -> bool:
    """Say whether a paragraph ends between two lines, however full the first one is."""
    is_row = _FIGURES.search(before) or _FIGURES.search(after)
    return before.endswith("。") or bool(is_row) or bool(_BEGINS.match(after))


def _needs(after: str) -> float:
    """Return in sizes how much room the begin of a line needs that did not fit on the one above."""
    found = _WHOLE.match(after)
    width = sum(_HALF if each.isascii() else 1 for each in found[0]) if found else 0
    return _FULL if width <= 1 else min(width, _WIDEST) + 1  # a mark may hang over the edge


def _paragraphs(signs: list[_Sign], height: float) -> Iterator[tuple[float, str]]:
    """Join the lines that run on into paragraphs; the number of the page is left out."""
    lines = _lines(signs)
    if not lines:
        return
    edge = max(right for _, _, right in lines)
    size = median(sign.top - sign.bottom for sign in signs)
    begun, said, last = 0.0, "", 0.0
    afters = [text for _, text, _ in lines[1:]] + [""]
    for (top, text, right), after in zip(lines, afters, strict=True):
        if _PAGE_NUMBER.fullmatch(text) and not 0.09 * height < top < 0.93 * height:
            continue
        if said and last - top < 3 * size and not _ends_between(said, text):
            said += text
        else:
            if said:
                yield begun, said
            begun, said = top, text
        last = top
        if right < edge - _needs(after) * size:
            yield begun, said
            said = ""
    if said:
        yield begun, said
