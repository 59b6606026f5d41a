"""The content of a report of any kind, or the words why there is none."""

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from reports.apart.unreadable import answered
from reports.foreign.files import ofd_file, pdf_file, plain_file, sheet_file, web_page, word_file
from reports.foreign.files.stream import Row

# Which kinds of files are read, and how.
KINDS: dict[str, Callable[[Path], Iterator[Row]]] = {
    ".txt": plain_file.rows,
    ".html": web_page.rows,
    ".htm": web_page.rows,
    ".docx": word_file.rows,
    ".xlsx": sheet_file.rows,
    ".pdf": pdf_file.rows,
    ".ofd": ofd_file.rows,
}
_MOST_SIGNS, _LONGEST = 200_000, 20_000  # characters: a report has 8,000, a paragraph 800
_MOST_ROWS = 20_000  # a report has 200


def content(path: Path) -> tuple[Row, ...] | str:
    """Read a report; any fault of the file or of its reader comes out as words."""
    found = answered(path, _rows, "读取")
    if isinstance(found, str):
        return found
    lengths = [len(cell) for row in found for cell in row.cells]
    if len(found) > _MOST_ROWS or sum(lengths) > _MOST_SIGNS or max(lengths, default=0) > _LONGEST:
        return too_much(path)
    return found or f"“{path.name}”里没有文字，读不了。"


def too_much(path: Path) -> str:
    """Say of a report that its reader came to its end."""
    return f"“{path.name}”读不出来：文件已损坏，或者内容太多；请只留报告正文，另存后再读取。"


def _rows(path: Path) -> tuple[Row, ...]:
    return tuple(islice(KINDS[path.suffix.lower()](path), _MOST_ROWS + 1))
