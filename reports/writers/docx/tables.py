"""A neutral table as a real table of Word: merged cells, rules, heads repeated on every page."""

from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls

from reports.paper.document import Cell, CellKind, Table
from reports.writers.docx.styles import STYLES, node
from reports.writers.packing import plain

_NARROW = 8  # a table of so many columns is set in 小五, else in 五号
_NARROW_STYLE = "窄表文字"
_LEFT_OVER = 0.6  # of a character: room left in a line that is to end here
_SHIFTED = 2  # characters that a line may stand in at most
_MOST = 1.55  # how much taller than on screen, in proportion, the rows may be
_WHOLE = 300  # pixels: a higher row may be cut by the end of a page
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
# What muted and hatched cells stand on: pattern and colour.
_GROUNDS = {CellKind.MUTED: ("clear", "E2E2E2"), CellKind.HATCHED: ("thinDiagStripe", "FFFFFF")}
# Twentieths of a point inside a cell.
_MARGINS = (("top", 20), ("left", 40), ("bottom", 20), ("right", 40))


def word_table(
    table: Table, style_ids: dict[str, str], width: float, room: float, *, whole: bool = False
) -> Any:
    """Return `table` as an element `width` points wide, its rows fitted into `room` points.

    The rows of a `whole` table keep together on one page.
    """
    made = OxmlElement("w:tbl")
    made.append(_properties(width))
    total = sum(table.widths)
    widths = [round(each / total * width * 20) for each in table.widths]
    grid = OxmlElement("w:tblGrid")
    for each in widths:
        grid.append(node("gridCol", w=str(each)))
    made.append(grid)
    style = style_ids[_style_name(table)]
    heights = [0] * table.row_count if table.flowing else _heights(table, width, room)
    for row in range(table.row_count):
        kept = whole and row + 1 < table.row_count
        made.append(_row(table, row, heights[row], widths, style, kept=kept))
    return made


def _style_name(table: Table) -> str:
    if table.large:
        return "大表文字"
    if table.flowing:
        return "长表文字"
    return _NARROW_STYLE if table.column_count >= _NARROW else "表格文字"


def _properties(width: float) -> Any:
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in _SIDES
    )
    margins = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in _MARGINS)
    return parse_xml(
        f'<w:tblPr {nsdecls("w")}><w:tblW w:w="{round(width * 20)}" w:type="dxa"/>'
        f'<w:jc w:val="center"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
    )


def _heights(table: Table, width: float, room: float) -> list[int]:
    """The least heights of the rows, in twentieths of a point, as on the printed paper."""
    pixel = width / sum(table.widths)
    factor = min(max(room / (sum(table.heights) * pixel), 1.0), _MOST)
    return [round(height * pixel * factor * 20) for height in table.heights]


def _row(table: Table, row: int, height: int, widths: list[int], style: str, *, kept: bool) -> Any:
    made = OxmlElement("w:tr")
    look = OxmlElement("w:trPr")
    if table.heights[row] < _WHOLE:
        look.append(node("cantSplit"))
    if height:
        look.append(node("trHeight", val=str(height), hRule="atLeast"))
    if row < table.head_rows:
        look.append(node("tblHeader"))
    made.append(look)
    column = 0
    while column < table.column_count:
        cell = table.at(row, column)
        wide = sum(widths[column : column + cell.colspan])
        made.append(_cell(cell, row, wide, style, kept=kept))
        column += cell.colspan
    return made


def _cell(cell: Cell, row: int, width: int, style: str, *, kept: bool) -> Any:
    made = OxmlElement("w:tc")
    look = OxmlElement("w:tcPr")
    look.append(node("tcW", w=str(width), type="dxa"))
    if cell.colspan > 1:
        look.append(node("gridSpan", val=str(cell.colspan)))
    if cell.rowspan > 1:
        look.append(node("vMerge", **({"val": "restart"} if row == cell.row else {})))
    _mark(look, cell.kind)
    if cell.vertical:
        look.append(node("textDirection", val="tbRlV"))
    look.append(node("vAlign", val="center"))
    made.append(look)
    shown = cell if row == cell.row else None
    made.append(_paragraph(shown, style, kept=kept, shift=_shift(cell, width)))
    return made


def _mark(look: Any, kind: CellKind) -> None:
    """Give a cell its ground or its heavy frame."""
    if kind is CellKind.MARKED:
        heavy = "".join(
            f'<w:{side} w:val="single" w:sz="18" w:space="0" w:color="000000"/>'
            for side in ("top", "left", "bottom", "right")
        )
        look.append(parse_xml(f"<w:tcBorders {nsdecls('w')}>{heavy}</w:tcBorders>"))
    elif kind in _GROUNDS:
        pattern, fill = _GROUNDS[kind]
        look.append(node("shd", val=pattern, color="auto", fill=fill))


def _shift(cell: Cell, width: int) -> int:
    """Return how far the first line of a label stands in so that it ends where it is best broken.

    Without a line end in the text, which would be another text for who reads the cell.
    """
    if cell.kind is not CellKind.LABEL or cell.vertical or len(cell.lines) < 2:
        return 0
    em = STYLES[_NARROW_STYLE].size * 20
    room = width - sum(margin for side, margin in _MARGINS if side in ("left", "right"))
    spare = room - (len(cell.lines[0]) + _LEFT_OVER) * em
    return round(spare) if 0 < spare < _SHIFTED * em else 0


def _paragraph(cell: Cell | None, style: str, *, kept: bool, shift: int) -> Any:
    made = OxmlElement("w:p")
    look = OxmlElement("w:pPr")
    look.append(node("pStyle", val=style))
    made.append(look)
    if kept or (cell is not None and cell.kind is CellKind.BAND):
        look.append(node("keepNext"))  # stays with what it is over
    if cell is None or not cell.text:
        return made
    if shift:
        look.append(node("ind", firstLine=str(shift)))
    if cell.align != "center":
        look.append(node("jc", val=cell.align))
    run = OxmlElement("w:r")
    run.text = plain(cell.text)
    made.append(run)
    return made
