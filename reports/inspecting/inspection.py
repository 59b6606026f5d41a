"""公开前体检 of a file, read in a process of its own; the file itself is never changed."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from models.store.refusal import Refusal
from reports.apart.asking import read_apart
from reports.apart.serving import Reading
from reports.inspecting.cleaning import cleaned
from reports.inspecting.looked_over import KINDS, looked_over, too_much
from reports.inspecting.trace import Cleaned, Trace
from reports.writers.saving import save_bytes

_MOST_MB = 100
_MOST_MEMORY = 450 << 20  # bytes


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
    _check(path)
    if out.exists() and os.path.samefile(path, out):
        raise Refusal("clean", f"“{out.name}”就是要体检的文件，原件不改；请换一个文件名。")
    found: Cleaned = _apart(path, cleaned, still_wanted)
    save_bytes(out, found.data, path.suffix.lower().removeprefix("."))
    return found


def _apart(path: Path, read: Callable[[Path], Any], still_wanted: Callable[[], object]) -> Any:
    try:
        _check(path)
        reading = Reading(Path(os.path.abspath(path)), read, too_much, _MOST_MEMORY)
        return read_apart(reading, still_wanted)
    except PermissionError:
        sentence = f"“{path.name}”打不开，请先在别的程序里关闭它，或检查权限。"
    except (OSError, ValueError):  # the second: a name that no file can have
        sentence = f"“{path.name}”打不开，请检查文件名和磁盘。"
    raise Refusal("file", sentence)


def _check(path: Path) -> None:
    if path.is_dir():
        raise Refusal("file", f"“{path}”是文件夹，请选择里面的文件。")
    if path.suffix.lower() not in KINDS:
        sentence = (
            f"“{path.name}”不是可以体检的文件；请用 Word（.docx）、Excel（.xlsx）或 PDF 文件，"
            "旧格式的请先另存。"
        )
        raise Refusal("file", sentence)
    if not path.is_file():
        raise Refusal("file", f"没有找到文件“{path}”，请检查文件名和位置。")
    if (size := path.stat().st_size >> 20) >= _MOST_MB:
        raise Refusal("file", f"“{path.name}”有 {size} MB，太大，没有读；请拆开另存再体检。")
