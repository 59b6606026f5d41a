"""The category of a title is guessed: by words, and by what the office chose before."""

from datetime import date
from pathlib import Path

import pytest

import resources
from models.items import guess, item, likeness
from models.office import category as catalogue

TODAY = date(2026, 3, 26)


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("关于印发《示例镇防汛应急预案》的通知", "通知"),
        ("柳湾村征收土地公告（第二号）", "公告"),
        ("《示例镇防汛应急预案》", "预案"),
        ("关于进一步规范村级财务的意见（试行）", "意见"),
        ("柳湾村（公告）", ""),
        ("通知书的办理", ""),
        ("", ""),
    ],
)
def test_the_last_word_of_a_title_is_its_genre(title: str, genre: str) -> None:
    assert guess.guess_genre(title) == genre


def guessed(title: str) -> str:
    found = guess.guess_category(title)
    return found.entry.name if found else ""


@pytest.mark.parametrize(
    ("title", "category"),
    [
        ("2026年2月城乡最低生活保障资金发放公示", "社会救助"),
        ("示例镇2025年度财政决算公开", "财政预决算"),
        ("《示例镇农村宅基地审批管理办法》解读", "政策解读"),
        ("关于印发《示例镇农村公路养护管理办法》的通知", "规范性文件"),
        ("示例镇人民政府2025年政府信息公开工作年度报告", "政府信息公开年报"),
        ("拟征收土地公告", "土地征收"),
        ("柳湾村2025年度村级财务收支情况", "村务公开"),
        ("关于调整镇领导班子成员分工的通知", "领导分工"),
        ("关于召开会议的通知", "工作动态"),
        ("关于做好有关工作的通知", "其他文件"),
        ("一份没有线索的东西", ""),
        ("低", ""),
        ("", ""),
    ],
)
def test_the_words_of_a_title_hint_at_its_category(opened: Path, title: str, category: str) -> None:
    assert guessed(title) == category


def test_what_the_office_chose_before_leads(opened: Path) -> None:
    home = catalogue.find("工作动态")
    assert guessed("全镇低保工作简报第2期") == "社会救助"
    item.record("全镇低保工作简报第1期", category=home)
    found = guess.guess_category("全镇低保工作简报第2期")
    assert found is not None
    assert (found.entry, found.why) == (home, "同“全镇低保工作简报第1期”")


@pytest.mark.parametrize(
    ("before", "title", "quoted"),
    [
        (
            "柳河镇人民政府关于印发《2025年春耕备耕工作方案》的通知",
            "柳河镇人民政府关于印发《2026年春耕备耕工作方案》的通知",
            "2025年春耕备耕工作方案",
        ),
        (
            "柳河镇人民政府关于做好2025年森林草原防灭火和秸秆禁烧工作的通知",
            "柳河镇人民政府关于做好2026年森林草原防灭火和秸秆禁烧工作的通知",
            "做好2025年森林…秆禁烧工作的通知",
        ),
    ],
)
def test_the_earlier_title_is_quoted_by_what_tells_it_and_kept_whole(
    opened: Path, before: str, title: str, quoted: str
) -> None:
    item.record(before, category=catalogue.find("工作动态"))
    found = guess.guess_category(title)
    assert found is not None
    assert (found.why, found.like) == (f"同“{quoted}”", before)


def test_the_words_that_stand_in_every_title_make_none_like_another(opened: Path) -> None:
    farming = catalogue.find("法定主动公开内容/农业农村政策")
    assert farming is not None
    for year in (2023, 2024, 2025):
        title = f"关于印发《示例镇{year}年春耕备耕工作方案》的通知"
        item.record(title, category=farming, made_on=date(year, 3, 1))
    assert guessed("关于印发《示例镇2025年城乡低保工作方案》的通知") == "社会救助"
    assert guessed("关于印发《示例镇2026年春耕备耕工作方案》的通知") == "农业农村政策"


def test_a_title_that_ends_with_the_name_of_an_entry_is_filed_there(opened: Path) -> None:
    about = catalogue.find("部门介绍") or catalogue.leaves()[3]
    item.record("示例镇政府信息公开简介", category=about)
    assert guessed("示例镇政府信息公开指南") == "政府信息公开指南"


@pytest.mark.parametrize(
    ("strange", "entry"), [("最低生活保障", "社会救助"), ("公开类/应急预案", "应急管理")]
)
def test_a_category_of_another_catalogue_is_like_an_entry(
    opened: Path, strange: str, entry: str
) -> None:
    found = guess.guess_entry(strange)
    assert found is not None
    assert found.name == entry
    assert guess.guess_entry("三会一课") is None


def test_of_several_choices_the_usual_one_leads(opened: Path) -> None:
    news, notice = catalogue.find("工作动态"), catalogue.find("公示公告")
    for month, entry in ((1, notice), (2, news), (3, news), (4, news)):
        item.record(f"2026年{month}月文明实践积分榜", category=entry)
    assert guessed("2026年5月文明实践积分榜") == "工作动态"


def test_a_withdrawn_entry_is_not_guessed(opened: Path) -> None:
    entry = catalogue.find("社会救助")
    assert entry is not None
    item.record("2026年1月低保公示", category=entry)
    entry.alter("停用", withdrawn_on=TODAY)
    assert guessed("2026年2月低保公示") == "公示公告"


def test_every_rule_names_a_category_that_is_shipped(opened: Path) -> None:
    offered = {entry.path for entry in catalogue.leaves()}
    rules = resources.toml("catalogue/guess.toml")["rule"]
    assert {rule["category"] for rule in rules} <= offered


def alike(title: str, number: str = "", but: int | None = None) -> list[tuple[str, str]]:
    found = likeness.look_alikes(title, number, TODAY, but)
    return [(each.item.title, each.by) for each in found]


def test_nearly_the_same_title_within_a_year_is_alike(opened: Path) -> None:
    item.record("关于印发2026年春耕备耕工作方案的通知", published_on=date(2026, 3, 10))
    near = "关于印发２０２６年春耕、备耕工作方案的通知"
    assert alike(near) == [("关于印发2026年春耕备耕工作方案的通知", "名称")]


def test_another_month_or_an_older_year_is_another_item(opened: Path) -> None:
    item.record("2026年2月低保资金发放公示", published_on=date(2026, 2, 10))
    item.record("关于清明节期间森林防火的通告", published_on=date(2024, 3, 20))
    assert alike("2026年3月低保资金发放公示") == []
    assert alike("关于清明节期间森林防火的通告") == []


def test_the_same_number_is_alike_whatever_the_title(opened: Path) -> None:
    kept = item.record("甲", document_number="示政发〔2026〕3号")
    assert alike("乙", "示政发〔2026〕3号") == [("甲", "文号")]
    assert alike("乙", "示政发〔2026〕3号", but=kept.id) == []
    kept.remove("重复登记")
    assert alike("乙", "示政发〔2026〕3号") == []


@pytest.mark.parametrize("title", ['"', "AND OR NOT", "a*", "（）", "😀", "𬱖𬱖", "x" * 5000])
def test_no_title_breaks_the_search(opened: Path, title: str) -> None:
    item.record("一条信息")
    assert alike(title) == []
    assert guessed(title) == ""
