"""The order of an item's days: what must not lie before what."""

from collections.abc import Mapping
from typing import Any

from models.store.refusal import Refusal

# (later field, earlier field, sentence): the first must not lie before the second.
_IN_ORDER = (
    ("notice_until", "notice_from", "公示截止早于公示起始 {0}，请核对"),
    ("repealed_on", "made_on", "失效或废止日期早于成文日期 {0}，请核对"),
    ("valid_until", "made_on", "有效期至早于成文日期 {0}，请核对"),
)


def wrong_days(values: Mapping[str, Any]) -> list[Refusal]:
    """Return what is wrong with the order of an item's days."""
    return [
        Refusal(later, sentence.format(values[earlier]))
        for later, earlier, sentence in _IN_ORDER
        if values.get(later) and values.get(earlier) and values[later] < values[earlier]
    ]
