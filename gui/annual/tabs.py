"""The tabs over the paper: the foreword and every section, with how many findings each has."""

from gui.annual.report import Report
from gui.controls.chips import Chip, ChipKind
from gui.statutory.legend import LegendTabs, findings_chip
from gui.statutory.mark import Mark
from reports.annual.sections import SectionText
from reports.paper.document import Table

_LEGEND = ((Mark.OVERRIDDEN, "改过"), (Mark.WRONG, "不平"), (Mark.DOUBTFUL, "有疑"))


class SectionTabs(LegendTabs):
    """`chosen(index)` when another section is wanted."""

    def __init__(self) -> None:
        super().__init__(_LEGEND, ("录 人工填报",))

    def show_report(self, report: Report) -> None:
        """Name the sections of the report and count the findings of each."""
        self.bar.set_words(tab_words(report))
        chips = (None if report.is_final else _chip(report, part) for part in report.parts)
        self.bar.set_chips(list(chips))
        self.fit_legend()


def _chip(report: Report, part: Table | SectionText) -> Chip | None:
    findings = report.findings_in(part)
    to_confirm = report.unconfirmed.get(report.section_of(part), 0)
    if to_confirm and not findings:
        return Chip(ChipKind.SOON, f"{to_confirm} 待确认", "")
    return findings_chip(findings, adds_up=isinstance(part, Table))


def tab_words(report: Report) -> list[str]:
    """Return what the tabs of a report are called."""
    return [report.tab_word(part) for part in report.parts]
