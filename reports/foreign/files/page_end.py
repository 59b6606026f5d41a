"""Where a report ends on the page that it was published on."""

import re

from reports.checks.page_words import page_words
from reports.foreign.files.stream import Row

_HEADING = re.compile(
    r"[\s\u3000]*[一二三四五六七]、[^。]{0,24}(?:总体情况|主动公开|收到和处理|依申请|复议|问题|其他需要|概述)[^。]{0,30}"
)
_SHORT = 30  # characters of a line of the page


def is_heading(text: str) -> bool:
    """Tell whether a text is a numbered heading of a report, and nothing more."""
    return "、" in text and _HEADING.fullmatch(text) is not None


def without_page(found: list[Row]) -> list[Row]:
    """Leave out what a page has below the last heading of a report, from its first words on."""
    last = max((at for at, row in enumerate(found) if is_heading(row.text)), default=len(found))
    for at in range(last, len(found)):
        text = found[at].text
        if (
            not found[at].ruled
            and len(text) < _SHORT
            and any(word in text for word in page_words())
        ):
            return found[:at]
    return found
