"""What is marked on a report that was read: its cells, and the words of its text."""

from collections.abc import Mapping
from functools import cached_property

from gui.checking.paper.prose import Passage
from gui.statutory.mark import Mark, finding_marks
from reports.checks.finding import Finding
from reports.foreign.shown.as_read import Text
from reports.foreign.shown.checked import Checked


class Marks:
    """The marks of one report; the tables on its sheet are drawn with them."""

    def __init__(self, checked: Checked) -> None:
        self._checked = checked

    @cached_property
    def marks(self) -> Mapping[str, Mark]:
        """The mark of each cell that a finding is about."""
        checked = self._checked
        of_tables = [each for each in checked.findings if each.section is None]
        return finding_marks(of_tables, checked.cells)

    def spoken(self, figure: str) -> str:
        """Say a cell as one hears it: what it is, what stands there, what is marked."""
        report = self._checked.report
        seen = report.cells.get(figure)
        said = (seen.text or "空着") if seen is not None else "没有读到"
        found = self.marks[figure].spoken if figure in self.marks else ""
        return f"{report.form.cell(figure).label}：{said}{found}"

    def passages(self, part: Text) -> list[tuple[Finding, Passage]]:
        """Return the words in question of a run of text, each with its finding."""
        whole = self._checked.report.sections[part.section]
        found = []
        for finding in self._checked.findings:
            begin = whole.find(finding.quote) if finding.section == part.section else -1
            begin -= part.begin
            if finding.quote and 0 <= begin < len(part.text):
                mark = Mark.WRONG if finding.severity == "error" else Mark.DOUBTFUL
                end = min(begin + len(finding.quote), len(part.text))
                found.append((finding, Passage(begin, end, mark)))
        return found
