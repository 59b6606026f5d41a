"""The sheets of a rollup: units, sums as printed, what each unit contributes, ranks, years."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from reports.forms.table import tables
from reports.paper.document import (
    Block,
    Document,
    Line,
    Metadata,
    Note,
    Table,
    TableBlock,
)
from reports.rollup.contributions import contributions
from reports.rollup.listed import NOTHING, Column, Value, listed
from reports.rollup.ranking import change, measures, ranked
from reports.rollup.summing import Group, Rollup
from reports.rollup.unit_states import State

_TITLE = "政府信息公开工作年度报告汇总"
_UNITS = (
    Column("单位", 190),
    Column("年度", 50),
    Column("格式", 50),
    Column("状态", 90),
    Column("计入", 44),
    Column("错误", 44),
    Column("说明", 330),
    Column("文件", 230),
)
_ERRORS = (Column("单位", 190), Column("年度", 96), Column("错误", 720))


# What has to be chased stands first.
_URGENT = (
    State.MISSING,
    State.UNREAD,
    State.NO_TABLES,
    State.TWICE_OTHERWISE,
    State.WRONG,
    State.PARTLY,
    State.TWICE,
    State.FINE,
)


def write_rollup(rollup: Rollup, path: Path) -> None:
    """Write a rollup as a workbook. Refuses a place that cannot be written."""
    from reports.writers.xlsx.writer import write_xlsx  # noqa: PLC0415 (heavy, only when needed)

    write_xlsx(document(rollup), (), path)


def document(rollup: Rollup) -> Document:
    """Return the tables of a rollup, a sheet each."""
    blocks: list[Block] = [TableBlock(_units(rollup))]
    errors = _errors(rollup)
    if errors is not None:
        blocks.append(TableBlock(errors))
    for group in rollup.groups:
        if not group.counted:
            continue
        name = group_name(rollup, group)
        blocks += _sums(group, name)
        blocks += [TableBlock(table) for table in contributions(group, name)]
        blocks.append(TableBlock(_ranking(rollup, group, name)))
        blocks += [TableBlock(table) for table in _comparison(rollup, group, name)]
    return Document(
        _TITLE, lines=(summary(rollup),), blocks=tuple(blocks), metadata=Metadata(_TITLE)
    )


def summary(rollup: Rollup) -> str:
    """Return how many reports there are, how they stand and how many are missing."""
    counts = {state: sum(unit.state is state for unit in rollup.units) for state in State}
    missing = counts.pop(State.MISSING)
    parts = "，".join(f"{state} {count} 份" for state, count in counts.items() if count)
    counted = sum(unit.counted for unit in rollup.units)
    late = f"；未报 {missing} 份" if missing else ""
    return f"收到 {sum(counts.values())} 份：{parts}；计入合计 {counted} 份{late}"


def group_name(rollup: Rollup, group: Group) -> str:
    """Return how a group is told from the others: by its year, and its form where it needs to."""
    year = str(group.year) if group.year else "年度不明"
    same = [each for each in rollup.groups if each.year == group.year]
    return f"{year}（{group.form.id}格式）" if len(same) > 1 else year


def _units(rollup: Rollup) -> Table:
    rows = [
        (
            unit.name,
            str(unit.year or NOTHING),
            (unit.report.form_id if unit.report else None) or NOTHING,
            unit.state.value,
            "是" if unit.counted else "否",
            len(unit.errors) or "",
            unit.note,
            str(unit.report.source.name) if unit.report else "",
        )
        for unit in sorted(rollup.units, key=lambda unit: _URGENT.index(unit.state))
    ]
    return listed("units", "单位名单", _UNITS, rows)


def _errors(rollup: Rollup) -> Table | None:
    rows: list[Sequence[Value]] = [
        ("合计", group_name(rollup, group), line)
        for group in rollup.groups
        for line in (group.errors if group.counted else ())
    ]
    rows += [
        (each.name, str(each.year or NOTHING), line)
        for each in rollup.units
        for line in each.errors
    ]
    rows += [(gap.name, f"{gap.year}接上年", gap.line) for gap in rollup.gaps]
    return listed("errors", "错误清单", _ERRORS, rows) if rows else None


def _sums(group: Group, name: str) -> Iterator[Block]:
    """Return the tables of a form as printed, with the sums in them."""
    wrong = sum(unit.state is State.WRONG for unit in group.counted)
    failing = f"，其中 {wrong} 个有错，按所报的数计入" if wrong else ""
    foot = (
        "合计有不平的地方，见“错误清单”。" if group.errors else "—：没有一个单位的这一格读到了数。"
    )
    for table in tables(group.form, group.sums):
        yield Line(f"{name} {table.heading}")
        yield Note(f"{len(group.counted)} 个单位合计{failing}")
        yield TableBlock(replace(table, heading=f"{name} {table.heading}"))
        yield Note(foot)


def _ranking(rollup: Rollup, group: Group, name: str) -> Table:
    before = rollup.before(group)
    columns = [Column("单位", 190), Column("名次", 50)]
    columns += [Column(words, 76) for words in measures(group.form).values()]
    if before is not None:
        columns += [Column(f"上年{columns[2].head}", 76), Column("增减", 60)]
    note = f"按{columns[2].head}从多到少排，数相同的名次相同。"
    return listed("ranking", f"{name} 单位排名", columns, ranked(group, before), note)


def _comparison(rollup: Rollup, group: Group, name: str) -> Iterator[Table]:
    before = rollup.before(group)
    if before is None:
        return
    last = group_name(rollup, before)
    columns = (
        Column("指标", 420),
        Column(f"{last} 合计", 90),
        Column(f"{name} 合计", 90),
        Column("增减", 70),
        Column("增减%", 70),
    )
    old, new = before.sums, group.sums
    rows = []
    for cell in group.form.cells:
        was, now = old.get(cell.id), new[cell.id]
        values: tuple[int | Decimal | None, ...] = tuple(
            None if each is None or each.missing else each.value for each in (was, now)
        )
        rows.append((cell.label, *values, *change(*values)))
    note = f"{last} {len(before.counted)} 个单位，{name} {len(group.counted)} 个单位。"
    if before.form.id != group.form.id:
        note += "两年格式不同，只比两种格式都有的指标。"
    yield listed("comparison", f"{name} 与上年比较", columns, rows, note)
