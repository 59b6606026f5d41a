"""Numbers as somebody writes them, with their unit: 25万元, 3 800 元, 1.2万条, －8."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

import resources
from models.store.refusal import Refusal

_PIECE = re.compile(r"(\d+(?:\.\d+)?|\.\d+)((?:[^\W\d_]|[%‰])*)")
_MINUS, _PLUS = ("-", "减少", "减"), ("+", "增加", "新增", "增")
_YUAN = "元"


@dataclass(frozen=True)
class Amount:
    """A number in the unit that was asked for; `remark` says what was converted, "" for nothing."""

    value: Decimal
    remark: str = ""


@dataclass(frozen=True)
class _Unit:
    """A scale and what it counts: 万元 is 10000 times 元; all money counts in 元."""

    factor: Decimal
    base: str

    @property
    def is_money(self) -> bool:
        return self.base == _YUAN


def read_amount(
    text: str, unit: str, *, bare: str = "", signed: bool = False, field: str | None = None
) -> Amount:
    """Read a number that is kept in `unit` ("" for a plain count).

    A unit behind the number is converted and remarked; without one the number is in `bare`, the
    unit of its heading, or else in `unit` itself. Refuses what is no number, an unknown unit, one
    that is no measure of the same, and a number below 0 unless `signed`.
    """
    sign, plain = _signed(_half_width(text))
    pieces = _PIECE.findall(plain)
    whole = "".join(number + word for number, word in pieces) == plain
    if not pieces or not whole or not all(word for _, word in pieces[:-1]):
        raise Refusal(field, f"“{text}”不是数，请填{_wanted(unit, signed)}")
    try:
        value, as_written = _in_unit(pieces, unit, bare)
    except ValueError as error:
        raise Refusal(field, f"“{text}”{error}") from None
    if sign < 0 and value and not signed:
        raise Refusal(field, f"“{text}”不能用，请填 0 或正数")
    value = _plain(sign * value)
    return Amount(value, "" if as_written else f"“{text}”按 {value:f}{unit} 登记，请核对")


def knows_unit(text: str) -> bool:
    """Say whether a word is a unit that numbers are written in."""
    try:
        _unit(_half_width(text), "")
    except ValueError:
        return False
    return text.strip() != ""


def _wanted(unit: str, signed: bool) -> str:
    number = "数字，减少的用负数，如 -8" if signed else " 0 或正数"
    return f"{number}（单位：{unit}）" if unit else number


def _half_width(text: str) -> str:
    plain = re.sub(r"['’\s]|,(?=\d{3}(?!\d))", "", unicodedata.normalize("NFKC", text))
    plain = re.sub(r"[−–—﹣]", "-", plain)
    plain = re.sub(r"^([+-]?)(?:人民币|rmb)?[:：]?[¥￥]?", r"\1", plain, flags=re.IGNORECASE)
    return re.sub(r"(?<=[元角分])[整正]$", "", plain)


def _signed(plain: str) -> tuple[int, str]:
    for sign, words in ((-1, _MINUS), (1, _PLUS)):
        for word in words:
            if plain.startswith(word):
                return sign, plain.removeprefix(word)
    return 1, plain


def _in_unit(pieces: list[tuple[str, str]], unit: str, bare: str) -> tuple[Decimal, bool]:
    """Return the number in `unit`, and whether it stood there in this unit already.

    A ValueError holds what is wrong.
    """
    own = _half_width(unit)
    kept = _unit(own, "") if knows_unit(unit) else _Unit(Decimal(1), own)
    *before, (last, word) = pieces
    word = word or ("" if before else _half_width(bare) or own)
    written = kept if word == own else _unit(word, kept.base)
    if written.is_money != kept.is_money:
        measured = "金额" if kept.is_money else "件数"
        raise ValueError(f"的单位和这一格不同，这一格填{measured}（单位：{unit or '件'}）")
    total = Decimal(last) * written.factor
    for number, scale in before:
        total += Decimal(number) * _unit(scale, written.base).factor
    same = written == kept or not total or (not unit and written.factor == 1)
    return total / kept.factor, not before and same


@cache
def _unit(word: str, base: str) -> _Unit:
    """Return the unit that a word names; one that only scales counts in `base`."""
    data = resources.toml("ledgers/units.toml")
    factor, rest = Decimal(1), word
    while rest and rest[0] in data["scale"]:
        factor, rest = factor * data["scale"][rest[0]], rest[1:]
    rest = rest or base
    if rest in data["money"]:
        return _Unit(factor * Decimal(data["money"][rest]), _YUAN)
    if rest == "" or rest in data["counted"]["units"]:
        return _Unit(factor, rest)
    raise ValueError(f"的单位“{rest}”不认识，请写成数字，或者写明 元、万元、件、条 这样的单位")


def _plain(value: Decimal) -> Decimal:
    """Return a number without needless zeros and without a sign before 0."""
    text = f"{value:f}"
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text) + 0
