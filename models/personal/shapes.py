"""How the digits of a mobile number and of an account are set apart, and what only looks so."""

import re
from collections.abc import Sequence
from itertools import pairwise

from models.personal import labels
from models.personal.check_digits import is_card, is_day
from models.personal.folded import Group

_MOBILE = 11
_IS_MOBILE = re.compile(r"1[3-9]\d{9}")
_ABROAD = re.compile(r"(?:0086|86|0)(?=1[3-9])")
_MOBILE_SIZES = {(3, 8), (3, 4, 4), (3, 3, 5), (3, 2, 2, 2, 2), (3, 4, 2, 2), (2, 3, 3, 3)}
_ODD = re.compile(r"\d{3}[()/|\\\[\] .\-]+\d[\d()/|\\\[\] .\-]+|\d\d(?:,\d{3}){3}")
_ALONE_SIZES = {(4, 4, 3), (5, 6), (6, 5), (7, 4), (5, 3, 3), (1,) * _MOBILE}
_SHORTEST, _LONGEST = 12, 21  # digits of an account
_CARD = 16  # the fewest of a card
_CALLED = range(8, 31)  # of one that is called so
_NUMBERED = range(12, 16)  # digits that may begin with a day: 202603170930
_UNION = "62"  # every card of 银联 begins with it


def digits_of(groups: Sequence[Group]) -> str:
    """Return the digits of groups without what parts them."""
    return "".join(group.digits for group in groups)


def runs_of(groups: Sequence[Group], start: int, end: int) -> list[Group]:
    """Return what of the groups stands between two places; a group may be cut."""
    cut = [(group, max(group.start, start), min(group.end, end)) for group in groups]
    return [
        Group(first, last, group.digits[first - group.start : last - group.start])
        for group, first, last in cut
        if first < last
    ]


def phone_at(text: str, groups: Sequence[Group], at: int) -> tuple[int, int, str, int] | None:
    """Return the mobile number that begins with a group: from, to, digits, how many groups.

    What leads to it from abroad (+86) stands before it. Several may be run together.
    """
    first = groups[at]
    ahead = _ABROAD.match(first.digits)
    skipped = ahead.end() if ahead else 0
    if not re.match("1[3-9]|1$", first.digits[skipped:]):
        return None
    if _are_mobiles(first.digits):
        return first.start, first.end, first.digits, 1
    sizes = _sizes(groups, at, skipped)
    used = groups[at : at + len(sizes)]
    number = digits_of(used)[skipped:]
    # 135.12345678 is a number with decimals.
    if not _IS_MOBILE.fullmatch(number) or _between(text, used) == ["."]:
        return None
    lone = at + len(sizes) == len(groups) and all(len(each.digits) <= 4 for each in groups[:at])
    usual = len(sizes) == 1 or tuple(sizes) in _MOBILE_SIZES
    if not usual and not (lone and _set_apart(text, used, sizes)):
        return None
    return first.start + skipped, used[-1].end, number, len(sizes)


def is_odd(text: str, start: int, end: int) -> bool:
    """Tell whether a mobile number is set apart by brackets or strokes, or as Excel does.

    What commas part in other ways is a list of numbers.
    """
    return _ODD.fullmatch(text, start, end) is not None


def _are_mobiles(digits: str) -> bool:
    """Tell whether digits are mobile numbers run together."""
    pieces = [digits[at : at + _MOBILE] for at in range(0, len(digits), _MOBILE)]
    return all(_IS_MOBILE.fullmatch(piece) for piece in pieces)


def _sizes(groups: Sequence[Group], at: int, skipped: int) -> list[int]:
    """Return how many digits of a mobile number stand in each group, up to where it is whole."""
    sizes = [len(groups[at].digits) - skipped]
    for group in groups[at + 1 :]:
        if sum(sizes) >= _MOBILE:
            break
        sizes.append(len(group.digits))
    return sizes


def _set_apart(text: str, groups: Sequence[Group], sizes: Sequence[int]) -> bool:
    between = set(_between(text, groups))
    return tuple(sizes) in _ALONE_SIZES or between <= {"-", "\n"}


def account_at(text: str, groups: Sequence[Group], at: int, called: bool) -> int:
    """Return of how many groups the account is made that begins with one; 0 for none.

    `called` tells that it is said to be one: then it may be short, and set apart in any way.
    """
    first = groups[at]
    if _fills_its_line(text, groups, at):
        groups = groups[: at + 1]
    if called:
        sizes = [len(digits_of(groups[at:end])) for end in range(at + 1, len(groups) + 1)]
        return max((n for n, size in enumerate(sizes, 1) if size in _CALLED), default=0)
    if labels.is_code(text, first.start):
        return 0
    used = _card_at(text, groups, at) or _whole(first)
    last = groups[at + used - 1] if used else first
    if not used or labels.is_measure(text, first.start, last.end):
        return 0
    lettered = labels.is_lettered(text, first.start, last.end)
    return 0 if lettered and not first.digits.startswith(_UNION) else used


def _fills_its_line(text: str, groups: Sequence[Group], at: int) -> bool:
    """Tell whether digits as many as a card has end a line: what the next begins with is another's.

    A shorter one may go on there, as one that is set apart does.
    """
    first, behind = groups[at], groups[at + 1 : at + 2]
    return len(first.digits) >= _CARD and any("\n" in text[first.end : g.start] for g in behind)


def _whole(group: Group) -> int:
    """Return 1 where the digits of one group are an account, and no number made of a day."""
    size = len(group.digits)
    dated = size in _NUMBERED and is_day(group.digits[:8])
    return int(_SHORTEST <= size <= _LONGEST and not dated)


def _card_at(text: str, groups: Sequence[Group], at: int) -> int:
    """Return of how many groups a bank card is made that is set apart, 0 for none."""
    for used in range(len(groups) - at, 1, -1):
        parts = groups[at : at + used]
        number, sizes = digits_of(parts), [len(part.digits) for part in parts]
        if not _CARD <= len(number) <= _LONGEST or len({*_between(text, parts)}) > 1:
            continue
        fours = set(sizes[:-1]) == {4} and sizes[-1] <= 4
        framed = len(sizes) == 3 and sizes[0] == sizes[2] == 4
        union = number.startswith(_UNION) and (fours or framed or used == len(groups))
        round_ = all(part.digits.endswith("00") for part in parts)
        checked = is_card(number) and number[0] in "3456" and not round_
        if union or (checked and (fours or framed or used == len(groups))):
            return used
    return 0


def _between(text: str, groups: Sequence[Group]) -> list[str]:
    return [text[a.end : b.start] for a, b in pairwise(groups)]
