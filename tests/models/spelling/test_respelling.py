"""统一写法: spellings with their counts, those that may mean the same, and one made of several."""

from datetime import date
from pathlib import Path

import pytest

from models.accounts import account
from models.activities import activity
from models.disputes import dispute
from models.items import item
from models.items.item import PublishedItem, channel_names
from models.office.channel import Channel
from models.office.departments import Department, department, departments
from models.requests import request
from models.spelling.alike import alike
from models.spelling.book_texts import BOOKS, Text
from models.spelling.replacing import replace
from models.spelling.respelling import Spelling, merge, spellings
from models.store.refusal import Refusal
from tests.last_act import take_back_last

TODAY = date(2026, 3, 26)


def name(book: str, field: str) -> Text:
    return next(each for each in BOOKS[book].names if each.field == field)


PUBLISHER, OFFICE = name("items", "publisher"), name("items", "department")


def key_of(called: str) -> int:
    found = department(called)
    assert found is not None
    return found.id


@pytest.fixture
def written(opened: Path) -> None:
    """Items of one publisher in three spellings, and of another one."""
    for at, said in enumerate(
        ("示例镇政府", "示例镇政府", "示例镇 政府", "（示例镇政府）", "县局")
    ):
        item.record(f"第{at}号", publisher=said)


def test_spellings_stand_with_their_counts_the_most_frequent_first(written: None) -> None:
    found = spellings(PUBLISHER)
    assert (found[0].text, found[0].count) == ("示例镇政府", 2)
    assert {each.text: each.count for each in found[1:]} == {
        "示例镇 政府": 1,
        "（示例镇政府）": 1,
        "县局": 1,
    }


def test_several_spellings_become_one_in_one_act_that_goes_back(written: None) -> None:
    before = spellings(PUBLISHER)
    assert merge(PUBLISHER, ["示例镇 政府", "（示例镇政府）"], "示例镇政府") == 2
    assert [(each.text, each.count) for each in spellings(PUBLISHER)] == [
        ("示例镇政府", 4),
        ("县局", 1),
    ]
    take_back_last()
    assert spellings(PUBLISHER) == before


def test_one_spelling_alone_is_nothing_to_merge(written: None) -> None:
    with pytest.raises(Refusal, match="其他写法"):
        merge(PUBLISHER, ["示例镇政府"], "示例镇政府")
    with pytest.raises(Refusal, match="统一成"):
        merge(PUBLISHER, ["示例镇政府"], " ")


def test_a_department_is_one_in_all_books_and_the_other_is_offered_no_more(opened: Path) -> None:
    old, kept = key_of("党政办公室"), key_of("党政办")
    item.record("通知", department=old)
    made = activity.record("training", "培训", TODAY, department=old)
    item.record("公告", department=kept)
    assert spellings(OFFICE) == [Spelling("党政办公室", 2, 0), Spelling("党政办", 1, 0)]
    assert merge(OFFICE, ["党政办公室"], "党政办") == 2
    assert activity.find(made.id).department_id == kept
    assert [each.name for each in departments()] == ["党政办"]
    assert Department.known(old) is None
    take_back_last()
    assert activity.find(made.id).department_id == old
    assert {each.name for each in departments()} == {"党政办公室", "党政办"}


def test_what_is_closed_keeps_its_department_which_is_offered_no_more(opened: Path) -> None:
    old, kept = key_of("党政办公室"), key_of("党政办")
    made = request.record(
        "2026-001", TODAY, received_on=date(2026, 3, 2), applicant="张三", department=old
    )
    made.alter("办结", closed_on=TODAY, outcome="granted")
    assert spellings(OFFICE) == [Spelling("党政办公室", 1, 1)]
    assert merge(OFFICE, ["党政办公室"], "党政办") == 0
    assert request.by_id(made.id).department_id == old
    assert [each.id for each in departments()] == [kept]


