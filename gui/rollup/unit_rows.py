"""The rows of the units beside the paper: name, state, and what each adds to the chosen cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from gui.controls.chips import Chip, ChipKind
from gui.tables.columns import Column, Kind, Shape, SortKey
from models.office.profile import office
from reports.foreign.origin import is_same_office
from reports.forms.table import number_text
from reports.rollup.reported import refused
from reports.rollup.shares import Share
from reports.rollup.unit_states import State, Unit

_CHIPS = {
    State.MISSING: Chip(ChipKind.SOON, "未报"),
    State.UNREAD: Chip(ChipKind.ERROR, "读不了"),
    State.NO_TABLES: Chip(ChipKind.ERROR, "没有表"),
    State.TWICE_OTHERWISE: Chip(ChipKind.ERROR, "重复"),
    State.TWICE: Chip(ChipKind.PLAIN, "重复"),
    State.PARTLY: Chip(ChipKind.SOON, "不全", "info"),
    State.FINE: Chip(ChipKind.PLAIN, "平"),
}
_READING, _QUEUED = Chip(ChipKind.WAITING, "正在读"), Chip(ChipKind.PLAIN, "排队")
_SIDE_BY_SIDE = 4  # files that are read at once


@dataclass(frozen=True)
class UnitRow:
    """A unit, or a file that waits to be read (without one): its state, its share of the cell.

    `share` is that of the largest, 0 to 1.
    """

    name: str
    whole_name: str
    chip: Chip
    value: int | Decimal | None = None
    share: float = 0.0
    unit: Unit | None = None
    is_own: bool = False

    @property
    def key(self) -> tuple[str, Path | None]:
        """What tells it from all others."""
        report = self.unit.report if self.unit else None
        return self.whole_name, report.source if report else None

    @property
    def figure(self) -> str:
        """What it adds, as it is printed."""
        return "" if self.value is None else number_text(self.value)


def unit_rows(
    found: Sequence[Share], waiting: Sequence[Path], called: Mapping[str, str]
) -> list[UnitRow]:
    """Return the rows: what is to be dealt with, what is being read, then the settled by size.

    `called` are the short names of the units.
    """
    most = max((each.value for each in found if each.value is not None), default=0)
    own = office().name
    rows = [_row(each, most, own, called) for each in found]
    settled = [each for each in rows if each.chip.kind == ChipKind.PLAIN]
    urgent = [each for each in rows if each.chip.kind != ChipKind.PLAIN]
    return [*urgent, *waiting_rows(waiting), *settled]


def waiting_rows(waiting: Sequence[Path]) -> list[UnitRow]:
    """Return a row for every file that is not read yet, called as its name says."""
    names = [refused(path, "").office for path in waiting]
    return [
        UnitRow(name, name, _READING if at < _SIDE_BY_SIDE else _QUEUED)
        for at, name in enumerate(names)
    ]


def _row(share: Share, most: int | Decimal, own: str, called: Mapping[str, str]) -> UnitRow:
    unit = share.unit
    part = max(float(share.value / most), 0.0) if share.value and most > 0 else 0.0
    is_own = bool(own) and is_same_office(unit.name, own)
    name = called.get(unit.name, unit.name)
    return UnitRow(name, unit.name, _chip(unit), share.value, part, unit, is_own)


def _chip(unit: Unit) -> Chip:
    if unit.state is State.WRONG:
        return Chip(ChipKind.ERROR, f"{len(unit.errors)} 错")
    return _CHIPS[unit.state]


def _name(row: UnitRow) -> str:
    return row.name


def _whole_name(row: UnitRow) -> str:
    return row.whole_name if row.whole_name != row.name else ""


def _said(row: UnitRow) -> str:
    return row.unit.note if row.unit else ""


def shape() -> Shape:
    """Return the columns of the list of units."""
    return Shape(
        (
            Column(
                "name",
                "单位",
                _name,
                8.4,
                tooltip=_whole_name,
                sortable=False,
                strong=lambda row: row.is_own,
            ),
            Column(
                "state",
                "状态",
                width_em=7.6,
                kind=Kind.CHIP,
                chip=lambda row: row.chip,
                tooltip=_said,
                sortable=False,
            ),
            Column(
                "value",
                "这一格",
                lambda row: row.figure,
                kind=Kind.NUMBER,
                bar=lambda row: row.share,
                sortable=False,
            ),
        ),
        identity=lambda row: row.key,
        sort=(SortKey("value", descending=True),),
        name="各单位",
    )
