"""A list as the public may see it: which rule is proposed for a column, and each cell masked."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from models.personal.scan import Kind, Span, scan
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
_FEWEST = 15  # digits of a number of identity


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
    rows = []
    for number, row in enumerate(table.rows):
        around = "　".join(cell for cell in row if cell)
        halves = dict(_halves(row))
        shown = []
        for column in printed:
            where = Mask(chosen[column], "", "", place, around, number, column)
            cell = row[column]
            if column in halves:
                cell = masker.part(cell, where, halves[column])
            shown.append(masker.cell(cell, where, table.head[column], names=names))
        rows.append(tuple(shown))
    heads = tuple(masker.text(table.head[at], f"{place}表头") for at in printed)
    return PostedList(heads, tuple(rows), masker.text(table.name, f"{place}名称"))


def _halves(row: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the columns that have a part of an identity number, and its first digit's number.

    Only a number with its check digit is known across two cells.
    """
    for at, (one, other) in enumerate(pairwise(row)):
        left, right = one.rstrip(_INKLESS), other.lstrip(_INKLESS)
        if not (left[-1:].isdecimal() and (right[:1].isdecimal() or right[:1] in "XxＸｘ")):
            continue
        if len(re.findall(r"\d", one + other)) < _FEWEST:
            continue
        for span in scan(f"{left}\t{right}"):
            across = span.is_checked and span.start < len(left) < span.end
            if across and (_only(left, right, span) or not _are_whole(left, right)):
                yield at, -sum(sign.isdecimal() for sign in left[: span.start])
                yield at + 1, sum(sign.isdecimal() for sign in left[span.start :])


def _only(left: str, right: str, span: Span) -> bool:
    """Tell whether the digits at the border of two cells are that number and no more."""
    before, after = left[: span.start], right[span.end - len(left) - 1 :]
    return not before[-1:].isdecimal() and not after[:1].isdecimal()


def _are_whole(left: str, right: str) -> bool:
    """Tell whether what stands at the border of two cells is a number by itself on either side."""
    ends = any(s.end == len(left) for s in scan(left) if s.kind is not Kind.ACCOUNT)
    return ends or any(s.start == 0 for s in scan(right) if s.kind is not Kind.ACCOUNT)
