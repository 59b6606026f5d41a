"""催报名单: the units that did not report a year, and those whose report has to be put right."""

from collections.abc import Iterator, Sequence
from datetime import date

from models.office.profile import office
from models.store.words import full_day
from reports.paper.document import (
    Block,
    Document,
    Heading,
    Metadata,
    Note,
    Paragraph,
    Signature,
    TableBlock,
)
from reports.paper.row_table import UPRIGHT, RowColumn, row_table
from reports.rollup.shares import units_of_year
from reports.rollup.summing import Group, Rollup
from reports.rollup.unit_states import FAILING, State, Unit

_LATE = (RowColumn("序号", 34), RowColumn("单位", 240, "left"), RowColumn("备注", 168, "left"))
_WRONG = (
    RowColumn("序号", 34),
    RowColumn("单位", 120, "left"),
    RowColumn("情况", 60),
    RowColumn("要改正的地方", 228, "left"),
)
_MOST_ERRORS = 5  # of a unit on this paper; all are in the list of its report


def chasing_paper(rollup: Rollup, group: Group, today: date) -> Document:
    """Return the paper: who is missing in the year of a group, and whose report is wrong."""
    found = units_of_year(rollup, group)
    missing = [each for each in found if each.state is State.MISSING]
    wrong = sorted((each for each in found if each.state in FAILING), key=lambda each: each.urgency)
    year = f"{group.year}年度" if group.year else ""
    lines = (f"{year}政府信息公开工作", "年度报告催报名单")
    title = "".join(lines)
    return Document(
        title,
        title_lines=lines,
        lines=(f"汇总单位：{office().name}", f"截止日期：{full_day(today)}"),
        blocks=(
            *_missing(missing),
            *_wrong(wrong),
            Signature(office().name, full_day(today)),
        ),
        metadata=Metadata(title),
    )


def _missing(units: Sequence[Unit]) -> Iterator[Block]:
    yield Heading(f"一、还没有报送的单位（{len(units)} 个）")
    if not units:
        yield Paragraph("应报的单位都已报送。")
        return
    rows = [(str(at), unit.name, "") for at, unit in enumerate(units, 1)]
    yield TableBlock(row_table("missing", _LATE, rows, UPRIGHT))


def _wrong(units: Sequence[Unit]) -> Iterator[Block]:
    if not units:
        return
    yield Heading(f"二、要改正后重新报送的单位（{len(units)} 个）")
    rows = [(str(at), unit.name, unit.state.value, _told(unit)) for at, unit in enumerate(units, 1)]
    yield TableBlock(row_table("wrong", _WRONG, rows, UPRIGHT))
    if any(len(unit.errors) > _MOST_ERRORS for unit in units):
        yield Note(f"一个单位最多列 {_MOST_ERRORS} 处，其余见该单位报告的核查结果。")


def _told(unit: Unit) -> str:
    if not unit.errors:
        return unit.note
    return "\n".join(unit.errors[:_MOST_ERRORS])
