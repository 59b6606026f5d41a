"""The changes of a Word document accepted: what was taken out goes, what was added stays."""

from typing import Any

from reports.inspecting.document_parts import W

_GONE = tuple(f"{W}{name}" for name in ("del", "moveFrom"))
_KEPT = tuple(f"{W}{name}" for name in ("ins", "moveTo"))
_ONLY_SAID = tuple(
    f"{W}{name}"
    for name in (
        *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "trPrChange"),
        *("tcPrChange", "tblPrExChange", "numberingChange", "cellIns", "cellMerge"),
        *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
        *("customXmlInsRangeStart", "customXmlInsRangeEnd"),
        *("customXmlDelRangeStart", "customXmlDelRangeEnd"),
    )
)
_PROPERTIES = tuple(f"{W}{name}" for name in ("rPr", "trPr", "tcPr", "pPr"))


def accept(root: Any) -> None:
    """Accept every change in a part of a document."""
    for each in [each for each in root.iter(*_ONLY_SAID) if each is not root]:
        _remove(each)
    _accept_tables(root)
    joined = [p for p in root.iter(f"{W}p") if _mark_is_gone(p)]
    for each in list(root.iter(*_GONE)):
        _remove(each)
    for each in list(root.iter(*_KEPT)):
        _unwrap(each)
    for paragraph in reversed(joined):
        _join(paragraph)


def _accept_tables(root: Any) -> None:
    for row in list(root.iter(f"{W}tr")):
        if any(row.find(f"{W}trPr/{gone}") is not None for gone in _GONE):
            _remove(row)
    for cell in [mark.getparent().getparent() for mark in root.iter(f"{W}cellDel")]:
        _remove(cell)
    for table in list(root.iter(f"{W}tbl")):
        if table.find(f".//{W}tr") is None:
            _remove(table)


def _mark_is_gone(paragraph: Any) -> bool:
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and any(mark.find(gone) is not None for gone in _GONE)


def _join(paragraph: Any) -> None:
    """Let the paragraph whose end was taken out run on into the next one."""
    after = paragraph.getnext()
    content = [each for each in paragraph if each.tag != f"{W}pPr"]
    if after is not None and after.tag == f"{W}p":
        at = 1 if after.find(f"{W}pPr") is not None else 0
        for each in reversed(content):
            after.insert(at, each)
        _remove(paragraph)
    elif not content and paragraph.getparent().tag != f"{W}tc":
        _remove(paragraph)  # a cell must keep one


def _unwrap(change: Any) -> None:
    parent = change.getparent()
    if parent.tag in _PROPERTIES:
        parent.remove(change)
        return
    at = parent.index(change)
    for each in reversed(list(change)):
        parent.insert(at, each)
    parent.remove(change)


def _remove(element: Any) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