@pytest.mark.parametrize(
    ("given", "groups"),
    [
        (["党政办", "民政所", "党政办公室"], [["党政办", "党政办公室"]]),
        (["农业科", "农业科室"], [["农业科", "农业科室"]]),
        (["示政发[2026]", "示政发〔2026〕"], [["示政发[2026]", "示政发〔2026〕"]]),
        (["ＡＢ公司", "AB 公司"], [["ＡＢ公司", "AB 公司"]]),
        (["示例镇人民政府办公大楼公开栏", "示例镇人民政府办公楼公开栏"], None),
        (["柳湾村第一村民小组公开栏", "柳湾村第二村民小组公开栏"], []),
        (["张三", "张四"], []),
    ],
)
def test_spellings_that_may_mean_the_same_are_proposed(
    given: list[str], groups: list[list[str]] | None
) -> None:
    assert alike(given) == ([given] if groups is None else groups)


@pytest.mark.parametrize("book", BOOKS)
def test_every_name_of_every_book_can_be_counted(opened: Path, book: str) -> None:
    assert [spellings(each) for each in BOOKS[book].names] == [[] for _ in BOOKS[book].names]


def channels_of(key: int) -> list[str]:
    return sorted(channel_names(PublishedItem.get_by_id(key)))


def test_channels_become_one_and_no_item_is_twice_on_it(opened: Path) -> None:
    website, old, short = "示例镇网站", "示例镇 网站", "镇网站"
    both = item.record("春耕", channels=[website, old]).id
    others = item.record("防汛", channels=[old, short]).id
    place = name("items", "channel")
    assert {each.text: each.count for each in spellings(place)} == {
        "示例镇 网站": 2,
        "示例镇网站": 1,
        "镇网站": 1,
    }
    merge(place, ["示例镇 网站", "镇网站"], "示例镇网站")
    assert channels_of(both) == channels_of(others) == ["示例镇网站"]
    assert not Channel.select().where(Channel.name.in_([old, short])).count()
    take_back_last()
    assert channels_of(both) == ["示例镇 网站", "示例镇网站"]
    assert channels_of(others) == ["示例镇 网站", "镇网站"]


def test_organs_of_disputes_and_keepers_of_accounts_are_brought_to_one_spelling(
    opened: Path,
) -> None:
    for at, (organ, closed) in enumerate((("县政府", None), ("示例县政府", None), ("县府", TODAY))):
        dispute.record(f"复{at}", TODAY, kind="reconsideration", received_on=TODAY,
                       authority=organ, closed_on=closed,
                       ruling="维持" if closed else "")  # fmt: skip
    place = name("disputes", "authority")
    assert merge(place, ["县政府", "县府"], "示例县政府") == 1
    assert {each.text: each.count for each in spellings(place)} == {"示例县政府": 2, "县府": 1}
    account.record("示例发布", TODAY, kind="wechat", keeper="王 五")
    assert merge(name("accounts", "keeper"), ["王 五"], "王五") == 1


def test_what_a_kind_of_activity_asks_in_words_is_brought_to_one_spelling(opened: Path) -> None:
    organ = next(each for each in BOOKS["activities"].names if each.word == "检查机关")
    for at, said in enumerate(("示例县政府办", "示例县 政府办", "示例县政府办", "")):
        facts = {"organ": said, "sent_on": TODAY.isoformat()}
        activity.record("inspection", f"第{at}次督查", TODAY, on_date=TODAY, facts=facts)
    found = spellings(organ)
    assert {each.text: each.count for each in found} == {"示例县政府办": 2, "示例县 政府办": 1}
    assert merge(organ, ["示例县 政府办"], "示例县政府办") == 1
    assert [(each.text, each.count) for each in spellings(organ)] == [("示例县政府办", 3)]
    kept = [each.asked for each in activity.Activity.select().order_by(activity.Activity.id)]
    assert [each.get("organ") for each in kept] == [*3 * ["示例县政府办"], None]
    assert {each["sent_on"] for each in kept} == {TODAY.isoformat()}
    take_back_last()
    assert len(spellings(organ)) == 2


def test_a_word_is_replaced_in_what_a_kind_of_activity_asks(opened: Path) -> None:
    text = next(each for each in BOOKS["activities"].texts if each.word == "采用单位")
    facts = {"adopted_by": "县委信息科"}
    made = activity.record("submission", "经验做法", TODAY, on_date=TODAY, facts=facts)
    assert replace(text, [made.id], "县委", "市委") == 1
    assert activity.find(made.id).asked == {"adopted_by": "市委信息科"}
    assert replace(text, [made.id], "市委信息科", "") == 1
    assert activity.find(made.id).asked == {}
