"""Units ranked by the requests they received, and how a figure changed against the year before."""

from collections.abc import Sequence
from decimal import Decimal

from reports.forms.form import Form
from reports.rollup.listed import Value
from reports.rollup.summing import Group

# The figures that say most of an office, in any form that has them; the first decides the rank.
_MEASURES = {
    "table3.received.total": "新收申请",
    "req_received": "收到申请",
    "table3.results_total.total": "办结",
    "req_closed": "办结",
    "table3.granted.total": "予以公开",
    "ans_granted": "同意公开",
    "table3.carried_out.total": "结转下年",
    "table2.normative_documents.made": "制发规范性文件",
    "normative_made": "制发规范性文件",
    "published_total": "主动公开",
    "table4.reconsideration.total": "行政复议",
    "reconsideration_total": "行政复议",
}


def measures(form: Form) -> dict[str, str]:
    """Return the cells that units of a form are ranked by, with a word for each."""
    found = {cell: words for cell, words in _MEASURES.items() if cell in form.cell_ids}
    return found or {form.cells[0].id: form.cells[0].label}


def ranked(group: Group, before: Group | None, by: str = "") -> list[Sequence[Value]]:
    """Return name, rank and measures of each unit counted, the most of the measure `by` first.

    That is the first of the measures, requests, unless another is named. With the year `before`
    also what the unit had of it then, and the change.
    """
    wanted = list(measures(group.form))
    first = by or wanted[0]
    units = sorted(group.counted, key=lambda unit: -(unit.value(first) or 0))
    numbers = [unit.value(first) or 0 for unit in units]
    rows: list[Sequence[Value]] = []
    for unit in units:
        now = unit.value(first)
        rank = numbers.index(now or 0) + 1
        row: list[Value] = [unit.name, rank, *(unit.value(cell) for cell in wanted)]
        if before is not None:
            was = _last(unit.name, before, first)
            row += [was, change(was, now)[0]]
        rows.append(row)
    return rows


def _last(name: str, before: Group, cell: str) -> int | Decimal | None:
    unit = before.counted_of(name)
    return unit.value(cell) if unit is not None else None


def change(
    was: int | Decimal | None, now: int | Decimal | None
) -> tuple[int | Decimal | None, str | None]:
    """Return the change and its share in per cent; None where a year has no figure."""
    if was is None or now is None:
        return None, None
    if now == was:
        return 0, "0%"
    share = f"{(now - was) * 100 / was:+.1f}%" if was else None
    return now - was, share
