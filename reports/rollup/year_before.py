"""The sums of a year beside those of the year before, cell by cell."""

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
    """Return every cell of a group beside that of the year before, in printed order."""
    old, new = before.sums, group.sums
    return [
        Compared(cell.id, cell.label, _value(old.get(cell.id)), _value(new[cell.id]))
        for cell in group.form.cells
    ]


def comparison_note(group: Group, before: Group) -> str:
    """Say how many units each year has, and whether both have one form."""
    counts = ((each.year, len(each.counted)) for each in (before, group))
    said = "，".join(f"{year} 年 {count} 个单位" for year, count in counts) + "。"
    if before.form.id != group.form.id:
        said += "两年格式不同，只比两种格式都有的指标。"
    return said


def _value(figure: Figure | None) -> Number | None:
    return None if figure is None or figure.missing else figure.value
