"""Text that was copied from a web page: its tables came along as lines with | or tabs, or none."""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from models.store.refusal import Refusal
from reports.foreign.files.stream import Row, lines_of, tidy

_BARS = re.compile(r"[|｜│\t]")
_RULE = re.compile(r"[\s|:+=\-]*-{3,}[\s|:+=\-]*")  # the line below a head in Markdown
_HEADING = re.compile(r"^#{1,6}\s*")
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"))


def rows(path: Path) -> Iterator[Row]:
    """Yield the lines of a text file; those with bars or tabs are rows of cells."""
    for number, line in enumerate(decoded(path.read_bytes(), path.name).splitlines(), start=1):
        where = f"第 {number} 行"
        if _RULE.fullmatch(line):
            continue
        if _BARS.search(line):
            yield Row(_cells(_HEADING.sub("", line)), where, ruled=True)
        else:
            yield from (Row((each,), where) for each in lines_of(_HEADING.sub("", line)))


def _cells(line: str) -> tuple[str, ...]:
    """Cut a line at its bars; one at its begin, and one behind a single cell, only enclose it."""
    cells = [tidy(cell) for cell in _BARS.split(line.strip(" "))]
    if len(cells) > 1 and not cells[0]:
        cells.pop(0)
    if len(cells) == 2 and not cells[1]:
        cells.pop()
    return tuple(cells)


def decoded(data: bytes, name: str, also: str = "") -> str:
    """Return the text of a file in UTF-8, UTF-16 or GB 18030, or as `also` says.

    Refuses one that is none of these.
    """
    for mark, encoding in (*_MARKS, (codecs.BOM_UTF16_BE, "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    for encoding in filter(None, ("utf-8", also, "gb18030")):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    if b"\0" in data:
        raise Refusal("file", f"“{name}”不是文本文件，请重新保存后再读取。")
    return data.decode("gb18030", errors="replace")
