"""基层政务公开标准目录: the shipped rows are sound, and every verb keeps the rows in order."""

import re
from pathlib import Path
from typing import Any

import pytest

import resources
from models.catalogue import standard_entry
from models.catalogue.standard_entry import StandardEntry, domains, entries
from models.catalogue.standard_listing import (
    StandardFilter,
    StandardListing,
    counts,
    domains_in_use,
    domains_without_rows,
)
from models.office.profile import OfficeKind
from models.store.database import history_of
from models.store.refusal import Refusal

DATA = resources.toml("catalogue/standard.toml")
ROWS = [(domain["name"], row) for domain in DATA["domain"] for row in domain["row"]]
OFFICIAL = [
    "重大建设项目",
    "公共资源交易",
    "财政预决算",
    "安全生产",
    "税收管理",
    "农村集体土地征收",
    "国有土地上房屋征收与补偿",
    "保障性住房",
    "农村危房改造",
    "生态环境",
    "公共文化服务",
    "公共法律服务",
    "扶贫",
    "救灾",
    "食品药品监管",
    "城市综合执法",
    "就业",
    "社会保险",
    "社会救助",
    "养老服务",
    "户籍管理",
    "涉农补贴",
    "义务教育",
    "卫生健康",
    "市政服务",
    "城乡规划",
]
# The articles that were read in their text (or their notice in a summary).
KNOWN = {
    "条例": {"第二十一条"},
    "预算法": {"第十四条"},
    "行政许可法": {"第四十条"},
    "行政处罚法": {"第四十八条", "第八十五条"},
    "城乡规划法": {"第二十六条"},
    "土地管理法实施条例": {"第二十六条", "第二十八条", "第三十四条"},
    "房屋征收条例": {"第十条"},
    "招标投标法实施条例": {"第五十四条"},
    "政府采购法实施条例": {"第三十八条"},
    "社会救助暂行办法": {"第三十条", "第四十条", "第四十八条"},
    "民发57": {"第十九条", "第二十四条"},
    "民发43": {"第十五条", "第二十六条"},
    "54号文": {""},
}
ITEM_OF_20 = re.compile(r"第二十条第（(十[一二三四五]?|[一二三四五六七八九])）项")


def row(**values: object) -> StandardEntry:
    return standard_entry.add(**{"domain": "社会救助", "matter": "低保", **values})


def details(domain: str) -> list[str]:
    return [each.detail for each in entries() if each.domain == domain]


def test_the_26_domains_stand_in_their_official_order() -> None:
    assert [domain.name for domain in domains()] == OFFICIAL
    assert len(OFFICIAL) == 26


@pytest.mark.parametrize(("domain", "shipped"), ROWS)
def test_a_shipped_row_is_complete(domain: str, shipped: dict[str, Any]) -> None:
    for name in ("matter", "detail", "content", "basis", "channels"):
        assert shipped[name], (domain, name)
    assert set(shipped["channels"]) <= set(DATA["channels"])
    assert shipped.get("to_all", True) or shipped.get("to_some")


@pytest.mark.parametrize(("domain", "shipped"), ROWS)
def test_a_shipped_row_cites_only_what_is_certain(domain: str, shipped: dict[str, Any]) -> None:
    for law, articles in shipped["basis"]:
        for article in articles.split("、"):
            sure = article in KNOWN[law] or (law == "条例" and ITEM_OF_20.fullmatch(article))
            assert sure, (domain, law, article)


def test_no_law_is_named_that_no_row_cites() -> None:
    assert {law for _, each in ROWS for law, _ in each["basis"]} == set(DATA["law"]) == set(KNOWN)


def test_the_shipped_rows_say_that_they_are_a_start() -> None:
    assert "起步" in standard_entry.shipped_note()
    assert "对照" in standard_entry.shipped_note()


@pytest.mark.parametrize("kind", [kind.value for kind in OfficeKind])
def test_every_domain_is_planted_with_its_level(kind: str, opened: Path) -> None:
    made = standard_entry.plant(kind)
    rows = entries()
    assert len(made) == len(rows)
    higher = kind in ("bureau", "county")
    assert {each.county for each in rows} == {higher}
    assert {each.township for each in rows} == {not higher}
    assert {each.organ for each in rows} == {"示例镇人民政府"}
    assert not [each.id for each in rows if standard_entry.missing(each)]
    assert list(dict.fromkeys(each.domain for each in rows)) == [
        name for name in OFFICIAL if name in domains_in_use()
    ]


def test_a_township_gets_all_domains_and_a_subdistrict_no_homesteads(opened: Path) -> None:
    standard_entry.plant("subdistrict")
    assert "宅基地申请和审核情况" not in details("城乡规划")
    assert "涉农补贴" in domains_without_rows()
    standard_entry.plant("township", ["涉农补贴"])
    assert details("涉农补贴")


def test_only_the_chosen_domains_are_planted_and_none_twice(opened: Path) -> None:
    first = standard_entry.plant("township", ["社会救助", "救灾"])
    assert domains_in_use() == ["救灾", "社会救助"]
    assert standard_entry.plant("township", ["社会救助"]) == []
    assert len(entries()) == len(first)
    assert "救灾" not in domains_without_rows()


@pytest.mark.parametrize("names", [[], ["林业"]])
def test_planting_without_a_domain_or_with_an_unknown_one_is_refused(
    names: list[str], opened: Path
) -> None:
    with pytest.raises(Refusal, match="领域"):
        standard_entry.plant("township", names)
    assert entries() == []


