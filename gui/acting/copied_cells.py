"""Cells to the clipboard as Excel and WPS take them: words stay words, numbers and days are real.

They take the table of the page (html) before the lines with tabs; in both nothing is a formula.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from models.store.plain_text import harmless
from reports.paper.document import Table
from reports.paper.plain import rows_of

Value = str | int | float | date
# More digits than a number of Excel keeps, or a zero before them, are a text: 登记号, 电话.
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,2}(?:,\d{3}){1,4}|[1-9]\d{0,14})(?:\.\d{1,6})?")
_TEXT, _DAY, _PLAIN = r"\@", r"yyyy\-mm\-dd", "General"
_TEXT_OF_CALC = "2052;0;@"  # LibreOffice reads no style of Office


def valued(text: str) -> Value:
    """Return a cell as a number where it reads as one that Excel keeps whole."""
    if not _NUMBER.fullmatch(text):
        return text
    figure = text.replace(",", "")
    return float(figure) if "." in figure else int(figure)


def put_cells(rows: Iterable[Sequence[Value]]) -> None:
    """Put rows of cells on the clipboard."""
    kept = list(rows)
    data = QMimeData()
    data.setText("\n".join("\t".join(map(_line, row)) for row in kept))
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in kept)
    data.setHtml(f'<html><meta charset="utf-8"><body><table>{body}</table></body></html>')
    QGuiApplication.clipboard().setMimeData(data)


def put_table(table: Table) -> None:
    """Put a table of a paper on the clipboard, its heading first; its figures are numbers."""
    put_cells([[table.heading], *([valued(text) for text in row] for row in rows_of(table))])


def _line(value: Value) -> str:
    """Return a cell that arrives as it reads: no formula, no quotation mark as its frame."""
    if not isinstance(value, str):
        return str(value)
    plain = harmless(" ".join(value.split()))
    return '"{}"'.format(plain.replace('"', '""')) if plain.startswith('"') else plain


def _cell(value: Value) -> str:
    words = escape(str(value), quote=False)
    if isinstance(value, str):
        words = words.replace("\n", '<br style="mso-data-placement:same-cell">')
        return f"<td sdnum='{_TEXT_OF_CALC}' style='mso-number-format:\"{_TEXT}\"'>{words}</td>"
    style = _DAY if isinstance(value, date) else _PLAIN
    return f"<td style='mso-number-format:\"{style}\"'>{words}</td>"
