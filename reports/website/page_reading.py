"""What was pasted or chosen is opened: read in a process of its own, whatever it holds."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from models.disk import passing
from models.store.refusal import Refusal
from reports.apart.asking import read_apart
from reports.apart.serving import Reading
from reports.apart.unreadable import answered
from reports.ledgers.books.separated import CSV
from reports.ledgers.books.workbook import BOOKS, tables
from reports.website.pieces import TEXTS, WEB_PAGES, of_rows, page_of
from reports.website.site_list import Page

KINDS = (*WEB_PAGES, *TEXTS, CSV, *BOOKS)
_MOST_MB = {".mht": 60, ".mhtml": 60}  # its pictures too
_MOST_OTHER_MB = 16  # a column of a township has 0.1 a page
_MOST_MEMORY = 450 << 20  # bytes
_PURPOSE = "对账"
_NO_LIST = "没有可以对账的内容，请在浏览器里打开栏目，选中列表再复制。"


def pages_of(path: Path, still_wanted: Callable[[], object] = lambda: None) -> list[Page]:
    """Return what a file holds: a saved page, a text, the sheets of a workbook that are shown.

    Refuses another kind of file, one that is not there or too large, and one that is unreadable.
    """
    kind = path.suffix.lower()
    if kind in (CSV, *BOOKS):
        sheets = [each for each in tables(path, still_wanted) if not each.hidden and each.filled]
        return [of_rows(each.rows) for each in sheets]
    _check(path)
    reading = Reading(Path(os.path.abspath(path)), read_page, too_much, _MOST_MEMORY)
    page: Page = read_apart(reading, still_wanted)
    return [page]


def page_pasted(text: str, markup: str, still_wanted: Callable[[], object] = lambda: None) -> Page:
    """Return what was copied in a browser, by its markup where there is any."""
    kind, content = (".html", markup) if markup.strip() else (".txt", text)
    if not content.strip():
        raise Refusal("file", f"剪贴板里{_NO_LIST}")
    with passing.for_a_moment() as folder:
        path = Path(folder) / f"粘贴的内容{kind}"
        path.write_bytes(content.encode("utf-8", "replace"))
        return pages_of(path, still_wanted)[0]


def read_page(path: Path) -> Page | str:
    """Read a page or a text, or return the words why it cannot be read."""
    found: Any = answered(path, page_of, _PURPOSE)
    return found if isinstance(found, str) or found.pieces else f"“{path.name}”里{_NO_LIST}"


def too_much(path: Path) -> str:
    """Say of a file that its reader came to its end."""
    return f"“{path.name}”读不出来：内容太多或已损坏；请只选中栏目的列表复制，再粘贴。"


def _check(path: Path) -> None:
    if path.suffix.lower() not in KINDS:
        kinds = "网页（.html、.mhtml）、Excel（.xlsx、.csv）或文本（.txt）"
        raise Refusal("file", f"“{path.name}”不能对账；请用{kinds}文件，或者直接复制粘贴列表。")
    if not path.is_file():
        raise Refusal("file", f"没有找到文件“{path}”，请检查文件名和位置。")
    most = _MOST_MB.get(path.suffix.lower(), _MOST_OTHER_MB)
    if (size := path.stat().st_size >> 20) >= most:
        raise Refusal("file", f"“{path.name}”有 {size} MB，太大，没有读；请只复制栏目的列表。")
