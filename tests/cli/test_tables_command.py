"""`tables` for quarters and halves: what was entered for them, and what nobody entered."""

from decimal import Decimal
from pathlib import Path

import pytest

from models.store import register
from models.year import entered
from models.year.year import Year
from reports.annual.files import tables_document
from reports.forms.form import form
from reports.paper.document import Note
from tests.books import rows_of
from tests.cli.running import Run

FIRST_QUARTER = ("2015", "--form", "2014", "--from", "2015-01-01", "--to", "2015-03-31")
FIRST_HALF = ("2015", "--form", "2014", "--from", "2015-01-01", "--to", "2015-06-30")


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    return Run(folder, capsys)


def enter(folder: Path, *figures: tuple[str, str, int]) -> None:
    with register.opened(folder):
        for figure, part, value in figures:
            entered.enter(2015, figure, Decimal(value), "登记本", part=part)


def test_a_quarter_has_its_own_flows_the_stock_of_its_year_and_no_false_nought(run: Run) -> None:
    enter(run.folder, ("offices", "", 3), ("staff_full_time", "", 2), ("staff_part_time", "", 1))
    enter(run.folder, ("meetings", "", 8), ("meetings", "q1", 2))
    made = run.json("tables", *FIRST_QUARTER)
    cells, sources = made["cells"], made["sources"]
    assert (cells["offices"], cells["staff_total"], cells["meetings"]) == (3, 3, 2)
    assert cells["trainings"] is None  # nobody entered it for the quarter
    assert cells["req_received"] == 0  # counted: there was none
    assert set(sources) == set(cells)
    assert sources["offices"] == sources["meetings"] == sources["trainings"] == "entered"


def test_two_quarters_are_added_up_for_the_half_and_four_for_the_year(run: Run) -> None:
    enter(run.folder, ("meetings", "q1", 2), ("meetings", "q2", 3), ("budget", "q1", 1))
    cells = run.json("tables", *FIRST_HALF)["cells"]
    assert (cells["meetings"], cells["budget"]) == (5, None)
    enter(run.folder, ("meetings", "q3", 0), ("meetings", "q4", 1))
    assert run.json("tables", "2015", "--form", "2014")["cells"]["meetings"] == 6


def test_what_is_lacking_is_said_in_words_and_in_the_workbook(run: Run, tmp_path: Path) -> None:
    enter(run.folder, ("meetings", "q1", 2))
    out = tmp_path / "quarter.xlsx"
    code, said, _err = run("tables", *FIRST_QUARTER, "--xlsx", out)
    assert code == 0
    assert "这一期间没有填报" in said
    assert "（二）举办各类培训班数" in said
    shown = {str(row[0]).strip(): row[2] for row in rows_of(out) if len(row) > 2}
    assert shown["（一）召开政府信息公开工作会议或专题会议数"] == 2
    assert shown["（二）举办各类培训班数"] == "未填报"


def test_a_year_has_noughts_and_says_which_of_them_nobody_entered(run: Run) -> None:
    assert run.json("tables", "2015", "--form", "2014")["cells"]["meetings"] == 0
    _code, said, _err = run("tables", "2015", "--form", "2014")
    assert "还没有填报、先按 0 计的有 16 格" in said
    enter(run.folder, ("meetings", "", 0))
    _code, said, _err = run("tables", "2015", "--form", "2014")
    assert "还没有填报、先按 0 计的有 15 格" in said


def test_a_counted_figure_is_typed_over_for_the_quarter_alone(run: Run) -> None:
    enter(run.folder, ("complaints", "q1", 1), ("req_in_person", "q1", 4))
    made = run.json("tables", *FIRST_QUARTER)
    assert (made["cells"]["req_in_person"], made["sources"]["req_in_person"]) == (4, "overridden")
    year = run.json("tables", "2015", "--form", "2014")
    assert (year["cells"]["req_in_person"], year["sources"]["req_in_person"]) == (0, "counted")


def test_a_year_without_records_is_counted_and_said_to_be_one(run: Run) -> None:
    code, said, _err = run("tables", "2017")
    assert code == 0
    assert "没有 2017 年的记录" in said
    with register.opened(run.folder):
        paper = tables_document(form("2014"), 2017, Year.of(2017))
    assert isinstance(paper.blocks[-1], Note)
    assert "没有 2017 年的记录" in paper.blocks[-1].text
    enter(run.folder, ("meetings", "", 0))
    assert "没有 2015 年的记录" not in run("tables", "2015")[1]
