"""What is written beside a figure on the screen, and what is shown of a table besides it."""

from collections.abc import Container, Iterable, Mapping
from enum import StrEnum
from typing import Protocol

from reports.checks.finding import Finding


class Mark(StrEnum):
    """What is written beside a figure on the screen; it is never printed."""

    ENTERED = "录"
    OVERRIDDEN = "改"
    WRONG = "错"
    DOUBTFUL = "疑"

    @property
    def spoken(self) -> str:
        """What is heard of it after the figure, "" where that is said otherwise."""
        return {Mark.WRONG: "，有错误", Mark.DOUBTFUL: "，有提示"}.get(self, "")


class Marked(Protocol):
    """Whatever has tables to be drawn: the marks of their figures, and what each is called."""

    @property
    def marks(self) -> Mapping[str, Mark]:
        """The mark of each figure that has one, by the id of the form's cell."""

    def spoken(self, figure: str) -> str:
        """Say a figure as one hears it: what it is, how much, and what is marked beside it."""


def finding_marks(findings: Iterable[Finding], known: Container[str]) -> dict[str, Mark]:
    """Return the marks of the cells that findings are about, an error before a hint.

    One of a cell that is not `known` marks none.
    """
    marks: dict[str, Mark] = {}
    for finding in sorted(findings, key=lambda each: each.severity == "error"):
        if all(cell in known for cell in finding.cells):
            mark = Mark.WRONG if finding.severity == "error" else Mark.DOUBTFUL
            marks |= dict.fromkeys(finding.marked, mark)
    return marks
