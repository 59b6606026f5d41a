"""公开目录: what the clerk does with entries, what is refused, and how each is undone."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.catalogue import cataloguing
from models.office import category as catalogue
from models.office.category import CatalogueEntry
from models.store.acts import act, take_back
from models.store.database import history_of
from models.store.refusal import Refusal
from tests.last_act import last_act, take_back_last
from tests.models.catalogue.maker import check_whole, file, filed, key, paths, plant

TODAY = date(2026, 3, 26)


@pytest.fixture
def town(opened: Path) -> Path:
    """A register with a small catalogue of two levels."""
    plant("指南", "内容/救助", "内容/教育", "内容/教育/招生", "年报")
    return opened


def entry(path: str) -> CatalogueEntry:
    return CatalogueEntry.get_by_id(key(path))


def refused(
    field: str | None, verb: Callable[..., object], *values: object, **named: object
) -> str:
    before = paths()
    with pytest.raises(Refusal) as refusal:
        verb(*values, **named)
    assert refusal.value.field == field
    assert paths() == before
    return refusal.value.sentence


def test_a_new_entry_comes_last_under_its_upper_level(town: Path) -> None:
    made = cataloguing.add(key("内容"), " 就业 ", period=7, gap=30, code="JY").id
    assert paths() == [
        "指南",
        "内容",
        "内容/救助",
        "内容/教育",
        "内容/教育/招生",
        "内容/就业",
        "年报",
    ]
    new = CatalogueEntry.get_by_id(made)
    assert (new.period, new.gap, new.code) == (7, 30, "JY")
    assert history_of(new)[0].verb == "新增目录"


def test_a_new_entry_may_come_before_a_sibling(town: Path) -> None:
    cataloguing.add(None, "制度", before=key("内容"))
    assert paths()[:3] == ["指南", "制度", "内容"]


def test_adding_is_undone(town: Path) -> None:
    before = paths()
    cataloguing.add(key("内容"), "就业")
    take_back_last()
    assert paths() == before


def test_adding_is_not_undone_once_the_entry_is_used(town: Path) -> None:
    cataloguing.add(key("内容"), "就业")
    done = last_act()
    file("内容/就业", "招聘")
    with pytest.raises(Refusal, match="又做了“登记”（招聘）"):
        take_back(done.id)
    assert filed() == {"招聘": "内容/就业"}


def test_a_name_changes_the_paths_of_all_below(town: Path) -> None:
    file("内容/教育/招生", "招生简章")
    cataloguing.rename(key("内容/教育"), "义务教育")
    assert filed() == {"招生简章": "内容/义务教育/招生"}
    assert json.loads(history_of(entry("内容/义务教育"))[0].changes) == {
        "name": ["教育", "义务教育"],
        "path": ["内容/教育", "内容/义务教育"],
    }
    assert history_of(entry("内容/义务教育/招生"))[0].verb == "随上级变更"
    take_back_last()
    assert filed() == {"招生简章": "内容/教育/招生"}
    assert history_of(entry("内容/教育"))[0].verb == "撤销改名"


def test_the_same_name_again_changes_nothing(town: Path) -> None:
    with act("改名") as done:
        cataloguing.rename(key("年报"), "年报")
    assert not done.changed


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_an_empty_name_is_refused(town: Path, name: str) -> None:
    assert "不能空着" in refused("name", cataloguing.rename, key("年报"), name)
    assert "不能空着" in refused("name", cataloguing.add, None, name)


@pytest.mark.parametrize("name", ["甲/乙", "甲／乙"])
def test_a_name_with_a_slash_is_refused(town: Path, name: str) -> None:
    assert "不能有“/”" in refused("name", cataloguing.rename, key("年报"), name)


def test_a_name_stands_once_under_one_upper_level(town: Path) -> None:
    said = refused("name", cataloguing.rename, key("内容/救助"), "教育")
    assert said == "“内容”下已经有“教育”，请另取一个名称。"
    assert "最上一级已经有“年报”" in refused("name", cataloguing.add, None, "年报")
    cataloguing.add(None, "教育")  # elsewhere it may


def test_a_name_of_a_withdrawn_entry_is_refused_with_the_way_out(town: Path) -> None:
    cataloguing.withdraw(key("年报"), TODAY)
    assert "停用的“年报”，请恢复使用它" in refused("name", cataloguing.add, None, "年报")


def test_an_entry_moves_with_all_below_it_and_back(town: Path) -> None:
    file("内容/教育/招生", "招生简章")
    before = paths()
    cataloguing.move(key("内容/教育"), None, before=key("内容"))
    assert paths() == ["指南", "教育", "教育/招生", "内容", "内容/救助", "年报"]
    assert filed() == {"招生简章": "教育/招生"}
    assert [row.verb for row in history_of(entry("教育"))].count("移动") == 1
    take_back_last()
    assert paths() == before
    check_whole()


def test_an_entry_moves_among_its_siblings_and_back(town: Path) -> None:
    cataloguing.move(key("年报"), None, before=key("指南"))
    assert paths()[:2] == ["年报", "指南"]
    assert history_of(entry("年报"))[0].verb == "移动"
    take_back_last()
    assert paths()[-1] == "年报"


def test_an_entry_is_shifted_up_and_down_past_withdrawn_ones(town: Path) -> None:
    cataloguing.withdraw(key("内容"), TODAY)
    cataloguing.shift(key("年报"), -1)
    assert paths()[:2] == ["年报", "指南"]
    take_back_last()
    assert paths()[0] == "指南"
    cataloguing.shift(key("指南"), 1)
    assert paths()[-1] == "指南"
    with act("移动") as done:
        cataloguing.shift(key("指南"), 1)
        cataloguing.shift(key("年报"), -1)
    assert not done.changed


@pytest.mark.parametrize(
    ("moved", "upper", "said"),
    [
        ("内容", "内容", "不能放在它自己下面"),
        ("内容", "内容/教育", "是“内容”的下级"),
        ("内容", "内容/教育/招生", "是“内容”的下级"),
    ],
)
def test_a_loop_is_refused(town: Path, moved: str, upper: str, said: str) -> None:
    assert said in refused("parent", cataloguing.move, key(moved), key(upper))


def test_a_withdrawn_upper_level_is_refused(town: Path) -> None:
    cataloguing.withdraw(key("指南"), TODAY)
    assert "已停用" in refused("parent", cataloguing.move, key("年报"), key("指南"))
    assert "已停用" in refused("parent", cataloguing.add, key("指南"), "附件")


def test_no_more_than_five_levels(town: Path) -> None:
    plant("一/二/三/四/五", "甲/乙")
    assert "最多 5 级" in refused("parent", cataloguing.add, key("一/二/三/四/五"), "六")
    assert "最多 5 级" in refused("parent", cataloguing.move, key("甲"), key("一/二/三/四"))
    cataloguing.move(key("甲"), key("一/二/三"))
    assert "一/二/三/甲/乙" in paths()


def test_facts_change_and_come_back(town: Path) -> None:
    facts: dict[str, Any] = {
        "article": "条例第十二条",
        "hint": "指南",
        "period": 7,
        "period_kind": "calendar",
        "channels": "政府网站、公开栏",
        "gap": 400,
        "code": "ZN",
    }
    old = {name: getattr(entry("指南"), name) for name in facts}
    cataloguing.change(key("指南"), **facts)
    assert {name: getattr(entry("指南"), name) for name in facts} == facts
    take_back_last()
    assert {name: getattr(entry("指南"), name) for name in facts} == old


def test_name_upper_level_and_facts_are_one_change(town: Path) -> None:
    before = paths()
    cataloguing.change(key("内容/教育"), name="学校", parent=None, gap=30)
    assert paths()[-2:] == ["学校", "学校/招生"]
    assert entry("学校").gap == 30
    take_back_last()
    assert paths() == before
    assert entry("内容/教育").gap is None


@pytest.mark.parametrize("days", [0, -1, 3651, None])
def test_a_period_lies_between_one_day_and_ten_years(town: Path, days: int | None) -> None:
    assert "1 到 3650" in refused("period", cataloguing.change, key("指南"), period=days)


@pytest.mark.parametrize("days", [0, 3651])
def test_a_gap_lies_between_one_day_and_ten_years_or_is_open(town: Path, days: int) -> None:
    assert "1 到 3650" in refused("gap", cataloguing.change, key("指南"), gap=days)
    cataloguing.change(key("指南"), gap=3650)
    cataloguing.change(key("指南"), gap=None)
    assert entry("指南").gap is None


def test_a_period_has_a_unit_that_is_known(town: Path) -> None:
    assert "单位" in refused("period_kind", cataloguing.change, key("指南"), period_kind="weeks")


def test_a_withdrawn_entry_keeps_its_items_and_is_offered_no_more(town: Path) -> None:
    (kept,) = file("内容/教育/招生", "招生简章")
    cataloguing.withdraw(key("内容/教育"), TODAY)
    assert paths()[2:] == ["内容/救助", "(内容/教育)", "(内容/教育/招生)", "年报"]
    assert filed()[kept.title] == "内容/教育/招生"
    assert [leaf.path for leaf in catalogue.leaves()] == ["指南", "内容/救助", "年报"]
    take_back_last()
    assert "(" not in "".join(paths())


def test_an_entry_withdrawn_twice_is_refused(town: Path) -> None:
    cataloguing.withdraw(key("年报"), TODAY)
    assert refused(None, cataloguing.withdraw, key("年报"), TODAY) == "“年报”已经停用。"


def test_taking_back_in_use_brings_what_was_withdrawn_with_it(town: Path) -> None:
    cataloguing.withdraw(key("内容/教育/招生"), date(2025, 1, 1))
    cataloguing.withdraw(key("内容"), TODAY)
    cataloguing.reinstate(key("内容"))
    assert paths()[1:5] == ["内容", "内容/救助", "内容/教育", "(内容/教育/招生)"]
    take_back_last()
    assert paths()[1:3] == ["(内容)", "(内容/救助)"]


def test_taking_back_wants_the_upper_level_in_use(town: Path) -> None:
    cataloguing.withdraw(key("内容"), TODAY)
    assert "请先恢复使用上级" in refused(None, cataloguing.reinstate, key("内容/救助"))
    assert "没有停用" in refused(None, cataloguing.reinstate, key("年报"))


def test_an_undo_is_refused_when_the_old_name_is_taken_meanwhile(town: Path) -> None:
    cataloguing.rename(key("年报"), "年度报告")
    done = last_act()
    cataloguing.add(None, "年报")
    with pytest.raises(Refusal, match="又做了“新增目录”（年报）"):
        take_back(done.id)


def test_what_grows_under_a_withdrawn_level_takes_it_back_in_use(town: Path) -> None:
    cataloguing.withdraw(key("内容"), TODAY)
    catalogue.grow("内容/教育/学区")
    assert paths() == [
        "指南",
        "内容",
        "(内容/救助)",
        "内容/教育",
        "(内容/教育/招生)",
        "内容/教育/学区",
        "年报",
    ]


def test_items_of_an_entry_that_gets_lower_levels_stay_and_are_found(town: Path) -> None:
    (kept,) = file("内容/救助", "低保公示")
    cataloguing.add(key("内容/救助"), "低保")
    assert filed()[kept.title] == "内容/救助"
    assert key("内容/救助") in catalogue.with_items()
    assert key("内容/救助") not in {leaf.id for leaf in catalogue.leaves()}
