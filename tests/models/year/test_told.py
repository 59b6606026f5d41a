"""What was entered for quarters and halves, and what follows from it for other periods."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from models.year import entered
from models.year.period import Period, part_of
from models.year.year import Year

FLOW, STOCK = "meetings", "staff_full_time"


def enter(part: str, value: int, figure: str = FLOW, year: int = 2015) -> None:
    entered.enter(year, figure, Decimal(value), "", part=part)


def told(
    first: str, last: str, figure: str = FLOW, *, stock: bool = False
) -> tuple[int, str] | None:
    year = Year(Period(date.fromisoformat(first), date.fromisoformat(last)))
    found = year.told(figure, stock=stock)
    return None if found is None else (int(found.value), found.note)


@pytest.mark.parametrize(
    ("words", "part"),
    [
        *(("", ""), ("全年", ""), ("1季度", "q1"), ("第一季度", "q1"), ("二 季 度", "q2")),
        *(("第３季度", "q3"), ("q4", "q4"), ("上半年", "h1"), ("下半年", "h2")),
        *(("5季度", None), ("1月", None), ("前三季度", None)),
    ],
)
def test_the_words_of_a_part_are_read(words: str, part: str | None) -> None:
    assert part_of(words) == part


def test_a_period_is_made_of_the_fewest_parts() -> None:
    assert Period(date(2015, 1, 1), date(2015, 9, 30)).parts == [(2015, "h1"), (2015, "q3")]
    assert Period(date(2015, 4, 1), date(2015, 12, 31)).parts == [(2015, "q2"), (2015, "h2")]
    over = Period(date(2014, 10, 1), date(2016, 3, 31)).parts
    assert over == [(2014, "q4"), (2015, ""), (2016, "q1")]
    assert Period(date(2015, 1, 1), date(2015, 1, 31)).parts == []
    assert Period(date(2015, 1, 2), date(2015, 3, 31)).parts == []


def test_a_flow_is_what_was_entered_for_the_period_itself(opened: Path) -> None:
    enter("q1", 3)
    enter("h1", 9)
    enter("", 20)
    assert told("2015-01-01", "2015-03-31") == (3, "")
    assert told("2015-01-01", "2015-06-30") == (9, "")
    assert told("2015-01-01", "2015-12-31") == (20, "")
    assert told("2015-04-01", "2015-06-30") is None
    assert told("2015-01-01", "2015-01-31") is None


def test_quarters_and_halves_add_up_to_what_was_not_entered_itself(opened: Path) -> None:
    for part, value in (("q1", 1), ("q2", 2), ("q3", 4)):
        enter(part, value)
    assert told("2015-01-01", "2015-06-30") == (3, "1季度、2季度填报数相加")
    assert told("2015-01-01", "2015-09-30") == (7, "1季度、2季度、3季度填报数相加")
    assert told("2015-01-01", "2015-12-31") is None  # the fourth is lacking
    enter("h2", 10)
    assert told("2015-01-01", "2015-12-31") == (13, "1季度、2季度、下半年填报数相加")
    enter("", 12)
    assert told("2015-01-01", "2015-12-31") == (12, "")


def test_a_stock_of_a_quarter_is_that_of_its_year_and_is_never_added_up(opened: Path) -> None:
    for part, value in (("q1", 2), ("q2", 3)):
        enter(part, value, STOCK)
    assert told("2015-01-01", "2015-03-31", STOCK, stock=True) == (2, "")
    assert told("2015-07-01", "2015-09-30", STOCK, stock=True) == (3, "按2季度的填报数")
    assert told("2015-01-01", "2015-12-31", STOCK, stock=True) == (3, "按2季度的填报数")
    enter("", 4, STOCK)
    assert told("2015-01-01", "2015-03-31", STOCK, stock=True) == (2, "")
    assert told("2015-07-01", "2015-07-31", STOCK, stock=True) == (4, "按全年的填报数")
    assert told("2014-10-01", "2014-12-31", STOCK, stock=True) is None
