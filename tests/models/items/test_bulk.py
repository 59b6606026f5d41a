"""Changing, restoring and removing many items: all or none, and back again."""

from datetime import date
from pathlib import Path

import pytest

from models.items import bulk, item
from models.items.bulk import BulkChange
from models.items.item import PublishedItem
from models.items.listing import ItemFilter, ItemListing
from models.office import category as catalogue
from models.office import departments
from models.store.database import history_of
from tests.last_act import take_back_last


def still(_part: float) -> None:
    """Tell nothing."""


@pytest.fixture
def three(opened: Path) -> list[int]:
    """Three items on different channels."""
    carried = (["政府网站"], ["公开栏", "广播"], [])
    return [item.record(f"第{n}号", names).id for n, names in enumerate(carried)]


def channels(ids: list[int]) -> list[list[str]]:
    return [item.channel_names(item.find(key)) for key in ids]


def test_channels_are_added_and_taken_away_and_the_rest_stays(three: list[int]):
    changed = bulk.change_each(three, BulkChange(add=("政府网站",), drop=("广播",)), still)
    assert channels(three) == [["政府网站"], ["政府网站", "公开栏"], ["政府网站"]]
    assert changed == 2
    take_back_last()
    assert channels(three) == [["政府网站"], ["公开栏", "广播"], []]


def test_only_the_fields_given_change_and_each_change_is_kept(three: list[int]):
    entry = catalogue.find("应急管理")
    assert entry is not None
    own = departments.department("应急办")
    item.change(item.find(three[0]), duration="长期")
    wanted = BulkChange({"category": entry.id, "department": own and own.id})
    bulk.change_each(three, wanted, still)
    found = [item.find(key) for key in three]
    assert {each.category_id for each in found} == {entry.id}
    assert [each.duration for each in found] == ["长期", "", ""]
    assert history_of(found[0])[0].verb == "批量修改"
    take_back_last()
    assert {item.find(key).category_id for key in three} == {None}
    assert {item.find(key).department_id for key in three} == {None}


def test_giving_up_half_way_changes_nothing(three: list[int]):
    def give_up(part: float) -> None:
        if part > 0.5:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        bulk.change_each(three, BulkChange({"duration": "临时"}), give_up)
    assert {each.duration for each in PublishedItem.select()} == {""}
    bulk.remove_each(three, "重复登记", still)
    with pytest.raises(InterruptedError):
        bulk.restore_each(three, give_up)
    assert ItemListing(ItemFilter(bin=True)).count() == 3
    assert ItemListing(ItemFilter(text="第")).count() == 0


def test_what_is_restored_is_found_again_and_goes_back_for_its_own_reason(three: list[int]):
    bulk.remove_each(three[:1], "重复登记", still)
    bulk.remove_each(three[1:2], "登记错误", still)
    bulk.restore_each(three[:2], still)
    assert ItemListing(ItemFilter(text="第")).count() == 3
    take_back_last()
    rows = ItemListing(ItemFilter(bin=True), (("removed_reason", False),)).window(0, 9)
    assert {row.removed_reason for row in rows} == {"重复登记", "登记错误"}
    assert all(row.removed_at[:10] == date.today().isoformat() for row in rows)


def test_a_new_department_is_made_with_the_change_and_goes_back_with_it(three: list[int]):
    bulk.change_each(three, BulkChange({"department": "水利站"}), still)
    assert {item.find(key).department.name for key in three} == {"水利站"}
    take_back_last()
    assert {item.find(key).department_id for key in three} == {None}
    assert "水利站" not in [each.name for each in departments.departments()]


def test_the_bin_is_searched_by_words_numbers_and_marks(opened: Path):
    one = item.record("100%_防汛", document_number="示政办发〔2026〕5号")
    two = item.record("春耕方案", index_number="a/1")
    bulk.remove_each([one.id, two.id], "重复登记", still)

    def found(text: str) -> list[int]:
        return ItemListing(ItemFilter(text=text, bin=True)).ids()

    assert found("100%_") == found("防汛 2026") == [one.id]
    assert found("a/1") == [two.id]
    assert found("春耕 防汛") == []


def test_what_has_no_category_is_filed_by_its_title(opened: Path):
    kept = catalogue.find("教育")
    filed = item.record("2026年2月低保资金发放公示", category=kept)
    titles = ("2026年3月低保资金发放情况", "2025年度部门决算", "没有线索的东西")
    others = [item.record(title) for title in titles]
    ids = [filed.id, *(each.id for each in others)]
    bulk.change_each(ids, BulkChange(by_title=True), lambda _part: None)
    found = [item.find(key).category for key in ids]
    assert [each.name if each else "" for each in found] == ["教育", "教育", "财政预决算", ""]
    take_back_last()
    assert [item.find(key).category_id for key in ids[1:]] == [None, None, None]