def test_the_basis_names_the_law_in_full() -> None:
    text = standard_entry.basis_text([["民发57", "第十九条"], ["条例", "第二十一条"]])
    assert text == (
        "《最低生活保障审核确认办法》（民发〔2021〕57号）第十九条\n"
        "《中华人民共和国政府信息公开条例》第二十一条"
    )


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("domain", {"domain": " "}),
        ("matter", {"matter": ""}),
        ("to_some", {"to_all": False}),
        ("active", {"active": False}),
        ("basis", {"on_request": True}),
        ("township", {"township": False}),
    ],
)
def test_a_row_that_says_nothing_is_refused_beside_its_field(
    field: str, values: dict[str, object], opened: Path
) -> None:
    with pytest.raises(Refusal) as told:
        row(**values)
    assert told.value.field == field
    assert entries() == []


def test_a_row_with_gaps_is_kept_and_says_what_it_lacks(opened: Path) -> None:
    made = row()
    assert set(standard_entry.missing(made).values()) == {
        "二级事项",
        "公开内容（要素）",
        "公开依据",
        "公开时限",
        "公开主体",
        "公开渠道和载体",
    }


def test_a_change_is_checked_as_a_whole_and_kept_in_the_history(opened: Path) -> None:
    made = row(basis="条例")
    with pytest.raises(Refusal, match="公开方式"):
        standard_entry.change(made, active=False)
    assert standard_entry.change(made, active=False, on_request=True) == ["active", "on_request"]
    assert history_of(made)[0].verb == "修改"


def test_texts_are_straightened(opened: Path) -> None:
    made = row(matter="  低保\n申请 ", basis="甲\r\n乙 ", channels=["政府网站", "其他"])
    assert (made.matter, made.basis, made.channels) == ("低保申请", "甲\n乙", "政府网站、其他")
    assert made.channel_list == ["政府网站", "其他"]


def test_rows_move_inside_their_domain_and_not_beyond(opened: Path) -> None:
    for name in "甲乙丙":
        row(detail=name)
    row(domain="救灾", detail="丁")
    first, second, third = (each for each in entries() if each.domain == "社会救助")
    assert standard_entry.move(third, -1)
    assert details("社会救助") == ["甲", "丙", "乙"]
    assert standard_entry.move(first, 5)
    assert details("社会救助") == ["丙", "乙", "甲"]
    assert not standard_entry.move(standard_entry.find(first.id), 1)
    assert details("救灾") == ["丁"]
    assert second.id in {each.id for each in entries()}


def test_a_copy_stands_right_below_its_row(opened: Path) -> None:
    for name in "甲乙":
        row(detail=name, content=f"{name}的要素")
    made = standard_entry.copy(entries()[0])
    assert details("社会救助") == ["甲", "甲", "乙"]
    assert entries()[1].id == made.id
    assert made.content == "甲的要素"


def test_a_row_changed_to_another_domain_goes_to_its_end(opened: Path) -> None:
    made = row(detail="甲")
    row(domain="救灾", detail="乙")
    standard_entry.change(made, domain="救灾")
    assert details("救灾") == ["乙", "甲"]


def test_a_removed_row_lies_in_the_bin_and_comes_back_to_its_place(opened: Path) -> None:
    for name in "甲乙丙":
        row(detail=name)
    middle = entries()[1]
    middle.remove("重复登记")
    assert details("社会救助") == ["甲", "丙"]
    assert [each.detail for each in entries(removed=True)] == ["乙"]
    middle.restore()
    assert details("社会救助") == ["甲", "乙", "丙"]


def test_a_domain_of_the_office_stands_behind_the_official_ones(opened: Path) -> None:
    row(domain="文明祭祀")
    row(domain="城乡规划")
    assert domains_in_use() == ["城乡规划", "文明祭祀"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (StandardFilter(text="宅基地"), {"宅基地申请和审核情况"}),
        (StandardFilter(text="zjdsq"), {"宅基地申请和审核情况"}),
        (StandardFilter(text="公示 民发57号"), set()),
        (
            StandardFilter(text="57号", domain="社会救助"),
            {"初审意见公示", "确认结果公布"},
        ),
        (StandardFilter(mode="依申请公开"), set()),
    ],
)
def test_rows_are_found(wanted: StandardFilter, found: set[str], opened: Path) -> None:
    standard_entry.plant("township")
    listing = StandardListing(wanted)
    assert {each.detail for each in listing.window(0, 100)} == found
    assert listing.count() == len(found)


def test_the_list_numbers_rows_as_the_paper_does_and_filters_by_level(opened: Path) -> None:
    standard_entry.plant("township")
    rows = StandardListing(StandardFilter()).window(0, 1000)
    assert [each.number for each in rows] == list(range(1, len(rows) + 1))
    village = StandardListing(StandardFilter(level="村级")).window(0, 1000)
    assert 0 < len(village) < len(rows)
    assert all("村级" in each.levels for each in village)
    assert StandardListing(StandardFilter(level="县级")).count() == 0
    assert counts() == (len(rows), 26)


def test_the_bin_is_listed_apart(opened: Path) -> None:
    made = row(detail="甲")
    made.remove("重复登记")
    assert StandardListing(StandardFilter()).count() == 0
    (gone,) = StandardListing(StandardFilter(bin=True)).window(0, 10)
    assert (gone.detail, gone.number) == ("甲", 0)
