"""By when the annual report has to be out: the law's day, the county's own, the countdown."""

from datetime import date
from pathlib import Path

import pytest

from models.store.refusal import Refusal
from models.store.settings import remember
from models.year.report_day import countdown, next_report, own_day, report_day, set_own_day


def test_without_a_day_of_the_county_the_law_sets_the_last_of_january(opened: Path) -> None:
    assert report_day(2025) == date(2026, 1, 31)
    assert own_day() == ""


@pytest.mark.parametrize("text", ["1-26", "1月26日", "26", " 1.26 ", "2026-01-26"])
def test_the_county_may_set_an_earlier_day(opened: Path, text: str) -> None:
    set_own_day(text)
    assert own_day() == "1-26"
    assert report_day(2025) == date(2026, 1, 26)


def test_an_empty_day_goes_back_to_the_law(opened: Path) -> None:
    set_own_day("1-26")
    set_own_day(" ")
    assert report_day(2025) == date(2026, 1, 31)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2-1", "报告要在 1-31 以前公布（条例第四十九条）"),
        ("12-28", "请写 1-26 这样 1 月里的日期"),
        ("1-32", "1 月没有 32 日"),
        ("126", "“126”不是日期"),
        ("月底", "不是日期，请写成 1-26 这样"),
        ("+3", "不是日期，请写成 1-26 这样"),
        ("今天", "不是日期，请写成 1-26 这样"),
    ],
)
def test_what_is_no_day_of_january_is_refused(opened: Path, text: str, said: str) -> None:
    with pytest.raises(Refusal, match=said) as refused:
        set_own_day(text)
    assert refused.value.field == "report_day"
    assert own_day() == ""


def test_a_day_that_nobody_can_read_does_not_hold(opened: Path) -> None:
    remember("report_day", "2-30")
    assert report_day(2025) == date(2026, 1, 31)


@pytest.mark.parametrize(
    ("today", "counted", "sentence"),
    [
        (date(2025, 11, 30), False, ""),
        (date(2025, 12, 1), True, "距 2025 年度报告公开还有 61 天（1 月 31 日）"),
        (date(2026, 1, 19), True, "距 2025 年度报告公开还有 12 天（1 月 31 日）"),
        (date(2026, 1, 31), True, "2025 年度报告今天要公开（1 月 31 日）"),
        (date(2026, 2, 3), True, "2025 年度报告还没有定稿，已过公开日期 3 天（1 月 31 日）"),
    ],
)
def test_the_countdown_runs_from_december(
    opened: Path, today: date, counted: bool, sentence: str
) -> None:
    found = next_report(today, lambda year: year < 2025)
    assert (found.year, found.is_counted) == (2025, counted)
    if counted:
        assert countdown(found) == sentence


def test_a_late_report_is_waited_for_until_it_is_final(opened: Path) -> None:
    today = date(2026, 2, 3)
    assert next_report(today) == (2025, date(2026, 1, 31), -3)
    assert next_report(today, lambda year: year == 2025) == (2026, date(2027, 1, 31), 362)
    assert next_report(date(2026, 12, 1)) == (2026, date(2027, 1, 31), 61)
