"""What the check of a ledger found, as rows of the shared table."""

from collections import Counter
from dataclasses import dataclass

from gui.controls.chips import Chip, ChipKind
from gui.tables.columns import Column, Held, Kind, Query, Shape, SortKey
from reports.ledgers.importing import Imported
from reports.ledgers.problem import Problem


@dataclass(frozen=True)
class Finding:
    """One line: a problem, and whether it keeps its row out."""

    id: int
    problem: Problem
    is_error: bool

    @property
    def chip(self) -> Chip:
        """错误 keeps the row out, 提示 should be looked at."""
        if self.is_error:
            return Chip(ChipKind.ERROR, "错误")
        return Chip(ChipKind.SOON, "提示", "info")

    @property
    def place(self) -> str:
        """The row in the sheet."""
        if self.problem.sheet:
            return f"{self.problem.sheet} {self.problem.row or ''}".strip()
        return f"{self.problem.row:,}" if self.problem.row else "整表"


SHAPE = Shape(
    (
        Column("kind", "结果", width_em=6.2, kind=Kind.CHIP, chip=lambda row: row.chip),
        Column("row", "行", lambda row: row.place, 7, Kind.NUMBER),
        Column("column", "列", lambda row: row.problem.column, 8.2, quiet=True),
        Column("value", "填写的内容", lambda row: row.problem.value, 13),
        Column(
            "reason", "原因", lambda row: row.problem.reason, tooltip=lambda row: row.problem.reason
        ),
    ),
    sort=(SortKey("kind"),),
)


class Findings:
    """Everything a check found, errors first; answers the table's queries."""

    def __init__(self) -> None:
        self.all: list[Finding] = []

    def take(self, result: Imported) -> None:
        """Hold what another check found."""
        problems = [(each, True) for each in result.rejected]
        problems += [(each, False) for each in result.remarks]
        self.all = [Finding(at, each, bad) for at, (each, bad) in enumerate(problems)]

    def listing(self, query: Query) -> Held:
        """Return what the clerk asks for, sorted by her keys and then by row."""
        words = query.search.lower()
        rows = [row for row in self.all if _fits(row, query) and words in _text(row)]
        rows.sort(key=lambda row: (row.problem.row, row.id))
        for key in reversed(query.sort):
            rows.sort(key=lambda row: _rank(row, key.column), reverse=key.descending)
        return Held(rows)

    def columns(self) -> list[tuple[str, str]]:
        """Return the columns concerned with their counts, the most frequent first."""
        counts = Counter(row.problem.column for row in self.all)
        return [(name, f"{name or '整行'}（{n:,}）") for name, n in counts.most_common()]

    def kinds(self) -> list[tuple[bool, str]]:
        """Return 错误 and 提示 with their counts, where there are any."""
        counts = Counter(row.is_error for row in self.all)
        words = {True: "错误", False: "提示"}
        return [(bad, f"{words[bad]}（{counts[bad]:,}）") for bad in (True, False) if counts[bad]]


def _fits(row: Finding, query: Query) -> bool:
    wanted = query.filters
    column = "column" not in wanted or wanted["column"] == row.problem.column
    return column and ("kind" not in wanted or wanted["kind"] == row.is_error)


def _text(row: Finding) -> str:
    each = row.problem
    return f"{each.row} {each.column} {each.value} {each.reason}".lower()


def _rank(row: Finding, column: str) -> tuple[int, str]:
    each = row.problem
    if column == "kind":
        return (0 if row.is_error else 1, "")
    if column == "row":
        return (each.row, "")
    return (0, {"column": each.column, "value": each.value}.get(column, each.reason))
