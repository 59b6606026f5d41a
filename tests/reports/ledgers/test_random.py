"""Random ledgers of 600 requests against a reckoning that shares no code with the program."""

import random
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from models import founding
from models.requests.search_record import UNSEARCHED
from models.store import register
from models.store.database import DB
from models.year.period import Period
from models.year.year import Year
from reports.annual.yearly import yearly
from reports.cases.due import due
from reports.checks.cases import case_findings
from reports.forms.counting import figures_of, is_counted, records_behind
from reports.forms.form import form, form_id_for_year
from reports.ledgers.exporting import export_ledger
from reports.ledgers.importing import import_ledger
from tests.books import rows_of
from tests.reports.ledgers.maker import (
    ON,
    Row,
    expected_due,
    expected_table,
    make_rows,
    write_ledger,
)

pytestmark = pytest.mark.no_cover  # it walks again what other tests measure, and slowly


@pytest.fixture(scope="module", params=["clean", "messy"])
def filled(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, list[Row]]:
    """A register into which a random ledger was imported, and its rows; nothing changes it."""
    chance = random.Random(f"{request.param} 2026")
    rows = make_rows(chance, 600)
    place = tmp_path_factory.mktemp(request.param)
    path = place / "ledger.xlsx"
    write_ledger(path, rows, chance if request.param == "messy" else None)
    founding.make(place / "register", "示例镇人民政府")
    with register.opened(place / "register"):
        found = import_ledger("requests", path, ON)
    assert [problem.sentence() for problem in found.rejected] == []
    assert found.imported == 600
    return place / "register", rows


@pytest.fixture
def taken_in(filled: tuple[Path, list[Row]]) -> Iterator[list[Row]]:
    """The rows of the ledger, its register open."""
    folder, rows = filled
    with register.opened(folder):
        yield rows


def test_every_clock_is_as_reckoned_independently(taken_in: list[Row]) -> None:
    found = {each.request.number: each.as_json() for each in due(ON, everything=True)}
    assert len(found) == 600
    for row in taken_in:
        wanted = expected_due(row)
        assert {key: found[wanted["number"]][key] for key in wanted} == wanted


def test_table_three_is_as_counted_independently_for_six_years(taken_in: list[Row]) -> None:
    for year in range(2021, 2027):
        found = figures_of(form("2021"), Year.of(year))
        cells = {cell: figure.value for cell, figure in found.items() if "table3" in cell}
        assert {cell: value for cell, value in cells.items() if value} == dict(
            expected_table(taken_in, year)
        )


def test_what_is_carried_out_of_a_year_is_carried_into_the_next(taken_in: list[Row]) -> None:
    for year in range(2019, 2026):
        this, following = (figures_of(form("2021"), Year.of(each)) for each in (year, year + 1))
        for kind in ("natural_person", "business", "total"):
            out = this[f"table3.carried_out.{kind}"].value
            assert following[f"table3.carried_in.{kind}"].value == out


def test_a_ledger_goes_out_and_in_and_out_the_same(taken_in: list[Row], tmp_path: Path) -> None:
    first, second = tmp_path / "first.xlsx", tmp_path / "second.xlsx"
    export_ledger("requests", first)
    DB.close()
    founding.make(tmp_path / "other", "别的镇人民政府")
    with register.opened(tmp_path / "other"):
        assert import_ledger("requests", first, ON).imported == 600
        export_ledger("requests", second)
    cells = [rows_of(path) for path in (first, second)]
    assert cells[0] == cells[1]
    assert len(cells[0]) == 601


# Which row of the form of 2014 takes a result where nothing narrows it; three are no reply at all.
OLD_ROWS = {
    "granted": "ans_granted", "partial": "ans_partial", "d1": "den_state_secret",
    "d2": "den_other_law", "d3": "den_security", "d4": "den_privacy", "d5": "den_other_law",
    "d6": "den_other_law", "d7": "den_other_law", "d8": "ans_other_way", "u1": "ans_not_exist",
    "u2": "ans_not_exist", "u3": "ans_supplement", "n1": "ans_other_way", "n2": "ans_other_way",
    "n3": "ans_other_way", "n4": "ans_other_way", "n5": "ans_other_way",
}  # fmt: skip
WAYS = {"当面": "in_person", "传真": "fax", "网络": "online", "邮寄": "letter", "信函": "letter"}


