"""By when the annual report has to be published: 31 January, or the county's own earlier day.

条例 49 names the departments of counties and above; townships follow it in practice, on the day
that the county sets for them (条例 4 and 50).
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from models.law.law import common
from models.store.dates import read_date
from models.store.refusal import Refusal
from models.store.settings import choose, setting

_KEY = "report_day"
_PLAIN_YEAR = date(2025, 1, 1)  # gives a day of January that was typed alone its month
_COUNTED_FROM = 12  # the month in which the countdown begins


class NextReport(NamedTuple):
    """The report of `year`, due on `day`; `days_left` are calendar days, negative when past."""

    year: int
    day: date
    days_left: int

    @property
    def is_counted(self) -> bool:
        """Whether the countdown runs: from December on."""
        today = self.day - timedelta(days=self.days_left)
        return today >= date(self.year, _COUNTED_FROM, 1)


def report_day(year: int) -> date:
    """Return the last day to publish the report of `year`; it lies in the year after."""
    month, day = (int(part) for part in (own_day() or common("annual_report")).split("-"))
    return date(year + 1, month, day)


def basis() -> str:
    """Return what sets the day, in words with the article."""
    month, day = common("annual_report").split("-")
    words = f"每年 {month} 月 {day} 日前公布上一年度的报告（{common('annual_report_article')}）"
    return f"{words}，县里定在 {own_day()}" if own_day() else words


def own_day() -> str:
    """Return the county's own day as it is shown (1-26), or "" where 条例 49 alone holds."""
    day = setting(_KEY)
    return day if re.fullmatch(r"1-([1-9]|[12]\d|3[01])", day) else ""


def set_own_day(text: str) -> None:
    """Take the county's own day, as 1-26; "" goes back to 31 January.

    Refuses what is no day of January: the law sets the latest one.
    """
    if not text.strip():
        choose("修改公布日期", _KEY, None)
        return
    if not re.match(r"[\d〇零一二三四五六七八九十]", text.strip()):
        raise Refusal(_KEY, f"“{text.strip()}”不是日期，请写成 1-26 这样。")
    day = read_date(text, _PLAIN_YEAR, _KEY)
    if day.month != 1:
        law = common("annual_report")
        article = common("annual_report_article")
        raise Refusal(_KEY, f"报告要在 {law} 以前公布（{article}），请写 1-26 这样 1 月里的日期。")
    choose("修改公布日期", _KEY, f"{day.month}-{day.day}")


def _never(year: int) -> bool:
    return False


def next_report(today: date, is_done: Callable[[int], bool] = _never) -> NextReport:
    """Return the report that is due next, or the one that is late.

    `is_done(year)` says whether the report of a year is done: a late one is waited for until it
    is, at most until the countdown of the next one begins.
    """
    over = today.month >= _COUNTED_FROM or is_done(today.year - 1)
    year = today.year if over else today.year - 1
    day = report_day(year)
    return NextReport(year, day, (day - today).days)


def countdown(report: NextReport) -> str:
    """Return how far the day is, as one sentence."""
    when = f"（{report.day.month} 月 {report.day.day} 日）"
    if report.days_left > 0:
        return f"距 {report.year} 年度报告公开还有 {report.days_left} 天{when}"
    if report.days_left == 0:
        return f"{report.year} 年度报告今天要公开{when}"
    return f"{report.year} 年度报告还没有定稿，已过公开日期 {-report.days_left} 天{when}"
