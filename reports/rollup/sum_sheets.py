"""The sheets of a rollup: units, sums as printed, what each unit contributes, ranks, years."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

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
from reports.rollup.listed import NOTHING, Column, listed
from reports.rollup.ranking import measures, ranked
from reports.rollup.shares import units_of_year
from reports.rollup.sum_tables import sum_tables
from reports.rollup.summing import Group, Rollup
from reports.rollup.unit_states import State, Unit
from reports.rollup.year_before import compared, comparison_note

TITLE = "政府信息公开工作年度报告汇总"
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
    return Document(TITLE, lines=(summary(rollup),), blocks=tuple(blocks), metadata=Metadata(TITLE))


def summary(rollup: Rollup, only: Group | None = None) -> str:
    """Return how many reports there are, how they stand and how many are missing.

    Of the year of `only` where one is named, and how many there are of other years; else those
    missing are told by year.
    """
    units = units_of_year(rollup, only) if only else rollup.units
    counts = Counter[State](unit.state for unit in units if unit.state is not State.MISSING)
    parts = "，".join(f"{state} {counts[state]} 份" for state in State if counts[state])
    missing = Counter(unit.year for unit in units if unit.state is State.MISSING)
    said = [f"{year} 年度 {count} 个" for year, count in missing.items()]
    late = f"；未报 {missing.total()} 个" if only else f"；未报：{'，'.join(said)}"
    counted = sum(unit.counted for unit in units)
    told = f"收到 {counts.total()} 份：{parts}；计入合计 {counted} 份"
    return told + (late if missing else "") + _of_other_years(rollup, only)


def _of_other_years(rollup: Rollup, only: Group | None) -> str:
    shown = units_of_year(rollup, only) if only else rollup.units
    rest = [each for each in rollup.units if each not in shown and each.state is not State.MISSING]
    years = sorted(Counter(each.year for each in rest).items(), key=str, reverse=True)
    return "".join(f"；{year or '不明'} 年度另有 {count} 份" for year, count in years)


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
        for unit in by_urgency(rollup.units)
    ]
    return listed("units", "单位名单", _UNITS, rows)


def by_urgency(units: Iterable[Unit]) -> list[Unit]:
    """Return units, those first that have to be dealt with."""
    return sorted(units, key=lambda unit: unit.urgency)


def _errors(rollup: Rollup) -> Table | None:
    rows = error_rows(rollup)
    return listed("errors", "错误清单", _ERRORS, rows) if rows else None


def error_rows(rollup: Rollup, only: Group | None = None) -> list[tuple[str, str, str]]:
    """Return everything that is wrong, or in the year of `only`: whose, in which year, and what."""
    rows = [
        ("合计", group_name(rollup, group), line)
        for group in ([only] if only else rollup.groups)
        for line in (group.errors if group.counted else ())
    ]
    rows += [
        (each.name, str(each.year or NOTHING), line)
        for each in (only.units if only else rollup.units)
        for line in each.errors
    ]
    rows += [
        (gap.name, f"{gap.year}接上年", gap.line)
        for gap in rollup.gaps
        if only is None or gap.year == only.year
    ]
    return rows


def _sums(group: Group, name: str) -> Iterator[Block]:
    """Give the tables of a form as printed, with the sums in them."""
    said, foot = told_of(group)
    for table in sum_tables(group):
        yield Line(f"{name} {table.heading}")
        yield Note(said)
        yield TableBlock(replace(table, heading=f"{name} {table.heading}"))
        if foot:
            yield Note(foot)


def told_of(group: Group) -> tuple[str, str]:
    """Say of how many units a sum is, and what to know of the figures in it."""
    wrong = sum(unit.state is State.WRONG for unit in group.counted)
    failing = f"，其中 {wrong} 个有错，按所报的数计入" if wrong else ""
    unequal = "合计有不平的地方，见“错误清单”。" if group.wrong else ""
    is_open = any(each.missing for each in group.sums.values())
    empty = "—：没有一个单位的这一格读到了数。" if is_open else ""
    return f"{len(group.counted)} 个单位合计{failing}", f"{unequal}{empty}"


def _ranking(rollup: Rollup, group: Group, name: str) -> Table:
    before = rollup.before(group)
    columns = [Column("单位", 190), Column("名次", 50)]
    columns += [Column(words, 76) for words in measures(group.form).values()]
    if before is not None:
        columns += [Column(f"上年{columns[2].head}", 76), Column("增减", 60, signed=True)]
    note = f"按{columns[2].head}从多到少排，数相同的名次相同。"
    return listed("ranking", f"{name} 单位排名", columns, ranked(group, before), note)


def _comparison(rollup: Rollup, group: Group, name: str) -> Iterator[Table]:
    before = rollup.before(group)
    if before is None:
        return
    last = group_name(rollup, before)
    columns = (
        Column("指标", 420),
        Column(last, 90),
        Column(name, 90),
        Column("增减", 70, signed=True),
        Column("增减%", 70),
    )
    rows = [(each.label, each.was, each.now, *each.change) for each in compared(group, before)]
    note = comparison_note(group, before)
    yield listed("comparison", f"{name} 与上年比较", columns, rows, note)
