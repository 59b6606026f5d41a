from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.items import in_force, item
from models.items import listing as item_listing
from models.items.item import PublishedItem
from models.items.listing import ItemFilter, ItemListing
from models.items.state import of_item
from models.law.urgency import Tone
from models.law.workday_notice import calendar
from models.office import category as catalogue
from models.requests import listing as request_listing
from models.requests import request
from models.requests.handling import answer
from models.requests.listing import RequestFilter, RequestListing
from models.requests.state import of_request
from models.year import figures

TODAY = date(2026, 3, 26)
FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)


def document(title: str, made_on: date, **values: Any) -> PublishedItem:
    return item.record(title, document_kind="行政规范性文件", made_on=made_on, **values)


def test_documents_are_made_repealed_and_in_force(opened: Path) -> None:
    document("办法甲", date(2023, 5, 1), document_number="示政发〔2023〕1号")
    document("办法乙", date(2025, 5, 1), published_on=date(2025, 5, 9))
    document("办法丙", date(2022, 5, 1), repealed_on=date(2025, 6, 1), validity="废止")
    document("办法丁", date(2022, 5, 1), repealed_on=date(2026, 1, 5), validity="废止")
    document("没有日期的废止", date(2022, 5, 1), validity="废止")
    item.record("不是规范性文件", made_on=date(2025, 5, 1))
    document("删掉的", date(2025, 5, 1)).remove("重复登记")
    counted = in_force.documents(["行政规范性文件"], FIRST, LAST)["行政规范性文件"]
    assert (counted["made"], counted["repealed"], counted["valid"]) == (1, 1, 3)
    assert (counted["newly_public"], counted["total_public"]) == (1, 1)
    for which, number in counted.items():
        assert len(in_force.documents_behind("行政规范性文件", which, FIRST, LAST)) == number


def test_the_requests_behind_a_count_are_as_many(opened: Path) -> None:
    for number, (received, closed) in enumerate(
        [("2024-12-02", "2025-01-06"), ("2025-03-03", "2025-03-20"), ("2025-12-22", None)], start=1
    ):
        kept = request.record(
            f"A-{number}",
            TODAY,
            received_on=date.fromisoformat(received),
            applicant_kind="business" if number == 1 else "natural_person",
        )
        if closed:
            answer(kept, date.fromisoformat(closed), "granted", "", TODAY)
    counted = figures.cases(FIRST, LAST).requests
    assert sorted(counted) == [
        ("carried_in", "", "business", 1),
        ("carried_out", "", "natural_person", 1),
        ("received", "", "natural_person", 2),
        ("results", "granted", "business", 1),
        ("results", "granted", "natural_person", 1),
    ]
    for standing, outcome, kind, number in counted:
        wanted = [outcome] if outcome else []
        assert len(figures.requests_behind(standing, FIRST, LAST, wanted, kind)) == number


def test_items_are_counted_by_category_and_without_one(opened: Path) -> None:
    item.record("甲", category=catalogue.find("应急管理"), published_on=date(2025, 3, 3))
    item.record("乙", published_on=date(2025, 3, 3))
    item.record("丙", published_on=date(2024, 3, 3))
    assert dict(figures.items_by_category(FIRST, LAST)) == {"法定主动公开内容/应急管理": 1, "": 1}
    assert figures.years() == [2025, 2024]


def test_the_heads_of_the_lists_count_year_month_and_all(opened: Path) -> None:
    item.record("甲", published_on=date(2026, 3, 3))
    item.record("乙", published_on=date(2026, 1, 3))
    item.record("丙")
    assert item_listing.item_counts(TODAY) == (2, 1, 3)
    request.record("2026-001", TODAY, received_on=date(2026, 3, 2))
    request.record("2025-001", TODAY, received_on=date(2025, 3, 3))
    assert request_listing.request_counts(TODAY) == (1, 2, 2)


def test_the_list_of_requests_is_filtered_sorted_and_searched(opened: Path) -> None:
    for number, kind in (("2026-001", "business"), ("2026-002", "natural_person")):
        request.record(
            number,
            TODAY,
            received_on=date(2026, 3, 2),
            applicant_kind=kind,
            content=f"100%_{number}",
        )
    days = calendar()

    def numbers(order: tuple[str, bool] = ("number", True), **wanted: Any) -> list[str]:
        found = RequestListing(RequestFilter(**wanted), days, TODAY, (order,))
        assert found.count() == len(found.window(0, 99))
        return [row.number for row in found.window(0, 99)]

    assert numbers() == ["2026-002", "2026-001"]
    assert numbers(("number", False)) == ["2026-001", "2026-002"]
    assert numbers(text="100%_ 001") == ["2026-001"]
    assert numbers(text="1000") == []
    assert numbers(applicant_kind="business") == ["2026-001"]
    assert numbers(state="已办结") == []
    assert numbers(bin=True) == []


@pytest.mark.parametrize(
    ("values", "word", "tone"),
    [
        ({}, "草稿", Tone.NEUTRAL),
        ({"attribute": "不予公开"}, "不予公开", Tone.PLAIN),
        ({"validity": "废止"}, "已废止", Tone.PLAIN),
        ({"published_on": TODAY}, "已公开", Tone.PLAIN),
        ({"made_on": date(2026, 12, 20)}, "未公开", Tone.NEUTRAL),
        ({"made_on": date(2026, 2, 2)}, "逾期 14 工作日", Tone.LATE),
    ],
)
def test_an_item_says_its_state(
    opened: Path, values: dict[str, Any], word: str, tone: Tone
) -> None:
    item.record("甲", **values)
    found = of_item(ItemListing(ItemFilter()).window(0, 1)[0], calendar(), TODAY)
    assert (found.word, found.tone) == (word, tone)


def test_a_request_without_a_clock_is_a_draft(opened: Path) -> None:
    assert of_request(None).word == "草稿"
