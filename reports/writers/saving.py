"""Files are put in their place whole: written beside the target, then moved over it."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.store.refusal import Refusal

_SENTENCES = {
    errno.ENOSPC: "磁盘已满，“{name}”没有保存；请腾出空间后再试。",
    errno.EDQUOT: "磁盘已满，“{name}”没有保存；请腾出空间后再试。",
    errno.ENOENT: "文件夹“{folder}”不存在，“{name}”没有保存；请换一个文件夹。",
    errno.ENOTDIR: "“{folder}”不是文件夹，“{name}”没有保存；请换一个文件夹。",
    errno.EISDIR: "“{name}”是一个文件夹，不能写成文件；请换一个文件名。",
    errno.ENAMETOOLONG: "文件名太长，没有保存；请换一个短一些的文件名。",
}
_DENIED = (
    "“{name}”没有保存：文件夹不能写入，或者同名文件正在另一个程序中打开；"
    "请关闭那个文件或换一个文件夹。"
)
_OTHERWISE = "“{name}”没有保存：读写磁盘出错；请检查磁盘或 U 盘后再试。"


def safe_file_name(name: str) -> str:
    """Return a title as the name of a file."""
    return "".join("_" if character in '\\/:*?"<>|\n' else character for character in name)


@contextmanager
def saved(path: Path) -> Iterator[Path]:
    """Give a draft to write; it becomes the file `path` when the block ends well.

    Raises Refusal, with one sentence on what to do, when the file cannot be written; nothing is
    left behind then and an older file stays as it was.
    """
    draft = path.with_name(f".gkb-{os.getpid()}.tmp")
    try:
        try:
            draft.open("wb").close()  # a place that cannot be written is known before the work
            yield draft
            with draft.open("rb+") as file:
                os.fsync(file.fileno())
            os.replace(draft, path)
        except BaseException:
            _remove(draft)
            raise
    except OSError as error:
        raise Refusal(None, _sentence(error, path)) from error


def save_bytes(path: Path, data: bytes) -> None:
    """Write `data` as the file `path`, whole or not at all; see `saved`."""
    with saved(path) as draft:
        draft.write_bytes(data)


def _remove(draft: Path) -> None:
    try:
        draft.unlink()
    except OSError:
        return  # it was never made, or the folder is gone


def _sentence(error: OSError, path: Path) -> str:
    denied = error.errno in {errno.EACCES, errno.EPERM, errno.EROFS} or (
        error.errno == errno.ENOENT and path.parent.is_dir()
    )
    sentence = _DENIED if denied else _SENTENCES.get(error.errno or 0, _OTHERWISE)
    return sentence.format(name=path.name, folder=path.parent)
