"""The sentences of the page that depend on a report or a year."""

from gui.annual.report import Report
from reports.document import Table


def counts(report: Report) -> tuple[str, bool]:
    """Return one sentence on the findings, and whether it tells of errors."""
    if report.errors:
        return f"还有 {report.errors} 处错误，改完才能定稿", True
    if report.findings:
        return f"三张表都平，还有 {len(report.findings)} 处提示", False
    return "三张表都平", False


def as_text(table: Table) -> str:
    """Return a table as tab-separated lines; a merged cell stands in its first place."""
    at = {(cell.row, cell.column): cell.text for cell in table.cells}
    lines = (
        "\t".join(at.get((row, column), "") for column in range(table.column_count))
        for row in range(table.row_count)
    )
    return "\n".join((table.heading, *lines))
