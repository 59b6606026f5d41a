"""The list by state, beside a slow reckoning of each item on its own."""

import random
from collections.abc import Callable
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from models.items import clearance, hand_over, in_force, item
from models.items.clearance import Review
from models.items.deadlines import Deadlines
from models.items.hand_over import HandedItem, HandOver
from models.items.item import PublishedItem
from models.items.listing import ItemFilter, ItemListing
from models.items.ordering import ITEM_ORDER
from models.items.state import of_item
from models.items.states import ITEM_STATES
from models.law.urgency import Tone
from models.law.workday_notice import calendar
from models.law.workdays import CalendarMissing
from models.office import category as catalogue
from models.office.publishing_period import period_of
from models.store.database import insert_many
from models.store.plain_text import number_key
from tests.models.items.mixture import DAYS, TODAY, any_item


def deadlines() -> Deadlines:
    return Deadlines(calendar(), TODAY)


def ids(state: str) -> set[int]:
    listing = ItemListing(ItemFilter(state=state), deadlines=deadlines())
    found = listing.ids()
    assert listing.count() == len(found) == len(listing.window(0, 1000))
    return set(found)


@pytest.fixture
def made_up(opened: Path) -> list[PublishedItem]:
    """Four hundred items with every mixture of what a state looks at."""
    chance = random.Random(7)
    leaves = [None, *[int(entry.id) for entry in catalogue.leaves()[:30]]]
    rows = [any_item(n, chance, leaves) for n in range(400)]
    keys = insert_many(PublishedItem, "导入", rows)
    for place, part in (("国家档案馆", keys[::5]), ("公共图书馆", keys[::7])):
        made = HandOver.add("制作", place=place, first=DAYS[0], last=TODAY, made_on=TODAY)
        insert_many(HandedItem, "制作", [{"hand_over": made.id, "item": key} for key in part])
    for key in keys[::3]:
        review = Review("保密审查", decides=True, person="赵××", conclusion="公开")
        clearance.review(item.find(key), [review], TODAY)
    for at, key in enumerate(keys[::13]):
        written = ("示政发〔2026〕1号", "示政发［2026］１ 号", f"示政发〔2026〕0{at}号")[at % 3]
        item.find(key).alter("x", document_number=written)
    for key in keys[5::26]:
        item.find(key).alter("x", title="同名的办法", document_kind="规章", made_on=DAYS[0])
    for key in keys[3::26]:
        item.find(key).alter("x", made_on=date(2025, 2, 5), published_on=None)
    for key in keys[::11]:
        item.find(key).remove("重复登记")
    return list(PublishedItem.select())


def last_day(each: PublishedItem) -> date | None:
    try:
        return each.made_on and period_of(each, each.category).last_day(each.made_on, calendar())
    except CalendarMissing:
        return None


def is_public(each: PublishedItem) -> bool:
    return each.attribute in ("", "主动公开")


def is_repealed(each: PublishedItem) -> bool:
    return each.validity in ("废止", "失效")


def is_published(each: PublishedItem) -> bool:
    return bool(is_public(each) and each.published_on and not each.withdrawn_on)


def is_waiting(each: PublishedItem) -> bool:
    return bool(
        is_public(each)
        and not each.published_on
        and not each.withdrawn_on
        and not is_repealed(each)
    )


def is_overdue(each: PublishedItem) -> bool:
    last = last_day(each)
    return is_waiting(each) and last is not None and last < TODAY


def is_long_overdue(each: PublishedItem) -> bool:
    last = last_day(each)
    return is_overdue(each) and last is not None and last < date(2025, 3, 26)


def is_pressing(each: PublishedItem) -> bool:
    return is_due_soon(each) or (is_overdue(each) and not is_long_overdue(each))


def is_due_soon(each: PublishedItem) -> bool:
    last = last_day(each)
    if not is_waiting(each) or last is None or last < TODAY:
        return False
    return last.year == 2026 and len(calendar().between(TODAY, last)) <= 5


def is_late(each: PublishedItem) -> bool:
    last = last_day(each)
    return bool(
        is_public(each) and each.published_on and last is not None and each.published_on > last
    )


def has_ended(each: PublishedItem) -> bool:
    return each.repealed_on <= TODAY if each.repealed_on else is_repealed(each)


