"""政务公开工作考核自评表: every item of a year, what it costs and why, and the records behind."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from models.assessment.deduction import full_points, shown
from models.assessment.sheet import Assessed, Sheet, sheet
from models.office.profile import office
from reports.paper.document import Block, Document, Heading, Metadata, TableBlock
from reports.paper.row_table import LYING, RowColumn, row_table
from reports.writers.papers import write_paper

_COLUMNS = (
    RowColumn("序号", 30),
    RowColumn("扣分情形", 190, "left"),
    RowColumn("依据", 84, "left", optional=True),
    RowColumn("扣分办法", 116),
    RowColumn("登记簿查到", 58),
    RowColumn("扣分", 40),
    RowColumn("上年扣分", 52, optional=True),
    RowColumn("说明和佐证", 120, "left", optional=True),
)
_BEHIND = (
    RowColumn("序号", 30),
    RowColumn("扣分情形", 170, "left"),
    RowColumn("编号", 90, optional=True),
    RowColumn("记录", 280, "left"),
    RowColumn("日期", 62),
)
_MOST = 20  # records of one item that are listed
_OPEN, _RECORDS = "待填", "登记簿查到的记录"
_TWO_LINES = 34


def title(year: int) -> str:
    """Return the title of the sheet of a year."""
    return f"{year} 年政务公开工作考核自评表"


def write(year: int, today: date, path: Path) -> list[str]:
    """Write the sheet as xlsx, docx, pdf or html by its suffix; return what no font has."""
    paper = self_assessment(year, today)
    if path.suffix.lower() != ".xlsx":
        return write_paper(paper, path)
    from reports.writers.xlsx.writer import write_xlsx  # noqa: PLC0415 (heavy, only when needed)

    write_xlsx(paper, (), path)
    return []


def self_assessment(year: int, today: date) -> Document:
    """Return the paper with the items of a year, their sum, and the records that cost points."""
    found = sheet(year, today)
    rows = [_words(at, each) for at, each in enumerate(found.rows, start=1)]
    blocks: list[Block] = [_table(title(year), _COLUMNS, [*rows, _sum(found)])]
    behind = [row for each in found.rows for row in _behind(each)]
    if behind:
        numbered = [(str(at), *row) for at, row in enumerate(behind, start=1)]
        blocks += [Heading(_RECORDS), _table(_RECORDS, _BEHIND, numbered)]
    waiting = f"，其中待填 {found.open} 项没有计入" if found.open else ""
    full, until = shown(full_points()), min(today, date(year, 12, 31))
    return Document(
        title(year),
        lines=(
            f"填报单位：{office().name}　截至：{until}",
            f"满分 {full} 分，扣 {shown(found.lost)} 分，得 {shown(found.score)} 分{waiting}",
        ),
        blocks=tuple(blocks),
        metadata=Metadata(title(year)),
        landscape=True,
    )


def _table(heading: str, columns: Sequence[RowColumn], rows: list[tuple[str, ...]]) -> TableBlock:
    """Return a table whose rows have room for two lines, in a workbook too."""
    made = row_table("assessment", columns, rows, LYING)
    heights = (made.heights[0], *(_TWO_LINES for _ in made.heights[1:]))
    return TableBlock(replace(made, heading=heading, heights=heights))


def _words(at: int, row: Assessed) -> tuple[str, ...]:
    count = row.found.count
    return (
        str(at),
        str(row.item.name),
        str(row.item.basis),
        row.item.rule.replace("扣 ", " "),
        f"{count:,} {row.item.unit}" if count is not None else "",
        _OPEN if row.points is None else shown(row.points),
        "" if row.before is None else shown(row.before),
        _evidence(row),
    )


def _evidence(row: Assessed) -> str:
    said = row.verdict
    if said is None:
        return ""
    files = [f"附件：{'、'.join(row.files)}"] if row.files else []
    evidence = str(said.evidence).replace("\n", "；")
    return "；".join(filter(None, (str(said.reason), evidence, *files)))


def _sum(found: Sheet) -> tuple[str, ...]:
    before = [each.before for each in found.rows if each.before is not None]
    return (
        "",
        "合计",
        "",
        "",
        "",
        shown(found.lost),
        shown(sum(before)) if before else "",
        f"得 {shown(found.score)} 分",
    )


def _behind(row: Assessed) -> list[tuple[str, ...]]:
    if not row.points and not row.proposed:
        return []
    listed = [(str(row.item.name), *words) for _, *words in row.found.rows[:_MOST]]
    left = len(row.found.rows) - _MOST
    rest = [(str(row.item.name), "", f"还有 {left} 条，见登记簿", "")] if left > 0 else []
    return [*listed, *rest]
