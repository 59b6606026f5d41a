"""A workbook: the rows of its sheets that are shown."""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from models.store.refusal import Refusal
from reports.foreign.files.stream import Row, lines_of, tidy

_MOST_MB = 60  # unpacked; the tables of a report have 0.1
_MOST_CELLS = 400_000
_FIGURE = re.compile(r"[\d.,+\-/—\s]+")


def rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a workbook. Refuses one that is far too large."""
    from python_calamine import CalamineWorkbook, SheetVisibleEnum  # noqa: PLC0415 (only here)

    with ZipFile(path) as archive:
        size = sum(part.file_size for part in archive.infolist() if part.filename[-4:] == ".xml")
    if size >> 20 > _MOST_MB:
        raise Refusal("file", f"“{path.name}”展开有 {size >> 20} MB，不像一份年度报告，没有读。")
    book = CalamineWorkbook.from_path(str(path))
    for about in book.sheets_metadata:
        if about.visible == SheetVisibleEnum.Visible:
            yield from _sheet(book.get_sheet_by_name(about.name), about.name, path.name)


def _sheet(sheet: Any, name: str, file: str) -> Iterator[Row]:
    if sheet.total_height * sheet.total_width > _MOST_CELLS:
        sentence = f"“{file}”的工作表“{name}”太大，不像一份年度报告；请删去表格以外的内容。"
        raise Refusal("file", sentence)
    covered: dict[int, set[int]] = {}
    for first, last in sheet.merged_cell_ranges or ():
        for row in range(first[0], last[0] + 1):
            others = range(first[1] + (row == first[0]), last[1] + 1)
            covered.setdefault(row, set()).update(others)
    for number, cells in enumerate(sheet.to_python(skip_empty_area=False)):
        hidden = covered.get(number, ())
        texts = [_said(cell) for at, cell in enumerate(cells) if at not in hidden]
        filled = [text for text in texts if text and not text.isspace()]
        where = f"工作表“{name}”第 {number + 1} 行"
        if len(filled) == 1 and not _FIGURE.fullmatch(filled[0]):
            yield from (Row((line,), where) for line in lines_of(filled[0]))
        elif filled:
            yield Row(tuple(map(tidy, texts)), where, ruled=True)


def _said(cell: Any) -> str:
    """Return a cell as it reads: a number without the fraction that it has not."""
    text = str(cell)
    if isinstance(cell, float):
        is_short = "e" not in text
        return text.removesuffix(".0") if is_short else format(Decimal(text).normalize(), "f")
    return text
