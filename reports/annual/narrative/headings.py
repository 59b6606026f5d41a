"""Headings in a text: a line 一、… of the first level, one （一）… of the second: a part."""

import re

# How the paragraphs of a section begin that is written without headings, by their part.
_RUN_IN = {"（一）": "主要问题：", "（二）": "改进措施："}
_LEVELS = {
    1: re.compile(r"[一二三四五六七八九十]+、[^。；]{1,24}"),
    2: re.compile(r"（[一二三四五六七八九十]+）[^。；]{1,24}"),
}


def level_of(line: str) -> int:
    """Return the level of the heading that a line of text reads as, 0 for none."""
    found = (level for level, shape in _LEVELS.items() if shape.fullmatch(line.strip()))
    return next(found, 0)


def is_heading(line: str) -> bool:
    """Say whether a line of text reads as a heading of the second level."""
    return level_of(line) == 2


def lines_of(lines: list[str], part: str) -> range:
    """Return which lines belong to the part that begins with `part` (（五）), with its heading.

    Where there is no such part they are all.
    """
    heads = [at for at, line in enumerate(lines) if is_heading(line)]
    begin = next((at for at in heads if part and lines[at].strip().startswith(part)), None)
    if begin is not None:
        return range(begin, next((at for at in heads if at > begin), len(lines)))
    run_in = _RUN_IN.get(part, "")
    alone = next((at for at, line in enumerate(lines) if run_in and line.startswith(run_in)), None)
    return range(len(lines)) if alone is None else range(alone, alone + 1)
