"""The traces in a workbook: what is hidden, comments, ways to the outside, numbers of persons."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from models.store.words import listed
from reports.inspecting import enclosed, properties
from reports.inspecting.package import Package
from reports.inspecting.persons import Persons
from reports.inspecting.trace import Kind, Trace, quoted
from reports.inspecting.workbook_parts import (
    BOOK,
    S,
    Sheet,
    hidden_columns,
    inkless,
    is_hidden_row,
    number,
    place,
    sheets,
    texts,
    value,
)

PATH = "{http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac}absPath"
_REMARKS = ("xl/comments", "xl/threadedComments/")
_CARRIED = {
    "xl/externalLinks/externalLink": "公式引用别的工作簿，它的数据存在这里；请改成数值再断开。",
    "xl/pivotCache/pivotCacheDefinition": "数据透视表留有整份源数据，点开就看得到；请只粘贴数值。",
    "xl/connections": "连着外部的数据，会露出它的地址；请删除连接。",
    "xl/revisions/": "是共享工作簿，留有每次改动的记录；请取消共享再保存。",
}
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_COLUMNS, _ROW = f"{S}cols", f"{S}row"
_READ = (_COLUMNS, _ROW, f"{S}headerFooter")
_SHOWN = 6


def traces(package: Package) -> Iterator[Trace]:
    """Yield everything that the workbook would give away."""
    yield from properties.traces(package)
    yield from enclosed.traces(package)
    book = package.xml(BOOK)
    for each in book.iter(PATH):
        said = f"存有文件原来的位置{quoted(str(each.get('url', '')))}，会露出电脑和用户的名字。"
        yield Trace(Kind.METADATA, "文件位置", said)
    yield from _carried(package)
    persons, shared, without_ink = Persons(), texts(package), inkless(package)
    for sheet in sheets(package, book):
        where = f"工作表“{sheet.name}”"
        if sheet.is_hidden:
            said = "工作表隐藏着，取消隐藏就看得到；请删去，或者确认可以公开后取消隐藏。"
            yield Trace(Kind.HIDDEN_SHEET, where, said)
        read = _Cells(where, shared, without_ink, persons)
        for part in package.each(sheet.part, *_READ):
            read.take(part)
        yield from read.hidden()
        yield from _remarks(package, sheet, where)
    _boxes(package, persons)
    yield from persons.traces()


def _boxes(package: Package, persons: Persons) -> None:
    """Let numbers be looked for in the boxes of text over the sheets."""
    for part in package.under("xl/drawings/drawing"):
        for paragraph in package.xml(part).iter(f"{_DRAWN}p"):
            text = "".join(each.text or "" for each in paragraph.iter(f"{_DRAWN}t"))
            persons.text(text, "文本框")


def _carried(package: Package) -> Iterator[Trace]:
    for start, said in _CARRIED.items():
        if package.under(start):
            kind = Kind.CHANGE if start.endswith("revisions/") else Kind.EMBEDDED
            yield Trace(kind, "整个文件", said)


class _Cells:
    """Reads the filled cells of a sheet row by row: which are not shown, whose numbers they say."""

    def __init__(
        self, where: str, shared: list[str], without_ink: dict[str, str], persons: Persons
    ) -> None:
        self._where, self._shared, self._without_ink = where, shared, without_ink
        self._persons = persons
        self._columns: list[range] = []
        self._hidden_rows: dict[int, None] = {}
        self._hidden_columns: dict[str, None] = {}
        self._pale: dict[str, list[str]] = {}
        self._heads: dict[str, str] = {}

    def take(self, part: Any) -> None:
        """Take what stands before the rows, a row, or what stands behind them."""
        if part.tag == _COLUMNS:
            self._columns = hidden_columns(part)
        elif part.tag == _ROW:
            self._row(part)
        else:
            for text in part:
                self._persons.text(str(text.text or ""), f"{self._where}页眉页脚")

    def _row(self, row: Any) -> None:
        hides, filled, line = is_hidden_row(row), dict[str, str](), 0
        for cell in row.iterchildren(f"{S}c"):
            column, line = place(cell)
            said = value(cell, self._shared)
            if not column or not said.strip():
                continue
            filled[column] = said
            if hides:
                self._hidden_rows[line] = None
            elif any(number(column) in each for each in self._columns):
                self._hidden_columns[column] = None
            elif way := self._without_ink.get(str(cell.get("s", "0"))):
                self._pale.setdefault(way, []).append(f"{column}{line}")
        self._tell(filled, line)

    def _tell(self, cells: dict[str, str], line: int) -> None:
        """Let the numbers of persons in a row be looked for."""
        before = ""
        for column, said in cells.items():
            has_digit = any(sign.isdecimal() for sign in said)
            if has_digit and len(cells) == 1:
                self._persons.text(said, f"{self._where}{column}{line}")
            elif has_digit:
                head = self._heads.get(column) or before
                self._persons.cell(said, head, f"{self._where}{column} 列", f"{column}{line}")
            elif len(cells) > 1:
                self._heads.setdefault(column, said)
            before = "" if has_digit else said

    def hidden(self) -> Iterator[Trace]:
        """Yield what of the sheet is filled and not shown."""
        if self._hidden_rows:
            said = f"隐藏的第 {_spans(self._hidden_rows)} 行有内容，取消隐藏就看得到；请删去。"
            yield Trace(Kind.HIDDEN_ROW, self._where, said)
        if self._hidden_columns:
            columns = listed(sorted(self._hidden_columns, key=number), _SHOWN)
            said = f"隐藏的 {columns} 列有内容，取消隐藏就看得到；请删去。"
            yield Trace(Kind.HIDDEN_COLUMN, self._where, said)
        for way, cells in self._pale.items():
            said = f"{listed(cells, _SHOWN)} 的内容是{way}的，选中就看得到；请删去。"
            yield Trace(Kind.HIDDEN_TEXT, self._where, said)


def _spans(rows: Iterable[int]) -> str:
    """Return the numbers of rows in words: 3、5—7."""
    ordered = enumerate(sorted(rows))
    runs = [[row for _, row in run] for _, run in groupby(ordered, lambda each: each[1] - each[0])]
    said = [str(run[0]) if len(run) == 1 else f"{run[0]}—{run[-1]}" for run in runs]
    return listed(said, _SHOWN)


def _remarks(package: Package, sheet: Sheet, where: str) -> Iterator[Trace]:
    """Yield the comments on the cells of a sheet."""
    for relation in package.relations(sheet.part):
        part = package.target(sheet.part, relation)
        if not part.startswith(_REMARKS) or (root := package.xml(part)) is None:
            continue
        for each in root.iter("{*}comment", "{*}threadedComment"):
            said = "".join(text.text or "" for text in each.iter("{*}t", "{*}text"))
            if said.startswith("[Threaded comment]"):
                continue  # an older program's view of what the other part says
            sentence = f"有批注{quoted(said)}，请删去。"
            yield Trace(Kind.COMMENT, f"{where}{each.get('ref', '')}", sentence)
