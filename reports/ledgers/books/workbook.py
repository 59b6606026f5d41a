"""The sheets of a workbook or a csv file, cell by cell, with what Excel leaves unsaid."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.store.refusal import Refusal
from reports.apart.asking import read_apart
from reports.apart.serving import Reading
from reports.ledgers.books.raw_table import Table
from reports.ledgers.books.reader import answer, too_much
from reports.ledgers.books.separated import CSV

BOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".et", ".ods")
_MOST_MB = 100  # a ledger of 100,000 rows has 15
_MOST_MEMORY = 3 << 29  # bytes, 1.5 GB
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
    try:
        _check(path)
        whole = Path(os.path.abspath(path))
        reading = Reading(whole, answer, too_much, _MOST_MEMORY)
        found: list[Table] = read_apart(reading, still_wanted, _is_large)
        return found
    except PermissionError:
        sentence = f"“{path.name}”打不开，请先在 Excel 或 WPS 里关闭它，或检查权限。"
    except (OSError, ValueError):  # the second: a name that no file can have
        sentence = f"“{path.name}”打不开，请检查文件名和磁盘。"
    raise Refusal("file", sentence)


def _is_large(found: list[Table]) -> bool:
    return sum(len(table.rows) for table in found) >= _LARGE


def _check(path: Path) -> None:
    if path.is_dir():
        raise Refusal("file", f"“{path}”是文件夹，请选择里面的台账文件。")
    if path.suffix.lower() not in (CSV, *BOOKS):
        sentence = f"“{path.name}”不是 Excel 工作簿也不是 csv，请另存为 .xlsx 或 .csv 再导入。"
        raise Refusal("file", sentence)
    if not path.is_file():
        raise Refusal("file", f"没有找到文件“{path}”，请检查文件名和位置。")
    size = path.stat().st_size >> 20
    if size > _MOST_MB:
        sentence = f"“{path.name}”有 {size} MB，不像台账，没有读；请只留台账那张表，另存后再导入。"
        raise Refusal("file", sentence)
