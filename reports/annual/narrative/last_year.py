"""What the report of the year before said."""

from collections.abc import Mapping

from models.year.year import Year
from reports.annual.narrative import bound
from reports.annual.narrative.fact import Fact, words_of
from reports.forms.form import Form


def last_year_texts(form: Form, year: Year, facts: Mapping[str, Fact]) -> dict[int, str]:
    """Return what the clerk wrote last year, or what was frozen; a draft is nobody's words."""
    last = year.before
    if last.snapshot is not None:
        return dict(last.snapshot.texts) if last.snapshot.form == form.id else {}
    say = words_of(facts)
    return {number: bound.plain(row.text, say) for number, row in last.texts.items()}
