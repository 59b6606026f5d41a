"""What is said of money, days, sizes and lists."""

from datetime import date

import pytest

from models.store import words

DAY = date(2026, 3, 5)


@pytest.mark.parametrize(
    ("cents", "plain", "said"),
    [(38000, "380", "380 元"), (38050, "380.50", "380.50 元"), (104650, "1046.50", "1,046.50 元"),
     (5, "0.05", "0.05 元"), (0, "0", "0 元"), (123456789, "1234567.89", "1,234,567.89 元")],
)  # fmt: skip
def test_fen_are_said_in_yuan_without_needless_noughts(cents: int, plain: str, said: str) -> None:
    assert words.yuan(cents) == plain
    assert words.money(cents) == said


def test_a_day_is_said_without_leading_noughts_and_listed_with_them() -> None:
    assert words.full_day(DAY) == "2026年3月5日"
    assert words.month_day(DAY) == "3月5日"
    assert words.full_month(DAY) == "2026年3月"
    assert words.iso(DAY) == "2026-03-05"
    assert words.weekday(DAY) == "四"
    assert (words.full_day(None), words.iso(None)) == ("", "")


def test_the_end_of_a_span_has_its_year_only_where_it_is_another() -> None:
    assert words.until(DAY, date(2026, 12, 31)) == "12月31日"
    assert words.until(DAY, date(2027, 1, 1)) == "2027年1月1日"


@pytest.mark.parametrize(
    ("octets", "said"),
    [
        (0, "1 KB"),
        (38_400, "38 KB"),
        (99_999, "99 KB"),
        (100_000, "0.1 MB"),
        (1_240_000, "1.2 MB"),
        (27_310_000_000, "27.3 GB"),
    ],
)
def test_a_size_is_said_in_kb_and_mb(octets: int, said: str) -> None:
    assert words.size(octets) == said


def test_names_left_out_of_a_list_are_said() -> None:
    assert words.listed(["甲", "乙", "丙"], 3) == "甲、乙、丙"
    assert words.listed(["甲", "乙", "丙"], 2) == "甲、乙 等"
    assert words.listed([], 2) == ""
