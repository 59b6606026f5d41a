"""The list of a posting: column widths by what they hold, type as large as the width allows.

All lengths are points.
"""

import re
from dataclasses import dataclass
from math import sqrt

from reports.document import Align, Cell, CellKind, Table
from reports.posting_sheet import SheetList
from reports.writers.fonts import Fonts, Role
from reports.writers.pdf_flowing import Look, Setting

_IN_BODY = 0.75  # the type of a table to that of the text: 小四 to 三号
_SMALLEST = 7.5
_STEP = 1.5
_HEAD_ROWS = 1
_SHORT = 4.5  # characters: a column of names, sexes, kinds stands in the middle
_LONG = 14.0  # characters a column of text is given before it is to take more than its share
_DEEP = 3  # lines of a cell, beyond which a smaller type is tried
_SAMPLE = 400  # rows that are measured character by character
_NUMBER = re.compile(r"[-−+]?[¥￥]?\d[\d,，]*(\.\d+)?[%％]?")
_AMOUNT = re.compile(r".*(金额|元|面积|亩|数量|标准|合计|价|款|补贴|资金).*")
_PIXELS = 10000  # of a table's relative widths


@dataclass(frozen=True)
class _Column:
    """What a column needs, in sizes of its type: its widest piece, its widest line."""

    least: float
    natural: float
    align: Align


def posting_table(
    found: SheetList, fonts: Fonts, body: float, width: float, room: float
) -> Setting | None:
    """Return a list set in type for a width; nothing when it cannot be read at that width.

    The type is three quarters of that of the text or smaller, never under 7.5 points.
    """
    columns = _columns(found, fonts)
    size = max(body * _IN_BODY, _SMALLEST)
    while True:
        look = _look(size)
        widths = _widths(columns, look, width)
        if widths and (size <= _SMALLEST or not _is_deep(columns, widths, look)):
            return Setting(_table(found, columns, widths, look, fonts), fonts, width, room, look)
        if size <= _SMALLEST:
            return None
        size = max(size - _STEP, _SMALLEST)


def squeezed_table(found: SheetList, fonts: Fonts, width: float, room: float) -> Setting:
    """Return a list of too many columns in the smallest type, its words cut where they must be."""
    columns = _columns(found, fonts)
    total = sum(sqrt(column.natural) for column in columns)
    widths = [width * sqrt(column.natural) / total for column in columns]
    look = _look(_SMALLEST)
    return Setting(_table(found, columns, widths, look, fonts), fonts, width, room, look)


def _look(size: float) -> Look:
    return Look(size, size * 1.28, max(2.0, 0.25 * size), max(2.0, 0.34 * size))


def _columns(found: SheetList, fonts: Fonts) -> list[_Column]:
    count = len(found.head) or max(map(len, found.rows), default=0)
    columns = []
    for at in range(count):
        texts = [row[at] for row in found.rows if row[at]]
        head = found.head[at] if found.head else ""
        columns.append(_column(head, texts, fonts))
    return columns


def _column(head: str, texts: list[str], fonts: Fonts) -> _Column:
    def wide(text: str, role: Role = Role.SONG) -> float:
        return max((fonts.width(line, role, 1) for line in text.split("\n")), default=0.0)

    longest = sorted(set(texts), key=len, reverse=True)[:_SAMPLE]
    content = max(map(wide, longest), default=0.0)
    is_number = bool(texts) and all(_NUMBER.fullmatch(text) for text in texts)
    # A head may stand on two lines, of at least two characters.
    titled = wide(head, Role.HEI)
    least_head = min(titled, max(2.0, titled / 3 if titled > 6 else titled / 2 + 0.3))
    unbroken = max((_widest_piece(text, fonts) for text in longest), default=0.0)
    least = content if is_number or content <= _SHORT else max(unbroken, min(content, 4.0))
    natural = max(content, min(titled, max(content, titled / 2 + 0.5)))
    return _Column(max(least, least_head), max(natural, 1.0), _align(head, texts, content))


def _widest_piece(text: str, fonts: Fonts) -> float:
    """Return the widest word that is not cut; a very long one (an address) may be."""
    widest = 0.0
    for word in re.findall(r"[!-~]+", text):
        if len(word) <= 20:
            widest = max(widest, fonts.width(word, Role.SONG, 1))
    return widest


