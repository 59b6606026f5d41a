"""Columns of the 公开目录 that are empty or stand too long without news."""

from collections.abc import Iterable, Iterator

from models.catalogue.column_updates import ColumnUpdate, UpdateState
from reports.checks.finding import Finding


def check(columns: Iterable[ColumnUpdate]) -> list[Finding]:
    """Return a warning for each column that is past its gap, and for each empty one that has one.

    An inner entry without a gap of its own is not told beside its lower levels.
    """
    return [found for column in columns for found in _of(column)]


def _of(column: ColumnUpdate) -> Iterator[Finding]:
    if not column.is_judged:
        return
    name = column.path.replace("/", " / ")
    if column.state is UpdateState.OVER:
        message = (
            f"栏目“{name}”已 {column.since} 天没有更新（上次 {column.last}），"
            f"允许 {column.gap} 天，超过 {column.over} 天"
        )
        suggestion = "请公开新的信息；确实没有的，在栏目里说明，或改更新间隔。"
        yield Finding("C2", "warn", (), message, suggestion)
    elif column.state is UpdateState.NEVER:
        message = f"栏目“{name}”还没有公开过信息，应当每 {column.gap} 天内更新一次"
        yield Finding("C2", "warn", (), message, "请公开信息，或停用这个栏目。")
