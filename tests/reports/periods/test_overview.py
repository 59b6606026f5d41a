"""What the page 统计 shows equals a direct count, of a running period and of what it is beside."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.items import item
from models.year.period import By, Period
from models.year.spans.answering import average
from models.year.spans.span import Span
from reports.periods.counted import counted
from reports.periods.overview import Against, few, overview
from tests.reports.periods.filled import ITEMS, Row, by_hand, fill, periods
from tests.statements import statements


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ITEMS, max_size=8), periods(), st.dates(date(2024, 1, 1), date(2027, 6, 1)))
def test_a_page_of_a_running_period_counts_both_periods_up_to_the_same_day(
    opened: Path, items: list[Row], period: Period, today: date
) -> None:
    fill(items, [])
    span = Span(period, today)
    assert span.period.first == period.first
    assert span.period.last == (min(period.last, today) if today >= period.first else period.last)
    for against in Against:
        told = overview(span, against, By.CATEGORY)
        for days, figures in ((span.period, told.now), (told.compared, told.then)):
            direct = by_hand(By.MONTH, days, items, [])
            assert len(figures.published) == direct.total()
        for chart in (told.months, few(told.groups)):
            assert sum(len(bar.now) for bar in chart.bars) == len(told.now.published)
            assert sum(len(bar.then) for bar in chart.bars) == len(told.then.published)


@pytest.mark.parametrize(
    ("period", "today", "before", "last_year"),
    [
        (Period.of(2026, "q2"), date(2026, 5, 31), date(2026, 2, 28), date(2025, 5, 31)),
        (Period.of(2026, "q1"), date(2026, 3, 26), date(2025, 12, 26), date(2025, 3, 26)),
        (Period.of(2026), date(2026, 2, 28), date(2025, 2, 28), date(2025, 2, 28)),
        (Period.of(2026, "q1"), date(2026, 4, 1), date(2025, 12, 31), date(2025, 3, 31)),
    ],
)
def test_a_running_period_is_compared_up_to_the_same_day_of_the_month(
    period: Period, today: date, before: date, last_year: date
) -> None:
    span = Span(period, today)
    assert (span.before.last, span.last_year.last) == (before, last_year)


def test_ten_years_are_counted_by_as_many_statements_as_one_month(opened: Path) -> None:
    asked = []
    for first in (date(2026, 3, 1), date(2016, 4, 1)):
        span = Span(Period(first, date(2026, 3, 31)), date(2026, 4, 1))
        with statements() as told:
            overview(span, Against.LAST_YEAR, By.DEPARTMENT)
            for by in By:
                counted(by, span)
        asked.append(len(told))
    assert asked[0] == asked[1] > 0


def test_a_chart_over_more_than_two_years_counts_by_year(opened: Path) -> None:
    item.record("信息", published_on=date(2024, 5, 6), attribute="主动公开")
    for first, by, found in ((2024, By.YEAR, ["2024", "2025", "2026"]), (2025, By.MONTH, 15)):
        span = Span(Period(date(first, 1, 1), date(2026, 3, 31)), date(2026, 4, 1))
        shown = overview(span, Against.LAST_YEAR, By.CATEGORY).months
        assert shown.by is by
        assert found in ([bar.words for bar in shown.bars], len(shown.bars))
        assert sum(len(bar.now) for bar in shown.bars) == (first == 2024)


def test_an_average_of_days_is_rounded_as_people_round() -> None:
    assert [average(each) for each in ([5, 4], [32, 49], [4, 4, 5], [])] == [5, 41, 4, None]
