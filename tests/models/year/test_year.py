"""A year of the register: its parts are read once, when they are wanted, and handed down."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from models.office.profile import change_profile
from models.year import dismissal, entered, local_row, report
from models.year.period import Period
from models.year.report import FrozenFigure, Snapshot
from models.year.year import Year
from tests.statements import statements

CELL = "table2.licensing.decisions"


def freeze(year: int, form: str = "2021") -> None:
    figures = {CELL: FrozenFigure(year, "entered")}
    report.finalise(Snapshot(year, form, "示例镇人民政府", figures, texts={1: f"{year} 年"}))


@pytest.fixture
def two_final(opened: Path) -> None:
    """2023 and 2024 are final; 2025 has a figure, a text and a hint waved through."""
    freeze(2023)
    freeze(2024)
    entered.enter(2025, CELL, Decimal(7))
    report.write_text(2025, 1, "全年平稳。", "")
    dismissal.dismiss(2025, dismissal.key("A6", CELL, "增加到五倍以上"), "窗口下放")


def parts(year: Year) -> list[object]:
    return [
        *(year.snapshot, year.before.snapshot, year.entered, year.texts, year.dismissals),
        *(year.deadlines, year.office, year.calendar, year.local_rows),
    ]


def test_a_year_has_what_belongs_to_it_and_leads_to_the_one_before(two_final: None) -> None:
    year = Year.of(2025)
    assert year.snapshot is None
    assert {key: row.value for key, row in year.entered.items()} == {CELL: "7"}
    assert {number: row.text for number, row in year.texts.items()} == {1: "全年平稳。"}
    assert [row.reason for row in year.dismissals.values()] == ["窗口下放"]
    last, earlier = year.before, year.before.before
    assert (last.number, earlier.number) == (2024, 2023)
    assert (last.entered, last.texts, last.dismissals) == ({}, {}, {})
    assert last.snapshot is not None
    assert earlier.snapshot is not None
    assert (last.snapshot.texts, earlier.snapshot.texts) == ({1: "2024 年"}, {1: "2023 年"})
    assert isinstance(last.snapshot.finalised_at, datetime)


def test_a_report_is_final_only_in_the_form_it_was_made_in(opened: Path) -> None:
    freeze(2024, form="2019")
    year = Year.of(2024)
    assert year.final_in("2019") is year.snapshot is not None
    assert year.final_in("2021") is None


def test_nothing_is_read_before_it_is_wanted_and_nothing_twice(two_final: None) -> None:
    with statements() as asked:
        year = Year.of(2025)
        assert year.before.period == Period.of(2024)
    assert asked == []
    with statements() as asked:
        first, second = parts(year), parts(year)
    assert all(one is other for one, other in zip(first, second, strict=True))
    assert parts(year)[-3:] == [year.before.office, year.before.calendar, year.before.local_rows]
    assert len(asked) == 8  # the calendar takes two: notices and local days


def test_what_was_read_stays_and_a_later_look_is_a_new_year(two_final: None) -> None:
    year = Year.of(2025)
    assert year.office.name == "示例镇人民政府"
    assert year.entered[CELL].value == "7"
    change_profile(name="示例乡人民政府")
    entered.enter(2025, CELL, Decimal(8))
    assert (year.office.name, year.entered[CELL].value) == ("示例镇人民政府", "7")
    assert Year.of(2025).office.name == "示例乡人民政府"
    assert Year.of(2025).entered[CELL].value == "8"


def test_another_period_than_a_calendar_year_has_nothing_of_its_own(two_final: None) -> None:
    quarter = Year(Period(date(2024, 1, 1), date(2024, 3, 31)))
    assert quarter.number is None
    assert quarter.snapshot is quarter.before.snapshot is None
    assert (quarter.entered, quarter.texts, quarter.dismissals) == ({}, {}, {})
    assert quarter.before.period == Period(date(2023, 1, 1), date(2023, 3, 31))


def test_a_row_that_was_taken_out_is_still_known_to_a_year(opened: Path) -> None:
    row = local_row.add("2021", "normative_documents", "其他文件")
    local_row.remove(row)
    assert [each.row_id for each in Year.of(2025).local_rows] == [row.row_id]
    assert local_row.local_rows("2021") == []


@pytest.mark.parametrize(
    ("last", "before"),
    [
        (date(2024, 2, 29), date(2023, 2, 28)),
        (date(2024, 2, 28), date(2023, 2, 28)),
        (date(2024, 12, 31), date(2023, 12, 31)),
    ],
)
def test_the_days_a_year_earlier_are_days_of_the_calendar(last: date, before: date) -> None:
    assert Period(date(2024, 1, 1), last).before() == Period(date(2023, 1, 1), before)
