"""What is masked in anything for the public: identity numbers, phones, accounts, names by choice.

A column is masked by one rule; which is proposed by its head and by what stands in it. In running
text identity numbers, mobile numbers and bank accounts are masked wherever they stand, but for the
numbers that people are told to call.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from enum import StrEnum

from models.postings.pasted import PostedList
from models.postings.whose_number import is_office_number


class Rule(StrEnum):
    """How a column is masked."""

    NONE = ""
    IDENTITY = "identity"
    PHONE = "phone"
    ACCOUNT = "account"
    NAME = "name"
    LEAVE_OUT = "leave_out"


WORDS = {
    Rule.NONE: "不隐去",
    Rule.IDENTITY: "身份证号",
    Rule.PHONE: "电话号码",
    Rule.ACCOUNT: "银行账号",
    Rule.NAME: "姓名",
    Rule.LEAVE_OUT: "整列不印",
}
_IDENTITY = re.compile(r"(?<![\dA-Za-z])(\d{6})\d{8}(\d{3}[\dXx])(?![\dA-Za-z])")
_OLD_IDENTITY = re.compile(r"(?<!\d)(\d{6})\d{6}(\d{3})(?!\d)")
_PHONE = re.compile(r"(?<!\d)(1[3-9]\d)[\s-]?\d{4}[\s-]?(\d{4})(?!\d)")
_ACCOUNT = re.compile(r"(?<!\d)(\d{4})[\s-]?\d{8,11}[\s-]?(\d{4})(?!\d)")
_HEADS = (
    (Rule.IDENTITY, re.compile("身份证|证件号|公民身份|身份号")),
    (Rule.ACCOUNT, re.compile("账号|帐号|卡号|存折|账户|一卡通")),
    (Rule.PHONE, re.compile("电话|手机|联系方式|号码$")),
    (Rule.NAME, re.compile("姓名|户主|申请人|户名|家庭成员|监护人|领取人|负责人")),
)
_CODE = re.compile("(?:编号|代码|单元号|备案号|文号)[:： ]?$")  # what follows is nobody's account
_SHARE = 0.5  # of the filled cells of a column that have to look alike
_LOOKED_AT = 200  # rows


@dataclass(frozen=True)
class Mask:
    """One thing that was masked: row and column of the list (-1: the text), before and after."""

    rule: Rule
    row: int
    column: int
    before: str
    after: str


def propose(table: PostedList) -> tuple[Rule, ...]:
    """Return the rule for each column, by its head or by what most of its cells look like."""
    return tuple(_rule_for(table, column) for column in range(len(table.head)))


def _rule_for(table: PostedList, column: int) -> Rule:
    head = re.sub(r"\s", "", table.head[column])
    cells = [row[column].strip() for row in table.rows[:_LOOKED_AT] if row[column].strip()]
    for rule, shape in ((Rule.IDENTITY, _IDENTITY), (Rule.PHONE, _PHONE)):
        if _alike(cells, shape):
            return rule
    named = next((rule for rule, shape in _HEADS if shape.search(head)), None)
    if named is not None:
        return named
    return Rule.ACCOUNT if _alike(cells, _ACCOUNT) else Rule.NONE


def _alike(cells: Sequence[str], shape: re.Pattern[str]) -> bool:
    found = sum(shape.fullmatch(cell) is not None for cell in cells)
    return bool(cells) and found >= _SHARE * len(cells)


def masked(
    table: PostedList, rules: Sequence[str], *, names: bool, kept: Set[str] = frozenset()
) -> tuple[PostedList, tuple[Mask, ...]]:
    """Return a list as the public may see it, and what was masked in it.

    A column without a rule is proposed one; names are masked only with `names`, and what the
    clerk keeps (`kept`) not at all.
    """
    proposed = propose(table)
    chosen = [Rule(rules[at]) if at < len(rules) else rule for at, rule in enumerate(proposed)]
    found: list[Mask] = []
    rows = []
    for number, row in enumerate(table.rows):
        shown = []
        for column, cell in enumerate(row):
            rule = chosen[column]
            after, rule = (cell, rule) if cell in kept else _cell(cell, rule, names, kept)
            if after != cell:
                found.append(Mask(rule, number, column, cell, after))
            shown.append(after)
        rows.append(shown)
    printed = [at for at, rule in enumerate(chosen) if rule is not Rule.LEAVE_OUT]
    head = tuple(table.head[at] for at in printed)
    left = tuple(tuple(row[at] for at in printed) for row in rows)
    return PostedList(head, left, table.name), tuple(found)


def _cell(text: str, rule: Rule, names: bool, kept: Set[str]) -> tuple[str, Rule]:
    if rule is Rule.NAME:
        return (name(text) if names else text), rule
    if rule is Rule.ACCOUNT:
        return _tail(text), rule
    if rule is Rule.PHONE:
        plain = _PHONE.sub(r"\1****\2", text)
        return (plain if plain != text else _landline(text)), rule
    if rule is Rule.IDENTITY:
        plain = _IDENTITY.sub(r"\1********\2", text)
        return (plain if plain != text else _stars(text)), rule
    if rule is Rule.LEAVE_OUT:
        return text, rule
    plain, found = text_masked(text, kept)
    return plain, found[0].rule if found else rule


def text_masked(text: str, kept: Set[str] = frozenset()) -> tuple[str, tuple[Mask, ...]]:
    """Return running text without identity, mobile and account numbers, and what was masked.

    Numbers that people are told to call stay, and those that the clerk keeps.
    """
    found: list[Mask] = []
    for rule, shape, shown in (
        (Rule.IDENTITY, _IDENTITY, r"\1********\2"),
        (Rule.PHONE, _PHONE, r"\1****\2"),
        (Rule.ACCOUNT, _ACCOUNT, r"\1********\2"),
        (Rule.IDENTITY, _OLD_IDENTITY, r"\1******\2"),
    ):

        def hide(match: re.Match[str], rule: Rule = rule, shown: str = shown) -> str:
            if match[0] in kept or _is_public(match, rule):
                return match[0]
            after = match.expand(shown)
            found.append(Mask(rule, -1, -1, match[0], after))
            return after

        text = shape.sub(hide, text)
    return text, tuple(found)


def _is_public(match: re.Match[str], rule: Rule) -> bool:
    """Tell whether a number is an office's own: a code, or one to call."""
    before = match.string[: match.start()]
    if _CODE.search(before[-8:]):
        return True
    return rule is Rule.PHONE and is_office_number(match.string, match.start(), match.end())


