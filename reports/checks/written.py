"""The text of an annual report as the checks read it, and how they speak of a place in it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import resources
from models.office.own_typos import OwnTypo
from models.year.figures import Figure
from reports.checks.finding import Finding
from reports.forms.data import Severity
from reports.forms.form import Form

_WORD = re.compile(r"[0-9][0-9.,%]*|[A-Za-z]+")


@dataclass(frozen=True)
class Wording:
    """A report as it is read: whose, of which year, its figures, the text of its sections.

    Of a report from elsewhere the `office` may be "" and the `year` 0: not known.

    `sections` and `last_year` are plain text by section, 0 for what stands before the first.
    `published` is how many items the register counts, `fee_notices` and `fees` (元) what it knows
    of 信息处理费; None where no register is behind the report. `phone` may stand in the text.
    `own_typos` are the office's own words of the 公文错字本.
    """

    office: str
    year: int
    form: Form
    figures: Mapping[str, Figure]
    sections: Mapping[int, str]
    last_year: Mapping[int, str] = field(default_factory=dict)
    published: int | None = None
    fee_notices: int | None = None
    fees: int | None = None
    phone: str = ""
    own_typos: tuple[OwnTypo, ...] = ()

    def amount(self, cells: list[str]) -> int | None:
        """Return the sum of some cells, None where the form lacks one or one is blank."""
        named = [self.form.cells_under([cell]) for cell in cells]
        below = [cell for each in named for cell in each]
        found = [self.figures[cell].value for cell in below if cell in self.figures]
        return int(sum(found)) if all(named) and len(found) == len(below) else None


def data(name: str, report: Wording) -> list[dict[str, Any]]:
    """Return the rules of a kind that the report's form and year are held against."""
    own = report.form.data.narrative
    return [
        each
        for each in resources.toml("checks/wording.toml")[name]
        if each.get("narrative", own) == own and report.year >= each.get("from", 0)
    ]


def search(report: Wording, pattern: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield where a pattern stands in the text, with the number of the section."""
    for section, text in report.sections.items():
        for found in re.finditer(pattern, text, re.MULTILINE):
            yield section, found


def sentence(found: re.Match[str]) -> str:
    """Return the sentence that a passage stands in."""
    text = found.string
    begin = max(text.rfind(mark, 0, found.start()) for mark in "。；\n") + 1
    ends = [at for mark in "。；\n" if (at := text.find(mark, found.end() - 1)) >= 0]
    return text[begin : min(ends, default=len(text))]


def clause(found: re.Match[str]) -> str:
    """Return a passage with what stands before it up to the last comma."""
    begin = max(found.string.rfind(mark, 0, found.start()) for mark in "，。；：（\n") + 1
    return found.string[begin : found.end()]


def about(
    code: str,
    severity: Severity,
    section: int,
    quote: str,
    message: str,
    suggestion: str,
    cells: list[str] | tuple[str, ...] = (),
) -> Finding:
    """Return a finding about the words `quote` in a section."""
    return Finding(code, severity, tuple(cells), message, suggestion, section, quote.strip())


def section_called(form: Form, word: str) -> int | None:
    """Return the number of the section whose heading has a word in it."""
    return next((at for at, name in enumerate(form.data.sections, 1) if word in name), None)


def squeezed(text: str) -> str:
    """Return a text without its blanks."""
    return re.sub(r"\s", "", text)


def length(text: str) -> int:
    """Return how many 字 a text has, as a word processor counts them: a number or word is one."""
    return len(_WORD.sub("字", squeezed(text)))


def place(number: int) -> str:
    """Return the number of a section as the report counts them: 一, 二 …"""
    return "一二三四五六七八九"[number - 1]
