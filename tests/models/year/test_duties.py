"""上报日程: what is handed in on fixed days, of every office and of this one."""

from datetime import date
from pathlib import Path

import pytest

from models.store import acts
from models.store.refusal import Refusal
from models.year import duties
from models.year.duties import upcoming
from models.year.period import Period
from models.year.report_day import next_report
from reports.workbench.agenda import dated_of, schedule
from tests.last_act import last_act


def dues(today: date) -> list[tuple[date, str]]:
    return [(each.day, each.title) for each in upcoming(today)]


@pytest.mark.parametrize(
    ("today", "day", "title", "period"),
    [
        ((2026, 1, 1), (2026, 1, 8), "四季度信息公开统计表", (2025, "q4")),
        ((2026, 1, 8), (2026, 1, 8), "四季度信息公开统计表", (2025, "q4")),
        ((2026, 1, 9), (2026, 4, 8), "一季度信息公开统计表", (2026, "q1")),
        ((2026, 10, 9), (2027, 1, 8), "四季度信息公开统计表", (2026, "q4")),
    ],
)
def test_the_next_day_of_a_quarter_is_named_with_the_quarter_it_is_about(
    opened: Path, today: tuple[int, ...], day: tuple[int, ...], title: str, period: tuple[int, str]
) -> None:
    (found,) = upcoming(date(*today))
    assert (found.day, found.title) == (date(*day), title)
    assert found.period == Period.of(*period)


def test_the_county_sets_its_own_days_or_wants_none(opened: Path) -> None:
    duties.set_county_days("quarter", "10月5日、1-3、4.3、7-3")
    assert duties.county_days("quarter") == "1-3、4-3、7-3、10-5"
    assert dues(date(2026, 3, 26)) == [(date(2026, 4, 3), "一季度信息公开统计表")]
    with pytest.raises(Refusal, match="每逢月初"):
        duties.set_county_days("quarter", "每逢月初")
    duties.set_county_days("quarter", "不报")
    assert dues(date(2026, 3, 26)) == []
    duties.set_county_days("quarter", "")
    assert dues(date(2026, 3, 26)) == [(date(2026, 4, 8), "一季度信息公开统计表")]


def test_what_was_handed_in_gives_way_to_the_next_day_and_comes_back_when_that_is_undone(
    opened: Path,
) -> None:
    duties.set_county_days("quarter", "1-3、4-3、7-3、10-5")
    today = date(2026, 4, 6)
    (late,) = upcoming(today)
    assert late.day == date(2026, 4, 3)
    duties.hand_in(late, today)
    assert dues(today) == [(date(2026, 7, 3), "二季度信息公开统计表")]
    acts.take_back(last_act().id)
    assert upcoming(today) == [late]


def test_a_quarter_that_nobody_is_known_to_hand_in_is_never_late(opened: Path) -> None:
    assert dues(date(2026, 4, 9)) == [(date(2026, 7, 8), "二季度信息公开统计表")]


def test_a_duty_of_the_office_comes_once_or_again(opened: Path) -> None:
    duties.set_county_days("quarter", "不报")
    once = duties.add_duty(" 政务公开 工作要点 ", date(2026, 3, 10))
    monthly = duties.add_duty("信息月报", date(2026, 1, 31), "每月", "报县府办")
    assert dues(date(2026, 2, 27)) == [
        (date(2026, 1, 31), "信息月报"),
        (date(2026, 3, 10), "政务公开 工作要点"),
    ]
    duties.hand_in(upcoming(date(2026, 2, 27))[0], date(2026, 2, 27))
    assert dues(date(2026, 2, 27))[0] == (date(2026, 2, 28), "信息月报")
    duties.drop_duty(once.key)
    assert duties.own_duties() == [monthly]
    for title, day in (("", date(2026, 3, 10)), ("月报", None)):
        with pytest.raises(Refusal):
            duties.add_duty(title, day)


def test_the_duties_stand_in_the_schedule_of_the_day_and_in_its_strip(opened: Path) -> None:
    today = date(2026, 3, 26)
    owed = schedule(next_report(today, lambda year: True), today)
    assert [(each.title, each.state.word) for each in owed] == [
        ("一季度信息公开统计表", "剩 13 天"),
        ("2026 年度报告", "明年 1 月"),
    ]
    assert [(each.day, each.word, each.kind) for each in dated_of(owed)] == [
        (date(2026, 4, 8), "报季报", "报送")
    ]
