"""A posting as its parts in the order they are read: the one order that the PDF, the web page and
the plain text share."""

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum

from reports.postings.sheet import PostingSheet, SheetList

TABLE_PLACE = "【名单】"
# Signs without ink: no font draws them, so no twin may say them.
_NO_INK = frozenset({"Cc", "Cf", "Cs", "Cn", "Mn"})
_ATTACHED, _ATTACHED_NEXT = re.compile("附件[：:] *"), re.compile(r"\d{1,2}[.．、] *")
_BLANKS = " \t\u3000"
_HEADING_1 = re.compile("[一二三四五六七八九十百]+、")
_HEADING_2 = re.compile("[（(][一二三四五六七八九十百]+[）)]")


class Kind(StrEnum):
    """What a part of a posting is."""

    RED_HEAD = "red_head"
    NUMBER = "number"
    TITLE = "title"
    SUBTITLE = "subtitle"
    ADDRESSEE = "addressee"
    HEADING_1 = "heading_1"
    HEADING_2 = "heading_2"
    TEXT = "text"
    TABLE = "table"
    ATTACHED = "attached"
    SIGNATURE = "signature"
    NOTE = "note"
    ATTACHMENT = "attachment"
    COPIED = "copied"
    PRINTED = "printed"


@dataclass(frozen=True)
class Part:
    """A part and what it says: `texts` as the kind asks, `table` where it is one.

    A heading has the words of its typeface and the text that runs on after them. 附件说明 has the
    names, a signature those who sign and the date, an attachment its label and its name, 印发 organ
    and date.
    """

    kind: Kind
    texts: tuple[str, ...] = ()
    table: SheetList | None = None


def parts_of(sheet: PostingSheet) -> list[Part]:
    """Return the parts of a posting from top to bottom; what is empty is left out."""
    opening = (
        (Kind.RED_HEAD, sheet.red_head),
        (Kind.NUMBER, sheet.document_number),
        (Kind.TITLE, sheet.title),
        (Kind.SUBTITLE, sheet.subtitle),
        (Kind.ADDRESSEE, sheet.addressee),
    )
    parts = [Part(kind, (text,)) for kind, said in opening if (text := "\n".join(_lines(said)))]
    named, parts_of_text = _text(sheet)
    parts += parts_of_text
    names = tuple(name for name, *_ in map(_attachment, sheet.attachments)) or named
    if names:
        parts.append(Part(Kind.ATTACHED, names))
    signed = (*signatories(clean(sheet.organ)), clean(sheet.dated))
    if any(signed):
        parts.append(Part(Kind.SIGNATURE, signed))
    if note := clean(sheet.note):
        bracketed = note if note[0] in "（(" else f"（{note}）"
        parts.append(Part(Kind.NOTE, (bracketed,)))
    return [*parts, *_attachments(sheet), *_imprint(sheet)]


def clean(text: str) -> str:
    """Return one line of a text without signs that have no ink, and without blanks around it."""
    return _inked(text.replace("\n", " ").replace("\t", " ")).strip(_BLANKS)


_NAME_OF_ORGAN = 4  # signs at least: 示 例 镇 set apart is one name


def signatories(organ: str) -> tuple[str, ...]:
    """Return those who sign: names parted by blanks, or the one name."""
    names = tuple(organ.split())
    return names if all(len(name) >= _NAME_OF_ORGAN for name in names) and names else (organ,)


def lines_of_names(names: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return 附件说明 as pairs of what stands before a name (附件：1.) and the name."""
    order = [f"{number}." if len(names) > 1 else "" for number in range(1, len(names) + 1)]
    return [("附件：" * (not at) + order[at], name) for at, name in enumerate(names)]


def _inked(text: str) -> str:
    return "".join(sign for sign in text if unicodedata.category(sign) not in _NO_INK)


def _lines(text: str) -> list[str]:
    return [line for each in text.splitlines() if (line := clean(each))]


def _names_at_end(lines: list[str]) -> tuple[list[str], tuple[str, ...]]:
    """Part a text from the 附件说明 it ends with: 附件：1.…, 2.…, each on a line of its own."""
    at = next((at for at, line in enumerate(lines) if _ATTACHED.match(line)), None)
    if at is None or not all(_ATTACHED_NEXT.match(line) for line in lines[at + 1 :]):
        return lines, ()
    names = [_ATTACHED.sub("", lines[at]), *lines[at + 1 :]]
    return lines[:at], tuple(_ATTACHED_NEXT.sub("", name) for name in names)


def _text(sheet: PostingSheet) -> tuple[tuple[str, ...], list[Part]]:
    """Return the names of 附件 at the end of the text, and the parts before them."""
    table = _tables(sheet.table)
    parts: list[Part] = []
    lines, names = _names_at_end(_lines(sheet.body))
    for line in lines:
        if line != TABLE_PLACE:
            parts.append(_paragraph(line))
            continue
        parts += table
        table = []
    closing = [line for said in sheet.closing for line in _lines(said)]
    return names, [*parts, *table, *map(_paragraph, closing)]


def _paragraph(line: str) -> Part:
    for kind, begin in ((Kind.HEADING_1, _HEADING_1), (Kind.HEADING_2, _HEADING_2)):
        if begin.match(line):
            return Part(kind, _run_in(line))
    return Part(Kind.TEXT, (line,))


def _run_in(line: str) -> tuple[str, str]:
    """Cut a paragraph into its heading and the text that runs on after the first 。 or ：."""
    end = re.search(r"。|(?<!\d)：", line)
    return (line[: end.end()], line[end.end() :]) if end else (line, "")


def _tables(table: SheetList | None) -> list[Part]:
    """Return a table as a part; nothing when it has neither a head nor a row."""
    found = _table(table) if table is not None else None
    return [Part(Kind.TABLE, (), found)] if found and (found.head or any(found.rows)) else []


def _table(table: SheetList) -> SheetList:
    """Return a table with clean cells; a row is filled up or cut to the width of the head."""
    width = len(table.head) or max((len(row) for row in table.rows), default=0)
    rows = tuple(
        tuple("\n".join(_lines(cell)) for cell in (*row, *("",) * width)[:width])
        for row in table.rows
    )
    head = tuple("\n".join(_lines(cell)) for cell in table.head)
    return SheetList(head, rows, clean(table.name), table.wide)


def _attachment(attached: SheetList | str) -> tuple[str, list[Part]]:
    if isinstance(attached, SheetList):
        # Its name is the title of its page.
        return clean(attached.name), _tables(replace(attached, name=""))
    name, *lines = _lines(attached) or [""]
    return name, [_paragraph(line) for line in lines]


def _attachments(sheet: PostingSheet) -> list[Part]:
    parts: list[Part] = []
    for number, attached in enumerate(sheet.attachments, 1):
        name, inside = _attachment(attached)
        if inside:
            label = f"附件{number}" if len(sheet.attachments) > 1 else "附件"
            parts += [Part(Kind.ATTACHMENT, (label, name)), *inside]
    return parts


def _imprint(sheet: PostingSheet) -> list[Part]:
    if sheet.imprint is None:
        return []
    copied = clean(sheet.imprint.copied_to)
    printed = (clean(sheet.imprint.printed_by), clean(sheet.imprint.printed_on))
    parts = []
    if copied:
        said = copied if copied.startswith("抄送") else f"抄送：{copied}"
        parts.append(Part(Kind.COPIED, (said if said[-1] == "。" else f"{said}。",)))
    if any(printed):
        day = printed[1]
        ended = f"{day}印发" if day and not day.endswith("印发") else day
        parts.append(Part(Kind.PRINTED, (printed[0], ended)))
    return parts
