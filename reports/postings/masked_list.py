"""A list as the public may see it: which rule is proposed for a column, and each cell masked."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from models.personal.check_digits import BORN, is_identity
from models.personal.folded import folded
from models.personal.scan import FEWEST, Kind, scan
from models.postings.pasted import PostedList
from models.postings.whose_number import is_office_number
from reports.postings.masking import Mask, Masker
from reports.postings.stars import Rule

_HEADS = (
    (Rule.IDENTITY, re.compile("身份证|证件号|公民身份|身份号")),
    (Rule.ACCOUNT, re.compile("账号|帐号|卡号|存折|账户|一卡通")),
    (Rule.PHONE, re.compile("电话|手机|联系方式|号码$")),
    (Rule.NAME, re.compile("姓名|户主|申请人|户名|家庭成员|监护人|领取人|负责人")),
)
_KINDS = {Rule.IDENTITY: Kind.IDENTITY, Rule.PHONE: Kind.PHONE, Rule.ACCOUNT: Kind.ACCOUNT}
_SHARE = 0.5  # of the filled cells of a column that have to look alike
_LOOKED_AT = 200  # rows
_INKLESS = " \t\n\u3000\u200b\u200c\u200d\u2060\ufeff-"
_SIGNS = re.compile(r"[\dXx×Хх]")
_LIKE_X = str.maketrans("×Х", "XX")
_NEW = 18  # signs of a number of identity


def propose(table: PostedList) -> tuple[Rule, ...]:
    """Return the rule for each column, by its head or by what most of its cells look like."""
    return tuple(_rule_for(table, column) for column in range(len(table.head)))


def _rule_for(table: PostedList, column: int) -> Rule:
    head = re.sub(r"\s", "", table.head[column])
    label = f"{head}："
    if is_office_number(label, len(label), len(label), listed=True):
        return Rule.NONE
    cells = [row[column].strip() for row in table.rows[:_LOOKED_AT] if row[column].strip()]
    for rule in (Rule.IDENTITY, Rule.PHONE):
        if _alike(cells, head, rule):
            return rule
    named = next((rule for rule, shape in _HEADS if shape.search(head)), None)
    if named is not None:
        return named
    return Rule.ACCOUNT if _alike(cells, head, Rule.ACCOUNT) else Rule.NONE


def _alike(cells: Sequence[str], head: str, rule: Rule) -> bool:
    found = 0
    for cell in cells:
        spans = scan(cell, head)
        whole = len(spans) == 1 and (spans[0].start, spans[0].end) == (0, len(cell))
        found += whole and spans[0].kind is _KINDS[rule]
    return bool(cells) and found >= _SHARE * len(cells)


def masked(
    table: PostedList, rules: Sequence[str], masker: Masker, *, names: bool, place: str = "名单"
) -> PostedList:
    """Return a list as the public may see it; `masker` gathers what was masked in it.

    A column without a rule is proposed one; names are masked only with `names`.
    """
    proposed = propose(table)
    chosen = [Rule(rules[at]) if at < len(rules) else rule for at, rule in enumerate(proposed)]
    printed = [at for at, rule in enumerate(chosen) if rule is not Rule.LEAVE_OUT]
    halves = _halves(table.rows)
    rows = []
    for number, row in enumerate(table.rows):
        around = "　".join(cell for cell in row if cell)
        shown = []
        for column in printed:
            cell, first = row[column], halves.get((number, column))
            if len(cell) < FEWEST and first is None and chosen[column] is Rule.NONE:
                shown.append(cell)
                continue
            where = Mask(chosen[column], "", "", place, around, number, column)
            if first is not None:
                cell = masker.part(cell, where, first)
            shown.append(masker.cell(cell, where, table.head[column], names=names))
        rows.append(tuple(shown))
    heads = tuple(masker.text(table.head[at], f"{place}表头") for at in printed)
    return PostedList(heads, tuple(rows), masker.text(table.name, f"{place}名称"))


def _halves(rows: Sequence[Sequence[str]]) -> dict[tuple[int, int], int]:
    """Return the cells that have a part of an identity number, and its first digit's number.

    It may be cut over cells beside each other, or under each other.
    """
    digits = [[_digits(cell) for cell in row] for row in rows]
    found = {}
    for number, row in enumerate(rows):
        for column, first in _cut(row, digits[number], alone=False):
            found[number, column] = first
    for column in range(min(map(len, rows), default=0)):
        below = [row[column] for row in rows]
        for number, first in _cut(below, [row[column] for row in digits], alone=True):
            found[number, column] = first
    return found


def _cut(cells: Sequence[str], digits: Sequence[str], *, alone: bool) -> Iterator[tuple[int, int]]:
    """Yield the cells of a row or a column that have a part of an identity number.

    Only a number with its check digit is known across cells, two or three. With `alone` it has to
    be all the digits at their borders, for then every cell may be a number by itself.
    """
    for at, (one, other) in enumerate(pairwise(digits)):
        if not one or not other:
            continue
        size = len(one) + len(other)
        whole = alone and size > _NEW and one == cells[at] and other == cells[at + 1]
        if size >= _NEW and not whole and _may_cross(one, other):
            yield from _over(cells[at : at + 2], at, alone=alone)
        after = digits[at + 2] if at + 2 < len(digits) and len(other) < _NEW - 1 else ""
        if after and size + len(after) >= _NEW and _may_cross(one, after, other):
            yield from _over(cells[at : at + 3], at, alone=True)


def _over(cells: Sequence[str], at: int, *, alone: bool) -> Iterator[tuple[int, int]]:
    """Yield the cells, the first of which is cell `at`, if one number goes over all of them."""
    left, right = cells[0].rstrip(_INKLESS), cells[-1].lstrip(_INKLESS)
    between = [cell.strip(_INKLESS) for cell in cells[1:-1]]
    if not (left[-1:].isdecimal() and (right[:1].isdecimal() or right[:1] in "XxＸｘ")):
        return
    whole = "\t".join((left, *between, right))
    border = len(whole) - len(right)
    for span in scan(whole):
        if not (span.is_checked and span.start < len(left) and border < span.end):
            continue
        only = _only(left[: span.start], whole[span.end :])
        if only or not (alone or _are_whole(left, right)):
            first = -sum(sign.isdecimal() for sign in left[: span.start])
            for number, cell in enumerate((left, *between, right)):
                yield at + number, first
                first += sum(sign.isdecimal() for sign in cell)


def _may_cross(one: str, other: str, between: str = "") -> bool:
    """Tell whether a number of identity may go over cells, of which these are the digits."""
    whole = one[-_NEW + 1 :] + between + other[: _NEW - 1]
    found = (begin.start() for begin in BORN.finditer(whole))
    return any(is_identity(whole[begin : begin + _NEW]) for begin in found)


def _digits(text: str) -> str:
    if text.isascii() and (text.isdigit() or not _SIGNS.search(text)):
        return text if text.isdigit() else ""
    return "".join(_SIGNS.findall(folded(text).text.upper())).translate(_LIKE_X)


def _only(before: str, after: str) -> bool:
    """Tell whether the digits of a number are all that stand there."""
    return not before[-1:].isdecimal() and not after[:1].isdecimal()


def _are_whole(left: str, right: str) -> bool:
    """Tell whether what stands at the border of two cells is a number by itself on either side."""
    ends = any(s.end == len(left) for s in scan(left) if s.kind is not Kind.ACCOUNT)
    return ends or any(s.start == 0 for s in scan(right) if s.kind is not Kind.ACCOUNT)
