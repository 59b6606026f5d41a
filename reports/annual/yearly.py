"""The annual report of one year as a whole: figures, text, what the checks say, and 定稿."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from models.office.profile import office
from models.year import entered as year_figure
from models.year import figures
from models.year import report as annual_report
from models.year.dismissal import Dismissal, dismissals, key
from models.year.figures import Figure, Source
from models.year.period import Period
from models.year.report import Snapshot
from reports.annual.narrative import bound
from reports.annual.narrative.draft import draft, section_numbers
from reports.annual.narrative.facts import Fact, facts_of
from reports.checks.finding import Finding
from reports.checks.identities import check
from reports.checks.register import register_findings
from reports.checks.wording import Wording, check_wording, section_called
from reports.forms.counting import figures_of, is_counted
from reports.forms.form import Form, form_id_for_year
from reports.forms.register_form import register_form

# What the register shows of the past can be mended no more: it keeps no report from being final.
_FACTS_OF_THE_PAST = ("C2", "C3", "C4")


@dataclass(frozen=True)
class SectionText:
    """The text of a section: as stored with its marks, and as it is printed.

    `is_own` says that the clerk wrote it, `draft` what the register would say now, `outdated`
    that this is no longer what it said when the clerk wrote. `stale` are figures typed by hand
    that the register gives otherwise, with what it gives.
    """

    number: int
    heading: str
    text: str
    plain: str
    draft: str = ""
    is_own: bool = False
    outdated: bool = False
    stale: tuple[tuple[bound.Piece, str], ...] = ()

    @property
    def count(self) -> int:
        """Number of characters, blanks left out."""
        return len("".join(self.plain.split()))


@dataclass(frozen=True)
class Yearly:
    """A report: `facts` are what its text may name, `dismissed` the hints waved through.

    `last_year` are the figures known of the year before, in the form of that year.
    """

    year: int
    form: Form
    office: str
    figures: Mapping[str, Figure]
    sections: Mapping[int, SectionText]
    facts: Mapping[str, Fact] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    dismissed: tuple[tuple[Finding, Dismissal], ...] = ()
    last_year: Mapping[str, Figure] = field(default_factory=dict)
    final: Snapshot | None = None

    @property
    def period(self) -> Period:
        """The days of the year."""
        return Period.of(self.year)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that keep the report from being final."""
        return tuple(each for each in self.findings if blocks(each))


def blocks(finding: Finding) -> bool:
    """Say whether a finding keeps a report from being final."""
    return finding.severity == "error" and finding.code not in _FACTS_OF_THE_PAST


def yearly(form: Form, year: int, today: date) -> Yearly:
    """Read the report of a year from the register, or as it was frozen."""
    kept = annual_report.snapshot(year)
    period = Period.of(year)
    if kept is not None and kept.form == form.id:
        return _frozen(form, kept, figures_of(form, period))
    found = figures_of(form, period)
    facts = facts_of(form, period, found, today)
    texts = _texts(form, period, facts)
    report = Yearly(year, form, office().name, found, texts, facts)
    return _checked(report)


def _frozen(form: Form, kept: Snapshot, found: Mapping[str, Figure]) -> Yearly:
    texts = {
        number: SectionText(number, _heading(form, number), text, text)
        for number, text in kept.texts.items()
    }
    last = last_year_figures(kept.year) or {}
    return Yearly(kept.year, form, kept.office, found, texts, last_year=last, final=kept)


def _heading(form: Form, number: int) -> str:
    return form.data.sections[number - 1] if number else "前言"


def _texts(form: Form, period: Period, facts: Mapping[str, Fact]) -> dict[int, SectionText]:
    drafts = draft(form, period, facts)
    own = annual_report.texts(period.first.year)

    def say(name: str) -> str | None:
        return facts[name].words if name in facts else None

    found = {}
    for number in section_numbers(form):
        proposed = drafts[number]
        row = own.get(number)
        text = row.text if row else proposed
        found[number] = SectionText(
            number,
            _heading(form, number),
            text,
            bound.plain(text, say),
            proposed,
            row is not None,
            row is not None and row.draft != bound.skeleton(proposed),
            tuple(bound.stale(text, say)),
        )
    return found


