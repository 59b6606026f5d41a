"""A new statutory form is one new file: every place takes it, and no code knows its year."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import main
from models.requests.request import find
from models.store import register
from models.store.refusal import Refusal
from models.year.entered import figures_of
from models.year.year import Year
from reports.annual.files import write
from reports.annual.yearly import yearly
from reports.cases.words import outcome_groups, outcome_words
from reports.foreign.checking import check_report
from reports.forms.form import form, form_id_for_year
from reports.forms.outcomes import outcome_of
from reports.forms.shipped import form_ids, newest
from reports.ledgers.exporting import export_ledger
from reports.ledgers.importing import import_ledger
from tests.books import records_of, write_book
from tests.reports.foreign.layouts import bars
from tests.reports.foreign.published_cases import FOLDER, expected, read_file
from tests.reports.foreign.test_layouts import figures, last_told, written

pytestmark = pytest.mark.usefixtures("form_of_2027")

ON = date(2028, 1, 10)
HEADS = (
    *("登记号", "收到日期", "申请方式", "申请人类型", "申请人", "申请内容"),
    *("办结日期", "办理结果"),
)
CASE = ("邮寄", "自然人", "张××", "企业用电数据")


def imported(kind: str, path: Path, *rows: tuple[Any, ...]) -> None:
    found = import_ledger(kind, write_book(path, *rows), ON)
    assert not found.rejected, found.rejected


@pytest.fixture
def with_cases(folder: Path, tmp_path: Path) -> Path:
    """A register with a case of 2027 that ended in what only the form of 2027 has."""
    with register.opened(folder):
        new = ("2027-001", date(2027, 3, 1), *CASE, date(2027, 3, 9), "属于商业数据")
        old = ("2027-002", date(2027, 4, 1), *CASE, date(2027, 4, 9), "（六）其他处理")
        imported("requests", tmp_path / "in.xlsx", HEADS, new, old)
        imported(
            "figures",
            tmp_path / "figures.xlsx",
            ("年度", "指标", "数值"),
            (2027, "行政检查", 12),
        )
    return folder


def told(folder: Path, capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    assert main.main([*words, "--json", "--register", str(folder)]) == 0
    return json.loads(capsys.readouterr().out)


def test_it_is_listed_and_the_newest() -> None:
    assert form_ids() == ("2014", "2019", "2021", "2027")
    assert newest() == "2027"


@pytest.mark.parametrize(
    ("year", "name"),
    [(2013, None), (2018, "2014"), (2020, "2019"), (2026, "2021"), (2027, "2027"), (2031, "2027")],
)
def test_it_ends_the_form_before_it_from_its_first_year_on(year: int, name: str | None) -> None:
    assert form_id_for_year(year) == name


def test_the_command_line_counts_its_year_by_it(
    with_cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = told(with_cases, capsys, "tables", "2027")
    assert found["form"] == "2027"
    assert found["cells"]["table2.inspection.decisions"] == 12
    assert found["cells"]["table3.d9.natural_person"] == 1
    assert found["cells"]["table3.o3.natural_person"] == 1
    assert found["cells"]["table3.results_total.total"] == 2


def test_the_command_line_counts_another_year_by_it_when_asked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(folder, capsys, "tables", "2026")["form"] == "2021"
    asked = told(folder, capsys, "tables", "2026", "--form", "2027")
    assert (asked["form"], asked["cells"]["table3.d9.total"]) == ("2027", 0)


def test_the_command_line_names_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main.main(["tables", "--help"])
    assert "2014、2019、2021、2027" in " ".join(capsys.readouterr().out.split())
    assert main.main(["tables", "2013", "--register", str(folder)]) == 2
    assert "--form 2027" in capsys.readouterr().err
    assert main.main(["report", "2027", "--out", "x", "--form", "2028"]) == 2
    assert "2027" in capsys.readouterr().err


def test_a_form_that_is_not_there_is_refused_by_the_names_of_all() -> None:
    with pytest.raises(Refusal, match="2014、2019、2021、2027"):
        form("2028")


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("d9", "d9"),
        ("9.属于商业数据", "d9"),
        ("属于商业数据", "d9"),
        ("1.属于国家秘密", "d1"),
        ("（六）其他处理", "o3"),
        ("other_processing", "o3"),
        ("没有这一行", None),
    ],
)
def test_an_outcome_is_found_in_the_newest_form_that_knows_it(
    text: str, outcome: str | None
) -> None:
    assert outcome_of(text) == outcome


def test_its_outcome_goes_in_and_comes_out_of_the_ledger(with_cases: Path, tmp_path: Path) -> None:
    with register.opened(with_cases):
        assert find("2027-001").outcome == "d9"
        export_ledger("requests", tmp_path / "out.xlsx")
    assert records_of(tmp_path / "out.xlsx")[0]["办理结果"] == "9.属于商业数据"


def test_its_row_takes_an_entered_figure_by_its_label(with_cases: Path) -> None:
    with register.opened(with_cases):
        entered = figures_of(2027)["table2.inspection.decisions"]
        assert Decimal(entered.value) == 12


def test_its_outcome_is_said_and_offered_where_a_case_is_closed() -> None:
    assert outcome_words("d9") == "不予公开：属于商业数据"
    assert outcome_words("ans_granted") == "2.同意公开答复数"
    assert "d9" in [leaf.id for group in outcome_groups() for leaf in group.leaves]


@pytest.mark.parametrize(
    "name",
    [name for name, told in expected().items() if told["form"] == "2021" and told["rows"]],
)
def test_a_report_of_the_form_before_it_is_still_read_as_that(name: str) -> None:
    assert read_file(FOLDER / f"{name}.txt").form_id == "2021"


@pytest.mark.parametrize(("year", "form_id"), [(2026, "2021"), (2027, "2027")])
def test_a_published_report_is_read_in_the_form_of_its_tables_whatever_its_year(
    tmp_path: Path, year: int, form_id: str
) -> None:
    for drawn in ("2021", "2027"):
        book = form(drawn)
        text = written(book, bars, figures(book)).replace(f"{last_told(book)}年", f"{year}年")
        (tmp_path / "x.txt").write_text(text, "utf-8")
        found = read_file(tmp_path / "x.txt")
        assert (found.form_id, found.origin.year) == (drawn, year)
        codes = {each.code for each in check_report(found)}
        assert ("A7" in codes) == (drawn != form_id)


def test_its_report_shows_its_rows_and_its_text_counts_them(
    with_cases: Path, tmp_path: Path
) -> None:
    with register.opened(with_cases):
        whole = yearly(form("2027"), Year.of(2027), ON)
        written = write(
            form("2027"), Year.of(2027), tmp_path / "report", ["html", "xlsx"], today=ON
        )
        denied = whole.facts["denied"]
        assert [each.number for each in denied.records()] == ["2027-001"]
    assert (denied.value, denied.cells[-1]) == (1, "table3.d9.total")
    assert [each.code for each in whole.findings if each.severity == "error"] == []
    page = written.paths[0].read_text(encoding="utf-8")
    for word in ("行政检查", "9.属于商业数据", "示例〔2027〕1号"):
        assert word in page
