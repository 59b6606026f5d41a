"""A sum as the paper shows it: its tables, with 错 where it does not fit together."""

from dataclasses import dataclass
from functools import cached_property

from gui.statutory.mark import Mark
from models.office.units import units
from reports.checks.finding import Finding
from reports.forms.table import figure_text
from reports.paper.document import Table
from reports.rollup.shares import units_of_year
from reports.rollup.short_names import short_names
from reports.rollup.sum_sheets import group_name
from reports.rollup.sum_tables import sum_tables
from reports.rollup.summing import Group, Rollup
from reports.rollup.unit_states import State


@dataclass(frozen=True)
class Summed:
    """One group of a rollup: the reports of one form for one year."""

    rollup: Rollup
    group: Group

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The tables of the form with the sums in them."""
        return tuple(sum_tables(self.group))

    @cached_property
    def marks(self) -> dict[str, Mark]:
        """The cells that do not fit together in the sums."""
        return dict.fromkeys(self.group.marked, Mark.WRONG)

    @cached_property
    def called(self) -> dict[str, str]:
        """What its units are called for short."""
        names = dict.fromkeys(each.name for each in units_of_year(self.rollup, self.group))
        return short_names(names, units())

    @cached_property
    def before(self) -> Group | None:
        """The sums of the year before."""
        return self.rollup.before(self.group)

    def spoken(self, figure: str) -> str:
        """Say a figure as one hears it."""
        mark = self.marks.get(figure)
        said = f"{self.group.form.cell(figure).label}：{self.words(figure)}"
        return f"{said}，{len(self.group.counted)} 个单位合计{mark.spoken if mark else ''}"

    def words(self, figure: str) -> str:
        """Return a sum as the form prints it, — where no unit has the cell."""
        found = self.group.sums[figure]
        if found.missing:
            return "—"
        return figure_text(self.group.form.cell(figure), found.value)

    def tab_word(self, table: Table) -> str:
        """Return what the tab of a table is called."""
        data = self.group.form.data
        return data.tabs[data.parts[table.id].section - 1]

    def findings_in(self, table: Table) -> list[Finding]:
        """Return what does not fit together in a table."""
        return [each for each in self.group.wrong if set(each.cells) & table.figures.keys()]

    @property
    def year_words(self) -> str:
        """What the year is called, with its form where it has several."""
        name = group_name(self.rollup, self.group)
        return f"{name} 年度" if name.isdecimal() else name

    @property
    def unit_count(self) -> int:
        """How many units there are, each once."""
        found = units_of_year(self.rollup, self.group)
        return sum(each.state not in (State.TWICE, State.TWICE_OTHERWISE) for each in found)

    @property
    def counts(self) -> str:
        """Say how many units there are, how many are in the sums and how many are missing."""
        found = units_of_year(self.rollup, self.group)
        missing = sum(each.state is State.MISSING for each in found)
        late = f"，未报 {missing} 个" if missing else ""
        counted = f"已计入 {len(self.group.counted)} 个"
        unread = "，但没有一格读到数" if self.is_unread else ""
        return f"{self.unit_count} 个单位，{counted}{unread}{late}"

    @property
    def is_unread(self) -> bool:
        """Say whether no cell of any table was read, so that nothing can be said to add up."""
        return all(self.is_empty(table) for table in self.tables)

    def is_empty(self, table: Table) -> bool:
        """Say whether no unit has a figure of a table."""
        return all(self.group.sums[figure].missing for figure in table.figures)
