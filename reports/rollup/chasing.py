"""催报名单: the units that did not report a year, and those whose report has to be put right."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from models.office.profile import office
from models.office.units import units
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
_TO_OUR_CLERK = re.compile(r"[，；]请.*$")  # what she might do about a file, not its unit
_MOST_ERRORS = 5  # of a unit on this paper; all are in the list of its report


def chasing_paper(rollup: Rollup, group: Group, today: date) -> Document:
    """Return the paper: who is missing in the year of a group, and whose report is wrong."""
    found = units_of_year(rollup, group)
    missing = [each for each in found if each.state is State.MISSING]
    every = ((each, _errors(rollup, group, each)) for each in found)
    wrong = [(unit, errors) for unit, errors in every if errors or unit.state in FAILING]
    year = f"{group.year}年度" if group.year else ""
    lines = (f"{year}政府信息公开工作", "年度报告催报名单")
    title = "".join(lines)
    return Document(
        title,
        title_lines=lines,
        lines=(f"汇总单位：{office().name}", f"截止日期：{full_day(today)}"),
        blocks=(
            *_missing(missing, knows=bool(units()) or rollup.before(group) is not None),
            *_wrong(sorted(wrong, key=lambda each: each[0].urgency)),
            Signature(office().name, full_day(today)),
        ),
        metadata=Metadata(title),
    )


def _missing(late: Sequence[Unit], *, knows: bool) -> Iterator[Block]:
    """Name who is missing; only who `knows` who has to report can say that nobody is."""
    if not late and not knows:
        yield Heading("一、还没有报送的单位")
        yield Paragraph("没有单位名单，也没有上年的报告，还没有报送的单位没有列出。")
        return
    yield Heading(f"一、还没有报送的单位（{len(late)} 个）")
    if not late:
        yield Paragraph("应报的单位都已报送。")
        return
    rows = [(str(at), unit.name, "") for at, unit in enumerate(late, 1)]
    yield TableBlock(row_table("missing", _LATE, rows, UPRIGHT))


def _errors(rollup: Rollup, group: Group, unit: Unit) -> tuple[str, ...]:
    """Return what is wrong with a report, in itself and after that of the year before."""
    return (*unit.errors, *(gap.line for gap in rollup.gaps_of(group, unit) if gap.is_error))


def _wrong(units: Sequence[tuple[Unit, tuple[str, ...]]]) -> Iterator[Block]:
    if not units:
        return
    yield Heading(f"二、要改正后重新报送的单位（{len(units)} 个）")
    rows = [
        (str(at), unit.name, _state(unit), _told(unit, errors))
        for at, (unit, errors) in enumerate(units, 1)
    ]
    yield TableBlock(row_table("wrong", _WRONG, rows, UPRIGHT))
    if any(len(errors) > _MOST_ERRORS for _, errors in units):
        yield Note(f"一个单位最多列 {_MOST_ERRORS} 处，其余见该单位报告的核查结果。")


def _state(unit: Unit) -> str:
    """Return how a unit stands: a report is wrong, too, that only does not follow last year's."""
    return (unit.state if unit.state in FAILING else State.WRONG).value


def _told(unit: Unit, errors: Sequence[str]) -> str:
    if unit.state is State.UNREAD:
        return _TO_OUR_CLERK.sub("", unit.note).rstrip("。") + "，请重新报送。"
    return "\n".join(errors[:_MOST_ERRORS]) or unit.note
