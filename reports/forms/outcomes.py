"""What a request can end in, by all forms: ids, labels, and what a written label means."""

from functools import cache

from reports.forms.data import OutcomeData
from reports.forms.form import form
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
