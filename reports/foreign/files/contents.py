"""The content of a report of any kind, or the words why there is none."""

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from models.store.refusal import Refusal
from reports.foreign.files import pdf_file, plain_file, sheet_file, web_page, word_file
from reports.foreign.files.stream import Row

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAM = "EncryptedPackage".encode("utf-16-le")
# Which kinds of files are read, and how.
KINDS: dict[str, Callable[[Path], Iterator[Row]]] = {
    ".txt": plain_file.rows,
    ".html": web_page.rows,
    ".htm": web_page.rows,
    ".docx": word_file.rows,
    ".xlsx": sheet_file.rows,
    ".pdf": pdf_file.rows,
}
_MOST_SIGNS, _LONGEST = 200_000, 20_000  # characters: a report has 8,000, a paragraph 800
_MOST_ROWS = 20_000  # a report has 200
_NAMES = {".docx": "Word 文档", ".xlsx": "Excel 工作簿", ".pdf": "PDF 文件"}


def content(path: Path) -> tuple[Row, ...] | str:
    """Read a report; any fault of the file or of its reader comes out as words.

    A panic of a reader that is written in Rust is no `Exception`.
    """
    kind = path.suffix.lower()
    try:
        found = tuple(islice(KINDS[kind](path), _MOST_ROWS + 1))
    except Refusal as refusal:
        return refusal.sentence
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except PermissionError:
        return f"“{path.name}”打不开，请先在别的程序里关闭它。"
    except BaseException:
        return _unreadable(path, kind)
    lengths = [len(cell) for row in found for cell in row.cells]
    if len(found) > _MOST_ROWS or sum(lengths) > _MOST_SIGNS or max(lengths, default=0) > _LONGEST:
        return too_much(path)
    return found or f"“{path.name}”里没有文字，核查不了。"


def too_much(path: Path) -> str:
    """Say of a report that its reader came to its end."""
    return f"“{path.name}”读不出来：文件已损坏，或者内容太多；请只留报告正文，另存后再核查。"


def _unreadable(path: Path, kind: str) -> str:
    with path.open("rb") as file:
        start = file.read(1 << 20)
    if start.startswith(_OLE) and _STREAM in start:
        return f"“{path.name}”设了打开密码，读不了；请先取消密码再核查。"
    if start.startswith(_OLE):
        return f"“{path.name}”是旧格式的文件，请在 Word、Excel 或 WPS 里另存为 {kind} 再核查。"
    name = _NAMES.get(kind, "文本文件")
    return f"“{path.name}”不是{name}或已损坏，请重新下载或另存后再核查。"
