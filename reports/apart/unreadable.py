"""Why a file from elsewhere cannot be read, in one sentence that says what to do."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from models.store.refusal import Refusal

Answer = TypeVar("Answer")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAM = "EncryptedPackage".encode("utf-16-le")
_NAMES = {
    **{
        ".docx": " Word 文档",
        ".xlsx": " Excel 工作簿",
        ".pdf": " PDF 文件",
        ".ofd": " OFD 文件",
        ".zip": "压缩包",
    },
    **{".eml": "邮件", ".jpg": "图片", ".jpeg": "图片", ".png": "图片"},
}


def answered(path: Path, read: Callable[[Path], Answer], purpose: str) -> Answer | str:
    """Return what `read` finds; any fault of the file or of its reader comes out as words.

    `purpose` says in words what is tried (读取). A panic of a reader in Rust is no `Exception`.
    """
    try:
        return read(path)
    except Refusal as refusal:
        return refusal.sentence
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except PermissionError:
        return f"“{path.name}”打不开，请先在别的程序里关闭它。"
    except BaseException:
        return _unreadable(path, path.suffix.lower(), purpose)


def _unreadable(path: Path, kind: str, purpose: str) -> str:
    with path.open("rb") as file:
        start = file.read(1 << 20)
    if start.startswith(_OLE) and _STREAM in start:
        return f"“{path.name}”设了打开密码，读不了；请先取消密码再{purpose}。"
    if start.startswith(_OLE):
        return f"“{path.name}”是旧格式的文件，请在 Word、Excel 或 WPS 里另存为 {kind} 再{purpose}。"
    name = _NAMES.get(kind, "文本文件")
    return f"“{path.name}”不是{name}或已损坏，请重新下载或另存后再{purpose}。"
