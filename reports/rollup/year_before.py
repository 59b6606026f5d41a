"""The sums of a year beside those of the year before, cell by cell, over the units of both."""

from dataclasses import dataclass
from decimal import Decimal

from models.year.figures import Figure
from reports.rollup.ranking import change
from reports.rollup.summing import Group

Number = int | Decimal
NO_NOUGHTS = "两年都是 0 的指标没有列出。"  # where they are left out


@dataclass(frozen=True)
class Compared:
    """A cell in both years, None where a year has no figure of it."""

    cell: str
    label: str
    was: Number | None
    now: Number | None

    @property
    def change(self) -> tuple[Number | None, str | None]:
        """How much more it is, and that in per cent; None where it cannot be said."""
        return change(self.was, self.now)


def compared(group: Group, before: Group) -> list[Compared]:
    """Return every cell of a group beside that of the year before, in printed order.

    Summed are the units that are counted in both years: else who is new, or late, would change it.
    """
    old, new = before.of_those_in(group).sums, group.of_those_in(before).sums
    return [
        Compared(cell.id, cell.label, _value(old.get(cell.id)), _value(new[cell.id]))
        for cell in group.form.cells
    ]


def comparison_note(group: Group, before: Group) -> str:
    """Say how many units are compared, who are not, and whether both years have one form."""
    shared = len(group.of_those_in(before).counted)
    if not shared:
        return "没有一个单位两年的报告都计入了，不能比较。"
    said = f"比的是两年都计入的 {shared} 个单位"
    alone = ((each.year, len(each.counted) - shared) for each in (before, group))
    others = [f"只有 {year} 年的 {count} 个" for year, count in alone if count]
    said += f"，{'、'.join(others)}没有比。" if others else "。"
    if before.form.id != group.form.id:
        said += "两年格式不同，只比两种格式都有的指标。"
    return said


def _value(figure: Figure | None) -> Number | None:
    return None if figure is None or figure.missing else figure.value
