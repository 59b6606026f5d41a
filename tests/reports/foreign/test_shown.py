"""A report is shown as it stands: all of its text, each table that was read, what its cells say."""

from pathlib import Path

import pytest

from models.year.figures import Figure
from reports.foreign.files.contents import content
from reports.foreign.shown.arithmetic import sums_of
from reports.foreign.shown.as_read import UNREAD, Grid, Text
from reports.foreign.shown.checked import Checked, checked_of
from reports.forms.form import form
from reports.forms.table import number_text
from tests.reports.foreign.layouts import bars
from tests.reports.foreign.published_cases import FOLDER, names
from tests.reports.foreign.test_layouts import written

BOOK = form("2021")


def checked(path: Path) -> Checked:
    rows = content(path)
    assert not isinstance(rows, str), rows
    return checked_of(path, rows, ())


def of_text(folder: Path, text: str) -> Checked:
    (folder / "x.txt").write_text(text, "utf-8")
    return checked(folder / "x.txt")


@pytest.mark.parametrize("name", names())
def test_nothing_of_a_real_report_is_lost_on_its_way_to_the_sheet(name: str) -> None:
    found = checked(FOLDER / f"{name}.txt")
    said: dict[int, list[str]] = {}
    for part in found.parts:
        if isinstance(part, Text):
            text = found.report.sections[part.section]
            assert text[part.begin : part.begin + len(part.text)] == part.text
            said.setdefault(part.section, []).extend(filter(None, part.text.split("\n")))
    lines = {at: list(filter(None, text.split("\n"))) for at, text in found.report.sections.items()}
    assert said == {at: each for at, each in lines.items() if each}
    drawn = [part.table.id for part in found.parts if isinstance(part, Grid)]
    assert sorted(drawn) == sorted({row.table for row in found.report.rows})


@pytest.mark.parametrize("name", names())
def test_a_cell_shows_what_was_read_and_never_a_0_that_was_not(name: str) -> None:
    found = checked(FOLDER / f"{name}.txt")
    for part in found.parts:
        for cell_id, cell in part.table.figures.items() if isinstance(part, Grid) else ():
            seen = found.report.cells.get(cell_id)
            if seen is None:
                assert cell.text in ("", UNREAD)
            elif seen.value is not None:
                assert cell.text.startswith(number_text(found.report.figures[cell_id].value))
            else:
                assert cell.text.removesuffix("…") in seen.text


def test_what_must_hold_of_a_cell_is_told_as_it_stands(tmp_path: Path) -> None:
    known = {cell: Figure(0) for cell in BOOK.cell_ids}
    known |= {
        "table3.received.natural_person": Figure(6),
        "table3.received.business": Figure(1),
        "table3.received.total": Figure(8),
    }
    found = of_text(tmp_path, written(BOOK, bars, known))
    assert "6＋1＝7，填的是 8" in sums_of(found.report, "table3.received.total")
    assert sums_of(found.report, "table2.licensing.decisions") == []
