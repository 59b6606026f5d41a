"""Was a published report out in time, and made after its year was over (B9)."""

from collections.abc import Iterator
from datetime import date

from models.law.law import report_due
from models.store.words import full_day
from reports.checks.finding import Finding
from reports.foreign.dated import Dated
from reports.foreign.report import ForeignReport

# Who publishes by the day of the departments, townships as they do in practice.
_DEPARTMENTS = ("township", "subdistrict", "bureau")


def day_findings(report: ForeignReport) -> Iterator[Finding]:
    """Return what is wrong with the days that a report bears."""
    year = report.origin.year
    if year is None or str(year) not in report.origin.title or not report.days:
        return  # of what year it is was concluded, or never said
    for each in report.days:
        if each.day < date(year, 12, 31):
            message = f"{each.what}是{full_day(each.day)}，{year} 年还没有结束"
            suggestion = "请核对日期，并核对数字是不是全年的。"
            yield _finding(report, each, message, suggestion)
    first = report.days[0]  # the day of publication where it is known
    due, article = report_due(year, report.origin.kind not in _DEPARTMENTS)
    if first.day > due:
        message = f"{first.what}是{full_day(first.day)}，晚于{full_day(due)}"
        suggestion = f"{year} 年度的报告应当在这一天以前公布（{article}）；请核对日期。"
        yield _finding(report, first, message, suggestion)


def _finding(report: ForeignReport, dated: Dated, message: str, suggestion: str) -> Finding:
    """Return a finding that quotes the day where it stands in the text."""
    at = next((at for at, text in report.sections.items() if dated.words in text), None)
    quote = dated.words if at is not None else ""
    return Finding("B9", "warn", (), message, suggestion, at, quote)
