"""What the check of a ledger found, as rows of the shared table."""

from collections import Counter
from dataclasses import dataclass

from gui.controls.chips import Chip, ChipKind
from gui.tables.columns import Column, Held, Kind, Query, Shape, SortKey
from gui.tables.filters import Filter
from gui.tables.record_table import RecordTable
from reports.ledgers.importing import Imported
from reports.ledgers.problem import Problem

_ERROR, _HINT, _HELD = _KINDS = ("错误", "提示", "已有")


@dataclass(frozen=True)
class Finding:
    """One line: a problem, and its kind in a word.

    错误 keeps the row out, 提示 should be looked at, 已有 is in the register.
    """

    id: int
    problem: Problem
    kind: str

    @property
    def chip(self) -> Chip:
        """The kind as it is drawn."""
        if self.kind == _ERROR:
            return Chip(ChipKind.ERROR, self.kind)
        if self.kind == _HELD:
            return Chip(ChipKind.PLAIN, self.kind)
        return Chip(ChipKind.SOON, self.kind, "info")

    @property
    def place(self) -> str:
        """The row in the sheet."""
        if self.problem.sheet:
            return f"{self.problem.sheet} {self.problem.row or ''}".strip()
        return f"{self.problem.row:,}" if self.problem.row else "整表"


_SHAPE = Shape(
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
        asked = {result.name_of(each.key) for each in result.questions if each.of_column}
        hints = [each for each in result.remarks if each.row or each.column not in asked]
        problems = [(each, _ERROR) for each in result.rejected]
        problems += [(each, _HINT) for each in hints] + [(each, _HELD) for each in result.held]
        self.all = [Finding(at, each, kind) for at, (each, kind) in enumerate(problems)]

    @property
    def hints(self) -> int:
        """How many lines are 提示."""
        return sum(row.kind == _HINT for row in self.all)

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

    def kinds(self) -> list[tuple[str, str]]:
        """Return 错误, 提示 and 已有 with their counts, where there are any."""
        counts = Counter(row.kind for row in self.all)
        return [(kind, f"{kind}（{counts[kind]:,}）") for kind in _KINDS if counts[kind]]


def _fits(row: Finding, query: Query) -> bool:
    wanted = query.filters
    column = "column" not in wanted or wanted["column"] == row.problem.column
    return column and ("kind" not in wanted or wanted["kind"] == row.kind)


def _text(row: Finding) -> str:
    each = row.problem
    return f"{each.row} {each.column} {each.value} {each.reason}".lower()


def _rank(row: Finding, column: str) -> tuple[int, str]:
    each = row.problem
    if column == "kind":
        return (_KINDS.index(row.kind), "")
    if column == "row":
        return (each.row, "")
    return (0, {"column": each.column, "value": each.value}.get(column, each.reason))


def findings_table(findings: Findings) -> RecordTable:
    """Return the table that lists the findings."""
    return RecordTable(
        _SHAPE,
        findings.listing,
        example="行、列、填写的内容、原因",
        filters=(
            Filter("kind", "结果", findings.kinds),
            Filter("column", "列", findings.columns),
        ),
        unit="处",
        total=lambda: len(findings.all),
        hints="↑↓ 选择　F8 下一处",
        columns_key="importing.columns",
    )
