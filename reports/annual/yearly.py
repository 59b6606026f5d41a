"""The annual report of one year as a whole: figures, text, what the checks say, and 定稿."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from models.office.own_typos import own_typos
from models.year.dismissal import Dismissal, Key, key, waved
from models.year.figures import Figure, Source
from models.year.report import Snapshot
from models.year.year import Year
from reports.annual.narrative.fact import Fact
from reports.annual.narrative.facts import facts_of
from reports.annual.narrative.last_year import last_year_texts
from reports.annual.sections import SectionText, frozen_texts, section_texts
from reports.checks.doubtful import doubtful
from reports.checks.finding import Finding
from reports.checks.identities import check
from reports.checks.register import left_blank, register_findings
from reports.checks.wording import check_wording
from reports.checks.written import Wording, section_called
from reports.forms.counting import figures_of, is_counted, is_told
from reports.forms.form import Form, form_id_for_year
from reports.forms.register_form import register_form

# What the register shows of the past can be mended no more: it keeps no report from being final.
_FACTS_OF_THE_PAST = ("C2", "C3", "C4")


@dataclass(frozen=True)
class Yearly:
    """The report of the calendar year `of` in one form.

    `facts` are what its text may name, `dismissed` the hints waved through, `last_year` the figures
    known of the year before, in the form of that year.
    """

    of: Year
    form: Form
    office: str
    figures: Mapping[str, Figure]
    sections: Mapping[int, SectionText]
    facts: Mapping[str, Fact] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    dismissed: tuple[tuple[Finding, Dismissal], ...] = ()
    last_year: Mapping[str, Figure] = field(default_factory=dict)

    @property
    def year(self) -> int:
        """The calendar year reported on, not the one it is written in."""
        return self.of.first.year

    @property
    def final(self) -> Snapshot | None:
        """What was frozen, None while the report is a draft."""
        return self.of.final_in(self.form.id)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that keep the report from being final."""
        return tuple(each for each in self.findings if blocks(each))


R = TypeVar("R", bound=Yearly)


def blocks(finding: Finding) -> bool:
    """Say whether a finding keeps a report from being final."""
    return finding.severity == "error" and finding.code not in _FACTS_OF_THE_PAST


def yearly(form: Form, year: Year, today: date) -> Yearly:
    """Return the report of a calendar year as the register has it, or as it was frozen."""
    in_tables = figures_of(form, year)
    final = year.final_in(form.id)
    if final is not None:
        return _frozen(form, year, final, in_tables)
    facts = facts_of(form, year, in_tables, today)
    sections = section_texts(form, year, facts, today)
    return _checked(Yearly(year, form, year.office.name, in_tables, sections, facts))


def _frozen(form: Form, year: Year, final: Snapshot, in_tables: Mapping[str, Figure]) -> Yearly:
    last = last_year_figures(year) or {}
    return Yearly(year, form, final.office, in_tables, frozen_texts(form, final), last_year=last)


def _checked(report: Yearly) -> Yearly:
    last = last_year_figures(report.of)
    blank = set(left_blank(report.form, report.figures, report.of))
    blank |= {cell for cell, parts in report.form.sums.items() if blank.issuperset(parts)}
    sums = check(report.form, report.figures, report.of.office.kind, last)
    findings = [
        *(each for each in sums if not blank.issuperset(each.cells)),  # told as blank, not as 0
        *register_findings(report.form, report.figures, report.of, last or {}),
        *doubtful(report.figures, report.of),
        *stale_figures(report),
        *_unsaid(report),
        *(each for each in check_wording(wording(report)) if not _said_already(report, each)),
    ]
    return judged(replace(report, last_year=last or {}), findings)


def judged(report: R, findings: Iterable[Finding]) -> R:
    """Return a report with its findings, errors first, and apart those that were waved through."""
    told = [(each, _waved(each, report.of.dismissals)) for each in findings]
    rest = [each for each, row in told if row is None]
    return replace(
        report,
        findings=tuple(sorted(rest, key=lambda each: each.severity != "error")),
        dismissed=tuple((each, row) for each, row in told if row is not None),
    )


def _waved(finding: Finding, known: Mapping[Key, Dismissal]) -> Dismissal | None:
    return waved(known, hint_key(finding)) if finding.severity == "warn" else None


def hint_key(finding: Finding) -> Key:
    """Return what a hint is waved through by (models.year.dismissal)."""
    return key(finding.code, finding.place, finding.message)


def stale_figures(report: Yearly) -> list[Finding]:
    """B1: a figure in the text that the clerk typed over and the register gives otherwise."""
    findings = []
    for section in report.sections.values():
        for piece, now in section.stale:
            fact = report.facts[piece.fact]
            message = f"正文里“{fact.label}”写的是 {piece.text}，台账为 {now}"
            suggestion = "请改回台账的数，或先改台账、改表。"
            quote = piece.text
            findings.append(
                Finding("B1", "error", fact.cells, message, suggestion, section.number, quote)
            )
    return findings


# code, the fact that counts it, words that tell of it, what is not told
_TO_TELL = (
    ("C2", "items_late", "期限公开|迟公开|不及时|迟于", "{}条信息公开时超过规定期限"),
    ("C2", "items_overdue", "尚未公开|没有公开|未公开", "{}条信息已过规定期限尚未公开"),
    ("C3", "requests_late", "超期|法定期限", "{}件申请的答复超过法定期限"),
    ("C3", "requests_overdue", "未答复|没有答复", "{}件申请已过法定期限仍未答复"),
)


def _unsaid(report: Yearly) -> list[Finding]:
    """C2, C3: what was late this year, and the section on problems does not tell."""
    number = section_called(report.form, "问题")
    if number is None or number not in report.sections:
        return []
    text, findings = report.sections[number].plain, []
    for code, name, words, sentence in _TO_TELL:
        fact = report.facts[name]
        is_told = re.search(words, text) and fact.words in text
        if fact.value and not is_told:
            message = f"{sentence.format(fact.words)}，“{report.sections[number].heading}”没有写"
            suggestion = "请写明问题和改进措施。"
            findings.append(Finding(code, "warn", (), message, suggestion, number))
    return findings


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
        last_year_texts(report.form, report.of, report.facts),
        int(published.value) if published else None,
        int(notices.value) if notices else None,
        int(fees.value) if fees else None,
        report.of.office.phone,
        own_typos(),
    )


def last_year_figures(year: Year) -> dict[str, Figure] | None:
    """Return what is known of the figures of the year before in its own form, None for nothing.

    A figure that had to be entered and was not is not known.
    """
    last = year.before
    name = form_id_for_year(last.first.year)
    if name is None or last.is_blank:
        return None
    book = register_form(name, last)
    return {
        cell: figure
        for cell, figure in figures_of(book, last).items()
        if figure.source is Source.FROZEN or is_counted(cell) or is_told(book, cell, last)
    }
