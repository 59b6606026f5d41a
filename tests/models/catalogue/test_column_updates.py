"""栏目更新: last update, allowed gap and state of every column, against a slow reckoning."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.catalogue import cataloguing, column_updates
from models.catalogue.column_updates import ColumnUpdate, UpdateState, state_of, updates
from models.items import item
from models.items.item import PublishedItem
from models.office.category import CatalogueEntry, entries, every_entry
from models.store.database import DB, insert_many
from tests.models.catalogue.maker import key, plant

TODAY = date(2026, 3, 26)


def column(path: str) -> ColumnUpdate:
    return next(each for each in updates(TODAY) if each.path == path)


def publish(path: str, days_ago: int) -> PublishedItem:
    return item.record("通知", category=key(path), published_on=TODAY - timedelta(days_ago))


def test_an_empty_column_was_never_published(opened: Path) -> None:
    plant("年报")
    found = column("年报")
    assert (found.state, found.items, found.since, found.over) == (UpdateState.NEVER, 0, None, 0)


def test_an_item_that_waits_for_publication_is_no_update(opened: Path) -> None:
    plant("年报")
    item.record("年报", category=key("年报"))
    assert (column("年报").items, column("年报").state) == (1, UpdateState.NEVER)


def test_a_column_past_its_gap_says_how_many_days(opened: Path) -> None:
    plant("年报")
    cataloguing.change(key("年报"), gap=400)
    publish("年报", 412)
    found = column("年报")
    assert (found.word, found.over, found.since) == ("过期 12 天", 12, 412)


def test_a_gap_comes_from_the_nearest_upper_level_that_has_one(opened: Path) -> None:
    plant("内容/教育/招生", "内容/救助")
    cataloguing.change(key("内容"), gap=100)
    cataloguing.change(key("内容/教育"), gap=50)
    assert (column("内容/教育/招生").gap, column("内容/教育/招生").inherited) == (50, True)
    assert column("内容/救助").gap == 100
    assert column("内容").inherited is False


def test_an_inner_column_counts_its_lower_levels_withdrawn_ones_too(opened: Path) -> None:
    plant("内容/教育", "内容/救助")
    publish("内容/教育", 3)
    publish("内容/救助", 9)
    cataloguing.withdraw(key("内容/教育"), TODAY)
    assert (column("内容").items, column("内容").since) == (2, 3)
    assert [each.path for each in updates(TODAY)] == ["内容", "内容/救助"]


def test_what_lies_in_the_bin_or_in_the_future_is_no_update(opened: Path) -> None:
    plant("年报")
    gone = publish("年报", 1)
    gone.remove("重复登记")
    publish("年报", -3)
    assert (column("年报").items, column("年报").last) == (1, None)


@pytest.mark.parametrize(
    ("since", "gap", "state"),
    [
        (None, 30, UpdateState.NEVER),
        (None, None, UpdateState.NEVER),
        (900, None, UpdateState.OPEN),
        (31, 30, UpdateState.OVER),
        (30, 30, UpdateState.NEAR),
        (25, 30, UpdateState.NEAR),
        (24, 30, UpdateState.FINE),
        (360, 400, UpdateState.NEAR),
        (359, 400, UpdateState.FINE),
        (0, 400, UpdateState.FINE),
    ],
)
def test_a_column_is_near_in_the_last_tenth_and_in_the_last_five_days(
    since: int | None, gap: int | None, state: UpdateState
) -> None:
    assert state_of(since, gap) is state


def test_two_queries_are_enough_for_a_thousand_columns(opened: Path) -> None:
    plant(*(f"栏目{at}/下级" for at in range(500)))
    told: list[str] = []
    DB.connection().set_trace_callback(told.append)
    assert len(updates(TODAY)) == 1000
    DB.connection().set_trace_callback(None)
    assert len(told) == 2


def slow(entry: CatalogueEntry, every: list[CatalogueEntry]) -> tuple[int, date | None, int | None]:
    """Reckon items, last update and gap of one column the long way."""
    below = {entry.id}
    for _ in every:
        below |= {each.id for each in every if each.parent_id in below}
    items = [
        each for each in PublishedItem.select() if each.category_id in below and not each.removed_at
    ]
    days = [each.published_on for each in items if each.published_on and each.published_on <= TODAY]
    at: CatalogueEntry | None = entry
    while at is not None and at.gap is None:
        at = next((each for each in every if at is not None and each.id == at.parent_id), None)
    return len(items), max(days, default=None), at.gap if at else None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(
    st.lists(st.tuples(st.integers(0, 8), st.none() | st.integers(-9, 40), st.booleans())),
    st.dictionaries(st.integers(0, 8), st.integers(1, 30)),
    st.sets(st.integers(0, 8)),
)
def test_the_quick_reckoning_agrees_with_the_slow_one(
    opened: Path,
    items: list[tuple[int, int | None, bool]],
    gaps: dict[int, int],
    withdrawn: set[int],
) -> None:
    with DB.atomic() as trial:
        plant("甲/甲/甲", "甲/乙", "乙/甲", "乙/乙/甲", "丙")
        keys = [entry.id for entry in every_entry()]
        rows = [
            {
                "title": "通知",
                "category": keys[at],
                "published_on": None if days is None else TODAY - timedelta(days),
                "removed_at": TODAY if gone else None,
            }
            for at, days, gone in items
        ]
        insert_many(PublishedItem, "导入", rows)
        for at, gap in gaps.items():
            cataloguing.change(keys[at], gap=gap)
        for at in withdrawn:
            if CatalogueEntry.get_by_id(keys[at]).withdrawn_on is None:
                cataloguing.withdraw(keys[at], TODAY)
        every = every_entry()
        found = {
            each.id: (each.items, each.last, each.gap) for each in column_updates.updates(TODAY)
        }
        assert found == {entry.id: slow(entry, every) for entry in entries()}
        trial.rollback()
