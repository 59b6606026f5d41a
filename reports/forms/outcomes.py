"""What a request can end in, by all forms: ids, labels, and what a written label means."""

from collections.abc import Mapping
from functools import cache

from reports.forms.data import OutcomeData
from reports.forms.form import form, normalised
from reports.forms.shipped import form_ids, newest


@cache
def former_outcomes() -> tuple[OutcomeData, ...]:
    """Return the outcomes of the forms without table 三 and where they are counted since."""
    return tuple(each for form_id in form_ids() for each in form(form_id).data.outcome)


@cache
def outcome_labels() -> dict[str, str]:
    """Return the printed label of every outcome, as the newest form that has it words it."""
    labels = {each.id: each.label for each in former_outcomes()}
    for form_id in form_ids():
        labels |= {row.id: row.label for row in form(form_id).result_rows}
    return labels


def outcome_of(text: str) -> str | None:
    """Return the outcome that an id or label of table 三 means, in the newest form that knows it.

    A row that takes several outcomes together means the last of them, which says no more than it.
    """
    now = {row.id for row in form(newest()).result_rows}
    for form_id in reversed(form_ids()):
        row = form(form_id).result_row(text)
        if row is not None:
            return row.stands_for[-1] if row.stands_for and row.id not in now else row.id
    return None


@cache
def headings() -> Mapping[str, frozenset[str]]:
    """Return the headings over outcomes, as `normalised` compares them, and what is under each."""
    found: dict[str, frozenset[str]] = {}
    for data in (form(form_id).data for form_id in form_ids()):
        rows = list(data.table3.row) if data.table3 else []
        while rows:
            row = rows.pop()
            rows += row.row
            if row.row:
                name = normalised(row.label)
                found[name] = found.get(name, frozenset()) | {leaf.id for leaf in row.leaves}
        for each in data.statistics.row if data.statistics else ():
            name = normalised(each.label).removesuffix("数")
            if each.sum_of and "答复" in name:
                found[name] = found[name.removesuffix("答复")] = frozenset(each.sum_of)
    return found
