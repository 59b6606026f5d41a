"""The sheets of a workbook or a csv file, cell by cell, with what Excel leaves unsaid."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reports.apart.asking import read_apart
from reports.apart.place import Wanted
from reports.apart.serving import Reading
from reports.ledgers.books.raw_table import Table
from reports.ledgers.books.reader import answer, too_much
from reports.ledgers.books.separated import CSV

BOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".et", ".ods")
_MOST_MEMORY = 3 << 29  # bytes, 1.5 GB
_LEDGER = Wanted(
    (CSV, *BOOKS),
    "台账文件",
    "不是 Excel 工作簿也不是 csv，请另存为 .xlsx 或 .csv 再导入。",
    "有 {size} MB，不像台账，没有读；请只留台账那张表，另存后再导入。",  # 100,000 rows have 15
    programs=" Excel 或 WPS ",
)
_LARGE = 5000  # rows, after which a process gives back what it took


@dataclass(frozen=True)
class Opened:
    """A file that was read: every sheet of a workbook, or the one table of a csv file."""

    path: Path
    tables: Sequence[Table]


def tables(path: Path, still_wanted: Callable[[], object] = lambda: None) -> list[Table]:
    """Return every sheet of a workbook, or the one table of a csv file.

    The file is read in a process of its own; `still_wanted` is asked now and then meanwhile,
    what it raises ends the reading. Refuses another kind of file, one that is not there, one
    that is too large, and one that cannot be read.
    """
    found: list[Table] = _LEDGER.read(
        path,
        lambda whole: read_apart(
            Reading(whole, answer, too_much, _MOST_MEMORY), still_wanted, _is_large
        ),
    )
    return found


def _is_large(found: list[Table]) -> bool:
    return sum(len(table.rows) for table in found) >= _LARGE
