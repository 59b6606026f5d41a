"""The shipped description of a statutory form, read strictly: a misspelt key is refused.

The dataclasses mirror the TOML files in `resources/forms` one to one; `reports.forms.form` turns
them into cells and identities.
"""

import dataclasses
from dataclasses import dataclass
from typing import Literal

import resources
from reports.forms.strict import build

TABLES = ("table2", "table3", "table4", "statistics")

CellKind = Literal["count", "signed", "money"]
Severity = Literal["error", "warn"]
# ``both_zero``: both or neither is 0; ``covers``: not 0 where the right is not; ``positive``: the
# left is not 0.
Relation = Literal["=", ">=", "both_zero", "covers", "positive"]
Direction = Literal["row", "column"]


@dataclass(frozen=True)
class ColumnData:
    """A column of figures; `sum_of` names the columns of the same row it is the sum of.

    A `stock` is the same in every part of its year.
    """

    id: str
    label: str
    unit: str = ""
    kind: CellKind = "count"
    colspan: int = 1
    print_unit: bool = False
    stock: bool = False
    grouped: bool = False
    sum_of: tuple[str, ...] = ()


@dataclass(frozen=True)
class RowData:
    """A row, or with `row` a heading cell over several rows.

    `article` is the article of the 条例 the row rests on; `zero_for` the kinds of office that can
    have nothing to report here; `stands_for` the rows of later forms it takes together, the last
    of them for what says no more than this row.
    """

    id: str
    label: str
    article: str = ""
    meaning: str = ""
    zero_for: tuple[str, ...] = ()
    stands_for: tuple[str, ...] = ()
    sum_of_leaves: bool = False
    row: tuple["RowData", ...] = ()

    @property
    def leaves(self) -> tuple["RowData", ...]:
        """The rows of figures below this row, itself when it has none below."""
        return tuple(leaf for child in self.row for leaf in child.leaves) or (self,)


@dataclass(frozen=True)
class CheckData:
    """An identity, repeated for every row or every column of its table.

    A term is a row or column id, with a leading ``-`` when it is taken off and a trailing
    ``@last_year`` when it is last year's figure; ``@leaves`` are all rows of results.
    """

    code: str
    severity: Severity
    left: tuple[str, ...]
    right: tuple[str, ...]
    message: str
    suggestion: str
    per: Direction = "row"
    relation: Relation = "="
    rows: tuple[str, ...] = ()


@dataclass(frozen=True)
class BlockData:
    """One block of table 二: a band over the full width, a head row, rows of figures."""

    band: str
    columns: tuple[ColumnData, ...]
    rows: tuple[RowData, ...]


@dataclass(frozen=True)
class GroupData:
    """A group of columns of table 四 under its head, itself under `parent` when given."""

    id: str
    label: str
    parent: str = ""


@dataclass(frozen=True)
class DisclosureData:
    """Table 二, 主动公开政府信息情况. Widths are relative pixels."""

    section: int
    first_head: str
    widths: tuple[int, ...]
    block: tuple[BlockData, ...]
    check: tuple[CheckData, ...] = ()


@dataclass(frozen=True)
class RequestsData:
    """Table 三, 收到和处理政府信息公开申请情况."""

    section: int
    widths: tuple[int, ...]
    corner: str
    head: str
    group: str
    unit: str
    columns: tuple[ColumnData, ...]
    row: tuple[RowData, ...]
    check: tuple[CheckData, ...] = ()

    @property
    def leaves(self) -> tuple[RowData, ...]:
        """All rows of figures in printed order."""
        return tuple(leaf for row in self.row for leaf in row.leaves)

    @property
    def results(self) -> tuple[RowData, ...]:
        """The rows a request can end in: the leaves of 三、本年度办理结果 without its total."""
        parents = [row for row in self.row if row.row]
        return tuple(leaf for row in parents for leaf in row.leaves if not leaf.sum_of_leaves)


@dataclass(frozen=True)
class DisputesData:
    """Table 四, 政府信息公开行政复议、行政诉讼情况: one row of figures."""

    section: int
    widths: tuple[int, ...]
    unit: str
    groups: tuple[GroupData, ...]
    columns: tuple[ColumnData, ...]
    check: tuple[CheckData, ...] = ()


@dataclass(frozen=True)
class NarrowedData:
    """An outcome that a row takes only where the basis of the answer holds the words `basis`."""

    outcome: str
    basis: str


