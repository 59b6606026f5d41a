"""The names of units in a file: a text with one a line, or a column of a workbook."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from models.office.units import names_in
from models.store.refusal import Refusal
from reports.ledgers.books.separated import CSV
from reports.ledgers.books.workbook import BOOKS, tables

KINDS = (".txt", CSV, *BOOKS)
_NAMED = ("单位", "机关", "名称", "乡镇", "街道", "部门")


def names_of(path: Path) -> list[str]:
    """Return the names of units in a file. Refuses one that cannot be read or has no name."""
    if path.suffix.lower() == ".txt":
        found = names_in(_text(path))
    else:
        sheet = max(tables(path), key=lambda each: each.filled)
        found = names_in("\n".join(_column(sheet.rows)))
    if not found:
        raise Refusal("units", f"“{path.name}”里没有单位名称；请一行写一个单位。")
    return found


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, ValueError):
        sentence = f"名单“{path.name}”读不了，请存成 UTF-8 的文本文件，一行一个单位。"
        raise Refusal("units", sentence) from None


def _column(rows: Sequence[Sequence[Any]]) -> list[str]:
    """Return the column whose head speaks of units, else the one with the most words, as lines."""
    texts = [[str(cell).strip() if cell is not None else "" for cell in row] for row in rows]
    for at, row in enumerate(texts):
        named = [place for place, cell in enumerate(row) if _is_head(cell)]
        if named:
            return _cells(texts[at + 1 :], named[0])
    width = max(map(len, texts), default=0)
    columns = [_cells(texts, place) for place in range(width)]
    return max(columns, key=lambda each: sum(not cell.isdecimal() for cell in each), default=[])


def _is_head(cell: str) -> bool:
    return len(cell) <= 6 and any(word in cell for word in _NAMED) and "名单" not in cell


def _cells(rows: Sequence[Sequence[str]], place: int) -> list[str]:
    return [row[place] for row in rows if place < len(row) and row[place]]