def is_cleared(each: PublishedItem) -> bool:
    return bool(each.reviewer and each.attribute) or bool(clearance.conclusion_of(each))


def needs_interpretation(each: PublishedItem, everything: list[PublishedItem]) -> bool:
    wanted = each.needs_interpretation
    if wanted is None:
        wanted = each.document_kind in ("规章", "行政规范性文件")
    explained = any(
        other.explains == each.index_number for other in everything if other.removed_at is None
    )
    return bool(wanted and is_published(each) and not has_ended(each) and not explained)


def is_handed(each: PublishedItem, place: str = "") -> bool:
    query = HandedItem.select().join(HandOver).where(HandedItem.item == each)
    return bool(query.where(HandOver.place == place).count() if place else query.count())


def has_a_copy(each: PublishedItem, everything: list[PublishedItem]) -> bool:
    def same(other: PublishedItem) -> bool:
        if other.removed_at or other.explains or other.id == each.id:
            return False
        numbers = {number_key(each.document_number), number_key(other.document_number)}
        documents = each.document_kind in ("规章", "行政规范性文件")
        facts = [(one.document_kind, one.title, one.made_on) for one in (each, other)]
        unnumbered = documents and facts[0] == facts[1] and "" in numbers and each.made_on
        return bool((len(numbers) == 1 and each.document_number) or unnumbered)

    return not each.explains and any(same(other) for other in everything)


SLOW: dict[str, Callable[[PublishedItem, list[PublishedItem]], bool]] = {
    "未公开": lambda each, _: is_waiting(each),
    "逾期": lambda each, _: is_overdue(each),
    "五日内到期": lambda each, _: is_due_soon(each),
    "逾期超过一年": lambda each, _: is_long_overdue(each),
    "逾期和临期": lambda each, _: is_pressing(each),
    "迟公开": lambda each, _: is_late(each),
    "日期存疑": lambda each, _: bool(
        each.published_on and each.made_on and each.published_on < each.made_on
    ),
    "公开日期未到": lambda each, _: bool(each.published_on and each.published_on > TODAY),
    "缺文件种类": lambda each, _: bool(
        each.category and each.category.name == "规范性文件" and not each.document_kind
    ),
    "缺理由": lambda each, _: (
        each.attribute in ("依申请公开", "不予公开") and not each.withheld_reason
    ),
    "已公开": lambda each, _: is_published(each),
    "缺审查": lambda each, _: (is_published(each) or is_pressing(each)) and not is_cleared(each),
    "缺渠道": lambda each, _: is_published(each) and not item.channel_names(each),
    "缺类别": lambda each, _: each.category is None,
    "缺属性": lambda each, _: not each.attribute,
    "属性存疑": lambda each, _: bool(
        each.published_on and not each.withdrawn_on and not is_public(each)
    ),
    "重复登记": has_a_copy,
    "缺日期": lambda each, _: is_waiting(each) and not each.made_on,
    "缺成文日期": lambda each, _: bool(
        each.document_kind in ("规章", "行政规范性文件") and each.published_on and not each.made_on
    ),
    "现行有效文件": lambda each, _: bool(
        each.document_kind in ("规章", "行政规范性文件")
        and (each.made_on or each.published_on or date.max) <= TODAY
        and not has_ended(each)
    ),
    "有效期已满": lambda each, _: bool(
        each.valid_until and each.valid_until < TODAY and each.validity in ("", "有效")
    ),
    "待解读": needs_interpretation,
    "未送交": lambda each, _: is_published(each) and not is_handed(each),
    "未送交档案馆": lambda each, _: is_published(each) and not is_handed(each, hand_over.PLACES[0]),
    "村务公开": lambda each, _: each.village_affairs,
    "已撤回": lambda each, _: each.withdrawn_on is not None,
    "已废止": lambda each, _: is_repealed(each),
    "依申请公开": lambda each, _: each.attribute == "依申请公开",
    "不予公开": lambda each, _: each.attribute == "不予公开",
}


