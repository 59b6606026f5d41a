"""From the register to the figures of a statutory form, for a year or any period."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from models.activities.kinds import kinds_feeding
from models.items import in_force
from models.store.plain_text import natural
from models.year import figures
from models.year.entered import YearFigure
from models.year.figures import Figure, Source
from models.year.report import FrozenFigure
from models.year.year import Year
from reports.forms.carried_over import DOCUMENTS, carried_out, carried_over, is_carried_in
from reports.forms.cells import FormCell
from reports.forms.form import Form
from reports.forms.form import form as find_form
from reports.forms.outcomes import former_outcomes
from reports.forms.shipped import form_ids
from reports.forms.statistics import Statistics
from reports.forms.table import totals

# The reason of a figure that was entered while no ledger gave it, and is now counted.
FORMERLY_ENTERED = "没有写理由，是台账能统计这个数以前填报的"


def is_counted(cell_id: str) -> bool:
    """Say whether the register itself gives a figure; others are entered (YearFigure)."""
    if "." in cell_id:
        return cell_id.startswith(("table3.", "table4.", *DOCUMENTS))
    return cell_id in _counted_statistics()


def has_records(cell_id: str) -> bool:
    """Say whether records can be behind a figure: it is counted, or activities feed it."""
    return is_counted(cell_id) or cell_id in kinds_feeding()


@cache
def _counted_statistics() -> frozenset[str]:
    tables = (find_form(form_id).data.statistics for form_id in form_ids())
    return frozenset(row.id for table in tables if table for row in table.row if row.is_counted)


def figures_of(form: Form, year: Year) -> dict[str, Figure]:
    """Return every figure of the form for a year or another period, with its source.

    A final report gives its own figures, whatever the register says since. What nobody entered is 0
    in a year, where the checks ask for it, and missing in another period.
    """
    final = year.final_in(form.id)
    if final is None:
        return live_figures(form, year)
    nothing = FrozenFigure(0, "")
    frozen = {cell: final.figures.get(cell, nothing) for cell in form.cell_ids}
    return {
        cell: Figure(each.value, Source.FROZEN, each.note, each.counted)
        for cell, each in frozen.items()
    }


def live_figures(form: Form, year: Year) -> dict[str, Figure]:
    """Return every figure as the register gives it now, also for a final report."""
    counted: dict[str, int | Decimal] = {cell: 0 for cell in form.cell_ids}
    parts = (_statistics,) if form.data.statistics else (_cases, _documents)
    for part in parts:
        counted |= part(form, year)
    filled = {
        cell.id: Figure(counted[cell.id])
        for cell in form.cells
        if is_counted(cell.id) and cell.id not in form.sums
    }
    filled |= carried_over(year, filled)
    for cell_id, row in year.entered.items():
        if cell_id in counted and is_counted(cell_id):
            filled[cell_id] = _typed_over(form, cell_id, row, filled.get(cell_id))
    for cell in form.cells:
        if not is_counted(cell.id) and cell.id not in form.sums:
            filled[cell.id] = _entered(cell, year)
    whole = totals(form, filled)
    return {cell_id: whole[cell_id] for cell_id in form.cell_ids}


def _entered(cell: FormCell, year: Year) -> Figure:
    """Return a figure as entered for the period or its parts, or as the 工作台账 gives it.

    What was entered stands where there are both, as one that was typed over.
    """
    found = year.gathered(cell.id, stock=cell.stock)
    if found is None:
        nothing = Decimal(0) if cell.kind == "money" else 0
        whole = year.number is not None
        return Figure(nothing, Source.ENTERED, missing=not whole, assumed=whole)
    value = _amount(cell, found.value)
    if found.counted is None:
        return Figure(value, Source.ENTERED, found.note)
    if not found.entered:
        return Figure(value)
    return Figure(value, Source.OVERRIDDEN, found.note, _amount(cell, found.counted))


def _typed_over(form: Form, cell_id: str, row: YearFigure, counted: Figure | None) -> Figure:
    value = _amount(form.cell(cell_id), Decimal(row.value))
    reason = row.reason or FORMERLY_ENTERED
    return Figure(value, Source.OVERRIDDEN, reason, counted.value if counted else None)


def _amount(cell: FormCell, value: Decimal) -> int | Decimal:
    return value if cell.kind == "money" or value % 1 else int(value)


def is_told(form: Form, cell_id: str, year: Year) -> bool:
    """Say whether a figure was entered for the period or its parts, or the 工作台账 gives it."""
    return year.gathered(cell_id, stock=form.cell(cell_id).stock) is not None


@cache
def _row_of(form_id: str, outcome: str) -> str | None:
    """Return the row of the form in which a request with this outcome is counted."""
    old = {each.id: each.row for each in former_outcomes()}
    row = find_form(form_id).result_row(old.get(outcome, outcome))
    return row.id if row else None


def outcomes_in(form: Form, row_id: str) -> list[str]:
    """Return every outcome that is counted in a row of the form."""
    every = [each.id for each in former_outcomes()]
    every += [outcome for row in form.result_rows for outcome in (row.id, *row.stands_for)]
    return [outcome for outcome in every if _row_of(form.id, outcome) == row_id]


def _statistics(form: Form, year: Year) -> dict[str, int | Decimal]:
    table = form.data.statistics
    if table is None:
        return {}
    counts = Statistics(year).over(table.row)
    return {row.id: counts.value(row) for row in table.row if row.rule or row.outcomes}


def _cases(form: Form, year: Year) -> dict[str, int | Decimal]:
    cases = figures.cases(year.first, year.last)
    counted: dict[str, int | Decimal] = {
        f"table4.{kind}.{column}": number for kind, column, number in cases.disputes
    }
    for standing, outcome, kind, number in cases.requests:
        row = _row_of(form.id, outcome) if standing == "results" else standing
        cell = f"table3.{row}.{kind}"
        counted[cell] = counted.get(cell, 0) + number
    return {cell: number for cell, number in counted.items() if cell in form.cell_ids}


def _documents(form: Form, year: Year) -> dict[str, int | Decimal]:
    documents = in_force.documents(list(DOCUMENTS.values()), year.first, year.last)
    every: dict[str, int | Decimal] = {
        f"{row}{name}": number
        for row, kind in DOCUMENTS.items()
        for name, number in documents[kind].items()
    }
    return {cell: number for cell, number in every.items() if cell in form.cell_ids}


@dataclass(frozen=True)
class Record:
    """A record behind a figure: its id, number or date, words, and the day it counted."""

    kind: str
    id: int
    number: str
    words: str
    day: str


def records_behind(form: Form, cell_id: str, year: Year) -> list[Record]:
    """Return the records that a figure counts; none for one that is only ever entered.

    For a final report, and for what it carried over into this year, they are those kept with it.
    """
    if not has_records(cell_id):
        return []
    final, last = year.final_in(form.id), year.before.snapshot
    if final is not None:
        return [Record(**vars(each)) for each in final.records.get(cell_id, ())]
    if is_carried_in(cell_id) and last and carried_out(cell_id) in last.figures:
        return [Record(**vars(each)) for each in last.records.get(carried_out(cell_id), ())]
    return live_records(form, cell_id, year)


def live_records(form: Form, cell_id: str, year: Year) -> list[Record]:
    """Return the records that the register counts now."""
    if cell_id in kinds_feeding():
        known = year.fed(cell_id)
        return [Record(known.of, *row) for row in known.rows] if known else []
    if form.data.statistics:
        return _statistics_behind(form, cell_id, year)
    table, row, column = cell_id.split(".")
    if table == "table3":
        return _requests_behind(form, row, "" if column == "total" else column, year)
    if table == "table4":
        return _disputes_behind(row, column, year)
    for start in (start for start in DOCUMENTS if cell_id.startswith(start)):
        rows = in_force.documents_behind(DOCUMENTS[start], column, year.first, year.last)
        return [
            Record("item", key, number or "", title, day or "") for key, number, title, day in rows
        ]
    return []


def _statistics_behind(form: Form, cell_id: str, year: Year) -> list[Record]:
    """Return the records of a row, or those of all rows that it is the sum of."""
    table = form.data.statistics
    if table is None:
        return []
    counts = Statistics(year).over(table.row)
    rows = {row.id: row for row in table.row}

    def leaves(row_id: str) -> list[str]:
        return [leaf for part in rows[row_id].sum_of for leaf in leaves(part)] or [row_id]

    behind = [counts.behind(rows[leaf]) for leaf in leaves(cell_id)]
    records = [Record(each.kind, *row) for each in behind for row in each.rows]
    return sorted(records, key=lambda record: str(natural(record.number)))


def _requests_behind(form: Form, row: str, kind: str, year: Year) -> list[Record]:
    standing, outcomes = row, list[str]()
    if row not in ("received", "carried_in", "carried_out"):
        standing = "results"
        outcomes = [] if row == "results_total" else outcomes_in(form, row)
    rows = figures.requests_behind(standing, year.first, year.last, outcomes, kind)
    return [
        Record(
            "request", key, number, content, (closed if standing == "results" else received) or ""
        )
        for key, number, content, received, closed in rows
    ]


def _disputes_behind(kind: str, column: str, year: Year) -> list[Record]:
    rows = figures.disputes_behind(kind, column, year.first, year.last)
    last = year.last.isoformat()
    return [
        Record(
            "dispute", key, number, words, closed if closed and closed <= last else received or ""
        )
        for key, number, words, received, closed in rows
    ]
