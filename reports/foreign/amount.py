"""What one cell of a published table says: a figure, nothing, a unit, or words."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import lru_cache

from reports.foreign.folding import folded

_UNITS = "件|条|次|篇|个|人次|人|项|宗|份|起|万元|亿元|元"
_UNIT = re.compile(rf"\(?(?:{_UNITS})\)?")
_FIGURE = re.compile(rf"([+\-−]?)\s?(\d{{1,3}}(?:,\d{{3}})+|\d+)(\.\d+)?\s?({_UNITS})?")
_NOTHING = re.compile(r"[/\\\-—–―_.*#无空]*|—+")
_LAST_FIGURES = re.compile(
    rf"(?:\s+(?:[+\-−]?\d[\d,]*(?:\.\d+)?(?:{_UNITS})?|无|/|[—–-]{{1,2}}))+$"
)
_LAST_UNIT = re.compile(rf"\s+{_UNIT.pattern}$")
_RUN_TOGETHER = re.compile(r"(.*?[^\d.,])(\d+(?:\.\d+)?)")
_YUAN = {"元": Decimal(1), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}


class Says(Enum):
    """What kind of thing a cell says."""

    FIGURE = "figure"
    NOTHING = "nothing"
    UNIT = "unit"
    WORDS = "words"


@dataclass(frozen=True)
class Amount:
    """One cell: `value` where it says a figure, with the `unit` that is written in it."""

    says: Says
    text: str
    value: Decimal | None = None
    unit: str = ""

    def in_unit(self, unit: str) -> Decimal | None:
        """Return the figure in the unit of its column, converted from the one written in it."""
        if self.value is None or self.unit not in _YUAN or unit not in _YUAN:
            return self.value
        return self.value * _YUAN[self.unit] / _YUAN[unit]


@lru_cache(maxsize=4096)
def amount(cell: str) -> Amount:
    """Read a cell. Anything that is not clearly a figure says words."""
    text = folded(cell)
    if _NOTHING.fullmatch(text):
        return Amount(Says.NOTHING, text)
    if _UNIT.fullmatch(text.replace(" ", "")):  # 人 次
        return Amount(Says.UNIT, text)
    found = _FIGURE.fullmatch(text)
    if found is None:
        return Amount(Says.WORDS, text)
    value = Decimal(found[2].replace(",", "") + (found[3] or ""))
    return Amount(Says.FIGURE, text, -value if found[1] in ("-", "−") else value, found[4] or "")


def amounts(line: str) -> list[Amount]:
    """Read a line that is no row of a table: its words, then the figures at its end."""
    text = folded(line)
    if len(text.split(None, 1)) < 2:  # nothing stands behind words
        return [amount(text)]
    found = _LAST_FIGURES.search(" " + text)
    if found is None:
        return [amount(text)]
    words = _LAST_UNIT.sub("", text[: max(found.start() - 1, 0)].strip())
    figures = [amount(each) for each in found[0].split()]
    return [amount(words), *figures] if words else figures


def run_together(text: str) -> tuple[str, str] | None:
    """Return label and digits of cells that lost their borders, such as 规章000, else None."""
    found = _RUN_TOGETHER.fullmatch(text) if text[-1:].isdecimal() else None
    return None if found is None else (found[1].rstrip(":：= "), found[2])


def told_apart(digits: str, count: int) -> list[Amount] | None:
    """Return `count` figures that ran together, None where one may have more than one digit."""
    if count == 1:
        return [amount(digits)]
    return [amount(each) for each in digits] if len(digits) == count and "." not in digits else None
