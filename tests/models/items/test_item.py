import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.items import index_number, item
from models.items.item import PublishedItem
from models.items.listing import ItemFilter, ItemListing
from models.items.state import cautions, of_item
from models.law.workday_notice import calendar
from models.office import category as catalogue
from models.office import channel
from models.office.publishing_period import period_of
from models.store.database import DB, History, history_of
from models.store.refusal import Refusal

TODAY = date(2026, 3, 26)


def found(text: str) -> list[str]:
    return [row.title for row in ItemListing(ItemFilter(text=text)).window(0, 10)]


def test_one_item_on_many_channels_is_one_item(opened: Path) -> None:
    kept = item.record("关于春季森林防火的通告", ["政府网站", "公开栏", "公开栏"])
    assert item.channel_names(kept) == ["政府网站", "公开栏"]
    assert PublishedItem.select().count() == 1


def test_an_item_needs_a_title(opened: Path) -> None:
    with pytest.raises(Refusal) as refusal:
        item.record("   ")
    assert refusal.value.field == "title"


def test_an_index_number_is_never_given_twice_not_even_from_the_bin(opened: Path) -> None:
    first = item.record("甲", index_number="slzzf/2026-00001")
    first.remove("重复登记")
    with pytest.raises(Refusal) as refusal:
        item.record("乙", index_number=" slzzf/2026-00001 ")
    assert refusal.value.field == "index_number"


def test_the_next_index_number_counts_the_newest_on(opened: Path) -> None:
    assert index_number.propose(TODAY, None) == ""
    item.record("甲", index_number="11341702486344515H/202603-00013")
    assert index_number.propose(TODAY, None) == "11341702486344515H/202603-00014"


def test_every_change_is_kept_with_its_old_and_new_value(opened: Path) -> None:
    kept = item.record("旧标题", ["政府网站"])
    item.change(kept, ["政府网站", "公开栏"], title="新标题")
    changes = [json.loads(entry.changes) for entry in history_of(kept)]
    assert {"title": ["旧标题", "新标题"]} in changes
    assert {"channels": ["政府网站", "政府网站、公开栏"]} in changes
    assert any(change.get("title") == [None, "旧标题"] for change in changes)


def test_a_change_that_changes_nothing_leaves_no_trace(opened: Path) -> None:
    kept = item.record("标题")
    before = History.select().count()
    assert item.change(kept, title="标题") == []
    assert History.select().count() == before


def test_a_bin_needs_a_reason_and_gives_the_item_back(opened: Path) -> None:
    kept = item.record("标题")
    with pytest.raises(Refusal):
        kept.remove(" ")
    kept.remove("重复登记")
    assert found("标题") == []
    PublishedItem.get_by_id(kept.id).restore()
    assert found("标题") == ["标题"]


@pytest.mark.parametrize(
    "text", ["防汛", "汛", "案", "fxqx", "2026年防汛", "〔2026〕5号", "5号 预案", "00038"]
)
def test_an_item_is_found_by_any_part_of_its_words(opened: Path, text: str) -> None:
    item.record(
        "2026年防汛抢险应急预案",
        document_number="示政办发〔2026〕5号",
        index_number="slzzf/2026-00038",
    )
    item.record("关于春季森林防火的通告")
    assert found(text) == ["2026年防汛抢险应急预案"]


@pytest.mark.parametrize("text", ['"', "*", "a OR b", "words:", "预案 NEAR x", "--", "%", "'"])
def test_what_a_clerk_types_is_never_a_search_command(opened: Path, text: str) -> None:
    item.record("应急预案")
    ItemListing(ItemFilter(text=text)).window(0, 10)


def test_a_changed_title_is_found_and_the_old_one_is_not(opened: Path) -> None:
    kept = item.record("旧标题")
    item.change(kept, title="新名称")
    assert found("旧标题") == []
    assert found("新名称") == ["新名称"]


def test_filters_add_up(opened: Path) -> None:
    emergency = catalogue.find("应急管理")
    item.record("甲", ["公开栏"], category=emergency, published_on=date(2026, 1, 5))
    item.record("乙", ["政府网站"], category=emergency, published_on=date(2026, 1, 6))
    item.record("丙", ["公开栏"], published_on=date(2025, 1, 6))
    board = channel.channel("公开栏").id
    wanted = ItemFilter(year=2026, category="法定主动公开内容", channel=board, state="已公开")
    listing = ItemListing(wanted)
    assert (listing.count(), [row.title for row in listing.window(0, 9)]) == (1, ["甲"])


