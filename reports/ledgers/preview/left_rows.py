"""The rows of a ledger that do not go in, as a ledger of their own: to be mended and sent again."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from reports.ledgers.books.by_hand import Place
from reports.ledgers.books.columns import REASON, ledger
from reports.ledgers.books.sheet import Sheet
from reports.ledgers.imported import Imported
from reports.ledgers.problem import Problem
from reports.writers.xlsx.plain_workbook import plain_sheet

_WIDTH, _REASON_WIDTH = 18, 60
_BY_HAND = "选了不导入"


def write_left_rows(path: Path, result: Imported) -> int:
    """Write what was rejected or left out, under the words of its file, and return how many rows.

    The last column says why. The file appears only when it is whole. Refuses a place that cannot
    be written.
    """
    why: dict[Place, list[str]] = defaultdict(list)
    for place in result.by_hand.left_out:
        why[place].append(_BY_HAND)
    for each in result.rejected:
        why[(each.sheet, each.row)].append(_said(each))
    sheets = result.book.sheets if result.book else []
    names = list(dict.fromkeys(name for sheet in sheets for name in _names(sheet).values()))
    names = [name for name in names if name != REASON]
    heads = [*((name, _WIDTH) for name in names), (REASON, _REASON_WIDTH)]
    count = 0
    with plain_sheet(path, ledger(result.kind).title, heads) as out:
        for sheet in sheets:
            for number, row in sheet.rows:
                if reasons := why.get((sheet.name, number)):
                    count += 1
                    cells = _cells(sheet, row, result.by_hand.mended.get((sheet.name, number), {}))
                    out.write_row(count, [*map(cells.get, names), "；".join(reasons)])
    return count


def _said(problem: Problem) -> str:
    return f"{problem.column}：{problem.reason}" if problem.column else problem.reason


def _names(sheet: Sheet) -> dict[int, str]:
    return dict(sorted(sheet.header.names.items()))


def _cells(sheet: Sheet, row: Sequence[Any], mended: Mapping[str, str]) -> dict[str, Any]:
    """Return the cells of a row by the words over them, mended where the clerk has."""
    found = {name: row[place] for place, name in _names(sheet).items() if place < len(row)}
    for place, column in sheet.header.columns.items():
        if column.field in mended:
            found[sheet.header.names[place]] = mended[column.field]
    return found
