"""A large ledger imported, beside its file read with the bare library and written with bare SQL."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from models import founding
from models.store import register
from reports.ledgers.importing import import_ledger
from reports.writers.xlsx.plain_workbook import plain_sheet
from tests.benchmarks.measure import Row, timed

_ROWS, _TODAY = 100_000, date(2026, 3, 26)
_HEADS = (
    "信息名称", "索引号", "文号", "发布机构", "信息类别", "体裁", "成文日期", "公开日期", "公开属性", "公开渠道",
    "网址", "是否规范性文件", "有效性", "责任科室", "备注",
)  # fmt: skip


def _row(number: int) -> tuple[Any, ...]:
    day = date(2019, 1, 1) + timedelta(days=number % 2500)
    return (
        f"关于印发第{number}号春耕备耕工作方案的通知", f"sl/{day.year}-{number:06d}",
        f"示政发〔{day.year}〕{number}号", "示例镇人民政府", "机构职能", "通知", day,
        day + timedelta(days=5), "主动公开", "政府网站、公开栏", f"http://example.org/{number}", "否",
        "有效", "党政办", f"第{number}行",
    )  # fmt: skip


def _bare(book: Path, file: Path) -> None:
    """Read every cell and write it into a table of its own."""
    rows = CalamineWorkbook.from_path(str(book)).get_sheet_by_index(0).to_python()
    columns = ", ".join(f"c{at}" for at in range(len(_HEADS)))
    with closing(sqlite3.connect(file)) as to, to:
        to.execute(f"CREATE TABLE items ({columns})")
        marks = ", ".join("?" for _ in _HEADS)
        values = ([str(cell) for cell in row] for row in rows[1:])
        to.executemany(f"INSERT INTO items VALUES ({marks})", values)


def imported_beside_bare(place: Path) -> Row:
    """Return what an import of a large ledger takes, with history and search, beside the bare one.

    No register is open.
    """
    book = place / "台账.xlsx"
    with plain_sheet(book, "台账", [(head, 12) for head in _HEADS]) as sheet:
        for number in range(1, _ROWS + 1):
            sheet.write_row(number, _row(number))
    founding.make(place / "imported", "示例镇人民政府")
    with register.opened(place / "imported"):
        ours = timed(lambda: import_ledger("items", book, _TODAY))
    floor = timed(lambda: _bare(book, place / "bare.db"))
    return Row(f"导入 import, {_ROWS:,} items", (ours,), (floor,), 2.0)