def test_unpublished_items_lead_whichever_way_dates_run(opened: Path) -> None:
    item.record("已公开甲", published_on=date(2026, 1, 5))
    item.record("未公开")
    item.record("已公开乙", published_on=date(2026, 2, 5))
    for down in (True, False):
        first = ItemListing(ItemFilter(), (("published_on", down),)).window(0, 1)
        assert first[0].title == "未公开"


def test_what_waits_for_publication_leads_by_its_due_date_in_every_year(opened: Path) -> None:
    item.record("二十个工作日", made_on=date(2025, 12, 3))
    item.record("二十日", made_on=date(2025, 12, 5), category=catalogue.find("财政预决算"))
    item.record("去年公开的", published_on=date(2025, 12, 5))
    rows = ItemListing(ItemFilter(year=2026)).window(0, 9)
    assert [row.title for row in rows] == ["二十日", "二十个工作日"]


def test_an_item_is_due_twenty_working_days_after_it_was_made(opened: Path) -> None:
    reviewed = {"attribute": "主动公开", "reviewer": "孙××"}
    kept = item.record("预案", made_on=date(2026, 3, 3), **reviewed)
    assert item.publish_by(kept, calendar()) == date(2026, 3, 31)
    row = ItemListing(ItemFilter()).window(0, 1)[0]
    assert of_item(row, calendar(), TODAY).word == "剩 3 工作日"
    assert of_item(row, calendar(), date(2026, 4, 2)).word == "逾期 2 工作日"


def test_what_is_soon_due_and_not_reviewed_says_so(opened: Path) -> None:
    item.record("预案", made_on=date(2026, 3, 3))
    row = ItemListing(ItemFilter()).window(0, 1)[0]
    words = {day: of_item(row, calendar(), date(2026, 3, day)).word for day in (20, 24, 31)}
    assert words == {20: "剩 7 工作日", 24: "缺审查", 31: "缺审查"}
    assert of_item(row, calendar(), date(2026, 4, 2)).word == "逾期 2 工作日"


def test_what_is_due_by_the_calendar_says_its_days_of_the_calendar(opened: Path) -> None:
    item.record("预算", category=catalogue.find("财政预决算"), made_on=date(2026, 3, 13))
    row = ItemListing(ItemFilter()).window(0, 1)[0]
    states = [of_item(row, calendar(), date(2026, *day)) for day in ((3, 13), (4, 12))]
    assert [each.word for each in states] == ["剩 20 日", "逾期 10 日"]
    assert states[0].in_full == "剩 20 日"


def test_a_budget_counts_from_its_approval_by_the_law_of_budgets(opened: Path) -> None:
    found = period_of(None, catalogue.find("财政预决算"))
    assert (found.start, found.article) == ("批准、批复之日", "预算法第十四条")
    own = PublishedItem(period=20, period_kind="calendar", period_reason="预算法第十四条")
    assert period_of(own, None) == found
    assert period_of(None, None).article == "条例第二十六条"
    local = PublishedItem(period=10, period_kind="working", period_reason="县里的规定")
    assert (period_of(local, None).start, period_of(local, None).article) == ("形成之日", "")


def test_what_was_published_after_its_last_day_says_by_how_much(opened: Path) -> None:
    item.record("迟的", made_on=date(2026, 1, 5), published_on=date(2026, 2, 6))
    row = ItemListing(ItemFilter()).window(0, 1)[0]
    state = of_item(row, calendar(), TODAY)
    assert (state.word, state.was_late) == ("晚 4 工作日", True)
    assert cautions(row, calendar(), TODAY) == [
        "公开了，还没有审查结论（条例第十七条）",
        "比应公开日期晚 4 个工作日",
    ]
    in_time = replace(row, published_on="2026-02-02", cleared=True)
    assert of_item(in_time, calendar(), TODAY).word == "已公开"
    assert cautions(in_time, calendar(), TODAY) == []


