"""What waits for publication by its last day, and what a month brought."""

from datetime import date, timedelta
from pathlib import Path

from models.items import item
from models.items.deadlines import Deadlines
from models.items.dues import DueItems, due_items, first_due, pressing
from models.items.listing import ItemFilter, ItemListing, years
from models.law.workday_notice import calendar
from models.requests import handling, request
from models.requests.listing import RequestFilter, RequestListing
from models.store.months import month_before, month_of
from models.year.figures import knows_year
from models.year.month import MonthFigures, month_figures

TODAY = date(2026, 3, 26)


def by() -> Deadlines:
    return Deadlines(calendar(), TODAY)


def test_items_are_counted_by_their_last_day_and_whether_they_are_cleared(opened: Path) -> None:
    made = date(2026, 3, 3)
    item.record("甲", made_on=made)
    item.record("乙", made_on=made, reviewer="王", attribute="主动公开")
    item.record("丙", made_on=made, reviewer="王", attribute="主动公开")
    item.record("已公开", made_on=made, published_on=date(2026, 3, 9))
    item.record("不予公开", made_on=made, attribute="不予公开")
    item.record("没有日期")
    item.record("回收站", made_on=made).remove("重复")
    item.record("很早", made_on=date(2026, 1, 5))
    found = due_items(by(), date(2026, 4, 9))
    assert found == [
        DueItems(date(2026, 2, 2), False, 1),
        DueItems(date(2026, 3, 31), False, 1),
        DueItems(date(2026, 3, 31), True, 2),
    ]
    assert due_items(by(), date(2026, 3, 30)) == found[:1]
    assert [row.title for row in first_due(by(), date(2026, 4, 9), 2)] == ["很早", "甲"]


def test_what_is_late_by_more_than_a_year_is_no_work_of_today(opened: Path) -> None:
    item.record("旧台账", made_on=date(2019, 3, 4))
    item.record("旧台账，按年", made_on=date(2025, 3, 5), period=20, period_kind="calendar",
                period_reason="规定")  # fmt: skip
    assert due_items(by(), date(2026, 4, 9)) == []
    assert first_due(by(), date(2026, 4, 9), 2) == []
    assert pressing(by()) == (0, False)
    listed = ItemListing(ItemFilter(state="逾期超过一年"), deadlines=by())
    assert listed.count() == 2
    item.record("今年的", made_on=date(2026, 1, 5))
    assert pressing(by()) == (1, True)


def test_the_counts_are_those_of_the_list(opened: Path) -> None:
    for back in range(40):
        item.record(f"信息{back}", made_on=TODAY - timedelta(days=back))
    listed = ItemListing(ItemFilter(state="逾期和临期"), deadlines=by())
    assert sum(each.count for each in due_items(by(), by().soon())) == listed.count()
    assert listed.tally() == listed.count()


def test_the_counts_are_those_of_the_list_whatever_the_period(opened: Path) -> None:
    for back in (0, 1, 27, 29, 31, 120, 139, 399, 401, 495, 520, 765, 770, 1100):
        for days, kind in ((1, "working"), (90, "working"), (400, "calendar")):
            made = TODAY - timedelta(days=back)
            item.record("信息", made_on=made, period=days, period_kind=kind, period_reason="规定")
    listed = ItemListing(ItemFilter(state="逾期和临期"), deadlines=by())
    assert pressing(by())[0] == listed.count()


def test_the_years_of_the_list_are_those_of_publication_or_of_what_waits(opened: Path) -> None:
    assert years() == []
    for made, out in ((date(2019, 12, 30), date(2020, 1, 3)), (date(2016, 5, 4), date(2016, 5, 9))):
        item.record("信息", made_on=made, published_on=out)
    for made in (date(2023, 5, 4), date(2021, 2, 3), date(2021, 1, 1)):
        item.record("未公开", made_on=made)
    item.record("没有日期")
    item.record("回收站", made_on=date(2024, 5, 6), published_on=date(2024, 5, 7)).remove("重复")
    assert years() == [2024, 2023, 2021, 2020, 2016]


def counted(found: MonthFigures) -> tuple[int, ...]:
    return tuple(map(len, (found.published, found.received, found.closed, found.open)))


def test_a_month_is_counted_as_the_lists_are_narrowed_by_it(opened: Path) -> None:
    for on in (date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 31)):
        item.record("信息", made_on=on, published_on=on)
        request.record(f"r-{on}", date(2026, 4, 1), received_on=on, applicant="张××")
    handling.answer(request.find("r-2026-02-28"), TODAY, "granted", "x〔2026〕1号", TODAY)
    request.find("r-2026-03-31").remove("重复")
    found = month_figures("2026-03")
    assert counted(found) == (2, 1, 1, 1)
    assert counted(month_figures("2026-02")) == (1, 1, 0, 1)
    assert ItemListing(ItemFilter(month="2026-03")).count() == len(found.published)
    for wanted, count in (
        (RequestFilter(received="2026-03"), len(found.received)),
        (RequestFilter(closed="2026-03"), len(found.closed)),
        (RequestFilter(received="2026-03", closed="2026-03"), 0),
    ):
        assert RequestListing(wanted, calendar(), TODAY).count() == count


def test_the_month_before_january_is_december() -> None:
    assert month_of(month_before(date(2026, 1, 31))) == "2025-12"
    assert month_of(month_before(date(2028, 3, 31))) == "2028-02"


def test_a_year_is_known_by_what_was_published_or_received(opened: Path) -> None:
    assert not knows_year(2026)
    kept = request.record("2026-001", TODAY, received_on=date(2026, 3, 2))
    assert knows_year(2026)
    kept.remove("重复")
    assert not knows_year(2026)
    item.record("信息", made_on=date(2025, 1, 1), published_on=date(2025, 1, 2))
    assert knows_year(2025)
