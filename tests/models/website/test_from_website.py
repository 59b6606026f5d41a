"""What the website has and the register lacks: registered in one act, with a way back."""

from datetime import date
from pathlib import Path

from models.items import item
from models.items.item import PublishedItem
from models.office import category
from models.website.from_website import Standing, category_of, note_category, register_each
from models.website.on_record import OnRecord, on_record
from tests.last_act import take_back_last

DAY = date(2026, 3, 16)


def test_lines_of_the_website_are_registered_in_one_act(opened: Path) -> None:
    column = category.grow("公示公告").path
    found = [
        Standing("农村厕所改造名单公示", DAY, "http://www.example.gov.cn/a/1.html"),
        Standing("办公时间的公告", None, "/a/2.html"),
    ]
    done = register_each(found, column)
    assert (done.verb, done.about) == ("按网站补登", "2 条")
    first, second = PublishedItem.select().order_by(PublishedItem.id)
    assert (first.title, first.published_on, first.url) == (
        "农村厕所改造名单公示",
        DAY,
        "http://www.example.gov.cn/a/1.html",
    )
    assert (first.category, first.attribute) == (category.find(column), "主动公开")
    assert item.channel_names(first) == ["政府网站"]
    assert (second.published_on, second.url) == (None, "")
    take_back_last()
    assert not PublishedItem.select().count()


def test_what_has_categories_below_it_takes_no_item(opened: Path) -> None:
    category.grow("公示公告/镇级")
    register_each([Standing("农村厕所改造名单公示", DAY)], "公示公告")
    assert PublishedItem.get().category is None


def test_a_column_keeps_the_category_that_exists(opened: Path) -> None:
    note_category("通知公告", category.grow("公示公告").path)
    note_category("财政信息", "没有这一类")
    assert [category_of(each) for each in ("通知公告", "财政信息", "别的")] == ["公示公告", "", ""]


def test_the_register_says_what_should_stand_on_the_website(opened: Path) -> None:
    place = category.grow("公示公告")
    told = {"category": place, "published_on": DAY, "attribute": "主动公开"}
    item.record("在网站", ["政府网站"], **told)
    item.record("在公开栏", ["公开栏"], **told)
    item.record("没有公开", ["政府网站"], category=place)
    withdrawn = item.record("撤回了", ["政府网站"], **told)
    item.change(withdrawn, withdrawn_on=date(2026, 3, 20))
    item.record("删去了", ["政府网站"], **told).remove("重复登记")
    held: dict[str, OnRecord] = {each.title: each for each in on_record()}
    assert sorted(held) == sorted(["在网站", "在公开栏", "没有公开", "撤回了"])
    assert [title for title, each in held.items() if each.should_stand] == ["在网站"]
    found = held["在网站"]
    assert (found.published_on, found.category) == (DAY, "公示公告")
    assert [found.is_under(each) for each in ("", "公示公告", "公示")] == [True, True, False]
