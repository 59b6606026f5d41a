"""The parts of a Word document that hold text, and what in them is no text of the document."""

from collections.abc import Iterator
from typing import Any

from reports.inspecting.package import Package

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
BODY = "word/document.xml"
ADDED, TAKEN = (f"{W}ins", f"{W}moveTo"), (f"{W}del", f"{W}moveFrom")
_PLACES = {
    "document": "",
    "header": "页眉",
    "footer": "页脚",
    "footnotes": "脚注",
    "endnotes": "尾注",
}
_NOT_SAID = (*TAKEN, f"{W}p", f"{W}instrText", f"{W}delText", f"{MC}Fallback")


def parts(package: Package) -> Iterator[tuple[str, str]]:
    """Yield the parts with text, and what each is called ("" for the body)."""
    for name in package.under("word/"):
        stem = name.removeprefix("word/").removesuffix(".xml").rstrip("0123456789")
        if name.endswith(".xml") and stem in _PLACES:
            yield name, _PLACES[stem]


def placed(root: Any, part: str) -> Iterator[tuple[str, Any]]:
    """Yield the paragraphs outside fallbacks, each with its place in words."""
    tables: dict[Any, int] = {}
    rows: dict[Any, int] = {}
    count = 0
    for paragraph in root.iter(f"{W}p"):
        above = list(paragraph.iterancestors(f"{W}tr", f"{W}tbl", f"{MC}Fallback"))
        if any(each.tag == f"{MC}Fallback" for each in above):
            continue
        row = next((each for each in above if each.tag == f"{W}tr"), None)
        if row is None:
            count += 1
            yield f"{part}第 {count} 段", paragraph
            continue
        table = row.getparent()
        number = tables.setdefault(table, len(tables) + 1)
        if row not in rows:
            rows[row] = sum(each.tag == f"{W}tr" for each in row.itersiblings(preceding=True)) + 1
        yield f"{part}第 {number} 张表第 {rows[row]} 行", paragraph


def text_of(element: Any, left_out: tuple[str, ...] = _NOT_SAID) -> str:
    """Return the text inside an element as it reads with all changes taken."""
    said = []
    for each in element:
        if each.tag in left_out or not isinstance(each.tag, str):
            continue
        if each.tag in (f"{W}t", f"{W}delText"):
            said.append(each.text or "")
        elif each.tag in (f"{W}br", f"{W}cr", f"{W}tab"):
            said.append(" ")
        else:
            said.append(text_of(each, left_out))
    return "".join(said)


def is_on(element: Any, name: str) -> bool | None:
    """Tell whether a property such as w:vanish is on; None where nothing is said of it."""
    found = None if element is None else element.find(f"{W}{name}")
    if found is None:
        return None
    return found.get(f"{W}val", "1") not in ("0", "false", "off")
