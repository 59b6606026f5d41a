"""Where in a report a finding is: its cell, its sentence, its section, or the whole of it."""

from dataclasses import dataclass

from reports.checks.finding import Finding
from reports.foreign.report import ForeignReport

_NUMERALS = "〇一二三四五六七八九"
_STATISTICS = "统计表"


@dataclass(frozen=True)
class FindingPlace:
    """The place of a finding: a `cell`, or the `quote` in a section; `section` None: all of it.

    `word` names it in a few letters (表三, 正文, 全文), `way` says what one goes to, "" for
    nothing.
    """

    section: int | None
    word: str
    way: str
    cell: str = ""
    quote: str = ""


def place_of(report: ForeignReport, finding: Finding) -> FindingPlace:
    """Return where a finding is."""
    cell = _cell(report, finding)
    if finding.section is None and cell:
        table = report.form.cell(cell).table
        section = report.form.data.parts[table].section
        return FindingPlace(section, _table_word(report, table), "去单元格", cell)
    if finding.section is None:
        return FindingPlace(None, "全文", "")
    section, quote = finding.section, finding.quote
    if quote and quote in report.sections.get(section, ""):
        return FindingPlace(section, "正文", "去这句话", quote=quote)
    if section == 0:
        return FindingPlace(0, "标题" if quote else "正文", "去开头")
    return FindingPlace(section, "正文", f"去第{_NUMERALS[section]}部分")


def _cell(report: ForeignReport, finding: Finding) -> str:
    """Return the first cell of a finding that is on the paper: one that was read, if any was."""
    read = [each for each in finding.cells if each in report.cells]
    drawn = {row.table for row in report.rows}
    there = [each for each in finding.cells if report.form.cell(each).table in drawn]
    return next(iter(read or there), "")


def _table_word(report: ForeignReport, table: str) -> str:
    """Return what a table is called: 表二, 表三; the one of the older form has a name."""
    if report.form.data.statistics is not None:
        return _STATISTICS
    return f"表{_NUMERALS[report.form.data.parts[table].section]}"
