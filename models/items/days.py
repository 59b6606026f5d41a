"""The days of an item: what must not lie before what, and what of them landed among words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from models.store.refusal import Refusal

# (later field, earlier field, sentence): the first must not lie before the second.
_IN_ORDER = (
    ("notice_until", "notice_from", "公示截止早于公示起始 {0}，请核对"),
    ("repealed_on", "made_on", "失效或废止日期早于成文日期 {0}，请核对"),
    ("valid_until", "made_on", "有效期至早于成文日期 {0}，请核对"),
)
# The same of what may have been so: an item may come out before its document is signed.
_DOUBTFUL = (("published_on", "made_on", "公开日期早于成文日期 {0}，请核对"),)
_IN_WORDS = {"genre": "体裁", "theme": "主题"}
_NUMERIC = re.compile(r"[\d\s.,/\\\-－—–+年月日号、，。．]+|[今昨明前后]天")


def wrong_days(values: Mapping[str, Any]) -> list[Refusal]:
    """Return what is wrong with the order of an item's days."""
    return _out_of_order(_IN_ORDER, values)


def doubtful_days(values: Mapping[str, Any]) -> list[Refusal]:
    """Return what should be looked at in the order of an item's days (日期存疑 of the list)."""
    return _out_of_order(_DOUBTFUL, values)


def _out_of_order(
    rules: Sequence[tuple[str, str, str]], values: Mapping[str, Any]
) -> list[Refusal]:
    return [
        Refusal(later, sentence.format(values[earlier]))
        for later, earlier, sentence in rules
        if values.get(later) and values.get(earlier) and values[later] < values[earlier]
    ]


def misplaced(values: Mapping[str, Any], before: Mapping[str, Any]) -> Iterator[Refusal]:
    """Yield what is refused of new values; what stood there `before` (an old ledger) stays."""
    for name, word in _IN_WORDS.items():
        value = values.get(name) or ""
        if value != before.get(name) and _NUMERIC.fullmatch(value):
            said = f"“{value}”不是{word}：日期请填到成文日期或公开日期，数字请填到文号。"
            yield Refusal(name, said)
