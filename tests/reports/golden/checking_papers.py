"""The paper of 核查: a report with faults held against that of the year before, and one in order."""

import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from reports.foreign.files.contents import content
from reports.foreign.files.stream import Row
from reports.foreign.shown.checked import Checked, against, checked_of
from reports.foreign.shown.problem_paper import problem_list
from tests.gui.checking.given import given, report_text, with_faults
from tests.reports.golden.annual_papers import TODAY, Writing, paper


@cache
def _rows(text: str) -> tuple[Row, ...]:
    with tempfile.TemporaryDirectory() as place:
        rows = content(given(Path(place), "x.txt", text))
    assert not isinstance(rows, str)
    return rows


def _faulty() -> Checked:
    last = checked_of(Path("柳塘镇2024年年度报告.txt"), _rows(report_text(year=2024)), ())
    found = checked_of(Path("柳塘镇2025年年度报告.txt"), _rows(with_faults(report_text())), ())
    return against(found, last.report, f"“{last.path.name}”", ())


def _in_order() -> Checked:
    return checked_of(Path("柳塘镇2025年年度报告.docx"), _rows(report_text()), ())


PAPERS: Mapping[str, tuple[Writing, tuple[str, ...]]] = {
    "checking/faulty": (paper(lambda: problem_list(_faulty(), TODAY)), ("pdf", "docx")),
    "checking/in_order": (paper(lambda: problem_list(_in_order(), TODAY)), ("pdf",)),
}
