"""A workbook cleaned: no hidden sheets, nothing in hidden rows and columns, no comments or macros.

Where something hidden was taken out, formulas become the values that they last had.
"""

from typing import Any

from reports.inspecting import enclosed, properties
from reports.inspecting.package import Package
from reports.inspecting.workbook_parts import (
    BOOK,
    TEXTS,
    S,
    Sheet,
    hidden_columns,
    is_hidden_row,
    number,
    place,
    sheets,
)
from reports.inspecting.workbook_traces import PATH

_REMARKS = ("xl/comments", "xl/threadedComments/", "xl/persons/")
_DRAWN = ("xl/drawings/vmlDrawing",)
_REVISIONS, _CHAIN = "xl/revisions/", "xl/calcChain.xml"
_PLAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def cleaned(data: bytes, name: str) -> bytes:
    """Return the workbook without what it would give away, as far as that can be taken out."""
    package = Package(data, name)
    properties.clear(package)
    book = package.xml(BOOK)
    all_of_it = sheets(package, book)
    shown = [sheet for sheet in all_of_it if not sheet.is_hidden]
    took = _without_sheets(package, book, all_of_it, shown)
    roots = {sheet.part: package.xml(sheet.part) for sheet in shown}
    roots = {part: root for part, root in roots.items() if root is not None}
    took = any([_without_hidden(root) for root in roots.values()]) or took
    for part, root in roots.items():
        _without_remarks(package, part, root)
        if took:
            _as_values(root)
        package.put(part, root)
    for each in list(book.iter(PATH)):
        each.getparent().remove(each)
    package.put(BOOK, book)
    _only_used_texts(package, list(roots.values()))
    gone = [*package.under(*_REMARKS, _REVISIONS), *enclosed.macros(package)]
    package.drop(*gone, *([_CHAIN] if took and _CHAIN in package.names else []))
    package.retype("macroEnabled", _PLAIN)
    return package.packed()


def _without_sheets(package: Package, book: Any, every: list[Sheet], shown: list[Sheet]) -> bool:
    """Take the hidden sheets out, with the names of ranges that lead to them."""
    hidden = [sheet for sheet in every if sheet.is_hidden]
    if not hidden:
        return False
    own = {str(at): every.index(sheet) for at, sheet in enumerate(every) if sheet in shown}
    numbers = {old: str(new) for new, old in enumerate(own)}
    for name in list(book.iter(f"{S}definedName")):
        said, at = str(name.text or ""), name.get("localSheetId")
        leads = any(f"{sheet.name}!" in said or f"{sheet.name}'!" in said for sheet in hidden)
        if leads or (at is not None and at not in numbers):
            name.getparent().remove(name)
        elif at is not None:
            name.set("localSheetId", numbers[at])
    for view in book.iter(f"{S}workbookView"):
        for first in ("activeTab", "firstSheet"):
            view.attrib.pop(first, None)
    for sheet in hidden:
        sheet.element.getparent().remove(sheet.element)
    package.put(BOOK, book)
    package.drop(*_alone_in(package, hidden, shown))
    return True


def _alone_in(package: Package, hidden: list[Sheet], shown: list[Sheet]) -> list[str]:
    """Return the parts that only hidden sheets lead to, themselves too."""
    kept = _led_to(package, [sheet.part for sheet in shown])
    return [part for part in _led_to(package, [s.part for s in hidden]) if part not in kept]


def _led_to(package: Package, parts: list[str]) -> dict[str, None]:
    found = dict.fromkeys(parts)
    waiting = list(parts)
    while waiting:
        part = waiting.pop()
        for relation in package.relations(part):
            target = package.target(part, relation)
            if target in package.names and target not in found and target != BOOK:
                found[target] = None
                waiting.append(target)
    return found


def _without_hidden(root: Any) -> bool:
    """Empty the cells of hidden rows and columns; tell whether there was anything in them."""
    columns, took = hidden_columns(root), False
    for row in root.iter(f"{S}row"):
        hides = is_hidden_row(row)
        for cell in row.iterchildren(f"{S}c"):
            at = number(place(cell)[0])
            if (hides or any(at in each for each in columns)) and len(cell):
                took = True
                cell.attrib.pop("t", None)
                for each in list(cell):
                    cell.remove(each)
    return took


def _as_values(root: Any) -> None:
    for formula in list(root.iter(f"{S}f")):
        formula.getparent().remove(formula)


def _without_remarks(package: Package, part: str, root: Any) -> None:
    """Take out the boxes of comments, where a drawing holds nothing else."""
    led = {each.get("Id"): package.target(part, each) for each in package.relations(part)}
    for each in list(root.iter(f"{S}legacyDrawing")):
        drawn = next((led[name] for name in each.attrib.values() if name in led), "")
        if drawn.startswith(_DRAWN) and drawn in package.names and _only_notes(package, drawn):
            root.remove(each)
            package.drop(drawn)


def _only_notes(package: Package, drawn: str) -> bool:
    kinds = {each.get("ObjectType") for each in package.xml(drawn).iter("{*}ClientData")}
    return kinds <= {"Note"}


def _only_used_texts(package: Package, roots: list[Any]) -> None:
    """Blank the common texts that no cell says any more: they would stay in the file."""
    shared = package.xml(TEXTS)
    if shared is None:
        return
    used = {
        str(cell.findtext(f"{S}v") or "").strip()
        for root in roots
        for cell in root.iter(f"{S}c")
        if cell.get("t") == "s"
    }
    for at, each in enumerate(shared.iterchildren(f"{S}si")):
        if str(at) not in used:
            for child in list(each):
                each.remove(child)
            each.append(each.makeelement(f"{S}t"))
    package.put(TEXTS, shared)
