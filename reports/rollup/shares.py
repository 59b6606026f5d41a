"""What every unit has in one cell of a sum, those first that have to be dealt with."""

from dataclasses import dataclass
from decimal import Decimal

from reports.rollup.summing import Group, Rollup
from reports.rollup.unit_states import State, Unit


@dataclass(frozen=True)
class Share:
    """A unit and what it adds to the cell, None where it adds nothing.

    It `is_cause` where the cell is wrong in the sum as it is in its own report.
    """

    unit: Unit
    value: int | Decimal | None
    is_cause: bool = False


def shares(rollup: Rollup, group: Group, cell: str) -> list[Share]:
    """Return every unit of a year with what it adds to a cell, in this order.

    First by whom the cell is wrong, then who has to be chased, then by what they add.
    """
    found = [
        Share(
            unit,
            unit.value(cell) if unit.counted else None,
            group.is_cause(unit, cell),
        )
        for unit in units_of_year(rollup, group)
    ]
    return sorted(found, key=_place)


def units_of_year(rollup: Rollup, group: Group) -> list[Unit]:
    """Return the units of a group, and those missing or not read in its year or in one unknown."""
    others = [
        unit
        for unit in rollup.units
        if unit.state in (State.MISSING, State.UNREAD, State.NO_TABLES)
        and unit.year in (group.year, None)
    ]
    return [*group.units, *others]


def _place(share: Share) -> tuple[bool, int, int, int | Decimal]:
    unit = share.unit
    return not share.is_cause, unit.urgency, -len(unit.errors), -(share.value or 0)
