"""A report is opened: looked at from outside, then read in a process of its own."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from models.store.refusal import Refusal
from reports.apart.asking import read_apart
from reports.apart.serving import Reading
from reports.foreign.files.contents import KINDS, content, too_much
from reports.foreign.files.stream import Row

_MOST_MB = {".txt": 8, ".html": 16, ".htm": 16}  # a report has 0.1, its page 0.5
_MOST_OTHER_MB = 100  # a scanned picture or two
_MOST_MEMORY = 450 << 20  # bytes


def rows_of(path: Path, still_wanted: Callable[[], object] = lambda: None) -> tuple[Row, ...]:
    """Return what stands in a report (.html, .docx, .xlsx, .txt, .pdf).

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
    try:
        _check(path)
        whole = Path(os.path.abspath(path))
        return read_apart(Reading(whole, read, too_much, _MOST_MEMORY), still_wanted)
    except PermissionError:
        sentence = f"“{path.name}”打不开，请先在别的程序里关闭它，或检查权限。"
    except (OSError, ValueError):  # the second: a name that no file can have
        sentence = f"“{path.name}”打不开，请检查文件名和磁盘。"
    raise Refusal("file", sentence)


def _check(path: Path) -> None:
    if path.is_dir():
        raise Refusal("file", f"“{path}”是文件夹，请选择里面的报告文件。")
    kind = path.suffix.lower()
    if kind not in KINDS:
        sentence = (
            f"“{path.name}”不是可以核查的文件；请用网页（.html）、Word（.docx）、Excel（.xlsx）、"
            "文本（.txt）或 PDF 文件，旧格式的请先另存。"
        )
        raise Refusal("file", sentence)
    if not path.is_file():
        raise Refusal("file", f"没有找到文件“{path}”，请检查文件名和位置。")
    size, most = path.stat().st_size >> 20, _MOST_MB.get(kind, _MOST_OTHER_MB)
    if size >= most:
        sentence = f"“{path.name}”有 {size} MB，不像一份年度报告，没有读；请只留报告正文再核查。"
        raise Refusal("file", sentence)