@dataclass(frozen=True)
class StatisticData:
    """A row of the statistics table: a heading, or an indicator with one figure.

    `rule` names how it is counted, `outcomes` and `narrowed` the results it takes; with none of
    these and no `sum_of` it is entered. `level` and `indent` say how far the label stands in; a
    `stock` (机构、人员) is the same in every part of its year, others are what the period brought.
    """

    id: str
    label: str
    heading: bool = False
    unit: str = ""
    kind: CellKind = "count"
    level: int = 0
    indent: int = 0
    rule: str = ""
    outcomes: tuple[str, ...] = ()
    narrowed: tuple[NarrowedData, ...] = ()
    sum_of: tuple[str, ...] = ()
    meaning: str = ""
    stock: bool = False

    @property
    def is_counted(self) -> bool:
        """Whether the register itself gives the figure."""
        return bool(self.rule or self.outcomes or self.sum_of)


@dataclass(frozen=True)
class StatisticsData:
    """The 政府信息公开情况统计表: one indicator a row, three columns.

    `year_line`, `period_line` and `office_line` stand over it, `foot` below; `no_value` is what
    a heading shows in place of unit and figure, `so_far` heads what the year brought up to then.
    """

    section: int
    title: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    so_far: str
    no_value: str
    year_line: str
    period_line: str
    office_line: str
    foot: str
    row: tuple[StatisticData, ...]
    check: tuple[CheckData, ...] = ()


@dataclass(frozen=True)
class OutcomeData:
    """A way a request could end in a form without table 三; `row` counts it in later forms."""

    id: str
    label: str
    row: str


@dataclass(frozen=True)
class SharedData:
    """A table taken over from another form, with some rows replaced by rows of the same id."""

    same_as: str
    replace: tuple[RowData, ...] = ()


@dataclass(frozen=True)
class FormData:
    """One statutory form; `last_year` is None where a later form ends it.

    A form has the three tables of 2019 and later, or one table of statistics with the `outcome`s
    that a request could have. `sections` are the headings of the report, `tabs` the same in few
    words; `narrative` drafts its text.
    """

    id: str
    title: str
    first_year: int
    basis: str
    basis_title: str
    sections: tuple[str, ...]
    section1_parts: tuple[str, ...]
    tabs: tuple[str, ...]
    narrative: str
    table2: DisclosureData | None = None
    table3: RequestsData | None = None
    table4: DisputesData | None = None
    statistics: StatisticsData | None = None
    outcome: tuple[OutcomeData, ...] = ()
    last_year: int | None = None

    @property
    def parts(self) -> dict[str, DisclosureData | RequestsData | DisputesData | StatisticsData]:
        """The tables the form has, by id, in printed order."""
        every = {name: getattr(self, name) for name in TABLES}
        return {name: part for name, part in every.items() if part is not None}

    @property
    def requests(self) -> RequestsData:
        """Table 三. Raises LookupError in a form without it."""
        if self.table3 is None:
            raise LookupError(f"form {self.id} has no table 三")
        return self.table3

    @property
    def results(self) -> tuple[RowData, ...]:
        """The rows of table 三 that a request can end in; none in a form without that table."""
        return self.table3.results if self.table3 else ()


def read_form(name: str) -> FormData:
    """Return the shipped form `name`. Raises ValueError for a fault in its file."""
    file = f"forms/{name}.toml"
    data = dict(resources.toml(file))
    for table in ("table3", "table4"):
        if isinstance(data.get(table), dict) and "same_as" in data[table]:
            shared = build(SharedData, data[table], f"{file}: {table}")
            data[table] = _taken_over(shared, table, f"{file}: {table}")
    return build(FormData, data, file)


def _taken_over(shared: SharedData, table: str, where: str) -> RequestsData | DisputesData:
    found: RequestsData | DisputesData = getattr(read_form(shared.same_as), table)
    if isinstance(found, DisputesData) or not shared.replace:
        return found
    replacing = {row.id: row for row in shared.replace}
    rows = tuple(_with_rows(row, replacing) for row in found.row)
    if replacing:
        raise ValueError(f"{where}: no row {next(iter(replacing))!r} to replace")
    return dataclasses.replace(found, row=rows)


def _with_rows(row: RowData, replacing: dict[str, RowData]) -> RowData:
    if row.id in replacing:
        return replacing.pop(row.id)
    return dataclasses.replace(row, row=tuple(_with_rows(child, replacing) for child in row.row))
