"""公开目录: merging entries loses nothing, and is undone as one."""

import json
from datetime import date
from pathlib import Path

import pytest

from models.catalogue import cataloguing
from models.catalogue import merging as catalogue_merge
from models.items import item
from models.items.item import PublishedItem
from models.office.category import CatalogueEntry
from models.store.acts import take_back
from models.store.database import DB, history_of, insert_many
from models.store.refusal import Refusal
from tests.last_act import last_act, take_back_last
from tests.models.catalogue.maker import check_whole, file, filed, key, paths, plant

TODAY = date(2026, 3, 26)


@pytest.fixture
def town(opened: Path) -> Path:
    """Two columns for subsidies, one of them with what the other lacks."""
    plant("补贴", "补贴/耕地", "补贴/农机", "惠农", "惠农/耕地", "指南")
    file("补贴/耕地", "甲", "乙")
    file("补贴/农机", "丙")
    file("惠农/耕地", "丁")
    return opened


def refused(source: str, target: str) -> str:
    before = (paths(), filed())
    with pytest.raises(Refusal) as refusal:
        catalogue_merge.merge(key(source), key(target), TODAY)
    assert refusal.value.field == "target"
    assert (paths(), filed()) == before
    return refusal.value.sentence


def test_items_go_to_the_target_and_the_emptied_entry_is_withdrawn(town: Path) -> None:
    catalogue_merge.merge(key("补贴/耕地"), key("惠农/耕地"), TODAY)
    assert filed() == {"甲": "惠农/耕地", "乙": "惠农/耕地", "丙": "补贴/农机", "丁": "惠农/耕地"}
    emptied = CatalogueEntry.get_by_id(key("补贴/耕地"))
    assert emptied.withdrawn_on == TODAY
    assert history_of(emptied)[0].verb == "目录合并"
    moved = PublishedItem.get(PublishedItem.title == "甲")
    newest = history_of(moved)[0]
    assert newest.verb == "目录合并"
    assert json.loads(newest.changes) == {"category": [key("补贴/耕地"), key("惠农/耕地")]}


def test_lower_levels_of_one_name_are_merged_and_others_move_as_they_are(town: Path) -> None:
    catalogue_merge.merge(key("补贴"), key("惠农"), TODAY)
    assert paths() == ["(补贴)", "(补贴/耕地)", "惠农", "惠农/农机", "惠农/耕地", "指南"]
    assert filed() == {"甲": "惠农/耕地", "乙": "惠农/耕地", "丙": "惠农/农机", "丁": "惠农/耕地"}
    check_whole()


def test_a_merger_is_undone_as_one(town: Path) -> None:
    before = (paths(), filed())
    catalogue_merge.merge(key("补贴"), key("惠农"), TODAY)
    take_back_last()
    assert (paths(), filed()) == before
    assert history_of(PublishedItem.get(PublishedItem.title == "甲"))[0].verb == "撤销目录合并"
    check_whole()


def test_a_merger_is_not_undone_before_what_rests_on_it(town: Path) -> None:
    catalogue_merge.merge(key("补贴/耕地"), key("惠农/耕地"), TODAY)
    done = last_act()
    item.change(PublishedItem.get(PublishedItem.title == "甲"), category=key("指南"))
    with pytest.raises(Refusal, match="又做了“修改”（甲），请先撤销那一次"):
        take_back(done.id)
    take_back_last()
    take_back_last()
    assert filed()["甲"] == filed()["乙"] == "补贴/耕地"


def test_items_in_the_bin_go_with_the_others(town: Path) -> None:
    PublishedItem.get(PublishedItem.title == "乙").remove("重复登记")
    planned = catalogue_merge.plan(key("补贴"), key("惠农"))
    assert (planned.items, planned.binned) == (1, 1)
    catalogue_merge.merge(key("补贴"), key("惠农"), TODAY)
    assert filed()["乙"] == "惠农/耕地"


def test_a_lower_level_may_be_merged_into_its_only_upper_one(town: Path) -> None:
    catalogue_merge.merge(key("惠农/耕地"), key("惠农"), TODAY)
    assert filed()["丁"] == "惠农"


def test_a_partner_that_was_withdrawn_is_in_use_again(town: Path) -> None:
    cataloguing.withdraw(key("惠农/耕地"), date(2025, 1, 1))
    catalogue_merge.merge(key("补贴"), key("惠农"), TODAY)
    assert "惠农/耕地" in paths()
    check_whole()
    take_back_last()
    assert "(惠农/耕地)" in paths()


def test_a_withdrawn_entry_may_be_emptied_into_another(town: Path) -> None:
    cataloguing.withdraw(key("补贴"), date(2025, 1, 1))
    catalogue_merge.merge(key("补贴"), key("惠农"), TODAY)
    assert filed()["丙"] == "惠农/农机"
    assert paths() == ["(补贴)", "(补贴/耕地)", "惠农", "(惠农/农机)", "惠农/耕地", "指南"]
    check_whole()


def test_an_entry_is_not_merged_into_itself_or_below_itself(town: Path) -> None:
    assert "不能并入它自己" in refused("补贴", "补贴")
    assert "是“补贴”的下级" in refused("补贴", "补贴/农机")


def test_a_withdrawn_target_is_refused(town: Path) -> None:
    cataloguing.withdraw(key("指南"), TODAY)
    assert "已停用" in refused("补贴/农机", "指南")


def test_items_do_not_come_to_an_entry_whose_lower_levels_stay(town: Path) -> None:
    assert "请选它的一个下级" in refused("补贴/农机", "惠农")


def test_too_many_levels_are_refused(opened: Path) -> None:
    plant("甲/乙/丙", "一/二/三/四")
    assert "最多 5 级" in refused("甲", "一/二/三/四")


def test_a_lower_level_called_like_its_upper_one_is_said_before_it_is_lost(opened: Path) -> None:
    plant("惠农/补贴/补贴")
    assert "请先给“惠农/补贴/补贴”改名" in refused("惠农/补贴", "惠农")


def test_three_thousand_items_are_moved_by_one_statement(opened: Path) -> None:
    plant("补贴", "惠农")
    rows = [{"title": f"第{at}号", "category": key("补贴")} for at in range(3_000)]
    insert_many(PublishedItem, "导入", rows)
    told: list[str] = []
    DB.connection().set_trace_callback(
        lambda sql: told.append(sql) if sql.startswith("UPDATE published_item") else None
    )
    catalogue_merge.merge(key("补贴"), key("惠农"), TODAY)
    DB.connection().set_trace_callback(None)
    assert len(told) == 1
    assert set(filed().values()) == {"惠农"}
    take_back_last()
    assert set(filed().values()) == {"补贴"}
