from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.store.dates import read_date, read_written
from models.store.refusal import Refusal

TODAY = date(2026, 3, 26)
MARCH_5 = date(2026, 3, 5)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-05", "2026-3-5", "2026/3/5", "2026.3.5", "20260305", "2026年3月5日",
        "2026年03月05日", "2026年3月5号", " 2026-03-05 ",
        "２０２６－０３－０５", "２０２６年３月５日",
        "2026-03-05 10:20", "2026-03-05 00:00:00", "2026-03-05T08:30:00", "2026/3/5（星期四）",
        "2026年3月5日 上午9:30", "二〇二六年三月五日", "二○二六年三月五日", "2026 年 3 月 5 日",
        "2026－3－5", "2026—3—5", "3-5", "3月5日", "3/5", "0305", "０３０５", "5",
    ],
)  # fmt: skip
def test_a_date_is_read_in_every_usual_form(text: str) -> None:
    assert read_date(text, TODAY) == MARCH_5


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("今天", TODAY),
        ("1103", date(2026, 11, 3)),
        ("1231", date(2026, 12, 31)),
        ("+3", date(2026, 3, 29)),
        ("-1", date(2026, 3, 25)),
        ("昨天", date(2026, 3, 25)),
        ("二〇二二年十月二十日", date(2022, 10, 20)),
        ("二〇二二年十二月三十一日", date(2022, 12, 31)),
        ("二〇二二年十一月十日", date(2022, 11, 10)),
    ],
)
def test_short_and_chinese_forms_are_understood(text: str, day: date) -> None:
    assert read_date(text, TODAY) == day


@given(st.dates(date(1950, 1, 1), date(2150, 12, 31)), st.sampled_from("-/."))
def test_a_written_date_is_read_back(day: date, mark: str) -> None:
    for text in (f"{day.year}{mark}{day.month}{mark}{day.day}", f"{day:%Y%m%d}"):
        assert read_date(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("2026-13-25", "没有 13 月。请写成 2026-03-25 或 3-25"),
        ("2026-02-30", "2026 年 2 月没有 30 日。请写成 2026-02-28 或 2-28"),
        ("0229", "2026 年 2 月没有 29 日。请写成 2026-02-28 或 2-28"),
        ("1301", "没有 13 月。请写成 2026-03-01 或 3-1"),
        ("0000", "没有 0 月。请写成 2026-03-05 或 3-5"),
        ("2019", "“2019”只有年份，不是完整的日期。请写成 2019-03-05 这样"),
        ("2016-11", "“2016-11”只有年月，不是完整的日期。请写成 2016-11-05 这样"),
        ("2016年11月", "“2016年11月”只有年月，不是完整的日期。请写成 2016-11-05 这样"),
        ("26-3-5", "“26-3-5”的年份要写四位。请写成 2026-03-05 这样"),
        ("9999-12-31", "没有 9999 年这样的年份。请写成 2026-03-05 这样"),
        ("0226-3-5", "没有 226 年这样的年份。请写成 2026-03-05 这样"),
        ("2016-062", "“2016-062”只有年月，不是完整的日期。请写成 2016-03-05 这样"),
        ("农历正月十四", "“农历正月十四”不是日期。请写成 2026-03-05 或 3-5"),
        ("下周", "“下周”不是日期。请写成 2026-03-05 或 3-5"),
    ],
)
def test_a_wrong_date_says_what_is_wrong_and_how_to_write_it(text: str, sentence: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_date(text, TODAY, "made_on")
    assert (refusal.value.field, refusal.value.sentence) == ("made_on", sentence)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-02T16:00:00.000Z", "2026-03-03"), ("2026-03-02T15:59:59Z", "2026-03-02"),
        ("2026-03-02T16:00:00+00:00", "2026-03-03"), ("2026-03-02T23:30:00+08:00", "2026-03-02"),
        ("2026-03-02 16:00:00 UTC", "2026-03-03"), ("2026/3/2 16:00 GMT", "2026-03-03"),
        ("2026-03-02T23:30:00+0800", "2026-03-02"), ("2026-03-02T00:30:00+09:00", "2026-03-01"),
        ("2026-03-02T23:30:00-05:00", "2026-03-03"), ("2026-03-02 01:00 GMT+8", "2026-03-02"),
        ("2025-12-31T16:00:00Z", "2026-01-01"), ("2026-03-02 11:30 PM", "2026-03-02"),
        ("2026-03-02T16:00:00", "2026-03-02"), ("2026-03-02 16时", "2026-03-02"),
        ("2026年3月2日下午", "2026-03-02"),
    ],
)  # fmt: skip
def test_a_moment_is_the_day_it_is_in_china(text: str, day: str) -> None:
    assert read_date(text, TODAY).isoformat() == day


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2026-03-02T16:00:00 CST", "时区“CST”不认识，请写成北京时间的日期"),
        ("2026-03-02 16:00 America/New_York", "时区“America/New_York”不认识"),
        ("2026-03-02T26:00:00Z", "的时刻不对"),
        ("3/2/2026", "“3/2/2026”把年份写在后面，分不清哪个是月哪个是日。请写成 2026-03-05 这样"),
        ("02-03-2026", "“02-03-2026”把年份写在后面"),
        ("2026 3 2", "“2026 3 2”的年、月、日之间没有写分隔。请写成 2026-03-05 这样"),
        ("2026 03 02", "“2026 03 02”的年、月、日之间没有写分隔"),
        ("202603", "“202603”只有年月，不是完整的日期。请写成 2026-03-05 这样"),
        ("302", "“302”不是日期"),
        ("2026-3-2 至 2026-3-5", "不是日期"),
    ],
)
def test_what_is_no_day_is_refused_for_its_true_reason(text: str, said: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_date(text, TODAY)
    assert said in refusal.value.sentence


def test_a_date_without_its_year_is_marked_as_guessed() -> None:
    assert read_written("3-5", TODAY).guessed
    assert read_written("0305", TODAY).guessed
    assert not read_written("2026-3-5", TODAY).guessed
