"""What one office reported for one year, whatever it was read from; or why nothing was."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from models.store.plain_text import one_line
from models.year.figures import Figure
from reports.checks import identities
from reports.checks.finding import Finding
from reports.foreign.checking import check_report
from reports.foreign.files.contents import content
from reports.foreign.report import report_of
from reports.forms.form import Form, form

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_OF_NAME = re.compile(r"^[\d\s._、\-]+(?=\D)|\s*20\d\d.*$|(?:年报|年度报告|政府信息公开.*)$")


@dataclass(frozen=True)
class Reported:
    """The figures of an office for a year, by the cells of its form; those not read are not there.

    `errors` are findings that say what is wrong with them; `refused` says why nothing was read:
    then office and year are those of the file's name. `is_named` where the report itself names
    the office. `is_blank` where a register was read that holds nothing of the year.
    """

    source: Path
    office: str
    year: int | None
    form_id: str | None = None
    figures: Mapping[str, Figure] = field(default_factory=dict)
    errors: tuple[str, ...] = ()
    refused: str = ""
    is_named: bool = True
    is_blank: bool = False

    @cached_property
    def misfits(self) -> frozenset[str]:
        """The cells that are marked, for they do not fit together with others."""
        if self.form_id is None or not self.errors:
            return frozenset()
        found = wrong_in(form(self.form_id), self.figures)
        return frozenset(cell for each in found for cell in each.marked)


def wrong_in(book: Form, figures: Mapping[str, Figure]) -> tuple[Finding, ...]:
    """Return what does not fit together in figures, of which any may be lacking."""
    there = {cell: each for cell, each in figures.items() if not each.missing}
    found = identities.check(book, there, "", unknown=book.cell_ids)
    return tuple(each for each in found if each.severity == "error")


def reported(path: Path) -> Reported | str:
    """Read a report and check it; the words why where it cannot be read."""
    rows = content(path)
    if isinstance(rows, str):
        return rows
    report = report_of(rows)
    errors = (each.line() for each in check_report(report) if each.severity == "error")
    return Reported(
        path,
        report.origin.office or _named(path),
        report.origin.year or _year(path),
        report.form_id if report.figures else None,
        report.figures,
        tuple(errors),
        is_named=bool(report.origin.office),
    )


def refused(path: Path, sentence: str) -> Reported:
    """Return what is known of a file that could not be read: what its name says."""
    return Reported(path, _named(path), _year(path), refused=one_line(sentence))


def _named(path: Path) -> str:
    """Return whose report it is by the name of its file: 3-太平镇2025年年报.pdf is 太平镇's."""
    return _OF_NAME.sub("", path.stem).strip(" -_") or path.name


def _year(path: Path) -> int | None:
    found = _YEAR.search(path.stem)
    return int(found[1]) if found else None
