"""A rollup on paper: who reported, the sums as printed, what is wrong, ranks, the year before."""

from collections.abc import Iterator
from datetime import date

from models.office.profile import office
from models.store.words import full_day
from reports.forms.table import number_text
from reports.paper.document import Block, Document, Heading, Metadata, Note, TableBlock
from reports.paper.row_table import UPRIGHT, RowColumn, row_table
from reports.rollup.listed import NOTHING, Value, signed
from reports.rollup.ranking import measures, ranked
from reports.rollup.shares import units_of_year
from reports.rollup.sum_sheets import TITLE, by_urgency, error_rows, group_name, summary, told_of
from reports.rollup.sum_tables import sum_tables
from reports.rollup.summing import Group, Rollup
from reports.rollup.year_before import NO_NOUGHTS, compared, comparison_note

_UNITS = (
    RowColumn("单位", 112, "left"),
    RowColumn("年度", 34),
    RowColumn("状态", 62),
    RowColumn("计入", 28),
    RowColumn("说明", 206, "left"),
)
_ERRORS = (RowColumn("单位", 110, "left"), RowColumn("年度", 70), RowColumn("错误", 262, "left"))
_MOST_ERRORS = 300  # on paper; the workbook has all


def rollup_paper(rollup: Rollup, only: Group | None = None, on: date | None = None) -> Document:
    """Return a rollup as it is printed, `only` one group where it is named.

    With the day `on` which it was made it says the office that made it, which is that of the
    register. What each unit adds to every cell is in the workbook.
    """
    made = (f"汇总单位：{office().name}", f"汇总日期：{full_day(on)}") if on else ()
    groups = [only] if only else [each for each in rollup.groups if each.counted]
    blocks: list[Block] = []
    for group in groups:
        name = group_name(rollup, group)
        blocks += [Heading(f"{name} 年度合计"), *_sums(group)]
        blocks += _ranking(rollup, group, name)
        blocks += _comparison(rollup, group, name)
    return Document(
        TITLE,
        lines=(*made, summary(rollup, only)),
        blocks=(*blocks, *_units(rollup, only), *_errors(rollup, only)),
        metadata=Metadata(TITLE),
    )


def _sums(group: Group) -> Iterator[Block]:
    said, foot = told_of(group)
    for table in sum_tables(group):
        yield Heading(table.heading, level=2)
        yield TableBlock(table, whole=True)
        yield Note(f"{said}。{foot}")


def _units(rollup: Rollup, only: Group | None) -> Iterator[Block]:
    yield Heading("单位名单")
    rows = [
        (
            unit.name,
            str(unit.year or NOTHING),
            unit.state.value,
            "是" if unit.counted else "否",
            unit.note,
        )
        for unit in by_urgency(units_of_year(rollup, only) if only else rollup.units)
    ]
    yield TableBlock(row_table("units", _UNITS, rows, UPRIGHT))


def _errors(rollup: Rollup, only: Group | None) -> Iterator[Block]:
    rows = error_rows(rollup, only)
    if rows:
        yield Heading("错误清单")
        yield TableBlock(row_table("errors", _ERRORS, rows[:_MOST_ERRORS], UPRIGHT))
    if len(rows) > _MOST_ERRORS:
        yield Note(f"共 {len(rows)} 处，这里只印前 {_MOST_ERRORS} 处，其余见汇总表（xlsx）。")


def _ranking(rollup: Rollup, group: Group, name: str) -> Iterator[Block]:
    yield Heading(f"{name} 单位排名", level=2)
    before, words = rollup.before(group), list(measures(group.form).values())
    columns = [RowColumn("单位", 130, "left"), RowColumn("名次", 30)]
    columns += [RowColumn(each, 52, "right") for each in words]
    if before is not None:
        columns += [RowColumn(f"上年{words[0]}", 52, "right"), RowColumn("增减", 40, "right")]
    rows = []
    for *told, last in ranked(group, before):
        rows.append([*map(_said, told), _said(last if before is None else signed(last))])
    yield TableBlock(row_table("ranking", columns, rows, UPRIGHT))
    yield Note(f"按{words[0]}从多到少排，数相同的名次相同。")


def _comparison(rollup: Rollup, group: Group, name: str) -> Iterator[Block]:
    before = rollup.before(group)
    if before is None:
        return
    yield Heading(f"{name} 与上年比较", level=2)
    columns = (
        RowColumn("指标", 204, "left"),
        RowColumn(group_name(rollup, before), 60, "right"),
        RowColumn(name, 60, "right"),
        RowColumn("增减", 56, "right"),
        RowColumn("增减%", 62, "right"),
    )
    rows = [
        [each.label, _said(each.was), _said(each.now), _said(signed(more)), _said(share)]
        for each in compared(group, before)
        if each.was or each.now
        for more, share in (each.change,)
    ]
    yield TableBlock(row_table("comparison", columns, rows, UPRIGHT))
    yield Note(comparison_note(group, before) + NO_NOUGHTS)


def _said(value: Value) -> str:
    if value is None:
        return NOTHING
    return value if isinstance(value, str) else number_text(value)
