"""From a cell to the value of its column, with Excel's own traps."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from models.law.event import WAYS
from models.store.refusal import Refusal
from reports.ledgers.books.columns import Column
from reports.ledgers.cells.activity_facts import read_kind
from reports.ledgers.cells.amounts import (
    read_count,
    read_days,
    read_figure,
    read_money,
    read_period,
    read_year,
)
from reports.ledgers.cells.cell import LONGEST_BLANK, Remark, Unread, is_blank, text_of
from reports.ledgers.cells.cell_dates import read_date_cell, read_past_date
from reports.ledgers.cells.fuller_words import read_applicant_kind, read_intake, read_validity
from reports.ledgers.cells.known_words import choice, read_dispute_result
from reports.ledgers.cells.results import read_outcome

# A long number as Excel shows it and saves it into a csv.
_SHORTENED = re.compile(r"\d(\.\d+)?[Ee]\+\d+")
_WHATEVER = ("note", "content")  # fields in which a word for nothing is one like any other


def read_cell(column: Column, cell: Any, today: date) -> Any:
    """Read one value of a column. Blank is "" for text and None for all else.

    Raises Refusal for what cannot be read, Remark for what was read and should be checked.
    """
    if isinstance(cell, Unread):
        raise Refusal(column.field, cell.sentence)
    reader = _READERS.get(column.kind)
    if reader is None:
        return _text(column, cell)
    return None if is_blank(cell) else reader(column, cell, today)


def is_itself(column: Column, text: str) -> bool:
    """Tell of most texts of a column without a reader that they are read as they stand.

    No blanks at the ends, no marks of Excel, no number, and too long for a word for nothing.
    """
    return (
        column.kind not in _READERS
        and (len(text) > LONGEST_BLANK or (column.field in _WHATEVER and text != ""))
        and not text[0].isdecimal()
        and text.strip() == text
        and "\r" not in text
        and "_x000D_" not in text
    )


def _text(column: Column, cell: Any) -> str:
    text = text_of(cell)
    if (isinstance(cell, float) and abs(cell) >= 10**15) or _SHORTENED.fullmatch(text):
        raise Remark(text, "长号码在表里成了数字，末尾几位可能已丢失，请核对原件")
    if not column.required and column.field not in _WHATEVER and is_blank(text):
        return ""
    return text


_READERS: dict[str, Callable[[Column, Any, date], Any]] = {
    "date": read_past_date,
    "deadline": read_date_cell,
    "days": read_days,
    "period": read_period,
    "figure_value": read_figure,
    "money": read_money,
    "count": read_count,
    "activity_kind": read_kind,
    "year": read_year,
    "outcome": read_outcome,
    "intake": read_intake,
    "applicant_kind": read_applicant_kind,
    "service_way": choice("service_way", "、".join(WAYS)),
    "party": choice("party", "第三方、其他机关、共同制作机关"),
    "attribute": choice("attribute", "主动公开、依申请公开、不予公开"),
    "yes_no": choice("yes_no", "是、否"),
    "validity": read_validity,
    "document_kind": choice("document_kind", "是、否、规章"),
    "dispute_kind": choice("dispute_kind", "行政复议、未经复议直接起诉、复议后起诉"),
    "dispute_result": read_dispute_result,
    "duration": choice("duration", "长期、定期、临时"),
}
