"""What a check found: a code, how grave it is, where, and one clear sentence."""

from dataclasses import dataclass

from reports.forms.data import Severity
from reports.ways import Way

_WEIGHTS: dict[Severity, str] = {"error": "错误", "warn": "提示"}
_MARKED_WHOLE = 4  # of a longer identity only the first cell is marked, its sum


@dataclass(frozen=True)
class Finding:
    """One result of a check.

    `code` is a code of the domain's list (A1 …), for programs and tests and never shown; `cells`
    are the ids of the cells concerned; `message` says what is wrong with both numbers, `suggestion`
    what to do. One about the text names its `section`, counted from 1 (0: the words before it),
    and the words `quote` in it; one about records has the `way` to them. A hint that `holds` keeps
    a report from being final until somebody waves it through.
    """

    code: str
    severity: Severity
    cells: tuple[str, ...]
    message: str
    suggestion: str = ""
    section: int | None = None
    quote: str = ""
    way: Way | None = None
    holds: bool = False

    @property
    def weight(self) -> str:
        """How grave it is, in a word."""
        return _WEIGHTS[self.severity]

    def line(self) -> str:
        """Return the finding as a line of text: 错误：…。请…。"""
        return f"{self.weight}：{self.message}。{self.suggestion}"

    @property
    def marked(self) -> tuple[str, ...]:
        """The cells that are marked on the paper: where many are concerned the first, their sum.

        Blank cells (A4) are all in question.
        """
        whole = len(self.cells) <= _MARKED_WHOLE or self.code == "A4"
        return self.cells if whole else self.cells[:1]

    @property
    def place(self) -> str:
        """Where the finding is, in a few letters; empty for the report as a whole."""
        if self.section is not None:
            return f"section{self.section}"
        return " ".join(self.cells[:4])
