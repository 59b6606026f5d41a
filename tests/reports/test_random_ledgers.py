"""Random ledgers of 600 requests against a reckoning that shares no code with the program."""

import random
import sys
from pathlib import Path

import pytest

from models import register
from reports.counting import Period, figures_of
from reports.due import due
from reports.forms import form
from reports.ledgers.exporting import export_ledger
from reports.ledgers.importing import import_ledger

sys.path.insert(0, str(Path(__file__).parent))
from ledger_maker import ON, Row, expected_due, expected_table, make_rows, write_ledger


@pytest.fixture(params=["clean", "messy"])
def taken_in(request: pytest.FixtureRequest, opened: Path, tmp_path: Path) -> list[Row]:
    """The rows of a random ledger that has been imported."""
    chance = random.Random(f"{request.param} 2026")
    rows = make_rows(chance, 600)
    path = tmp_path / "ledger.xlsx"
    write_ledger(path, rows, chance if request.param == "messy" else None)
    found = import_ledger("requests", path, ON)
    assert [problem.sentence() for problem in found.rejected] == []
    assert found.imported == 600
    return rows


def test_every_clock_is_as_reckoned_independently(taken_in: list[Row]):
    found = {each.request.number: each.as_json() for each in due(ON, everything=True)}
    assert len(found) == 600
    for row in taken_in:
        wanted = expected_due(row)
        assert {key: found[wanted["number"]][key] for key in wanted} == wanted


def test_table_three_is_as_counted_independently_for_six_years(taken_in: list[Row]):
    for year in range(2021, 2027):
        found = figures_of(form("2021"), Period.of(year))
        cells = {cell: figure.value for cell, figure in found.items() if "table3" in cell}
        assert {cell: value for cell, value in cells.items() if value} == dict(
            expected_table(taken_in, year)
        )


def test_what_is_carried_out_of_a_year_is_carried_into_the_next(taken_in: list[Row]):
    for year in range(2019, 2026):
        this, following = (figures_of(form("2021"), Period.of(each)) for each in (year, year + 1))
        for kind in ("natural_person", "business", "total"):
            out = this[f"table3.carried_out.{kind}"].value
            assert following[f"table3.carried_in.{kind}"].value == out


def test_a_ledger_goes_out_and_in_and_out_the_same(taken_in: list[Row], tmp_path: Path):
    from openpyxl import load_workbook  # noqa: PLC0415

    first, second = tmp_path / "first.xlsx", tmp_path / "second.xlsx"
    export_ledger("requests", first)
    register.DB.close()
    register.make(tmp_path / "other", "别的镇人民政府")
    with register.opened(tmp_path / "other"):
        assert import_ledger("requests", first, ON).imported == 600
        export_ledger("requests", second)
    cells = [list(load_workbook(path).active.values) for path in (first, second)]
    assert cells[0] == cells[1]
    assert len(cells[0]) == 601
