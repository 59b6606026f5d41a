"""A file as it was read and checked: its report, what stands where, and what is wrong with it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path

from models.office.own_typos import OwnTypo
from models.store.words import listed
from reports.checks.finding import Finding
from reports.foreign.checking import check_report
from reports.foreign.files.contents import content
from reports.foreign.files.opened import opened
from reports.foreign.files.stream import Row
from reports.foreign.report import ForeignReport, report_of
from reports.foreign.shown.as_read import Grid, Lack, Part, Text, parts_of
from reports.foreign.shown.finding_place import FindingPlace, place_of
from reports.foreign.unread import unknown_cells

_PAGE = re.compile(r"第 (\d+) 页")
_FEW = 3  # rows that are named


@dataclass(frozen=True)
class Checked:
    """A report of a file with its `findings`, errors first, and its `parts` as they stand.

    `pages` is 0 where the file has none of its own. `against` says of which report the year before
    was taken, "" for none.
    """

    path: Path
    report: ForeignReport
    parts: tuple[Part, ...]
    pages: int
    findings: tuple[Finding, ...] = ()
    against: str = ""

    def place(self, finding: Finding) -> FindingPlace:
        """Return where a finding is."""
        return place_of(self.report, finding)

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(each.severity == "error" for each in self.findings)

    @property
    def hints(self) -> int:
        """How many findings are none."""
        return len(self.findings) - self.errors

    @property
    def office(self) -> str:
        """The office that reports, "" where it is not said."""
        return self.report.origin.office

    @property
    def year(self) -> int | None:
        """The year reported on, None where it is not said."""
        return self.report.origin.year

    def findings_in(self, section: int) -> list[Finding]:
        """Return the findings about a section; those about the whole stand with the first."""
        return [each for each in self.findings if (self.place(each).section or 0) == section]

    def says_as(self, other: "Checked") -> bool:
        """Say whether the same was found in a report, held against the same one."""
        return (self.findings, self.against) == (other.findings, other.against)

    @cached_property
    def cells(self) -> frozenset[str]:
        """The cells that are on the paper."""
        drawn = (each.table.figures for each in self.parts if isinstance(each, Grid))
        return frozenset(cell for figures in drawn for cell in figures)

    def read_words(self) -> str:
        """Say what was read, and what could not be."""
        report = self.report
        if report.form_id is None:
            return "没有读到统计表，只核查了正文。"
        sections = len({each.section for each in self.parts if isinstance(each, Text | Grid)} - {0})
        grids = sum(isinstance(each, Grid) for each in self.parts)
        said = [f"读到 {sections} 个部分、{grids} 张表"]
        said += [each.words for each in self.parts if isinstance(each, Lack)]
        unread = [each for each in unknown_cells(report) if each in self.cells]
        rows = [cell.row_label for cell in report.form.cells if cell.id in unread]
        names = list(dict.fromkeys(each.rpartition(" ")[2] for each in rows))
        if unread:
            said.append(f"有 {len(unread)} 格读不出，标“？”：{listed(names, _FEW)}")
        else:
            said.append("表里没有读不出的格" if grids else "没有可核对的数")
        return f"{'，'.join(said)}。"


def read_checked(
    path: Path, own: tuple[OwnTypo, ...], still_wanted: Callable[[], object] = lambda: None
) -> Checked:
    """Read a file in the process apart and check it. Refuses what cannot be read.

    `own` are the office's own words of the 公文错字本.
    """
    found: Checked = opened(path, partial(_checked, own=own), still_wanted)
    return replace(found, path=path)


def _checked(path: Path, own: tuple[OwnTypo, ...]) -> Checked | str:
    rows = content(path)
    return rows if isinstance(rows, str) else checked_of(path, rows, own)


def checked_of(path: Path, rows: Sequence[Row], own: tuple[OwnTypo, ...]) -> Checked:
    """Return the report that stands in the lines of a file, checked."""
    report = report_of(rows)
    pages = [int(found[1]) for row in rows if (found := _PAGE.fullmatch(row.where))]
    parts = parts_of(report, rows)
    return Checked(path, report, parts, max(pages, default=0), check_report(report, own_typos=own))


def against(
    one: Checked, previous: ForeignReport | None, words: str, own: tuple[OwnTypo, ...]
) -> Checked:
    """Return a report checked anew, with the report of the year before or without one."""
    found = check_report(one.report, previous, own)
    return replace(one, findings=found, against=words if previous is not None else "")
