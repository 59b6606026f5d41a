"""Checking and importing a ledger beside the window."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path

from gui.acting import background
from models.backups import backup
from models.backups.manifest import Reason
from models.store.database import own_connection
from reports.ledgers.books.columns import ledger
from reports.ledgers.books.header import Unnamed
from reports.ledgers.books.taught import keep_taught, taught
from reports.ledgers.importing import Hearer, Imported, import_ledger
from reports.ledgers.intake import Answers


def checked(
    kind: str,
    path: Path,
    today: date,
    assigned: Mapping[str, str] | None,
    progress: background.Progress,
) -> tuple[Path, Imported]:
    """Check a ledger without writing anything.

    `assigned` says for which field an unknown header stands; None takes what was said of this
    header row the last time. A header that lacks what has to be there comes back without rows.
    """
    read = partial(_checked, kind, path, today, progress)
    with own_connection():
        result = read(assigned or {})
        if assigned is None and (kept := taught(kind, result.headers)):
            result = read(kept)
    progress(1.0, "检查完毕")
    return path, result


def _checked(
    kind: str,
    path: Path,
    today: date,
    progress: background.Progress,
    assigned: Mapping[str, str],
) -> Imported:
    def tell(part: float) -> None:
        progress(part, f"正在检查 {path.name}")

    try:
        return import_ledger(
            kind, path, today, partial=True, dry_run=True, assigned=assigned, hearer=Hearer(tell)
        )
    except Unnamed as unnamed:
        here = {column.field for column in unnamed.header.columns.values()}
        return Imported(
            kind,
            dry_run=True,
            assigned=dict(assigned),
            headers=list(unnamed.header.names.values()),
            unknown=unnamed.header.unknown,
            lacking=[each for each in ledger(kind).written if each.field not in here],
        )


def written(
    kind: str,
    path: Path,
    today: date,
    answers: Answers,
    assigned: Mapping[str, str],
    progress: background.Progress,
) -> Imported:
    """Import what may go in, and remember what was said of its columns."""

    def tell(part: float) -> None:
        progress(part, f"正在导入 {path.name}")

    with own_connection():
        result = import_ledger(
            kind,
            path,
            today,
            partial=True,
            answers=answers,
            assigned=assigned,
            hearer=Hearer(tell, lambda: backup.make_if_wanted(Reason.IMPORT)),
        )
        keep_taught(kind, result.headers, assigned)
    return result


def wanting(result: Imported) -> list[str]:
    """Return the columns that have to be there and are not."""
    return [each.name for each in result.lacking if each.required]


def summary(result: Imported, findings: int) -> str:
    """Return how many rows there are, and what becomes of them; `findings` stand in the list."""
    if lacking := wanting(result):
        return f"不知道哪一列是{'、'.join(lacking)}"
    good, bad = result.good_rows, result.rejected_rows
    parts = [f"{result.rows:,} 行数据", f"可以导入 {good:,} 行"]
    if bad:
        parts.append(f"有错误 {bad:,} 行，不会导入")
    if result.held:
        parts.append(f"已有 {len(result.held):,} 行")
    if findings:
        parts.append(f"提示 {findings:,} 处")
    return "　".join(parts)
