"""The parts of a workbook: its sheets with their parts, common texts, styles without ink."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from reports.inspecting.package import Package

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
BOOK, TEXTS, STYLES = "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_YES = ("1", "true", "on")
_INKLESS = re.compile(";{2,3}")  # the format of a number that prints nothing
_PLACE = re.compile("([A-Z]+)([0-9]+)")
_NO_FILL = "none"


@dataclass(frozen=True)
class Sheet:
    """A sheet of a workbook: its name, its part, whether it is shown."""

    name: str
    part: str
    is_hidden: bool
    element: Any


def sheets(package: Package, book: Any) -> list[Sheet]:
    """Return the sheets of a workbook in their order."""
    targets = {each.get("Id"): package.target(BOOK, each) for each in package.relations(BOOK)}
    return [
        Sheet(
            str(each.get("name", "")),
            targets.get(each.get(_ID), ""),
            each.get("state", "visible") != "visible",
            each,
        )
        for each in book.iter(f"{S}sheet")
    ]


def is_yes(element: Any, name: str) -> bool:
    """Tell whether an attribute of an element says yes."""
    return element.get(name) in _YES


def texts(package: Package) -> list[str]:
    """Return the texts that cells share, by their numbers."""
    root = package.xml(TEXTS)
    return [] if root is None else [_text(each) for each in root.iterchildren(f"{S}si")]


def _text(element: Any) -> str:
    return "".join(each.text or "" for each in element.iter(f"{S}t"))


def value(cell: Any, shared: list[str]) -> str:
    """Return what a cell says, "" for nothing."""
    if cell.get("t") == "inlineStr":
        return _text(cell)
    said = str(cell.findtext(f"{S}v") or "").strip()
    if cell.get("t") == "s":
        return shared[int(said)] if said.isdecimal() and int(said) < len(shared) else ""
    if cell.get("t") in ("str", "e", "b", "d"):
        return said
    try:
        return format(Decimal(said).normalize(), "f") if said and len(said) < 40 else said
    except InvalidOperation:
        return said


def place(cell: Any) -> tuple[str, int]:
    """Return the letters of the column of a cell and the number of its row, ("", 0) for none."""
    found = _PLACE.fullmatch(str(cell.get("r", "")))
    return (found[1], int(found[2])) if found else ("", 0)


def number(letters: str) -> int:
    """Return the number of a column, 1 for A."""
    count = 0
    for letter in letters:
        count = count * 26 + ord(letter) - ord("A") + 1
    return count


def hidden_columns(root: Any) -> list[range]:
    """Return the columns of a sheet that are not shown."""
    return [
        range(int(each.get("min", 0)), int(each.get("max", 0)) + 1)
        for each in root.iter(f"{S}col")
        if is_yes(each, "hidden") or float(each.get("width", 1)) == 0
    ]


def is_hidden_row(row: Any) -> bool:
    """Tell whether a row is not shown."""
    return is_yes(row, "hidden") or float(row.get("ht", 1)) == 0


def inkless(package: Package) -> dict[str, str]:
    """Return the numbers of the styles in which a cell prints nothing, and in which way."""
    root = package.xml(STYLES)
    if root is None:
        return {}
    formats = {
        each.get("numFmtId")
        for each in root.iter(f"{S}numFmt")
        if _INKLESS.fullmatch(str(each.get("formatCode", "")))
    }
    white = {
        str(at) for at, each in enumerate(root.iterfind(f"{S}fonts/{S}font")) if _is_white(each)
    }
    plain = {
        str(at) for at, each in enumerate(root.iterfind(f"{S}fills/{S}fill")) if _is_plain(each)
    }
    return dict(_styles(root, formats, white, plain))


def _styles(
    root: Any, formats: set[Any], white: set[str], plain: set[str]
) -> Iterator[tuple[str, str]]:
    for at, each in enumerate(root.iterfind(f"{S}cellXfs/{S}xf")):
        if each.get("numFmtId") in formats:
            yield str(at), "用格式隐藏"
        elif each.get("fontId") in white and each.get("fillId", "0") in plain:
            yield str(at), "白色"


def _is_white(font: Any) -> bool:
    colour = font.find(f"{S}color")
    if colour is None:
        return False
    return str(colour.get("rgb", "")).upper()[-6:] == "FFFFFF" or colour.get("theme") == "0"


def _is_plain(fill: Any) -> bool:
    pattern = fill.find(f"{S}patternFill")
    return pattern is not None and pattern.get("patternType", _NO_FILL) == _NO_FILL
