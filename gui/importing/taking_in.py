"""Checking and importing a ledger beside the window."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from gui.acting import background
from models.store.database import own_connection
from reports.ledgers.importing import Imported, import_ledger
from reports.ledgers.intake import Answers


def checked(
    kind: str,
    path: Path,
    today: date,
    assigned: Mapping[str, str],
    progress: background.Progress,
) -> tuple[Path, Imported]:
    """Check a ledger without writing anything."""
    with own_connection():
        result = import_ledger(
            kind,
            path,
            today,
            partial=True,
            dry_run=True,
            assigned=assigned,
            tell=lambda part: progress(part, f"正在检查 {path.name}"),
        )
    progress(1.0, "检查完毕")
    return path, result


def written(
    kind: str,
    path: Path,
    today: date,
    answers: Answers,
    assigned: Mapping[str, str],
    progress: background.Progress,
) -> Imported:
    """Import what may go in."""

    def tell(part: float) -> None:
        progress(part, f"正在导入 {path.name}")

    with own_connection():
        return import_ledger(
            kind, path, today, partial=True, answers=answers, assigned=assigned, tell=tell
        )


def summary(result: Imported) -> str:
    """Return how many rows there are, and what becomes of them."""
    good, bad = result.good_rows, result.rejected_rows
    parts = [f"{result.rows:,} 行数据", f"可以导入 {good:,} 行"]
    if bad:
        parts.append(f"有错误 {bad:,} 行，不会导入")
    if result.held:
        parts.append(f"已有 {len(result.held):,} 行")
    if result.remarks:
        parts.append(f"提示 {len(result.remarks):,} 处")
    return "　".join(parts)
