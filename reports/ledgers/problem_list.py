"""The problems of a ledger as a workbook, to be worked through beside the ledger."""

from collections.abc import Sequence
from pathlib import Path

from reports.ledgers.problem import Problem
from reports.writers.xlsx.plain_workbook import plain_sheet

_HEADS = (("结果", 10), ("行", 8), ("列", 16), ("填写的内容", 36), ("原因", 60))


def write_problems(
    path: Path,
    rejected: Sequence[Problem],
    remarks: Sequence[Problem],
    held: Sequence[Problem] = (),
) -> int:
    """Write what was rejected, should be checked or is held, and return the number of lines.

    The file appears only when it is whole. Refuses a place that cannot be written.
    """
    lines = [("不能导入", each) for each in rejected] + [("提示", each) for each in remarks]
    lines += [("已有", each) for each in held]
    with plain_sheet(path, "导入问题", _HEADS) as sheet:
        for at, (word, each) in enumerate(lines, start=1):
            row = each.place if each.sheet else each.row or "整表"
            sheet.write_row(at, (word, row, each.column, each.value, each.reason))
    return len(lines)
