"""The text of a report by section: as the clerk wrote it, as it is drafted, as it was frozen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from models.year.report import Snapshot
from models.year.year import Year
from reports.annual.narrative import bound
from reports.annual.narrative.draft import draft, section_numbers
from reports.annual.narrative.fact import Fact, words_of
from reports.annual.narrative.shortfalls.measures import as_agreed, to_confirm
from reports.annual.narrative.shortfalls.weak import questions
from reports.annual.narrative.topics import Topic, left_out, untold
from reports.checks.written import length
from reports.forms.form import Form


@dataclass(frozen=True)
class SectionText:
    """The text of a section: as stored with its marks, and as it is printed.

    `is_own` says that the clerk wrote it, `draft` what the register would say now, `outdated`
    that this is no longer what it said when the clerk wrote. `stale` are figures typed by hand
    that the register gives otherwise, with what it gives; `untold` is what a report usually tells
    here.
    """

    number: int
    heading: str
    text: str
    plain: str
    draft: str = ""
    is_own: bool = False
    outdated: bool = False
    stale: tuple[tuple[bound.Piece, str], ...] = ()
    untold: tuple[Topic, ...] = ()

    @property
    def count(self) -> int:
        """Number of 字, as a word processor counts them."""
        return length(self.plain)


def section_texts(
    form: Form, year: Year, facts: Mapping[str, Fact], today: date
) -> dict[int, SectionText]:
    """Return the text of every section: what the clerk wrote, else what is drafted."""
    drafts, say, texts = draft(form, year, facts, today), words_of(facts), {}
    for number in section_numbers(form):
        heading = _heading(form, number)
        proposed = untold_year(year) if number and year.is_untold else drafts[number]
        made = section_text(year, number, heading, proposed, say)
        missing = (
            *(left_out(number, made.text, made.draft, facts) if made.is_own else ()),
            *to_confirm(made.text),
            *(questions(facts, made.text) if "问题" in heading else ()),
            *untold(form.data.narrative, number, made.text, facts, year.office.kind),
        )
        texts[number] = replace(made, untold=missing)
    return texts


def untold_year(year: Year) -> str:
    """Return all that is said of a year of which nothing is registered: a place to be filled in."""
    return f"〔请写明{year.first.year}年的情况，登记簿里没有这一年的记录〕"


def section_text(
    year: Year, number: int, heading: str, proposed: str, say: Callable[[str], str | None]
) -> SectionText:
    """Return a text as the clerk wrote it, else as it is `proposed`; `say` words its figures."""
    row = year.texts.get(number)
    text = row.text if row else proposed
    return SectionText(
        number,
        heading,
        text,
        bound.plain(as_agreed(text), say),
        proposed,
        row is not None,
        row is not None and row.draft != bound.skeleton(proposed),
        tuple(bound.stale(text, say)),
    )


def frozen_texts(form: Form, final: Snapshot) -> dict[int, SectionText]:
    """Return the text of every section as it was frozen."""
    return {
        number: SectionText(number, _heading(form, number), text, text)
        for number, text in final.texts.items()
    }


def _heading(form: Form, number: int) -> str:
    return form.data.sections[number - 1] if number else "前言"
