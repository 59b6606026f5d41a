"""A unit in a year: how its report stands beside all others, and who sent none."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from reports.foreign.origin import is_same_office
from reports.forms.form import form
from reports.rollup.reported import Reported

_OWN_OFFICE = re.compile(r"[省市县区旗州盟](?:人民)?政府办公[室厅]$")
FEW = 0.5  # a year with less than this share of the reports of the fullest one is a stray


class State(StrEnum):
    """How a unit stands in a rollup, in a word for the clerk."""

    FINE = "平"
    WRONG = "有错"
    PARTLY = "不全"
    TWICE = "重复"
    TWICE_OTHERWISE = "重复，数不同"
    NO_TABLES = "没有统计表"
    UNREAD = "读不了"
    MISSING = "未报"


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
# A file is at fault; a missing unit has none, and the same report twice changes nothing.
FAILING = (State.WRONG, State.TWICE_OTHERWISE, State.NO_TABLES, State.UNREAD)


@dataclass(frozen=True)
class Unit:
    """An office in a year: its state, whether its figures are in the sums, and what to say of it.

    `report` is None for one that is missing, unless its register was read and is blank.
    """

    name: str
    year: int | None
    state: State
    counted: bool = False
    note: str = ""
    report: Reported | None = None

    def value(self, cell: str) -> int | Decimal | None:
        """Return what it reports in a cell, None where nothing was read."""
        figure = self.report.figures.get(cell) if self.report else None
        return None if figure is None or figure.missing else figure.value

    @property
    def urgency(self) -> int:
        """Its place among all units: those that have to be dealt with come first."""
        return _URGENT.index(self.state)

    @property
    def errors(self) -> tuple[str, ...]:
        """What is wrong with its report, a line each."""
        return self.report.errors if self.report else ()


def units_of(
    reports: Sequence[Reported],
    expected: Sequence[str],
    *,
    without_failing: bool,
    preferred: Collection[Path] = (),
) -> list[Unit]:
    """Return a unit for every report, in their order, then those that are missing.

    An office that reports a year twice is counted once: with the report from a `preferred` place,
    else with the one that has fewer errors.
    """
    units = [_unit(each, reports, without_failing, preferred) for each in reports]
    return [*units, *_missing(units, expected)]


def _unit(
    report: Reported,
    every: Sequence[Reported],
    without_failing: bool,
    preferred: Collection[Path],
) -> Unit:
    state, note = _state(report, every, preferred)
    counted = state in (State.FINE, State.PARTLY)
    counted = counted or (state is State.WRONG and not without_failing)
    if state is State.WRONG and without_failing:
        note = f"{note}，没有计入"
    return Unit(report.office, report.year, state, counted, note, report)


def _state(
    report: Reported, every: Sequence[Reported], preferred: Collection[Path]
) -> tuple[State, str]:
    if report.refused:
        return State.UNREAD, report.refused
    if report.is_blank:
        return _blank(report, every)
    if report.form_id is None:
        return State.NO_TABLES, "没有读到统计表，没有计入，请核对文件是不是年度报告。"
    twin = _better(report, every, preferred)
    if twin is not None:
        same = (twin.form_id, twin.figures) == (report.form_id, report.figures)
        said = "数字相同" if same else "数字不同，请核对用哪一份"
        state = State.TWICE if same else State.TWICE_OTHERWISE
        where = twin.source
        same_name = where.name == report.source.name
        name = f"{where.parent.name}/{where.name}" if same_name else where.name
        return state, f"同一单位同一年度另有“{name}”，已计入那一份；{said}"
    return _as_read(report, form(report.form_id).cell_ids)


def _blank(report: Reported, every: Sequence[Reported]) -> tuple[State, str]:
    """Return the state of a register without the year: missing, unless a report came otherwise."""
    note = f"登记簿里没有 {report.year} 年的数据"
    there = (each for each in every if each.year == report.year and each.form_id)
    other = next((each for each in there if _is_of_same(each, report)), None)
    if other is None:
        return State.MISSING, f"{note}，算未报"
    return State.TWICE, f"{note}；同一单位同一年度另有“{other.source.name}”，已计入那一份"


def _as_read(report: Reported, cells: Sequence[str]) -> tuple[State, str]:
    """Return the state of a report that is the only one of its office and year."""
    lacking = sum(cell not in report.figures for cell in cells)
    if report.errors:
        more = f"，其中 {lacking} 格没有读到" if lacking else ""
        return State.WRONG, f"{len(report.errors)} 处错误{more}"
    if not report.is_named:
        return State.FINE, "报告里没有读到机关名称，写的是文件名"
    if lacking:
        return State.PARTLY, f"有 {lacking} 格没有读到，合计里没有这几格"
    return State.FINE, ""


def _better(
    report: Reported, every: Sequence[Reported], preferred: Collection[Path]
) -> Reported | None:
    """Return the report of the same office that is counted instead: preferred, better or first."""
    twins = [
        each
        for each in every
        if each.year == report.year
        and each.form_id
        and not each.refused
        and (each is report or _is_of_same(each, report))
    ]
    best = min(twins, key=lambda each: (each.source not in preferred, len(each.errors)))
    return best if best is not report else None


def _is_of_same(one: Reported, other: Reported) -> bool:
    """Say whether two reports are one office's; files of any name may be called 年报.

    The office of a county reports for itself, beside the county.
    """
    if not (one.is_named and other.is_named and is_same_office(one.office, other.office)):
        return False
    own = [_OWN_OFFICE.search(each.office) is not None for each in (one, other)]
    return own[0] == own[1]


def _missing(units: Sequence[Unit], expected: Sequence[str]) -> Iterator[Unit]:
    """Tell who did not report a year: of those expected, and of those that did another year."""
    told: dict[int, list[str]] = {}
    for unit in units:
        if unit.counted and unit.year is not None:
            told.setdefault(unit.year, []).append(unit.name)
    most = max(map(len, told.values()), default=0)
    for year in sorted(told, reverse=True):
        if len(told[year]) < most * FEW:
            continue
        here = [unit.name for unit in units if unit.year in (year, None)]
        others = [names for names in told.values() if _are_those_of(names, told[year])]
        for name in (*expected, *(name for names in others for name in names)):
            if not _is_among(name, here):
                here.append(name)
                yield Unit(name, year, State.MISSING, note=f"没有收到 {year} 年度的报告")


def _are_those_of(names: Sequence[str], others: Sequence[str]) -> bool:
    """Say whether two years are reported by about the same units."""
    shared = sum(_is_among(name, others) for name in names)
    return shared >= min(len(names), len(others)) * FEW


def _is_among(name: str, known: Sequence[str]) -> bool:
    return any(is_same_office(name, each) for each in known)
