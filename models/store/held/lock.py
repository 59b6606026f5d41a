"""The lock on a register's folder, and who holds it."""

import errno
import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from models.disk import private
from models.disk.shared import NETWORK, shared_by
from models.store.plain_text import is_reserved
from models.store.refusal import Refusal, RegisterBusy, RegisterUnwritable


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep every other window and PC out of the register while inside.

    The lock is the operating system's: it ends with the program, however that ends.
    """
    holder = folder / "register.holder"
    lock = FileLock(folder / "register.lock", mode=0o600)
    try:
        _check_other_pc(folder, holder)
        lock.acquire(timeout=0)
    except Timeout:
        raise RegisterBusy("register", f"登记簿正在{_said(holder)}打开，请先关闭它再试。") from None
    except OSError as error:
        raise _unwritable(folder, error) from error
    try:
        with writing(folder):
            if holder.is_symlink() or holder.is_fifo():  # nothing is written where it leads to
                holder.unlink()
            private.write(holder, _ourselves())
        yield
    finally:
        with suppress(OSError):  # of a disk that was pulled; a folder that somebody put there
            holder.unlink()
        lock.release()


def _ourselves() -> str:
    at = datetime.now().strftime("%Y-%m-%d %H:%M")
    return json.dumps({"pc": socket.gethostname(), "at": at})


def _said(holder: Path) -> str:
    try:
        known = json.loads(holder.read_text(encoding="utf-8"))
        return f"电脑“{known['pc']}”上（{known['at']} 起）"
    except (OSError, ValueError, KeyError, TypeError):
        return "另一个窗口里"


def check_names(folder: Path) -> None:
    """Refuse to make a folder that Windows could not open, or whose name shows another one.

    Those on the way to it that are there already stay as they are. Raises OSError.
    """
    for each in (folder, *folder.parents):
        if each.exists():
            return
        if is_reserved(each.name):
            why = "是 Windows 留给设备的名称，或者末尾有空格、句点，或者含有看不见的字符"
            raise Refusal("folder", f"“{each.name}”{why}，请换一个文件夹名。")


def _check_other_pc(folder: Path, holder: Path) -> None:
    """Refuse where a program that copies files between PCs brought the mark of another one.

    The lock of the operating system does not reach there, and the copy may be an old one: it goes
    when that PC closes the register.
    """
    if not holder.is_file() or shared_by(folder) in ("", NETWORK):
        return
    said = _said(holder)
    if f"“{socket.gethostname()}”" not in said:
        raise RegisterBusy(
            "register",
            f"登记簿正在{said}打开，请先在那里关闭它，等文件同步完再试；"
            f"那里确实没有打开的，删去登记簿文件夹里的 {holder.name} 再试。",
        )


def check_has_one_name(file: Path) -> None:
    """Refuse a file of a register that lies in another folder as well: the lock is of a folder.

    Two programs that work with it under two names would damage it.
    """
    if file.is_symlink():
        where = f"是链接，指向“{file.resolve()}”，请直接打开那里的登记簿。"
    elif file.stat().st_nlink > 1:
        where = "在别的文件夹里还有一个硬链接，请先复制成单独的文件再打开。"
    else:
        return
    raise Refusal("register", f"“{file}”{where}")


def check_free(file: Path) -> None:
    """Refuse where a register is already, in the place `file` of one that begins."""
    if file.exists():
        raise Refusal("folder", f"文件夹“{file.parent}”里已经有登记簿，请换一个文件夹。")


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Say an error of the disk in the register's folder as a refusal."""
    try:
        yield
    except OSError as error:
        raise _unwritable(folder, error) from error


def _unwritable(folder: Path, error: OSError) -> Refusal:
    if error.errno == errno.ENAMETOOLONG:
        return Refusal("folder", "文件夹的名称太长，请换一个短一些的。")
    if isinstance(error, FileExistsError | NotADirectoryError):
        return Refusal("folder", f"“{folder}”不是文件夹，请换一个位置。")
    return RegisterUnwritable(
        "folder", f"文件夹“{folder}”不能写入，请检查权限和剩余空间，或换一个文件夹。"
    )
