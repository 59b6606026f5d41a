"""A page of fixed places as it reads: lines of text, and the cells of its ruled tables."""

import re
from collections.abc import Iterator
from math import inf
from operator import itemgetter
from statistics import median
from typing import Any, NamedTuple

from reports.foreign.files.pdf_rules import Box, rules_on

_PAGE_NUMBER = re.compile(r"[-—–\s]*(?:第\s*)?\d{1,3}(?:\s*页.*)?[-—–\s]*")
# The figures of a row of a table without ruled lines, and what begins a paragraph.
_FIGURES = re.compile(r"(?:^|\s)\d[\d.,]*(?:\s\d[\d.,]*)+$")
_BEGINS = re.compile(r"[一二三四五六七八九]、|[（(][一二三四五六七八九][)）]|\d{1,2}[.、]\D")
# What ends one: the heading of a section, also where it is the widest line of its page.
_HEADS = re.compile(r"[一二三四五六七八九]、[^，。；：\s]{2,24}(?:情况|事项)")
_GAP = 0.5  # of the size of a character, from which on two stand apart
_LEFT, _TOP, _Y, _SIZE = itemgetter(0), itemgetter(2), itemgetter(3), itemgetter(4)
_FULL = 1.6  # sizes from the right edge of the text, within which a line runs on
# What begins a line and is never parted: brackets and one sign, or letters and figures, with what
# may not begin a line. It can be as wide as this many sizes where it does not fit.
_WHOLE = re.compile(r"[（(《〈“‘〔\[]*(?:[\w.%:/-]+|\S)[，。；：、！？）)》〉”’〕\]]*", re.ASCII)
_HANGING = "，。；：、！？"  # that may stand beyond the edge of the text
_HALF, _WIDEST = 0.55, 9
_NOWHERE = Box(0.0, 0.0, 0.0, 0.0)


# A character: left, right, top, middle and size in points from the lower left, and what it is.
Sign = tuple[float, float, float, float, float, str]


class Line(NamedTuple):
    """A paragraph, or with its `boxes` a row of a table by its cells.

    What stood in a row that is `joined` was given to the cells of the page before.
    """

    cells: tuple[str, ...]
    boxes: tuple[Box, ...] = ()
    joined: bool = False


def lines_on(page: Any) -> list[Line]:
    """Return what stands on a page of a PDF from top to bottom."""
    return lines_of(*_placed(page), page.get_height())


def lines_of(inside: dict[Box, list[Sign]], free: list[Sign], height: float) -> list[Line]:
    """Return what the characters in each box and those in none say, from top to bottom."""
    found = [(top, Line((text,))) for top, text in _paragraphs(free, height)]
    found += _table_rows(inside)
    found.sort(key=lambda each: -each[0])
    return [line for _, line in found]


def _placed(page: Any) -> tuple[dict[Box, list[Sign]], list[Sign]]:
    """Return the characters of a page by the box in which they stand, and those in none."""
    from reports.foreign.files import pdf_calls  # noqa: PLC0415 (only in the reader's process)

    layer, sides = page.get_textpage(), pdf_calls.Floats(4)  # closed with its page
    raw, into, sides_of = pdf_calls.address(layer.raw), sides.at[0], pdf_calls.sides_of_sign
    text = _text(layer)
    here = free = list[Sign]()
    if not text or text.isspace():
        return {}, free
    rules = rules_on(page)
    inside: dict[Box, list[Sign]] = {box: [] for box in rules.boxes()}
    box = _NOWHERE  # in which the last one stands
    for at, sign in enumerate(text):
        if sign == " " or not sign.isprintable():
            continue
        sides_of(raw, at, into)
        left, top, right, bottom = sides.held[:]
        x, y = (left + right) / 2, (bottom + top) / 2
        if here is free or not (box[0] <= x <= box[2] and box[1] <= y <= box[3]):
            box = rules.box_at(x, y) or _NOWHERE
            here = inside.get(box, free)
        here.append((left, right, top, y, top - bottom, sign))
    return inside, free


def _text(layer: Any) -> str:
    """Return the characters of a page, each at its number."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 (only in the process of the reader)

    count = layer.count_chars()
    whole: str = layer.get_text_range()
    if len(whole) == count:
        return whole
    return "".join(chr(pdfium.FPDFText_GetUnicode(layer.raw, at)) for at in range(count))


def _table_rows(inside: dict[Box, list[Sign]]) -> Iterator[tuple[float, Line]]:
    rows: dict[float, list[Box]] = {}
    for box in inside:
        rows.setdefault(box.top, []).append(box)
    for top, boxes in rows.items():
        boxes.sort(key=lambda box: box.left)
        yield top, Line(tuple(_cell(inside[box]) for box in boxes), tuple(boxes))


def _cell(signs: list[Sign]) -> str:
    if len(signs) < 2:  # most cells of a report
        return signs[0][-1] if signs else ""
    return "".join(line for _, line, _ in _lines(signs))


def _lines(signs: list[Sign]) -> list[tuple[float, str, float]]:
    """Return lines as (top, text, right edge), from top to bottom."""
    rows: list[list[Sign]] = []
    first_y = first_size = 0.0
    for sign in sorted(signs, key=_Y, reverse=True):
        _, _, _, y, size, _ = sign
        below = 2 * (first_y - y)
        if rows and (below < 1 or below < first_size or below < size):
            rows[-1].append(sign)
        else:
            first_y, first_size = y, size
            rows.append([sign])
    return [_line(row) for row in rows]


def _line(row: list[Sign]) -> tuple[float, str, float]:
    row.sort(key=_LEFT)
    said, edge = "", inf
    for left, right, _, _, size, sign in row:
        gap = left - edge
        if gap > _GAP and gap > _GAP * size:
            said += " "
        said += sign
        edge = right
    return max(map(_TOP, row)), said, edge


def _ends_between(before: str, after: str) -> bool:
    """Say whether a paragraph ends between two lines, however full the first one is."""
    is_row = _FIGURES.search(before) or _FIGURES.search(after)
    ends = before.endswith("。") or _HEADS.fullmatch(before)
    return bool(ends or is_row or _BEGINS.match(after))


def _needs(after: str) -> float:
    """Return in sizes how much room the begin of a line needs that did not fit on the one above."""
    found = _WHOLE.match(after)
    width = sum(_HALF if each.isascii() else 1 for each in found[0]) if found else 0
    return _FULL if width <= 1 else min(width, _WIDEST) + 1  # a mark may hang over the edge


def _paragraphs(signs: list[Sign], height: float) -> Iterator[tuple[float, str]]:
    """Join the lines that run on into paragraphs; the number of the page is left out."""
    lines = _lines(signs)
    if not lines:
        return
    size = median(map(_SIZE, signs))
    edge = max(right - size * (text[-1] in _HANGING) for _, text, right in lines)
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
