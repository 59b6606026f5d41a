"""A posting as plain text and as a plain web page: the words of the PDF in the same order."""

from collections.abc import Iterator
from html import escape

from reports.postings.parts import Kind, Part, lines_of_names, parts_of
from reports.postings.sheet import PostingSheet, SheetList
from reports.writers.packing import plain

_BODY = (
    "margin:0 auto;padding:24px 16px;max-width:860px;font-family:仿宋,FangSong,宋体,SimSun,serif"
)
_STANDING = "font-size:16pt;line-height:1.8;margin:0"
_INDENT = f"{_STANDING};text-indent:2em;text-align:justify"
_TITLE = "text-align:center;font-size:22pt;line-height:1.4;font-family:宋体,SimSun,serif"
_CENTRED = f"{_STANDING};text-align:center"
_RED = "text-align:center;font-size:36pt;color:#d00;margin:0;font-family:宋体,SimSun,serif"
_AT_RIGHT = f"{_STANDING};text-align:right"
_NUMBERED = f"{_CENTRED};border-bottom:2px solid #d00;padding-bottom:8px"
_SIGNED = "display:inline-block;text-align:center;margin-right:4em"
_IMPRINT = "font-size:14pt;line-height:1.6;margin:0;border-top:1px solid #000;padding:0 1em"
_TABLE = "border-collapse:collapse;margin:8px 0;font-size:12pt"
_CELL = "text-align:center;vertical-align:middle;font-weight:normal"
_FONTS = {Kind.HEADING_1: "黑体,SimHei,sans-serif", Kind.HEADING_2: "楷体,KaiTi,serif"}
_PLAIN = {
    Kind.RED_HEAD: _RED,
    Kind.SUBTITLE: _CENTRED,
    Kind.ADDRESSEE: _STANDING,
    Kind.TEXT: _INDENT,
    Kind.NOTE: _INDENT,
}
_BREAK = "\n"


def as_text(sheet: PostingSheet) -> str:
    """Return a posting as plain text; the cells of a row are parted by tabs."""
    lines = [line for part in parts_of(sheet) for line in _lines(part)]
    return "".join(f"{line}\n" for line in lines)


def _lines(part: Part) -> Iterator[str]:
    match part.kind:
        case Kind.HEADING_1 | Kind.HEADING_2 | Kind.TEXT | Kind.NOTE:
            yield f"　　{''.join(part.texts)}"
        case Kind.TABLE if part.table is not None:
            yield from _rows(part.table)
        case Kind.ATTACHED:
            yield ""
            for at, (lead, name) in enumerate(lines_of_names(part.texts)):
                yield f"　　{'　　　' if at else ''}{lead}{name}"
        case Kind.SIGNATURE:
            yield ""
            yield from (f"{'　' * 8}{text}" for text in part.texts if text)
        case Kind.ATTACHMENT:
            yield from ("", *filter(None, part.texts))
        case Kind.PRINTED:
            yield "　　".join(filter(None, part.texts))
        case _:
            yield from part.texts


def _rows(table: SheetList) -> Iterator[str]:
    if table.name:
        yield table.name
    for row in (table.head, *table.rows):
        if row:
            yield "\t".join(cell.replace("\n", " ") for cell in row)


def as_html(sheet: PostingSheet) -> str:
    """Return a posting as one plain HTML page: inline styles, no class, nothing from outside."""
    parts = parts_of(sheet)
    red = any(part.kind is Kind.RED_HEAD for part in parts)
    body = "\n".join(element for part in parts for element in _elements(part, red))
    title = _escaped(next((part.texts[0] for part in parts if part.kind is Kind.TITLE), ""))
    head = f'<meta charset="utf-8">\n<title>{title.replace(_BREAK, "")}</title>'
    return (
        f'<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n{head}\n</head>\n'
        f'<body style="{_BODY}">\n{body}\n</body>\n</html>\n'
    )


def _elements(part: Part, red: bool) -> Iterator[str]:
    match part.kind:
        case Kind.NUMBER:
            yield _element("p", _NUMBERED if red else _AT_RIGHT, part.texts[0])
        case Kind.TITLE:
            yield _element("h1", _TITLE, part.texts[0])
        case Kind.HEADING_1 | Kind.HEADING_2:
            lead, rest = map(_escaped, part.texts)
            lead = f'<span style="font-family:{_FONTS[part.kind]}">{lead}</span>'
            yield f'<p style="{_INDENT}">{lead}{rest}</p>'
        case Kind.TABLE if part.table is not None:
            yield from _table(part.table)
        case kind if kind in _PLAIN:
            yield _element("p", _PLAIN[kind], part.texts[0])
        case _:
            yield from _of_end(part)


def _of_end(part: Part) -> Iterator[str]:
    match part.kind:
        case Kind.ATTACHED:
            for at, (lead, name) in enumerate(lines_of_names(part.texts)):
                yield _element("p", _INDENT, f"{'　　　' if at else ''}{lead}{name}")
        case Kind.SIGNATURE:
            yield f'<div style="text-align:right;margin-top:3em">\n<div style="{_SIGNED}">'
            yield from (_element("p", _STANDING, text) for text in part.texts if text)
            yield "</div>\n</div>"
        case Kind.ATTACHMENT:
            label, name = part.texts
            font = f"{_STANDING};margin-top:3em;font-family:{_FONTS[Kind.HEADING_1]}"
            yield _element("p", font, label)
            if name:
                yield _element("h1", _TITLE, name)
        case _:
            yield _element("p", _IMPRINT, "　　".join(text for text in part.texts if text))


def _table(table: SheetList) -> Iterator[str]:
    if table.name:
        yield _element("p", _CENTRED, table.name)
    yield (f'<table border="1" width="100%" cellspacing="0" cellpadding="3" style="{_TABLE}">')
    if table.head:
        yield f"<thead>\n<tr>{_cells('th', table.head)}</tr>\n</thead>"
    yield "<tbody>"
    yield from (f"<tr>{_cells('td', row)}</tr>" for row in table.rows)
    yield "</tbody>\n</table>"


def _cells(name: str, row: tuple[str, ...]) -> str:
    return "".join(f'<{name} style="{_CELL}">{_broken(cell)}</{name}>' for cell in row)


def _element(name: str, style: str, text: str) -> str:
    return f'<{name} style="{style}">{_broken(text)}</{name}>'


def _broken(text: str) -> str:
    return _escaped(text).replace("\n", "<br>")


def _escaped(text: str) -> str:
    return escape(plain(text))
