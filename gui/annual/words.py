"""The sentences of the page that depend on a report or a year."""

from datetime import date

from gui.annual.report import Report
from gui.controls.chips import Chip, ChipKind
from models.year.elsewhere import is_done, published_elsewhere
from models.year.report_day import countdown, next_report


def counts(report: Report, today: date) -> tuple[str, bool]:
    """Return one sentence on the findings, and whether it tells of errors."""
    if report.is_beside:
        return f"{len(report.findings)} 处要看" if report.findings else "", False
    if report.is_final:
        since = len(report.differences)
        return (f"定稿以后台账有变，{since} 格会不同", True) if since else ("", False)
    elsewhere = published_elsewhere(report.year)
    if elsewhere is not None:
        return f"发布在{elsewhere.where}", False
    if report.errors:
        return f"还有 {report.errors} 处错误，改完才能定稿", True
    due, still_open = next_report(today, is_done), report.open_words
    left = f"还有 {still_open}" if still_open else ""
    if due.year == report.year and due.is_counted:
        return "，".join(filter(None, (countdown(due), left))), due.days_left < 0
    hints = f"，还有 {len(report.findings)} 处提示" if report.findings else ""
    return f"{left}，改完才能定稿" if left else f"没有错误{hints}", False


def state_chip(report: Report) -> Chip | None:
    """Return what stands beside the year of a final or published report, None for a draft."""
    final = report.whole.final
    if final is None or final.finalised_at is None:
        elsewhere = published_elsewhere(report.year)
        return elsewhere and Chip(ChipKind.FACT, f"已在别处发布 {elsewhere.day}", "check")
    return Chip(ChipKind.FACT, f"已定稿 {final.finalised_at:%Y-%m-%d}", "lock")
