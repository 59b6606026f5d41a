"""What landed in a field of an item it is none of: a date or a number in 体裁 or 主题."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from models.store.refusal import Refusal

_IN_WORDS = {"genre": "体裁", "theme": "主题"}
_NUMERIC = re.compile(r"[\d\s.,/\\\-－—–+年月日号、，。．]+|[今昨明前后]天")


def misplaced(values: Mapping[str, Any], before: Mapping[str, Any]) -> Iterator[Refusal]:
    """Yield what is refused of new values; what stood there `before` (an old ledger) stays."""
    for name, word in _IN_WORDS.items():
        value = values.get(name) or ""
        if value != before.get(name) and _NUMERIC.fullmatch(value):
            said = f"“{value}”不是{word}：日期请填到成文日期或公开日期，数字请填到文号。"
            yield Refusal(name, said)
