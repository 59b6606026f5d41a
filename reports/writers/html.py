"""A neutral document as one plain HTML file, made to be pasted into any website's editor.

Tables are `<table border="1">` with colspan and rowspan; inline styles only; no class, no script,
nothing from outside.
"""

import re
from base64 import b64encode
from collections.abc import Iterator
from html import escape
from pathlib import Path

from models.store.plain_text import is_risky
from reports.paper.chart import Chart
from reports.paper.document import (
    Attached,
    Block,
    Cell,
    CellKind,
    Document,
    Heading,
    Line,
    Note,
    PageBreak,
    Paragraph,
    Picture,
    SheetTitle,
    Signature,
    Table,
    TableBlock,
)
from reports.writers.packing import plain
from reports.writers.saving import save_bytes
from reports.writers.setting.charts import chart_png

# Room above is padding: a word processor gives a margin of the body to every cell of a table.
_BODY = "margin:0 auto;padding:24px 16px;max-width:{width}px;font-family:宋体,SimSun,serif"
_TITLE = "text-align:center;font-size:22pt;line-height:1.5;font-weight:bold"
_SUBTITLE = "text-align:center;font-size:16pt;line-height:1.8"
_LINE = "font-size:14pt;line-height:1.6;margin:0"
_HEADINGS = {
    1: "font-size:16pt;line-height:1.8;font-family:黑体,SimHei,sans-serif;font-weight:normal",
    2: "font-size:16pt;line-height:1.8;font-family:楷体,KaiTi,serif;font-weight:normal",
}
_INDENT = "text-indent:2em;margin:0"
_TEXT = "font-size:16pt;line-height:1.8;text-align:justify"
_STANDING = "font-size:16pt;line-height:1.8;margin:0"
_SIGNED = "display:inline-block;text-align:center;margin-right:4em"
_NOTE = "font-size:10.5pt;line-height:1.6;margin:6px 0"
_TABLE = "border-collapse:collapse;margin:8px 0;font-size:{size}pt"
_GROUNDS = {
    CellKind.MUTED: ";background:#e2e2e2",
    CellKind.HATCHED: ";background:repeating-linear-gradient(135deg,#fff 0 4px,#bbb 4px 5px)",
    CellKind.MARKED: ";border:2px solid #000",
}
_FIGURE = re.compile(r"-?[0-9][0-9,.]*%?")
_WORDS_IN_EXCEL = r";mso-number-format:'\@'"  # which opens pages too, and would reckon =1+1
_CHART = 442  # points: as wide as on paper
_NARROW = 8  # a table of so many columns is set in 小五, else in 五号


def write_html(document: Document, path: Path) -> None:
    """Write `document` as the UTF-8 file `path`.

    Raises Refusal when the file cannot be written; nothing half-written is left.
    """
    save_bytes(path, html(document).encode(), "html")


def html(document: Document) -> str:
    """Return `document` as the text of an HTML file."""
    title = _escaped(document.metadata.title or document.title)
    width = 1200 if any(table.column_count > _NARROW for table in document.tables) else 860
    head = f'<meta charset="utf-8">\n<title>{title}</title>'
    body = "\n".join(_lines(document))
    style = _BODY.format(width=width)
    return (
        f'<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n{head}\n</head>\n'
        f'<body style="{style}">\n{body}\n</body>\n</html>\n'
    )


def _lines(document: Document) -> Iterator[str]:
    yield _element("h1", _TITLE, document.title)
    if document.subtitle:
        yield _element("p", _SUBTITLE, document.subtitle)
    for line in document.lines:
        yield _element("p", _LINE, line)
    for block in document.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level):
            style = f"{_HEADINGS.get(level, _TEXT)};{_INDENT}"
            yield _element(f"h{min(level, 5) + 1}", style, text)
        case Paragraph(text):
            yield _element("p", f"{_TEXT};{_INDENT}", text)
        case Note(text):
            yield _element("p", _NOTE, text)
        case TableBlock(table):
            yield from _table(table)
            if table.note:
                yield _element("p", _NOTE, table.note)
        case PageBreak():  # a page of the web has no end
            return
        case Picture() | Chart():
            yield from _shown(block)
        case _:
            yield from _of_letter(block)


def _shown(block: Picture | Chart) -> Iterator[str]:
    if isinstance(block, Chart):
        kind, data, words = "png", chart_png(block, _CHART), block.title
    else:
        kind, data, words = "jpeg", block.data, block.words
    source = f"data:image/{kind};base64,{b64encode(data).decode()}"
    yield f'<p style="{_NOTE}"><img src="{source}" style="max-width:100%"></p>'
    yield _element("p", _NOTE, words)


def _of_letter(block: Line | SheetTitle | Attached | Signature) -> Iterator[str]:
    match block:
        case Line(text, align):
            yield _element("p", f"{_STANDING};text-align:{align}", text)
        case SheetTitle(text):
            yield _element("h1", _TITLE, text)
        case Attached(names):
            for number, name in enumerate(names, 1):
                order = f"{number}." if len(names) > 1 else ""
                lead = "附件：" if number == 1 else "　　　"
                yield _element("p", f"{_STANDING};{_INDENT}", f"{lead}{order}{name}")
        case Signature(organ, dated):
            yield f'<div style="text-align:right;margin-top:3em">\n<div style="{_SIGNED}">'
            for text in (organ, dated):
                yield _element("p", _STANDING, text)
            yield "</div>\n</div>"


def _table(table: Table) -> Iterator[str]:
    size = 9 if table.flowing else 9.5 if table.column_count >= _NARROW else 10.5
    size = 12 if table.large else size
    edges = 'border="1" width="100%" cellspacing="0" cellpadding="3"'
    yield f'<table {edges} style="{_TABLE.format(size=size)}">'
    total = sum(table.widths)
    columns = (f'<col width="{100 * width / total:.1f}%">' for width in table.widths)
    yield f"<colgroup>{''.join(columns)}</colgroup>"
    rows: list[list[Cell]] = [[] for _ in range(table.row_count)]
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
        rows[cell.row].append(cell)
    for number, cells in enumerate(rows):
        if table.head_rows and number in (0, table.head_rows):
            yield "</thead>\n<tbody>" if number else "<thead>"
        yield f"<tr>{''.join(_cell(cell, number < table.head_rows) for cell in cells)}</tr>"
    yield "</tbody>\n</table>" if 0 < table.head_rows < table.row_count else "</table>"


def _cell(cell: Cell, in_head: bool) -> str:
    name = "th" if in_head and cell.kind is CellKind.HEAD else "td"
    spans = "".join(
        f' {word}="{count}"'
        for word, count in (("rowspan", cell.rowspan), ("colspan", cell.colspan))
        if count > 1
    )
    style = f"text-align:{cell.align};vertical-align:middle;font-weight:normal"
    style += _GROUNDS.get(cell.kind, "")
    if is_risky(cell.text) and not _FIGURE.fullmatch(cell.text):
        style += _WORDS_IN_EXCEL
    return f'<{name}{spans} style="{style}">{_broken(cell.text)}</{name}>'


def _element(name: str, style: str, text: str) -> str:
    return f'<{name} style="{style}">{_broken(text)}</{name}>'


def _broken(text: str) -> str:
    return _escaped(text).replace("\n", "<br>")


def _escaped(text: str) -> str:
    return escape(plain(text))
