"""What an xlsx file says beside its values: days counted from 1904, formulas never calculated."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import IO
from xml.etree.ElementTree import Element, ParseError, fromstring, iterparse
from zipfile import BadZipFile, ZipFile

from reports.ledgers.cells.cell import Unread

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_YES = ("1", "true", "on")
# Signs of a formula or an error in a sheet; without any there is nothing to look for.
_ASKS_A_LOOK = (b"<f", b":f", b't="e"', b"t='e'")

_ROW = re.compile(rb"<(?:\w+:)?row\s[^>]*>")
_HIDDEN = re.compile(rb"""\shidden=["'](?:1|true)["']""")
_NUMBER = re.compile(rb"""\sr=["'](\d{1,9})["']""")

_NEVER = Unread("（公式）", "公式没有计算过的值，请用 Excel 打开并保存一次")


@dataclass(frozen=True)
class Inside:
    """`unread` gives by sheet the cells (row, column from 0) that hold no value, and why;
    `hidden` the numbers of rows, from 1, that Excel does not show.
    """

    from_1904: bool = False
    hidden: dict[str, list[int]] = field(default_factory=dict)
    unread: dict[str, dict[tuple[int, int], Unread]] = field(default_factory=dict)


def looked_into(path: Path) -> Inside:
    """Return what stands inside a workbook; nothing for one that is no xlsx."""
    try:
        with ZipFile(path) as archive:
            if "xl/workbook.xml" not in archive.namelist():
                return Inside()
            book = fromstring(archive.read("xl/workbook.xml"))
            # A program that writes formulas without reckoning them asks Excel to do it, and may
            # write 0.
            to_do = any(each.get("fullCalcOnLoad") in _YES for each in _named(book, "calcPr"))
            from_1904 = any(each.get("date1904") in _YES for each in _named(book, "workbookPr"))
            found = Inside(from_1904, {}, {})
            for name, text in _texts(archive, book):
                found.hidden[name] = _hidden(text)
                if any(sign in text for sign in _ASKS_A_LOOK):
                    found.unread[name] = dict(_cells(BytesIO(text), to_do))
            return found
    except (BadZipFile, ParseError, KeyError):
        return Inside()


def _named(element: Element, name: str) -> Iterator[Element]:
    return (each for each in element.iter() if _plain(each.tag) == name)


def _plain(tag: str) -> str:
    return tag.rpartition("}")[2]


def _texts(archive: ZipFile, book: Element) -> Iterator[tuple[str, bytes]]:
    """Yield the name of each sheet and what stands in the archive for it."""
    targets = {
        each.get("Id"): each.get("Target", "")
        for each in fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    }
    for sheet in _named(book, "sheet"):
        target = targets.get(sheet.get(_RELATION), "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if part in archive.namelist():
            yield sheet.get("name", ""), archive.read(part)


def _hidden(text: bytes) -> list[int]:
    rows = _ROW.findall(text) if b"hidden=" in text else []
    numbers = [_NUMBER.search(row) for row in rows if _HIDDEN.search(row)]
    return [int(found[1]) for found in numbers if found]


def _cells(file: IO[bytes], to_do: bool) -> Iterator[tuple[tuple[int, int], Unread]]:
    for _, each in iterparse(file):
        if _plain(each.tag) == "c" and each.get("r"):
            cell = _without_value(each, to_do)
            if cell is not None:
                yield _place(each.get("r", "")), cell
        elif _plain(each.tag) == "row":
            each.clear()


def _without_value(cell: Element, to_do: bool) -> Unread | None:
    parts = {_plain(each.tag): each.text or "" for each in cell}
    value = parts.get("v", "").strip()
    if cell.get("t") == "e":
        return Unread(value, f"这一格是错误值 {value}，请在 Excel 里改好公式")
    if "f" not in parts or cell.get("t") == "str":  # a text that is empty was calculated
        return None
    return _NEVER if value == "" or (to_do and value == "0") else None


def _place(name: str) -> tuple[int, int]:
    letters = name.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(name.removeprefix(letters)) - 1, column - 1
