"""What is left of a number or a name that is masked."""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum


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
_OF_IDENTITY = {15: 3, 18: 4}  # digits of a whole number, and how many at its end are shown
_REGION = 6
_MOBILE = 11
_DOUBLE = frozenset(
    {"欧阳", "司马", "上官", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "令狐"}
)


def of_number(rule: Rule, number: str) -> str:
    """Return what is left of the signs of a number: 360424********1234, 138****1234, ****1234."""
    if rule is Rule.IDENTITY:
        return _identity(number)
    if rule is Rule.PHONE:
        if len(number) % _MOBILE or number[0] != "1":  # of a home
            return f"{number[:-4]}****"
        pieces = [number[at : at + _MOBILE] for at in range(0, len(number), _MOBILE)]
        return "、".join(f"{piece[:3]}****{piece[-4:]}" for piece in pieces)
    return _tail(number)


def _identity(number: str) -> str:
    """Hide the birth and the order; of a number with another length nothing may be guessed."""
    shown = _OF_IDENTITY.get(len(number))
    if shown is None:
        head = _REGION if len(number) > max(_OF_IDENTITY) else 2
        return number[:head] + "*" * (len(number) - head)
    hidden = len(number) - _REGION - shown
    return number[:_REGION] + "*" * hidden + number[-shown:]


def half(text: str, first: int) -> str:
    """Hide a part of an identity number that begins with its digit number `first`."""
    made, at = [], first
    for sign in text:
        is_digit = sign.isdecimal() or sign in "XxＸｘ"
        made.append("*" if is_digit and _REGION <= at < 14 else sign)
        at += is_digit
    return "".join(made)


def name(text: str) -> str:
    """Return a name with only its first character: 王×× (复姓 as one), each of several names."""
    return re.sub(r"[\u3400-\u9fff\U00020000-\U0003ffff·]{2,}", _one_name, text)


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
    return re.sub(r"[\dXx]{4,}", lambda found: found[0][:2] + "*" * (len(found[0]) - 2), text)


# What a column's rule makes of the rest of a cell, where no number of its kind was recognised.
REST: Mapping[Rule, Callable[[str], str]] = {
    Rule.IDENTITY: _stars,
    Rule.PHONE: _landline,
    Rule.ACCOUNT: _tail,
}