def test_every_state_lists_what_a_slow_reckoning_finds(made_up: list[PublishedItem]) -> None:
    assert set(SLOW) == set(ITEM_STATES)
    kept = [each for each in made_up if each.removed_at is None]
    for state, holds in SLOW.items():
        wanted = {each.id for each in kept if holds(each, made_up)}
        assert ids(state) == wanted, state
        assert wanted, f"no item is {state}: the test says nothing"


def test_what_is_listed_as_late_says_so_in_its_chip(made_up: list[PublishedItem]) -> None:
    for row in ItemListing.rows_of(sorted(ids("逾期"))):
        assert of_item(row, calendar(), TODAY).tone in (Tone.LATE, Tone.SOON)
    for row in ItemListing.rows_of(sorted(ids("逾期超过一年"))):
        assert of_item(row, calendar(), TODAY).word == "逾期超一年"
    for row in ItemListing.rows_of(sorted(ids("五日内到期"))):
        assert of_item(row, calendar(), TODAY).tone in (Tone.NOW, Tone.SOON)


def test_the_documents_in_force_are_those_of_table_two(made_up: list[PublishedItem]) -> None:
    kinds = ("规章", "行政规范性文件")
    counted = in_force.documents(kinds, date(2026, 1, 1), TODAY)
    assert len(ids("现行有效文件")) == sum(counted[kind]["valid"] for kind in kinds)


def test_a_year_without_its_notice_leaves_an_item_under_unpublished_alone(opened: Path) -> None:
    kept = item.record("跨年的通知", made_on=date(2026, 12, 21))
    later = Deadlines(calendar(), date(2027, 3, 1))
    for state in ("逾期", "五日内到期", "逾期和临期", "迟公开"):
        assert ItemListing(ItemFilter(state=state), deadlines=later).ids() == []
    assert ItemListing(ItemFilter(state="未公开"), deadlines=later).ids() == [kept.id]


def test_near_ends_with_the_years_that_are_known(opened: Path) -> None:
    assert Deadlines(calendar(), date(2026, 12, 29)).soon() == date(2026, 12, 31)
    assert Deadlines(calendar(), date(2027, 3, 1)).soon() == date(2027, 3, 1)
    # Thursday: the fifth working day from it is Thursday of the next week.
    assert Deadlines(calendar(), TODAY).soon() == date(2026, 4, 2)


def test_states_and_filters_add_up(made_up: list[PublishedItem]) -> None:
    wanted = ItemFilter(state="逾期", attribute="主动公开", year=2026)
    found = ItemListing(wanted, deadlines=deadlines()).ids()
    slow = [
        each.id
        for each in made_up
        if each.removed_at is None and is_overdue(each) and each.attribute == "主动公开"
    ]
    assert sorted(found) == sorted(slow)
    assert slow


def test_the_order_by_last_day_is_that_of_the_calendar(made_up: list[PublishedItem]) -> None:
    rows = ItemListing(ItemFilter(), (("due_on", False),), deadlines()).window(0, 1000)
    known = {each.id: each for each in made_up}
    days = [last_day(known[row.id]) if is_public(known[row.id]) else None for row in rows]
    dated = [day for day in days if day is not None]
    assert dated == sorted(dated)
    assert days[: days.index(dated[0])] == [None] * days.index(dated[0])


def test_every_order_gives_every_item_once_in_pages_too(made_up: list[PublishedItem]) -> None:
    for key, down in product(ITEM_ORDER, (False, True)):
        listing = ItemListing(ItemFilter(), ((key, down),), deadlines())
        first = [row.id for row in listing.window(0, 200)]
        rest = [row.id for row in listing.window(200, 400)]
        assert first + rest == listing.ids(), key
        assert len(set(first + rest)) == listing.count()


def test_the_last_day_itself_is_in_time(opened: Path) -> None:
    made = date(2026, 3, 3)  # twenty working days end on 31 March
    waiting = item.record("待公开", made_on=made)
    item.record("按期", made_on=made, published_on=date(2026, 3, 31))
    late = item.record("迟一天", made_on=made, published_on=date(2026, 4, 1))
    assert ids("迟公开") == {late.id}
    for today, overdue in ((date(2026, 3, 31), []), (date(2026, 4, 1), [waiting.id])):
        by = Deadlines(calendar(), today)
        assert ItemListing(ItemFilter(state="逾期"), deadlines=by).ids() == overdue
