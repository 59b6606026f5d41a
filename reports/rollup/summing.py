"""Reports of many offices summed: a table for each form and year, and what does not go on."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from models.year.figures import Figure
from reports.checks import identities
from reports.checks.finding import Finding
from reports.foreign.origin import is_same_office
from reports.forms.form import Form, form
from reports.rollup.reported import Reported, wrong_in
from reports.rollup.unit_states import FAILING, FEW, Unit, units_of


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

    def of_those_in(self, other: "Group") -> "Group":
        """Return the group with those units alone that are counted in another one too."""
        shared = (unit for unit in self.counted if other.counted_of(unit.name) is not None)
        return replace(self, units=tuple(shared))

    def counted_of(self, name: str) -> Unit | None:
        """Return the unit of that name, written shorter or longer, None where it is not counted."""
        known = (unit for unit in self.counted if is_same_office(unit.name, name))
        return next(known, None)

    @cached_property
    def sums(self) -> dict[str, Figure]:
        """Every cell added up over the units that have it; missing where no unit has."""
        return {cell: _sum(cell, self.counted) for cell in self.form.cell_ids}

    @cached_property
    def wrong(self) -> tuple[Finding, ...]:
        """What does not fit together in the sums."""
        return wrong_in(self.form, self.sums)

    @cached_property
    def marked(self) -> tuple[str, ...]:
        """The cells of the sums that do not fit together, in printed order."""
        found = {cell for each in self.wrong for cell in each.marked}
        return tuple(cell for cell in self.form.cell_ids if cell in found)

    def is_cause(self, unit: Unit, cell: str) -> bool:
        """Say whether a cell is wrong in the sums as it is in the report of a unit."""
        return cell in self.marked and unit.report is not None and cell in unit.report.misfits

    @property
    def errors(self) -> tuple[str, ...]:
        """What does not fit together in the sums, a line each."""
        return tuple(each.line() for each in self.wrong)


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

    @property
    def main(self) -> Group | None:
        """The group that is looked at first: the newest that is no stray beside the fullest."""
        most = max((len(each.counted) for each in self.groups), default=0)
        full = (each for each in self.groups if len(each.counted) >= most * FEW)
        return next(full, None)

    @property
    def is_mixed(self) -> bool:
        """Whether there are other reports than those of one form, for one year or two in a row."""
        years = {each.year for each in self.groups}
        known = sorted(each for each in years if each is not None)
        in_a_row = len(known) == len(years) and (not known or known[-1] - known[0] <= 1)
        return bool(years) and (not in_a_row or len(self.groups) > len(years))

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """What does not go on from one year to the next, of every unit that reports both."""
        return tuple(
            gap
            for group in self.groups
            for unit in group.counted
            for gap in self.gaps_of(group, unit)
        )

    def gaps_of(self, group: Group, unit: Unit) -> tuple[Gap, ...]:
        """What of a unit's report in a group does not follow from its report of the year before."""
        before = self.before(group)
        last = before.counted_of(unit.name) if before is not None and unit.counted else None
        return tuple(_gaps(group.form, unit, last)) if last is not None else ()

    def before(self, group: Group) -> Group | None:
        """Return the sums of the year before a group, of the same form where there are two."""
        past = [
            each
            for each in self.groups
            if group.year is not None and each.year == group.year - 1 and each.counted
        ]
        return min(past, key=lambda each: each.form.id != group.form.id, default=None)


def rolled_up(
    reports: Sequence[Reported],
    expected: Sequence[str] = (),
    *,
    without_failing: bool = False,
    preferred: Collection[Path] = (),
) -> Rollup:
    """Return the reports summed as reported, those with errors too unless they are left out.

    `expected` are the names of units of which a report is wanted; a report from a `preferred`
    place is counted where its office reports a year twice.
    """
    units = units_of(reports, expected, without_failing=without_failing, preferred=preferred)
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