def _align(head: str, texts: list[str], content: float) -> Align:
    if texts and all(_NUMBER.fullmatch(text) for text in texts):
        uneven = len({len(text) for text in texts}) > 1
        counted = head == "序号" or not (_AMOUNT.match(head) or any("." in t for t in texts))
        return "right" if uneven and not counted else "center"
    return "center" if content <= _SHORT or not texts or _alike(texts) else "left"


def _alike(texts: list[str]) -> bool:
    """Tell whether all cells are codes or dates of about one length."""
    lengths = {len(text) for text in texts}
    return max(lengths) <= 20 and max(lengths) - min(lengths) <= 1


def _widths(columns: list[_Column], look: Look, width: float) -> list[float] | None:
    """Share a width among columns; nothing when a column would be too narrow for its words."""
    air = 2 * look.side + 0.5
    least = [column.least * look.size + air for column in columns]
    natural = [
        max(column.natural * look.size + air, low)
        for column, low in zip(columns, least, strict=True)
    ]
    if sum(least) > width:
        return None
    if sum(natural) <= width:
        return _widened(columns, natural, width)
    # Long texts share what the narrow columns leave, by the root of their length.
    spare = width - sum(least)
    wishes = [high - low for high, low in zip(natural, least, strict=True)]
    shares = _shared(spare, wishes)
    return [low + share for low, share in zip(least, shares, strict=True)]


def _widened(columns: list[_Column], natural: list[float], width: float) -> list[float]:
    """Spread what is left over the columns: those of text and names more than those of figures."""
    weights = [sqrt(column.natural + 1.0) for column in columns]
    total, spare = sum(weights), width - sum(natural)
    return [wide + spare * weight / total for wide, weight in zip(natural, weights, strict=True)]


def _shared(spare: float, wishes: list[float]) -> list[float]:
    """Share `spare` by the root of each wish, giving nobody more than it wishes."""
    shares = [0.0] * len(wishes)
    for _ in wishes:
        open_ = [at for at, wish in enumerate(wishes) if shares[at] < wish - 0.01]
        left = spare - sum(shares)
        if not open_ or left < 0.01:
            break
        total = sum(sqrt(wishes[at]) for at in open_)
        for at in open_:
            share = left * sqrt(wishes[at]) / total
            shares[at] = min(wishes[at], shares[at] + share)
    return shares


def _is_deep(columns: list[_Column], widths: list[float], look: Look) -> bool:
    """Tell whether a smaller type would save the cells from standing in many short lines."""
    return any(
        column.natural <= _LONG * _DEEP
        and column.natural * look.size > _DEEP * (width - 2 * look.side)
        for column, width in zip(columns, widths, strict=True)
    )


def _balanced(head: str, look: Look, width: float, fonts: Fonts) -> str:
    """Break a head before its unit, else into lines of about the same length."""
    room = (width - 2 * look.side) / look.size
    wide = fonts.width(head, Role.HEI, 1)
    if "\n" in head or wide <= room:
        return head
    name, bracket, unit = head.partition("（")
    if unit and max(fonts.width(each, Role.HEI, 1) for each in (name, bracket + unit)) <= room:
        return f"{name}\n{bracket}{unit}"
    lines = -(-wide // room)
    step = -(-len(head) // int(lines))
    cut = [head[at : at + step] for at in range(0, len(head), step)]
    fits = max(fonts.width(each, Role.HEI, 1) for each in cut) <= room
    return "\n".join(cut) if fits and head.isalpha() and not head.isascii() else head


def _table(
    found: SheetList, columns: list[_Column], widths: list[float], look: Look, fonts: Fonts
) -> Table:
    cells = [
        Cell(0, at, _balanced(text, look, widths[at], fonts), CellKind.HEAD)
        for at, text in enumerate(found.head)
    ]
    begin = len(cells) and _HEAD_ROWS
    for number, row in enumerate(found.rows, begin):
        cells += [Cell(number, at, text, align=columns[at].align) for at, text in enumerate(row)]
    pixels = tuple(max(1, round(_PIXELS * width / sum(widths))) for width in widths)
    heights = (26,) * (begin + len(found.rows))
    return Table("posting", "", pixels, heights, tuple(cells), head_rows=begin, flowing=True)
