"""公开前体检 of a file, read in a process of its own; the file itself is never changed."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from models.store.refusal import Refusal
from reports.apart.asking import read_apart
from reports.apart.place import Wanted
from reports.apart.serving import Reading
from reports.inspecting.cleaning import cleaned
from reports.inspecting.looked_over import KINDS, looked_over, too_much
from reports.inspecting.trace import Cleaned, Trace
from reports.writers.saving import save_bytes

_MOST_MEMORY = 450 << 20  # bytes
_FILE = Wanted(
    KINDS,
    "文件",
    "不是可以体检的文件；请用 Word（.docx）、Excel（.xlsx）或 PDF 文件，旧格式的请先另存。",
    "有 {size} MB，太大，没有读；请拆开另存再体检。",
)


def inspect(path: Path, still_wanted: Callable[[], object] = lambda: None) -> tuple[Trace, ...]:
    """Return what a file (.docx, .xlsx, .pdf) would give away, the numbers of persons first.

    What `still_wanted` raises ends the reading. Refuses another kind of file, one that is not
    there or too large, and one that cannot be read.
    """
    found: tuple[Trace, ...] = _apart(path, looked_over, still_wanted)
    return found


def clean(path: Path, out: Path, still_wanted: Callable[[], object] = lambda: None) -> Cleaned:
    """Write a copy of a file without what can be taken out; see `inspect` for what is refused.

    Refuses to write over the file itself.
    """
    _FILE.check(path)
    if out.exists() and os.path.samefile(path, out):
        raise Refusal("clean", f"“{out.name}”就是要体检的文件，原件不改；请换一个文件名。")
    found: Cleaned = _apart(path, cleaned, still_wanted)
    save_bytes(out, found.data, path.suffix.lower().removeprefix("."))
    return found


def _apart(path: Path, read: Callable[[Path], Any], still_wanted: Callable[[], object]) -> Any:
    return _FILE.read(
        path,
        lambda whole: read_apart(Reading(whole, read, too_much, _MOST_MEMORY), still_wanted),
    )
