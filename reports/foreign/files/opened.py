"""A report is opened: looked at from outside, then read in a process of its own."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from reports.apart.asking import read_apart
from reports.apart.place import Wanted
from reports.apart.serving import Reading
from reports.foreign.files.contents import KINDS, content, too_much
from reports.foreign.files.stream import Row

_MOST_MEMORY = 450 << 20  # bytes
_REPORT = Wanted(
    KINDS,
    "报告文件",
    "不是能读的报告文件；请用网页（.html）、Word（.docx）、Excel（.xlsx）、"
    "文本（.txt）、PDF 或 OFD 文件，旧格式的请先另存。",
    "有 {size} MB，不像一份年度报告，没有读；请只留报告正文再读取。",
    most_mb={".txt": 8, ".html": 16, ".htm": 16},  # a report has 0.1, its page 0.5
)


def rows_of(path: Path, still_wanted: Callable[[], object] = lambda: None) -> tuple[Row, ...]:
    """Return what stands in a report (.html, .docx, .xlsx, .txt, .pdf, .ofd).

    Refuses another kind of file, one that is not there or too large, and one that cannot be read.
    """
    found: tuple[Row, ...] = opened(path, content, still_wanted)
    return found


def opened(
    path: Path,
    read: Callable[[Path], Any],
    still_wanted: Callable[[], object] = lambda: None,
) -> Any:
    """Return what `read` makes of a report in the process apart, which is bounded in memory.

    `read` is a function at the top of a module that begins with `content`. Refuses as `rows_of`.
    """
    return _REPORT.read(
        path,
        lambda whole: read_apart(Reading(whole, read, too_much, _MOST_MEMORY), still_wanted),
    )
