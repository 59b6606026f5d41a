"""A Word document: its paragraphs and tables, as they read with all changes taken."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from models.store.refusal import Refusal
from reports.foreign.files.stream import Row, lines_of, tidy

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PART = "word/document.xml"
_MOST_MB = 40  # unpacked; a report has 1
_LEFT_OUT = {f"{_W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pict")}


def rows(path: Path) -> Iterator[Row]:
    """Yield the paragraphs and the rows of the tables of a document. Refuses a huge one."""
    from lxml import etree  # noqa: PLC0415 (only here)

    with ZipFile(path) as archive:
        size = archive.getinfo(_PART).file_size >> 20
        if size > _MOST_MB:
            sentence = f"“{path.name}”展开有 {size} MB，不像一份年度报告，没有读。"
            raise Refusal("file", sentence)
        data = archive.read(_PART)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    body = etree.fromstring(data, parser).find(f"{_W}body")
    yield from _Walk().rows(body)


class _Walk:
    """Goes through a document in the order in which it is read."""

    def __init__(self) -> None:
        self._paragraph = 0
        self._table = 0

    def rows(self, part: Any) -> Iterator[Row]:
        for child in part:
            if child.tag == f"{_W}p":
                for line in lines_of(_text(child)):
                    self._paragraph += 1
                    yield Row((line,), f"第 {self._paragraph} 段")
            elif child.tag == f"{_W}tbl":
                yield from self._table_rows(child)
            elif child.tag not in _LEFT_OUT:
                yield from self.rows(child)  # w:sdt and others only hold

    def _table_rows(self, table: Any) -> Iterator[Row]:
        self._table += 1
        here = self._table
        for number, row in enumerate(table.iter(f"{_W}tr"), start=1):
            cells = [cell for cell in row.iter(f"{_W}tc") if not _is_covered(cell)]
            if any(cell.find(f"{_W}tbl") is not None for cell in cells):
                for cell in cells:
                    yield from self.rows(cell)
                continue
            texts = tuple(tidy(_text(cell)) for cell in cells)
            yield Row(texts, f"第 {here} 张表第 {number} 行", ruled=True)


def _is_covered(cell: Any) -> bool:
    """Say whether a cell is covered by the one above it."""
    merged = cell.find(f"{_W}tcPr/{_W}vMerge")
    return merged is not None and merged.get(f"{_W}val") != "restart"


def _text(part: Any) -> str:
    said = []
    for each in part.iterchildren():
        if each.tag in _LEFT_OUT or not isinstance(each.tag, str):
            continue
        if each.tag == f"{_W}t":
            said.append(each.text or "")
        elif each.tag in (f"{_W}br", f"{_W}cr"):
            said.append("\n")
        elif each.tag == f"{_W}tab":
            said.append(" ")
        else:
            said.append(_text(each))
            if each.tag == f"{_W}p":
                said.append("\n")
    return "".join(said)
