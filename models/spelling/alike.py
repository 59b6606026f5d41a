"""Which spellings may mean the same: full and half width, blanks, brackets, 科 and 科室."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from models.store.plain_text import number_key

_SHORT = (("办公室", "办"), ("科室", "科"))
_NUMBER = re.compile(r"[0-9〇一二三四五六七八九十百]+")
_NEAR = 90  # of 100: of ten signs one may differ
_MOST = 400  # spellings of which each is compared with each


def alike(spellings: Sequence[str]) -> list[list[str]]:
    """Return groups of spellings that may mean the same, each in the order they were given.

    Those with other numbers (第一村, 第二村) never do.
    """
    keys = [_key(each) for each in spellings]
    groups: dict[str, list[int]] = {}
    for at, key in enumerate(keys):
        groups.setdefault(key, []).append(at)
    if len(groups) <= _MOST:
        _join_near(groups)
    joined = [sorted(group) for group in groups.values() if len(group) > 1]
    return [[spellings[at] for at in group] for group in sorted(joined)]


def _key(spelling: str) -> str:
    key = number_key(spelling).casefold()
    for long, short in _SHORT:
        key = key.replace(long, short)
    return key


def _join_near(groups: dict[str, list[int]]) -> None:
    """Put groups together whose keys are nearly the same."""
    keys = list(groups)
    for at, one in enumerate(keys):
        for other in keys[at + 1 :]:
            near = one in groups and other in groups and fuzz.ratio(one, other) >= _NEAR
            if near and _NUMBER.findall(one) == _NUMBER.findall(other):
                groups[one] += groups.pop(other)