@pytest.mark.parametrize("value", ["20261102", "11-10", "2026年3月5日", "今天", "3．5"])
@pytest.mark.parametrize("name", ["genre", "theme"])
def test_a_date_or_a_number_is_neither_a_kind_of_text_nor_a_subject(
    opened: Path, name: str, value: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        item.record("通知", **{name: value})
    assert refusal.value.field == name
    assert "成文日期" in refusal.value.sentence
    kept = item.record("通知", **{name: "第1类"})
    PublishedItem.update({name: value}).execute()
    item.change(item.find(kept.id), **{name: value, "title": "公告"})  # it came with a ledger


def test_a_budget_is_due_twenty_calendar_days_after_it_was_made(opened: Path) -> None:
    budget = catalogue.find("财政预决算")
    kept = item.record("预算", category=budget, made_on=date(2026, 3, 3))
    assert item.publish_by(kept, calendar()) == date(2026, 3, 23)


def test_what_is_not_public_has_no_day_to_publish(opened: Path) -> None:
    kept = item.record("函", made_on=date(2026, 3, 3), attribute="不予公开")
    assert item.publish_by(kept, calendar()) is None
    assert "withheld_reason" in item.missing(kept)
    assert "published_on" not in item.missing(kept)


def test_the_index_holds_exactly_the_items_that_are_kept(opened: Path) -> None:
    kept = [item.record(f"信息{n}") for n in range(4)]
    kept[0].remove("重复登记")
    rows = {row[0] for row in DB.execute_sql("SELECT rowid FROM search_index")}
    assert rows == {each.id for each in kept[1:]}


@pytest.mark.parametrize(
    ("number", "next_one"),
    [
        ("a/2026-00009", "a/2026-00010"),
        ("JNTR-2023-99", "JNTR-2023-100"),
        ("5号", "6号"),
        ("无", ""),
    ],
)
def test_a_number_is_counted_on_in_its_own_form(number: str, next_one: str) -> None:
    assert index_number.counted_on(number) == next_one


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("notice_until", {"notice_from": date(2026, 3, 9), "notice_until": date(2026, 3, 8)}),
        ("repealed_on", {"made_on": date(2026, 3, 9), "repealed_on": date(2026, 3, 8)}),
        ("valid_until", {"made_on": date(2026, 3, 9), "valid_until": date(2026, 3, 8)}),
        ("period_reason", {"period": 7}),
    ],
)
def test_what_contradicts_itself_is_refused_beside_its_field(
    opened: Path, field: str, values: dict[str, Any]
) -> None:
    with pytest.raises(Refusal) as refusal:
        item.record("甲", **values)
    assert refusal.value.field == field
    kept = item.record("乙")
    with pytest.raises(Refusal):
        item.change(kept, **values)
    assert PublishedItem.select().count() == 1


def test_a_day_is_checked_against_what_the_item_already_holds(opened: Path) -> None:
    kept = item.record("甲", made_on=date(2026, 3, 9))
    with pytest.raises(Refusal, match="早于成文日期 2026-03-09"):
        item.change(kept, repealed_on=date(2026, 3, 8))


def test_publication_may_lie_before_the_day_of_the_document(opened: Path) -> None:
    kept = item.record("迁坟公告", made_on=date(2026, 3, 9), published_on=date(2026, 3, 8))
    assert item.find(kept.id).published_on == date(2026, 3, 8)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("两行 \r\n标题", "两行标题"),
        ("制表\t符2026\n年", "制表符2026年"),
        ("two\nlines，\n两行", "two lines，两行"),
        ("张三 李四", "张三 李四"),
        ("响\x07铃\x00", "响铃"),
        ("倒\u202e序", "倒序"),
        ("零宽\u200b空格\ufeff", "零宽空格"),
        ("孤立\ud83d代理", "孤立代理"),
        ("𬱖喆堃珺", "𬱖喆堃珺"),
        ("笑脸😀", "笑脸😀"),
    ],
)
def test_a_title_is_kept_without_what_cannot_be_seen(opened: Path, typed: str, kept: str) -> None:
    made = item.record(typed)
    assert item.find(made.id).title == kept
    assert found(kept) == [kept]


def test_a_very_long_summary_is_kept_whole_and_found(opened: Path) -> None:
    text = "农村宅基地审批和建房管理办法，" * 3334
    made = item.record("办法", summary=text + "末尾的词")
    assert item.find(made.id).summary == text + "末尾的词"
    assert found("末尾的词") == ["办法"]
