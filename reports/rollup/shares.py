"""What every unit has in one cell of a sum, those first that have to be dealt with."""

from dataclasses import dataclass
from decimal import Decimal

from reports.rollup.summing import Group, Rollup, wrong_in
from reports.rollup.unit_states import State, Unit


@dataclass(frozen=True)
class Share:
    """A unit and what it adds to the cell, None where it is not in the sum.

    It `is_cause` where its own figures do not fit together at the cell.
    """

    unit: Unit
    value: int | Decimal | None
    is_cause: bool = False


def shares(rollup: Rollup, group: Group, cell: str, *, causes_first: bool = False) -> list[Share]:
    """Return every unit of a year with what it adds to a cell: what is to be done, then by size.

    With `causes_first` those lead by whose own error the cell does not fit the others.
    """
    found = [
        Share(
            unit,
            unit.value(cell) if unit.counted else None,
            cell in wrong_cells(group, unit),
        )
        for unit in units_of_year(rollup, group)
    ]
    return sorted(found, key=lambda each: _place(each, causes_first))


def units_of_year(rollup: Rollup, group: Group) -> list[Unit]:
    """Return the units of a group, and those missing or not read in its year or in one unknown."""
    others = [
        unit
        for unit in rollup.units
        if unit.state in (State.MISSING, State.UNREAD, State.NO_TABLES)
        and unit.year in (group.year, None)
    ]
    return [*group.units, *others]


def wrong_cells(group: Group, unit: Unit) -> frozenset[str]:
    """Return the cells of a unit's report that do not fit together."""
    if unit.report is None or not unit.errors:
        return frozenset()
    there = {cell: each for cell, each in unit.report.figures.items() if not each.missing}
    found = wrong_in(group.form, there)
    return frozenset(cell for each in found for cell in each.marked)


def _place(share: Share, causes_first: bool) -> tuple[bool, int, int, Decimal | int]:
    unit = share.unit
    lagging = causes_first and not share.is_cause
    return lagging, unit.urgency, -len(unit.errors), -(share.value or 0)
