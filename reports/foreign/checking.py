"""A published report checked like one's own: its tables, its text, and both against last year's."""

from collections.abc import Iterator, Mapping

from models.office.own_typos import OwnTypo
from models.year.figures import Figure
from reports.checks import identities
from reports.checks.finding import Finding
from reports.checks.jumps import jumps
from reports.checks.wording import check_wording
from reports.checks.written import Wording, squeezed
from reports.foreign.origin import is_same_office
from reports.foreign.report import ForeignReport
from reports.foreign.structure import structure_findings
from reports.foreign.unread import reading_findings, unknown_cells

_LEAST = 60  # characters of a text, in which something can be missed


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
    found += structure_findings(report)
    found += check_wording(_wording(report, previous if before is not None else None, own_typos))
    said = {line for text in report.sections.values() for line in text.split("\n")}
    is_bare = len(squeezed("".join(said))) < _LEAST
    once: dict[tuple[str, str], Finding] = {}
    for each in found:
        if each.section and each.section not in report.sections:
            continue  # that it is not there at all is said
        if is_bare and not each.quote and (each.section is not None or each.code == "B7"):
            continue  # tables alone, of a text that says nothing
        once.setdefault((each.code, each.message), each)
    return tuple(sorted(once.values(), key=lambda each: each.severity != "error"))


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