def expected_statistics(rows: list[Row], period: Period) -> dict[str, int]:
    """Count the requests of a period by the rows of the form of 2014."""
    found: Counter[str] = Counter()
    for row in rows:
        if period.first <= row.cells["收到日期"] <= period.last:
            found["req_received"] += 1
            if row.cells["申请方式"] in WAYS:
                found[f"req_{WAYS[row.cells['申请方式']]}"] += 1
        if row.closed and period.first <= row.closed <= period.last:
            found["req_closed"] += 1
            answer = OLD_ROWS.get(row.outcome)
            late = row.due and row.counts and answer is not None and row.counts > row.due
            found["closed_extended" if row.extension or late else "closed_on_time"] += 1
            if answer is not None:
                found["req_answered"] += 1
                found[answer] += 1
                found["ans_denied"] += answer.startswith("den_")
    return {cell: number for cell, number in found.items() if number}


def quarters(year: int) -> list[Period]:
    starts = [date(year, month, 1) for month in (1, 4, 7, 10)]
    ends = [*(start - timedelta(days=1) for start in starts[1:]), date(year, 12, 31)]
    return [Period(*span) for span in zip(starts, ends, strict=True)]


def test_the_form_of_2014_counts_every_year_and_quarter_as_reckoned(taken_in: list[Row]) -> None:
    book = form("2014")
    for year in range(2021, 2027):
        whole: Counter[str] = Counter()
        for period in (Period.of(year), *quarters(year)):
            found = {cell: each.value for cell, each in figures_of(book, Year(period)).items()}
            counted = {
                cell: int(value)
                for cell, value in found.items()
                if value and cell.startswith(("req_", "closed_", "ans_", "den_"))
            }
            assert counted == expected_statistics(taken_in, period), period
            whole.update({} if period.year else counted)
        assert whole == Counter(expected_statistics(taken_in, Period.of(year)))


@pytest.mark.parametrize("name", ["2014", "2019", "2021"])
def test_every_figure_opens_as_many_records_as_it_says(name: str, taken_in: list[Row]) -> None:
    book = form(name)
    for year in range(2021, 2027):
        for cell, figure in figures_of(book, Year.of(year)).items():
            if is_counted(cell) and book.cell(cell).kind == "count":
                assert len(records_behind(book, cell, Year.of(year))) == figure.value, (year, cell)


def test_a_report_that_nobody_touched_has_no_error_in_any_year(taken_in: list[Row]) -> None:
    for year in range(2019, 2026):
        report = yearly(form(form_id_for_year(year) or ""), Year.of(year), ON)
        assert [each.message for each in report.errors] == [], year


def test_what_the_ledger_remarks_on_is_what_the_checks_find(opened: Path, tmp_path: Path) -> None:
    rows = make_rows(random.Random("doors"), 200)
    write_ledger(tmp_path / "in.xlsx", rows)
    remarked = Counter(
        (rows[each.row - 2].cells["登记号"], re.sub(r"(（[^（）]*）)?，请核对$", "", each.reason))
        for each in import_ledger("requests", tmp_path / "in.xlsx", ON).remarks
    )
    found = Counter((each.number, each.finding.message) for each in case_findings(ON))
    assert len(remarked) > 50
    assert not remarked - found
    of_the_day = (  # what is asked of an open case as it stands, not of a row as it was written
        "答复期限", "答复没有文号", "没有登记送达日期", "不予公开，", "没有登记申请人的", UNSEARCHED,
    )  # fmt: skip
    more = [said for _, said in found - remarked if not said.startswith(of_the_day)]
    assert [said for said in more if "，晚于期限 " not in said] == []
