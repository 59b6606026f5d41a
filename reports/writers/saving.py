"""Files are put in their place whole: written beside the target, then moved over it."""

import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp

from models.disk.durable import force_down, force_down_folder
from models.store.held.own_files import is_own_file
from models.store.plain_text import is_reserved
from models.store.refusal import Refusal

_SENTENCES = {
    errno.ENOSPC: "磁盘已满，“{name}”没有保存；请腾出空间后再试。",
    errno.EDQUOT: "磁盘已满，“{name}”没有保存；请腾出空间后再试。",
    errno.ENOENT: "文件夹“{folder}”不存在，“{name}”没有保存；请换一个文件夹。",
    errno.ENOTDIR: "“{folder}”不是文件夹，“{name}”没有保存；请换一个文件夹。",
    errno.EISDIR: "“{name}”是一个文件夹，不能写成文件；请换一个文件名。",
    errno.ENAMETOOLONG: "文件名太长，没有保存；请换一个短一些的文件名。",
    errno.ELOOP: "“{name}”是一个循环的链接，没有保存；请换一个文件名。",
}
_DENIED = (
    "“{name}”没有保存：文件夹不能写入，或者同名文件正在另一个程序中打开；"
    "请关闭那个文件或换一个文件夹。"
)
_OTHERWISE = "“{name}”没有保存：读写磁盘出错；请检查磁盘或 U 盘后再试。"
_DRAFT, _DRAFT_END = ".gkb-", ".tmp"
_LEFT_BEHIND = 3600  # seconds: no writing takes so long
_UMASK = os.umask(0o077)  # it can only be read by setting it
os.umask(_UMASK)


@contextmanager
def saved(path: Path, kind: str) -> Iterator[Path]:
    """Give a draft to write; it becomes the file `path`, of that kind, when the block ends well.

    The draft is this writing's own and nobody else may read it. A link is followed. Raises
    Refusal, with one sentence on what to do, when the file cannot be written or must not be:
    another suffix, a folder, a device, the register's own files. Nothing is left behind then
    and an older file stays as it was.
    """
    target = _target(path, kind)
    try:
        _clear(target.parent)
        handle, name = mkstemp(_DRAFT_END, _DRAFT, target.parent)
        os.close(handle)
        draft = Path(name)
        try:
            yield draft
            force_down(draft)
            draft.chmod(_rights(target))
            draft.replace(target)
        except BaseException:
            _remove(draft)
            raise
        with suppress(OSError):  # not every stick can; the file is there
            force_down_folder(target.parent)
    except OSError as error:
        raise Refusal(None, _sentence(error, path)) from error


def save_bytes(path: Path, data: bytes, kind: str) -> None:
    """Write `data` as the file `path`, whole or not at all; see `saved`."""
    with saved(path, kind) as draft:
        draft.write_bytes(data)


def _target(path: Path, kind: str) -> Path:
    """Return where the file `path` is written: the end of a link, else `path`."""
    try:
        mode, target = _mode(path), Path(os.path.realpath(path)) if path.is_symlink() else path
        own = is_own_file(target)
    except OSError as error:
        raise Refusal(None, _sentence(error, path)) from error
    except ValueError:
        raise Refusal(None, "文件名里有不能用的字符，没有保存；请换一个文件名。") from None
    if stat.S_ISDIR(mode):
        raise Refusal(None, _sentence(OSError(errno.EISDIR, ""), path))
    why = "是登记簿自己的文件，不能覆盖" if own else _objection(path, mode, kind)
    if why:
        raise Refusal(None, f"“{path.name}”{why}，没有保存；请换一个文件名。")
    return target


def _objection(path: Path, mode: int, kind: str) -> str:
    if not stat.S_ISREG(mode):
        return "是设备或管道，不是普通文件"
    if is_reserved(path.name):
        return "是 Windows 留给设备的名称，或者末尾有空格、句点，或者含有看不见的字符"
    return "" if path.suffix.lower() == f".{kind}" else f"要以 .{kind} 结尾"


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):  # the second is said when the draft is made
        return stat.S_IFREG


def _clear(folder: Path) -> None:
    """Remove the drafts that writings left behind which were killed: they hold what was written."""
    with suppress(OSError):  # a folder that may not be listed
        for draft in folder.glob(f"{_DRAFT}*{_DRAFT_END}"):
            with suppress(OSError):
                if time.time() - draft.lstat().st_mtime > _LEFT_BEHIND:
                    draft.unlink()


def _rights(target: Path) -> int:
    """Return who may read the file: whoever might before, or might read any new file here."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return 0o666 & ~_UMASK


def _remove(draft: Path) -> None:
    with suppress(OSError):  # it was never made, or the folder is gone
        draft.unlink()


def _sentence(error: OSError, path: Path) -> str:
    denied = error.errno in {errno.EACCES, errno.EPERM, errno.EROFS} or (
        error.errno == errno.ENOENT and path.parent.is_dir()
    )
    sentence = _DENIED if denied else _SENTENCES.get(error.errno or 0, _OTHERWISE)
    return sentence.format(name=path.name or path, folder=path.parent)
