"""The wording of notices of holidays: recommendations, swaps, December, supplementary ones."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from models.law.notice_reading import read_days, what_lacks
from models.law.workday_notice import calendar, read_whole, record_notice
from models.law.workdays import Calendar, YearCalendar, shipped_calendar
from models.store.refusal import Refusal
from tests.models.law.notices import WHOLE, read_notice


def days(year: int, *words: str) -> set[date]:
    return {date(year, int(word[:2]), int(word[2:])) for word in words}


def test_a_sentence_that_only_recommends_is_no_holiday() -> None:
    found = read_notice(
        2024,
        "二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。"
        "鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。",
    )
    shipped = shipped_calendar().years[2024]
    assert found.rest == {day for day in shipped.rest if day.month == 2}
    assert found.work == {day for day in shipped.work if day.month == 2}


@pytest.mark.parametrize(
    ("year", "text", "rest", "work"),
    [
        (
            2026,
            "元旦：1月1日（周四）至3日（周六）放假调休，共3天，1月4日（周日）上班。",
            ("0101", "0102"),
            ("0104",),
        ),
        (
            2014,
            "国庆节：10月1日至7日放假调休，共7天，其中9月28日（星期日）、10月11日（星期六）两个公休日"
            "分别调至10月6日（星期一）、7日（星期二），9月28日、10月11日上班。",
            ("1001", "1002", "1003", "1006", "1007"),
            ("0928", "1011"),
        ),
        (
            2014,
            "国庆节：10月1日至3日放假，将9月28日（星期日）、10月11日（星期六）调至10月6日、7日。",
            ("1001", "1002", "1003", "1006", "1007"),
            ("0928", "1011"),
        ),
        (
            2015,
            "9月3日至5日调休放假，共3天。其中9月3日（星期四）放假，9月4日（星期五）调休，"
            "9月6日（星期日）上班。",
            ("0903", "0904"),
            ("0906",),
        ),
    ],
)
def test_one_sentence_may_name_rest_a_swap_and_a_working_day(
    year: int, text: str, rest: tuple[str, ...], work: tuple[str, ...]
) -> None:
    found = read_notice(year, text)
    assert (set(found.rest), set(found.work)) == (days(year, *rest), days(year, *work))


@pytest.mark.parametrize(("before", "year"), [("2018年", "2019年"), ("", "")])
def test_days_of_december_before_are_those_of_the_year_before(before: str, year: str) -> None:
    found = read_days(
        2019,
        f"一、元旦：{before}12月30日（星期日）至{year}1月1日（星期二）放假调休，共3天。"
        f"{before}12月29日（星期六）上班。",
    )
    assert found.weekdays_off == {date(2018, 12, 31), date(2019, 1, 1)}
    assert found.work == {date(2018, 12, 29)}


def test_a_notice_of_next_year_changes_december_of_this_one(opened: Path) -> None:
    new_year = "12月31日（周四）至1月2日（周六）放假调休，共3天。12月26日（周六）上班。"
    text = WHOLE.replace("1月1日（周五）至3日（周日）放假，共3天。", new_year)
    record_notice(2027, text)
    assert not calendar().is_workday(date(2026, 12, 31))
    assert calendar().is_workday(date(2026, 12, 26))
    assert not calendar().is_workday(date(2026, 10, 1))  # the rest of that year is as it was


def test_a_supplementary_notice_changes_its_own_days_and_leaves_the_year(opened: Path) -> None:
    record_notice(2027, WHOLE)
    before = calendar()
    record_notice(2027, "9月3日（周五）放假。9月5日（周日）上班。", supplementary=True)
    after = calendar()
    year = [date(2027, 1, 1) + timedelta(days=n) for n in range(365)]
    changed = [day for day in year if before.is_workday(day) != after.is_workday(day)]
    assert changed == [date(2027, 9, 3), date(2027, 9, 5)]


def test_a_holiday_that_is_made_longer_takes_in_the_days_after_it() -> None:
    shipped = shipped_calendar().years[2020]
    rest = shipped.rest - {date(2020, 1, 31)}
    known = Calendar({2020: YearCalendar(rest, shipped.work | {date(2020, 2, 1)})})
    text = "延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。"
    found = read_days(2020, text, known)
    assert (found.rest, found.work) == (days(2020, "0131", "0201", "0202"), set())


def test_a_supplementary_notice_needs_the_year_it_changes(opened: Path) -> None:
    with pytest.raises(Refusal, match="2031 年的全年放假安排还没有录入"):
        record_notice(2031, "9月3日放假。", supplementary=True)


@pytest.mark.parametrize("name", ["元旦", "春节", "清明", "劳动节", "端午", "中秋", "国庆"])
def test_a_notice_that_lacks_one_of_the_seven_holidays_is_refused(opened: Path, name: str) -> None:
    record_notice(2027, WHOLE)
    text = "\n".join(line for line in WHOLE.splitlines() if name not in line)
    with pytest.raises(Refusal, match=f"通知没有写{name}，不是全年的安排"):
        read_whole(2027, text)
    assert read_whole(2027, text, supplementary=True).rest


def test_a_list_of_bare_days_is_whole_when_it_has_as_many_as_a_year() -> None:
    found = read_days(2027, WHOLE)
    assert what_lacks(WHOLE, found) == ""
    assert what_lacks("1月1日放假。", read_days(2027, "1月1日放假。")) == "只有 1 天周一至周五放假"
    assert what_lacks("", found) == ""
