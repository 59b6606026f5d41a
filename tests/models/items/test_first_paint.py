"""What the list of items reads when it is painted first: little, however many items there are."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.items.deadlines import Deadlines
from models.items.dues import pressing
from models.items.item import PublishedItem
from models.items.listing import ItemFilter, ItemListing, item_counts, years
from models.law.workday_notice import calendar
from models.office import category as catalogue
from models.store.acts import act
from models.store.database import DB, insert_many
from tests.models.items.mixture import TODAY, any_item
from tests.statements import statements


@pytest.fixture
def mixed(opened: Path) -> list[int]:
    """Return the ids of three hundred items of every mixture, a few of them in the bin."""
    chance = random.Random(5)
    leaves = [None, *[int(entry.id) for entry in catalogue.leaves()[:30]]]
    with act("导入"):
        keys = insert_many(PublishedItem, "导入", [any_item(n, chance, leaves) for n in range(300)])
    for entry in catalogue.leaves()[:3]:
        entry.alter("修改", period=90, period_kind="calendar")
    for key in keys[::17]:
        PublishedItem.get_by_id(key).remove("重复登记")
    return keys


def _filters(keys: list[int]) -> Iterator[ItemFilter]:
    yield from (ItemFilter(), ItemFilter(year=2025), ItemFilter(attribute="不予公开"))
    yield from (ItemFilter(category="政府文件"), ItemFilter(text="第1"), ItemFilter(bin=True))
    yield from (ItemFilter(state="已公开"), ItemFilter(state="未公开"), ItemFilter(among=f"{keys}"))


def test_a_page_of_any_length_is_the_head_of_the_whole_list(mixed: list[int]) -> None:
    for wanted in _filters(mixed[::3]):
        for order in ((("published_on", True),), (("published_on", False),), (("title", True),)):
            every = ItemListing(wanted, order).ids()
            assert len(every) == ItemListing(wanted).count()
            for limit in (1, 2, 7, 40, 90, 170):
                page = [row.id for row in ItemListing(wanted, order).window(0, limit)]
                assert page == every[:limit], (wanted, order, limit)


def test_the_list_is_painted_without_a_walk_through_the_table(mixed: list[int]) -> None:
    asked: list[str] = []
    by = Deadlines(calendar(), TODAY)
    DB.connection().set_trace_callback(asked.append)
    listing = ItemListing(ItemFilter())
    painted = (listing.count(), listing.window(0, 20), years(), item_counts(TODAY), pressing(by))
    DB.connection().set_trace_callback(None)
    assert all(painted)
    with by.answering():
        steps = [step for sql in asked for step in _plan(sql)]
    walks = [step for step in steps if step.startswith(("SCAN published_item", "SCAN x"))]
    assert [step for step in walks if "COVERING" not in step] == []
    waiting = [step for step in steps if "published_item_waiting" in step]
    assert waiting
    assert [step for step in waiting if "COVERING" not in step] == []
    by_rows = [step for step in steps if "published_on=?" in step and "COVERING" not in step]
    assert by_rows == []


@pytest.mark.parametrize("state", ["日期存疑", "已公开", "待解读", "已撤回"])
def test_a_state_that_no_index_answers_is_counted_in_one_look_through_the_table(
    mixed: list[int], state: str
) -> None:
    by = Deadlines(calendar(), TODAY)
    listing = ItemListing(ItemFilter(state=state), (("title", True),), by)
    with statements() as asked:
        found = listing.count()
    assert found == len(listing.ids())
    (sql,) = asked
    assert "SCAN x" in _plan(sql)


def test_a_search_that_finds_nothing_asks_once(mixed: list[int]) -> None:
    with statements() as asked:
        listing = ItemListing(ItemFilter(text="查无此文"))
        assert (listing.count(), listing.window(0, 20)) == (0, [])
    assert sum("MATCH" in sql for sql in asked) == 1


def _plan(sql: str) -> list[str]:
    return [row[3] for row in DB.connection().execute(f"EXPLAIN QUERY PLAN {sql}")]
