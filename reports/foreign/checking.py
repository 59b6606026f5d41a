"""A published report checked like one's own: its tables, its text, and both against last year's."""

from collections.abc import Iterator, Mapping, Sequence

from models.office.own_typos import OwnTypo
from models.year.figures import Figure
from reports.checks import identities
from reports.checks.finding import Finding
from reports.checks.jumps import jumps
from reports.checks.wording import check_wording
from reports.checks.written import Wording, squeezed
from reports.foreign.in_time import day_findings
from reports.foreign.origin import is_same_office
from reports.foreign.report import ForeignReport
from reports.foreign.structure import structure_findings
from reports.foreign.unread import reading_findings, unknown_cells

_LEAST = 60  # characters of a text, in which something can be missed
_WHOLE = 500  # characters, which the shortest whole report has
_FEW = 2  # headings of an excerpt


def check_report(
    report: ForeignReport,
    previous: ForeignReport | None = None,
    own_typos: tuple[OwnTypo, ...] = (),
) -> tuple[Finding, ...]:
    """Return what is wrong with a report, each finding once; `previous` is that of last year.

    `own_typos` are the own words of the office that checks.
    """
    found = [*reading_findings(report), *_last_year(report, previous)]
    found += _other_office(report, previous)
    before = _figures(previous) if _is_last_year(report, previous) else None
    if report.form_id is not None:
        unknown = unknown_cells(report) | {
            cell for cell, seen in report.cells.items() if seen.value is None and seen.text
        }
        found += identities.check(report.form, report.figures, report.origin.kind, before, unknown)
        found += jumps(report.form, report.figures, before or {})
    found += [*structure_findings(report), *day_findings(report)]
    found += check_wording(_wording(report, previous if before is not None else None, own_typos))
    # That a section is not there at all is said.
    found = [each for each in found if not each.section or each.section in report.sections]
    once: dict[tuple[str, str], Finding] = {}
    for each in _of_a_part(report, found):
        once.setdefault((each.code, each.message), each)
    return tuple(sorted(once.values(), key=lambda each: each.severity != "error"))


def _of_a_part(report: ForeignReport, found: Sequence[Finding]) -> Iterator[Finding]:
    """Yield findings without those of what is lacking where only a part of the report is there.

    That it is an excerpt is said once instead; of tables alone nothing is said.
    """
    said = {line for text in report.sections.values() for line in text.split("\n")}
    length = len(squeezed("".join(said)))
    there = sorted({each.section for each in report.headings})
    is_part = length < _LEAST or (length < _WHOLE and len(there) <= _FEW)
    rest = [each for each in found if not (is_part and _is_lack(each))]
    yield from rest
    has_parts = report.form_id is not None and report.form.data.statistics is None
    if len(rest) < len(found) and length >= _LEAST and has_parts:
        names = "、".join(f"“{report.form.data.sections[each - 1]}”" for each in there)
        message = f"只读到{names or '表格'}，像是报告的节选"
        suggestion = "请用报告全文核查；节选里没有写到的内容、统计期限和联系方式没有核对。"
        yield Finding("B7", "warn", (), message, suggestion)


def _is_lack(finding: Finding) -> bool:
    """Say whether a finding is about something that stands nowhere in the text."""
    return not finding.quote and (finding.section is not None or finding.code == "B7")


def _figures(report: ForeignReport | None) -> Mapping[str, Figure]:
    return report.figures if report is not None else {}


def _is_last_year(report: ForeignReport, previous: ForeignReport | None) -> bool:
    """Say whether it can be last year's: where a year is not known, it is taken at its word."""
    if previous is None:
        return False
    years = (report.origin.year, previous.origin.year)
    return None in years or years[1] == (years[0] or 0) - 1


def _last_year(report: ForeignReport, previous: ForeignReport | None) -> Iterator[Finding]:
    if previous is not None and not _is_last_year(report, previous):
        message = (
            f"对照的是 {previous.origin.year} 年度的报告，不是 {report.origin.year} 年度的上年，"
            "没有跨年核对"
        )
        yield Finding("A2", "warn", (), message, "请选择上一年度的报告。")


def _other_office(report: ForeignReport, previous: ForeignReport | None) -> Iterator[Finding]:
    """A2: the report that is given as last year's is that of another office."""
    if previous is None or not report.origin.office or not previous.origin.office:
        return
    if not is_same_office(report.origin.office, previous.origin.office):
        message = f"对照的是{previous.origin.office}的报告，这一份是{report.origin.office}的"
        yield Finding("A2", "warn", (), message, "请选择同一机关上一年度的报告。")


def _wording(
    report: ForeignReport, previous: ForeignReport | None, own_typos: tuple[OwnTypo, ...]
) -> Wording:
    origin = report.origin
    return Wording(
        office=origin.office,
        year=origin.year or 0,
        form=report.form,
        figures=report.figures,
        sections=report.sections,
        last_year=previous.sections if previous is not None else {},
        phone=origin.phone,
        own_typos=own_typos,
    )
