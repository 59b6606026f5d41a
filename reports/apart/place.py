"""A file from elsewhere is looked at where it lies, before a process reads it: one rule for all."""

import os
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from models.store.refusal import Refusal

_MOST_MB = 100


@dataclass(frozen=True)
class Wanted:
    """What a file has to be: of one of the `kinds` (suffixes), and not too large.

    `other_kind` and `too_large` are said behind the name of another one, the latter with its
    `{size}` in MB; `what` it is, and the `programs` that may hold it open. `most_mb` is by kind
    where it is not that of all, as is what is said `instead` of `other_kind`.
    """

    kinds: Collection[str]
    what: str
    other_kind: str
    too_large: str
    programs: str = "别的程序"
    most_mb: Mapping[str, int] = field(default_factory=dict)
    instead: Mapping[str, str] = field(default_factory=dict)

    def check(self, path: Path) -> None:
        """Refuse a folder, another kind of file, one that is not there, and one too large."""
        kind = path.suffix.lower()
        if path.is_dir():
            raise Refusal("file", f"“{path}”是文件夹，请选择里面的{self.what}。")
        if kind not in self.kinds:
            raise Refusal("file", f"“{path.name}”{self.instead.get(kind, self.other_kind)}")
        if not path.is_file():
            raise Refusal("file", f"没有找到文件“{path}”，请检查文件名和位置。")
        size = path.stat().st_size >> 20
        if size >= self.most_mb.get(kind, _MOST_MB):
            raise Refusal("file", f"“{path.name}”{self.too_large.format(size=size)}")

    def read(self, path: Path, read: Callable[[Path], Any]) -> Any:
        """Return what `read` makes of the whole path of a file; refuses as `check`, in a sentence.

        A file that cannot be opened is a sentence too.
        """
        try:
            self.check(path)
            return read(Path(os.path.abspath(path)))
        except PermissionError:
            sentence = f"“{path.name}”打不开，请先在{self.programs}里关闭它，或检查权限。"
        except (OSError, ValueError):  # the second: a name that no file can have
            sentence = f"“{path.name}”打不开，请检查文件名和磁盘。"
        raise Refusal("file", sentence)
