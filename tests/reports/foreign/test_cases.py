"""Real published reports give their figures, however their tables came off the page."""

import pytest

from reports.forms.form import form
from tests.reports.foreign.published_cases import CUT, expected, names, read

EXPECTED = expected()


@pytest.mark.parametrize("name", names())
def test_a_published_report_gives_the_figures_that_stand_in_it(name: str) -> None:
    wanted, found = EXPECTED[name], read(name)
    values = {cell: seen.value for cell, seen in found.cells.items()}
    columns: dict[str, list[str]] = {}
    for cell in form(wanted["form"]).cell_ids if wanted["form"] else ():
        columns.setdefault(cell.rpartition(".")[0] or cell, []).append(cell)
    wrong = {
        row: [values.get(cell) for cell in columns[row]]
        for row, figures in wanted["rows"].items()
        if row not in CUT.get(name, ())
        and [values.get(cell) for cell in columns[row]]
        != (figures if isinstance(figures, list) else [figures])
    }
    assert wrong == {}


@pytest.mark.parametrize("name", [each for each in names() if EXPECTED[each]["rows"]])
def test_a_published_report_is_read_in_the_form_of_its_tables(name: str) -> None:
    assert read(name).form_id == EXPECTED[name]["form"]


@pytest.mark.parametrize("name", names())
def test_the_year_of_a_published_report_is_that_of_its_title_or_not_known(name: str) -> None:
    assert read(name).origin.year in (EXPECTED[name]["year"], None)
