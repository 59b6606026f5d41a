"""What a period brought in disputes and fees is told as table 四 and section 六 count it."""

from datetime import date
from pathlib import Path

from models.disputes import dispute
from models.law.workday_notice import calendar
from models.requests import handling, request
from models.year.period import Period
from reports.paper.document import Paragraph
from reports.periods.also import also
from reports.periods.bulletin import bulletin
from reports.periods.overview import month_of

TODAY = date(2026, 5, 20)
APRIL = month_of(date(2026, 4, 1))


def test_disputes_that_ended_or_are_open_and_the_fees_are_told(opened: Path) -> None:
    for number, kind, ended in (
        ("复-1", "reconsideration", date(2026, 4, 9)),
        ("诉-1", "suit_direct", None),
        ("诉-2", "suit_after_reconsideration", None),
    ):
        values = {"closed_on": ended, "ruling": "维持", "result": "upheld"} if ended else {}
        dispute.record(number, TODAY, kind=kind, received_on=date(2026, 3, 2), **values)
    made = request.record("2026-1", TODAY, received_on=date(2026, 3, 25), content="档案")
    day = date(2026, 4, 3)
    handling.issue_fee_notice(made, day, 12_000, calendar=calendar(), today=TODAY)
    assert also(APRIL) == (
        "审结行政复议1件（结果维持1件），尚未审结的行政诉讼2件。"
        "发出信息处理费收费通知1件，通知金额120元，还没有收取。"
    )


def test_of_a_month_without_any_the_bulletin_says_so(opened: Path) -> None:
    texts = [each.text for each in bulletin(APRIL, TODAY).blocks if isinstance(each, Paragraph)]
    assert texts[-1] == also(Period.of(2020))
    assert texts[-1].startswith("没有审结的和尚未审结的")
