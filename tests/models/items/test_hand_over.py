"""送交: everything of a period that a place does not yet have, once."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.items import hand_over, item
from models.items.hand_over import HandOverListing
from models.store.refusal import Refusal
from tests.last_act import take_back_last

TODAY = date(2026, 3, 26)
FIRST, LAST = date(2026, 1, 1), date(2026, 3, 31)
ARCHIVE, LIBRARY = hand_over.PLACES[:2]


def published(title: str, day: date, **values: Any) -> item.PublishedItem:
    return item.record(title, published_on=day, attribute="主动公开", **values)


def test_a_list_holds_what_was_published_in_its_period(opened: Path) -> None:
    published("去年", date(2025, 12, 31))
    published("二月", date(2026, 2, 3))
    published("一月", date(2026, 1, 5))
    published("撤回的", date(2026, 1, 6), withdrawn_on=date(2026, 1, 7))
    published("删掉的", date(2026, 1, 8)).remove("重复登记")
    item.record("未公开")
    made = hand_over.hand_over(ARCHIVE, FIRST, LAST, TODAY)
    assert [each.title for each in hand_over.items_of(made)] == ["一月", "二月"]
    assert hand_over.counts() == {made.id: 2}


def test_nothing_is_handed_to_one_place_twice(opened: Path) -> None:
    published("一月", date(2026, 1, 5))
    hand_over.hand_over(ARCHIVE, FIRST, LAST, TODAY)
    with pytest.raises(Refusal, match="没有还未送交国家档案馆"):
        hand_over.hand_over(ARCHIVE, FIRST, LAST, TODAY)
    hand_over.hand_over(LIBRARY, FIRST, LAST, TODAY)
    published("补录的", date(2026, 1, 9))
    again = hand_over.hand_over(ARCHIVE, FIRST, LAST, TODAY)
    assert [each.title for each in hand_over.items_of(again)] == ["补录的"]


@pytest.mark.parametrize(
    ("place", "first", "last", "field"),
    [
        (" ", FIRST, LAST, "place"),
        (ARCHIVE, None, LAST, "first"),
        (ARCHIVE, FIRST, None, "last"),
        (ARCHIVE, LAST, FIRST, "last"),
        (ARCHIVE, FIRST, LAST, "first"),
    ],
)
def test_a_list_that_cannot_be_made_is_refused(
    opened: Path, place: str, first: date | None, last: date | None, field: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        hand_over.hand_over(place, first, last, TODAY)
    assert refusal.value.field == field
    assert hand_over.hand_overs() == []


def test_a_receipt_closes_a_list_and_holds_it(opened: Path) -> None:
    published("一月", date(2026, 1, 5))
    made = hand_over.hand_over(ARCHIVE, FIRST, LAST, date(2026, 3, 20))
    for wrong in (None, date(2026, 3, 19), date(2026, 3, 27)):
        with pytest.raises(Refusal, match="回执"):
            hand_over.receive(made, wrong, "王××", "", today=TODAY)
    assert HandOverListing(waiting=True).count() == 1
    hand_over.receive(made, date(2026, 3, 24), "王××", "", today=TODAY)
    assert HandOverListing(waiting=True).count() == 0
    with pytest.raises(Refusal, match="不能撤回"):
        hand_over.withdraw(made)
    take_back_last()
    hand_over.withdraw(hand_over.find(made.id))
    assert [each.title for each in hand_over.waiting(ARCHIVE, FIRST, LAST)] == ["一月"]


def test_a_year_of_a_busy_office_is_one_list(opened: Path) -> None:
    for number in range(900):
        item.PublishedItem.create(title=f"信息{number}", published_on=FIRST, attribute="主动公开")
    made = hand_over.hand_over(ARCHIVE, FIRST, LAST, TODAY)
    assert hand_over.counts()[made.id] == 900
    assert [row.count for row in HandOverListing(ARCHIVE).window(0, 5)] == [900]
