"""A list pasted from Excel or WPS: tab-separated text, or the table of an HTML clipboard."""

import csv
import io
from html.parser import HTMLParser

from models.postings.pasted import PostedList
from models.store.refusal import Refusal
from reports.postings.parts import TABLE_PLACE


class _Table(HTMLParser):
    """Reads the first table of a page; a merged cell stands in its first place."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._filled: dict[tuple[int, int], bool] = {}
        self._cell: list[str] | None = None
        self._span = (1, 1)
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            given = dict(attributes)
            down, across = (_number(given.get(name)) for name in ("rowspan", "colspan"))
            self._cell, self._span = [], (down, across)
        elif tag == "br" and self._cell is not None:
            self._cell.append(" ")

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("td", "th") or self._cell is None or not self.rows:
            return
        row, at = self.rows[-1], len(self.rows) - 1
        while self._filled.get((at, len(row))):
            row.append("")
        start = len(row)
        row += [" ".join("".join(self._cell).split()), *[""] * (self._span[1] - 1)]
        for down in range(1, self._span[0]):
            for column in range(start, len(row)):
                self._filled[at + down, column] = True
        self._cell = None


def _number(text: str | None) -> int:
    return max(int(text), 1) if text and text.isdigit() else 1


def from_clipboard(text: str, html: str = "") -> PostedList:
    """Return what was copied as a list, its first filled row as head.

    Refuses what is no table: fewer than two rows, or a single column.
    """
    rows = _Table(html).rows if "<table" in html.lower() else _from_tabs(text)
    filled = [[cell.strip() for cell in row] for row in rows if any(cell.strip() for cell in row)]
    while filled and len([cell for cell in filled[0] if cell]) == 1 and len(filled) > 2:
        filled = filled[1:]  # the title over a sheet
    width = max((len(row) for row in filled), default=0)
    if len(filled) < 2 or width < 2:
        raise Refusal(
            "list", "剪贴板里没有表格：请在 Excel 或 WPS 里选中表头和各行，复制后再粘贴。"
        )
    whole = [tuple(row + [""] * (width - len(row))) for row in filled]
    used = [at for at in range(width) if any(row[at] for row in whole)]
    kept = [tuple(row[at] for at in used) for row in whole]
    return PostedList(kept[0], tuple(kept[1:]))


def table_apart(text: str) -> tuple[str, PostedList | None]:
    """Take the first table, two rows or more parted by tabs, out of a text that was pasted whole.

    Where it stood stands 【名单】.
    """
    lines = text.split("\n")
    tabs = [line.count("\t") for line in lines]
    for at, count in enumerate(tabs):
        end = at
        while end < len(lines) and count and tabs[end] == count:
            end += 1
        if end - at > 1:
            head, *rows = ([cell.strip() for cell in line.split("\t")] for line in lines[at:end])
            table = PostedList(tuple(head), tuple(tuple(row) for row in rows))
            return "\n".join((*lines[:at], TABLE_PLACE, *lines[end:])), table
    return text, None


def _from_tabs(text: str) -> list[list[str]]:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return list(csv.reader(io.StringIO(plain), delimiter="\t"))