def _checked(report: Yearly) -> Yearly:
    last = last_year_figures(report.year)
    found = [
        *check(report.form, report.figures, office().kind, last),
        *register_findings(report.form, report.figures, report.period, last or {}),
        *_stale(report),
        *_unsaid(report),
        *(each for each in check_wording(wording(report)) if not _said_already(report, each)),
    ]
    waved = dismissals(report.year)
    passed = [(each, waved[_key(each)]) for each in found if _waved(each, waved)]
    rest = [each for each in found if not _waved(each, waved)]
    rest.sort(key=lambda each: each.severity != "error")
    return Yearly(
        report.year,
        report.form,
        report.office,
        report.figures,
        report.sections,
        report.facts,
        tuple(rest),
        tuple(passed),
        last or {},
    )


def _key(finding: Finding) -> tuple[str, str, str]:
    return key(finding.code, finding.place, finding.message)


def _waved(finding: Finding, waved: Mapping[tuple[str, str, str], Dismissal]) -> bool:
    return finding.severity == "warn" and _key(finding) in waved


def hint_key(finding: Finding) -> tuple[str, str, str]:
    """Return what a hint is waved through by (models.year.dismissal)."""
    return _key(finding)


def _stale(report: Yearly) -> list[Finding]:
    """B1: a figure in the text that the clerk typed over and the register gives otherwise."""
    found = []
    for section in report.sections.values():
        for piece, now in section.stale:
            fact = report.facts[piece.fact]
            message = f"正文里“{fact.label}”写的是 {piece.text}，台账为 {now}"
            suggestion = "请改回台账的数，或先改台账、改表。"
            quote = piece.text
            found.append(
                Finding("B1", "error", fact.cells, message, suggestion, section.number, quote)
            )
    return found


# code, the fact that counts it, words that tell of it, what is not told
_TO_TELL = (
    ("C2", "items_late", "期限公开|迟公开|不及时", "{}条信息公开时超过规定期限"),
    ("C3", "requests_late", "超期|法定期限", "{}件申请的答复超过法定期限"),
)


def _unsaid(report: Yearly) -> list[Finding]:
    """C2, C3: what was late this year, and the section on problems does not tell."""
    number = section_called(report.form, "问题")
    if number is None or number not in report.sections:
        return []
    text, found = report.sections[number].plain, []
    for code, name, words, sentence in _TO_TELL:
        fact = report.facts[name]
        told = re.search(words, text) and fact.words in text
        if fact.value and not told:
            message = f"{sentence.format(fact.words)}，“{report.sections[number].heading}”没有写"
            suggestion = "请写明问题和改进措施。"
            found.append(Finding(code, "warn", (), message, suggestion, number))
    return found


def _said_already(report: Yearly, finding: Finding) -> bool:
    """Say whether a wrong number in the text is one of those that the clerk typed over."""
    if finding.code != "B1" or finding.section is None:
        return False
    typed = {piece.text for piece, _ in report.sections[finding.section].stale}
    return not typed.isdisjoint(re.findall(r"\d+", finding.quote))


def wording(report: Yearly) -> Wording:
    """Return the report as its text is checked."""
    fees = report.facts.get("fee_collected")
    notices = report.facts.get("fee_notices")
    published = report.facts.get("items_published")
    return Wording(
        report.office,
        report.year,
        report.form,
        report.figures,
        {number: section.plain for number, section in report.sections.items()},
        _last_year_texts(report),
        int(published.value) if published else None,
        int(notices.value) if notices else None,
        int(fees.value) if fees else None,
        office().phone,
    )


def _last_year_texts(report: Yearly) -> dict[int, str]:
    """Return what the clerk wrote last year, or what was frozen; a draft is nobody's words."""
    kept = annual_report.snapshot(report.year - 1)
    if kept is not None:
        return dict(kept.texts) if kept.form == report.form.id else {}
    own = annual_report.texts(report.year - 1)

    def say(name: str) -> str | None:
        return report.facts[name].words if name in report.facts else None

    return {number: bound.plain(row.text, say) for number, row in own.items()}


def last_year_figures(year: int) -> dict[str, Figure] | None:
    """Return what is known of last year's figures in its own form, None when nothing is.

    A figure that had to be entered and was not is not known.
    """
    name = form_id_for_year(year - 1)
    known = year - 1 in figures.years() or annual_report.is_final(year - 1)
    if name is None or not known:
        return None
    form = register_form(name, year - 1)
    found = figures_of(form, Period.of(year - 1))
    given = year_figure.figures_of(year - 1)
    return {
        cell: figure
        for cell, figure in found.items()
        if is_counted(cell) or cell in given or figure.source is Source.FROZEN
    }
