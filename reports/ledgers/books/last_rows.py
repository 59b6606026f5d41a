"""The rows of a ledger that are no record: sums, headings, who filled it in and checked it."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from reports.ledgers.books.header import Header
from reports.ledgers.cells.cell import folded, text_of

_SUM = re.compile(
    r"(本页|本表|本月|本季度?|本年度?|全年)?(合计|小计|总计|共计|累计|总数)[:数]?\d*[件条项行]?"
)
_NUMBER = re.compile(r"(共|计)?[-+]?[\d.,]+(万?元|[件条项人次个行篇份])*|[-—/]+")
_SIGNER = (
    "填表人|填报人|制表人|填表|填报|制表|审核人|审核|复核人|复核|审批人|负责人|单位负责人|分管领导|主要领导|"
    "经办人|登记人|联系人|联系电话|填报日期|填表日期|制表日期|制表时间|填表时间|填报时间|报出日期|登记日期|日期|"
    "填报单位|填表单位|制表单位|单位|单位盖章|盖章"
)
_HINT = re.compile("计|数|填|制|审|核|负责|领导|经办|登记|联系|日期|单位|盖章|注|说明")
_SIGNED = re.compile(rf"(({_SIGNER}):.*?)+|({_SIGNER})")
_BARE = re.compile(rf"({_SIGNER}):?")
# What parts the rows of a ledger: 一、本年收到, （二）上年结转, 2026年3月, 第一季度.
_SECTION = re.compile(
    r"(\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+[、.]).*"
    r"|(\d{4}年)?(\d{1,2}月份?|第?[一二三四1-4]季度|[上下]半年)|\d{4}年度?"
)
_NOTE = re.compile(r"(备注|说明|注|填表说明|填报说明):.+")


def is_closing(row: Sequence[Any], header: Header) -> bool:
    """Say whether a row is no record: a sum with numbers alone, names under the sheet, a note.

    A heading over some of the rows is none either.

    A record that only mentions such a word holds other things as well.
    """
    first = next((cell for cell in row if str(cell or "").strip()), None)
    if isinstance(first, str) and _parts_rows(first, row, header):
        return True
    if not isinstance(first, str) or not _HINT.search(first):
        return False  # nearly every row: no further look
    head, *others = filled = [text for cell in row if (text := folded(text_of(cell)))]
    if _SUM.fullmatch(head):
        return all(_NUMBER.fullmatch(each) or _SUM.fullmatch(each) for each in others)
    if len(filled) == 1 and _NOTE.fullmatch(head):
        return len(header.columns) > 1
    if not all(
        _SIGNED.fullmatch(text) or (at and _BARE.fullmatch(filled[at - 1]))
        for at, text in enumerate(filled)
    ):
        return False
    return ":" in "".join(filled) or len(filled) > 1


def _parts_rows(first: str, row: Sequence[Any], header: Header) -> bool:
    """Say whether a row is a heading alone, in a ledger whose records want more than one cell."""
    if _SECTION.fullmatch(unicodedata.normalize("NFKC", first).strip()) is None:
        return False
    wanted = sum(column.required for column in header.columns.values())
    return wanted > 1 and sum(bool(str(cell or "").strip()) for cell in row) == 1
