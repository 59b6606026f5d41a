"""Reports of many offices summed: a table for each form and year, and the state of every unit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from models.year.figures import Figure
from reports.checks import identities
from reports.foreign.origin import is_same_office
from reports.forms.form import Form, form
from reports.rollup.reported import Reported

_FEW = 0.5  # a year with less than this share of the reports of the fullest one is a stray


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


# A file is at fault; a missing unit has none, and the same report twice changes nothing.
FAILING = (State.WRONG, State.TWICE_OTHERWISE, State.NO_TABLES, State.UNREAD)


@dataclass(frozen=True)
class Unit:
    """An office in a year: its state, whether its figures are in the sums, and what to say of it.

    `report` is None for one that is missing.
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
    def errors(self) -> tuple[str, ...]:
        """What is wrong with its report, a line each."""
        return self.report.errors if self.report else ()


@dataclass(frozen=True)
class Group:
    """The reports of one form for one year, and their sums; `units` are also those not counted."""

    form: Form
    year: int | None
    units: tuple[Unit, ...]

    @property
    def counted(self) -> tuple[Unit, ...]:
        """The units whose figures are in the sums."""
        return tuple(unit for unit in self.units if unit.counted)

    def counted_of(self, name: str) -> Unit | None:
        """Return the unit of that name, written shorter or longer, None where it is not counted."""
        known = (unit for unit in self.counted if is_same_office(unit.name, name))
        return next(known, None)

    @property
    def sums(self) -> dict[str, Figure]:
        """Every cell added up over the units that have it; missing where no unit has."""
        return {cell: _sum(cell, self.counted) for cell in self.form.cell_ids}

    @property
    def errors(self) -> tuple[str, ...]:
        """What does not fit together in the sums."""
        there = {cell: each for cell, each in self.sums.items() if not each.missing}
        found = identities.check(self.form, there, "", unknown=self.form.cell_ids)
        return tuple(each.line() for each in found if each.severity == "error")


@dataclass(frozen=True)
class Gap:
    """What of a unit's report does not follow from its report of the year before."""

    name: str
    year: int | None
    line: str
    is_error: bool


@dataclass(frozen=True)
class Rollup:
    """All units, and the groups in which they are summed: the newest year first."""

    units: tuple[Unit, ...]
    groups: tuple[Group, ...]

    @property
    def is_failing(self) -> bool:
        """Whether a file could not be read, or is wrong, in itself or after the year before."""
        wrong = any(unit.state in FAILING for unit in self.units)
        return wrong or any(gap.is_error for gap in self.gaps)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """What does not go on from one year to the next, of every unit that reports both."""
        return tuple(
            gap
            for group in self.groups
            if (before := self.before(group)) is not None
            for unit in group.counted
            if (last := before.counted_of(unit.name)) is not None
            for gap in _gaps(group.form, unit, last)
        )

    def before(self, group: Group) -> Group | None:
        """Return the sums of the year before a group, of the same form where there are two."""
        past = [
            each
            for each in self.groups
            if group.year is not None and each.year == group.year - 1 and each.counted
        ]
        return min(past, key=lambda each: each.form.id != group.form.id, default=None)


def rolled_up(
    reports: Sequence[Reported], expected: Sequence[str] = (), *, without_failing: bool = False
) -> Rollup:
    """Return the reports summed as reported, those with errors too unless they are left out.

    An office that reports a year twice is counted once, with the report that has fewer errors.
    `expected` are the names of units of which a report is wanted.
    """
    units = [_unit(each, reports, without_failing) for each in reports]
    units += tuple(_missing(units, expected))
    kinds = dict.fromkeys(
        (each.report.form_id, each.year)
        for each in units
        if each.report and each.report.form_id and not each.report.refused
    )
    ordered = sorted(kinds, key=lambda kind: (kind[1] or 0, kind[0] or ""), reverse=True)
    groups = (
        Group(form(name), year, tuple(each for each in units if _kind(each) == (name, year)))
        for name, year in ordered
        if name
    )
    return Rollup(tuple(units), tuple(groups))


def _kind(unit: Unit) -> tuple[str | None, int | None]:
    return (unit.report.form_id if unit.report else None, unit.year)


def _unit(report: Reported, every: Sequence[Reported], without_failing: bool) -> Unit:
    state, note = _state(report, every)
    counted = state in (State.FINE, State.PARTLY)
    counted = counted or (state is State.WRONG and not without_failing)
    if state is State.WRONG and without_failing:
        note = f"{note}，没有计入"
    return Unit(report.office, report.year, state, counted, note, report)


def _state(report: Reported, every: Sequence[Reported]) -> tuple[State, str]:
    if report.refused:
        return State.UNREAD, report.refused
    if report.form_id is None:
        return State.NO_TABLES, "没有读到统计表，没有计入，请核对文件是不是年度报告。"
    twin = _better(report, every)
    if twin is not None:
        same = (twin.form_id, twin.figures) == (report.form_id, report.figures)
        said = "数字相同" if same else "数字不同，请核对用哪一份"
        state = State.TWICE if same else State.TWICE_OTHERWISE
        return state, f"同一单位同一年度另有“{twin.source.name}”，已计入那一份；{said}"
    return _as_read(report, form(report.form_id).cell_ids)


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


def _better(report: Reported, every: Sequence[Reported]) -> Reported | None:
    """Return the report that is counted instead: the same office's, with fewer errors or first."""
    twins = [
        each
        for each in every
        if each.form_id
        and not each.refused
        and each.year == report.year
        and (each is report or _is_of_same(each, report))
    ]
    best = min(twins, key=lambda each: len(each.errors))
    return best if best is not report else None


def _is_of_same(one: Reported, other: Reported) -> bool:
    """Say whether two reports are one office's; files of any name may be called 年报."""
    return one.is_named and other.is_named and is_same_office(one.office, other.office)


def _missing(units: Sequence[Unit], expected: Sequence[str]) -> Iterator[Unit]:
    """Tell who did not report a year: of those expected, and of those that did another year."""
    told: dict[int, list[str]] = {}
    for unit in units:
        if unit.counted and unit.year is not None:
            told.setdefault(unit.year, []).append(unit.name)
    most = max(map(len, told.values()), default=0)
    for year in sorted(told, reverse=True):
        if len(told[year]) < most * _FEW:
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
    return shared >= min(len(names), len(others)) * _FEW


def _is_among(name: str, known: Sequence[str]) -> bool:
    return any(is_same_office(name, each) for each in known)


def _gaps(book: Form, unit: Unit, last: Unit) -> Iterator[Gap]:
    """Tell what the checks find with the year before, and not without it."""
    figures, before = (each.report.figures if each.report else {} for each in (unit, last))
    alone = identities.check(book, figures, "", unknown=book.cell_ids)
    for each in identities.check(book, figures, "", before, book.cell_ids):
        if each not in alone:
            yield Gap(unit.name, unit.year, each.line(), each.severity == "error")


def _sum(cell: str, units: Sequence[Unit]) -> Figure:
    found = [value for value in (unit.value(cell) for unit in units) if value is not None]
    return Figure(sum(found, start=0), missing=not found)
