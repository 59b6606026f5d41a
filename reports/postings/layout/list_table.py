"""The list of a posting: column widths by what they hold, type as large as the width allows.

All lengths are points.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import sqrt

from reports.paper.document import Align, Cell, CellKind, Table
from reports.postings.sheet import SheetList
from reports.writers.pdf.flowing import Look, Setting
from reports.writers.setting.fonts import Fonts, Role
from reports.writers.setting.line_ends import breaks

_SMALLEST = 7.5
_STEP = 1.5
_TIGHT = 9.5  # a type so small has less air beside it
_HEAD_ROWS = 1
_SHORT = 4.5  # characters: a column of names, sexes, kinds stands in the middle
_LONG = 14.0  # characters a column of text is given before it is to take more than its share
_DEEP = 3  # lines of a cell, beyond which a smaller type is tried
_SAMPLE = 400  # rows that are measured character by character
_BARE_HEAD = 2.0  # characters of a head on a line
_EVEN = 12  # characters: so short a text is broken into even lines
_NUMBER = re.compile(r"[-−+]?[¥￥]?\d[\d,，]*(\.\d+)?[%％]?")
_AMOUNT = re.compile(r".*(金额|元|面积|亩|数量|标准|合计|价|款|补贴|资金).*")
_PIXELS = 10000  # of a table's relative widths


@dataclass(frozen=True)
class _Column:
    """What a column needs, in sizes of its type: its widest piece, its widest line.

    `bare` is what it needs under a head that may be cut anywhere.
    """

    least: float
    bare: float
    natural: float
    align: Align


def posting_table(
    found: SheetList, fonts: Fonts, largest: float, width: float, room: float
) -> Setting | None:
    """Return a list set in type for a width; nothing when it cannot be read at that width.

    The type is as large as the width allows, `largest` at most, never under 7.5 points.
    """
    columns = _columns(found, fonts)
    size = max(largest, _SMALLEST)
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
    columns, look = _columns(found, fonts), _look(_SMALLEST)
    bare = [replace(column, least=column.bare) for column in columns]
    total = sum(sqrt(column.natural) for column in columns)
    by_root = [width * sqrt(column.natural) / total for column in columns]
    widths = _widths(bare, look, width) or by_root
    return Setting(_table(found, columns, widths, look, fonts), fonts, width, room, look)


def _look(size: float) -> Look:
    side = 0.35 * size if size > _TIGHT else 0.25 * size
    return Look(size, size * 1.28, side, 0.34 * size)


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
    return _Column(
        max(least, least_head),
        max(least, _BARE_HEAD),
        max(natural, 1.0),
        _align(head, texts, content),
    )


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


class _Breaker:
    """Breaks heads before their unit, and short texts into lines of about the same length."""

    def __init__(self, look: Look, fonts: Fonts) -> None:
        self.look, self.fonts = look, fonts
        self._known: dict[tuple[str, float, Role], str] = {}

    def broken(self, text: str, width: float, role: Role) -> str:
        """Return a text with the line ends that suit a column `width` wide."""
        key = (text, width, role)
        if key not in self._known:
            self._known[key] = self._break(text, width, role)
        return self._known[key]

    def _break(self, text: str, width: float, role: Role) -> str:
        room = (width - 2 * self.look.side) / self.look.size
        wide = self.fonts.width(text, role, 1)
        if "\n" in text or wide <= room or len(text) > _EVEN:
            return text
        name, bracket, unit = text.partition("（")
        if name and unit and self._fits((name, bracket + unit), role, room):
            return f"{name}\n{bracket}{unit}"
        # Only where no number or word would be cut.
        step = -(-len(text) // int(-(-wide // max(room, 1.0))))
        cut = [text[at : at + step] for at in range(0, len(text), step)]
        places = {at for at in range(step, len(text), step)}
        even = places <= set(breaks(text)) and self._fits(cut, role, room)
        return "\n".join(cut) if even else text

    def _fits(self, lines: Sequence[str], role: Role, room: float) -> bool:
        return max(self.fonts.width(line, role, 1) for line in lines) <= room


def _table(
    found: SheetList, columns: list[_Column], widths: list[float], look: Look, fonts: Fonts
) -> Table:
    breaker = _Breaker(look, fonts)
    cells = [
        Cell(0, at, breaker.broken(text, widths[at], Role.HEI), CellKind.HEAD)
        for at, text in enumerate(found.head)
    ]
    begin = len(cells) and _HEAD_ROWS
    for number, row in enumerate(found.rows, begin):
        cells += [
            Cell(number, at, breaker.broken(text, widths[at], Role.SONG), align=columns[at].align)
            for at, text in enumerate(row)
        ]
    pixels = tuple(max(1, round(_PIXELS * width / sum(widths))) for width in widths)
    heights = (26,) * (begin + len(found.rows))
    return Table("posting", "", pixels, heights, tuple(cells), head_rows=begin, flowing=True)
