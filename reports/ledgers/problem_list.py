"""The problems of a ledger as a workbook, to be worked through beside the ledger."""

from collections.abc import Sequence
from pathlib import Path

from reports.ledgers.problem import Problem
from reports.writers.saving import saved

_HEADS = (("结果", 10), ("行", 8), ("列", 16), ("填写的内容", 36), ("原因", 60))


def write_problems(path: Path, rejected: Sequence[Problem], remarks: Sequence[Problem]) -> int:
    """Write what was rejected and what should be checked, and return the number of lines.

    The file appears only when it is whole. Refuses a place that cannot be written.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 (only for exports)

    lines = [("不能导入", each) for each in rejected] + [("提示", each) for each in remarks]
    with saved(path) as draft:
        options = {"strings_to_formulas": False, "strings_to_urls": False}
        book = Workbook(str(draft), options)
        sheet = book.add_worksheet("导入问题")
        head = book.add_format({"bold": True, "bg_color": "#E8EEEE", "border": 1})
        plain = book.add_format({"valign": "top", "text_wrap": True})
        sheet.freeze_panes(1, 0)
        for place, (word, width) in enumerate(_HEADS):
            sheet.set_column(place, place, width)
            sheet.write_string(0, place, word, head)
        for at, (word, each) in enumerate(lines, start=1):
            texts = (word, None, each.column, each.value, each.reason)
            for place, text in enumerate(texts):
                if text:
                    sheet.write_string(at, place, text, plain)
            if each.row:
                sheet.write_number(at, 1, each.row, plain)
            else:
                sheet.write_string(at, 1, "表头", plain)
        book.close()
    return len(lines)
