"""The papers of a year as they are written: drafted from the same figures, or the clerk's own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from models.letters.template import render
from models.office.own_typos import own_typos
from models.year.year import Year
from reports.annual.materials.kinds import material_kinds
from reports.annual.materials.names import material_names
from reports.annual.narrative.fact import Fact, words_of
from reports.annual.narrative.facts import facts_of
from reports.annual.narrative.shortfalls.measures import to_confirm
from reports.annual.sections import SectionText, section_text, untold_year
from reports.annual.yearly import Yearly, judged, stale_figures
from reports.checks.finding import Finding
from reports.checks.wording import blanks, misspelt
from reports.checks.written import Wording
from reports.forms.counting import figures_of
from reports.forms.form import Form


@dataclass(frozen=True)
class Materials(Yearly):
    """The papers of a year beside its report; they are never final."""

    @property
    def final(self) -> None:
        """Nothing: 定稿 is of the report alone."""


def materials(form: Form, year: Year, today: date) -> Materials:
    """Return the papers of a calendar year, in whose form its figures are told."""
    in_tables = figures_of(form, year)
    facts = facts_of(form, year, in_tables, today)
    texts = _texts(form, year, facts, today)
    made = Materials(year, form, year.office.name, {}, texts, facts)
    return judged(made, _findings(made))


def _texts(
    form: Form, year: Year, facts: Mapping[str, Fact], today: date
) -> dict[int, SectionText]:
    names, number = material_names(form, year, facts, today), year.first.year
    made = (
        section_text(
            year,
            each.section,
            each.title_of(number),
            untold_year(year) if year.is_untold else render(each.text.strip("\n"), names),
            words_of(facts),
        )
        for each in material_kinds()
    )
    return {each.number: replace(each, untold=tuple(to_confirm(each.text))) for each in made}


def _findings(made: Materials) -> Iterator[Finding]:
    """Yield figures typed over that the register gives otherwise, open places and wrong words."""
    yield from stale_figures(made)
    plain = {number: each.plain for number, each in made.sections.items()}
    written = Wording(made.office, made.year, made.form, made.figures, plain, own_typos=own_typos())
    yield from blanks(written)
    yield from misspelt(written)
