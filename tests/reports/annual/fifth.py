"""Section 五 read: its problems and its measures, in whichever frame it was written."""

import re

from reports.annual.narrative.headings import lines_of

_ITEM = re.compile(r"(?:^|[：。，])(?:[一二三四]是|（\d）)")


def listed(section: str) -> tuple[list[str], list[str]]:
    """Return the problems and the measures of a section, each in their order."""
    lines = section.split("\n")
    parts = [[lines[at] for at in lines_of(lines, part)][-1] for part in ("（一）", "（二）")]
    return _items(parts[0]), _items(parts[1])


def _items(paragraph: str) -> list[str]:
    """Return the items of a list; what is no list is one, without the sentences before it."""
    found = [each.strip("。") for each in _ITEM.split(paragraph)[1:]]
    return found or [paragraph.strip("。").split("。")[-1].split("：")[-1]]
