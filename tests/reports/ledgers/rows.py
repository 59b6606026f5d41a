"""Ledgers made for a test: a book of rows, and taking it in."""

from datetime import date
from pathlib import Path
from typing import Any

from reports.ledgers.imported import Imported
from reports.ledgers.importing import import_ledger
from reports.ledgers.intake import Answers
from tests.books import write_book

TODAY = date(2026, 3, 26)
REQUEST = {
    "登记号": "2026-001",
    "收到日期": date(2026, 3, 2),
    "申请方式": "邮寄",
    "申请人类型": "自然人",
    "申请人": "张××",
    "申请内容": "征地补偿登记表",
}


def take(
    tmp_path: Path,
    *rows: dict[str, Any],
    kind: str = "requests",
    partial: bool = False,
    dry_run: bool = False,
    answers: Answers | None = None,
) -> Imported:
    heads = list(dict.fromkeys(head for row in rows for head in row))
    cells = [[row.get(head) for head in heads] for row in rows]
    path = write_book(tmp_path / "in.xlsx", heads, *cells)
    return import_ledger(kind, path, TODAY, partial=partial, dry_run=dry_run, answers=answers or {})


def one(**cells: Any) -> dict[str, Any]:
    return REQUEST | cells


def only_reason(found: Imported) -> str:
    assert found.imported == 0
    assert len(found.rejected) == 1, [problem.sentence() for problem in found.rejected]
    return found.rejected[0].sentence()