def name(text: str) -> str:
    """Return a name with only its first character: 王×× (复姓 as one), each of several names."""
    return re.sub(r"[\u3400-\u9fff\U00020000-\U0003ffff·]{2,}", _one_name, text)


_DOUBLE = frozenset(
    {"欧阳", "司马", "上官", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "令狐"}
)


def _one_name(match: re.Match[str]) -> str:
    whole = match[0]
    kept = 2 if whole[:2] in _DOUBLE and len(whole) > 2 else 1
    return whole[:kept] + "×" * min(len(whole) - kept, 2)


def _tail(text: str) -> str:
    digits = re.sub(r"\D", "", text)
    return f"****{digits[-4:]}" if len(digits) >= 8 else _stars(text) if digits else text


def _landline(text: str) -> str:
    return re.sub(r"\d{4}(?=\D*$)", "****", text) if re.search(r"\d{7,}", text) else text


def _stars(text: str) -> str:
    """Hide a number that has not the length it should have: nothing of it may be guessed."""
    return re.sub(r"[\dXx]{4,}", lambda found: found[0][:2] + "*" * (len(found[0]) - 2), text)


def summary(found: Sequence[Mask]) -> str:
    """Say what was masked: 已隐去身份证号 2 处、姓名 2 处."""
    counts: dict[Rule, int] = {}
    for each in found:
        counts[each.rule] = counts.get(each.rule, 0) + 1
    words = "、".join(f"{WORDS[rule]} {number} 处" for rule, number in counts.items())
    return f"已隐去{words}" if words else ""
