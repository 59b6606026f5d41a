"""What was done can be taken back, in any order in which nothing later rests on it."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from models.disputes import course as dispute_course
from models.disputes import dispute
from models.items import item
from models.items.item import Publication, PublishedItem
from models.items.listing import ItemFilter, ItemListing
from models.law.workday_notice import calendar
from models.letters import issuing as lettering
from models.office.channel import Channel
from models.office.profile import change_profile, office
from models.requests.request import events_of
from models.store import register, rows
from models.store.acts import Act, act, take_back
from models.store.database import DB, History, history_of, insert_many
from models.store.refusal import Refusal
from tests.last_act import last_act
from tests.models.letters.case import case_of, issued, profile, received

TODAY = date(2026, 3, 26)


def found(text: str) -> list[int]:
    return ItemListing(ItemFilter(text=text)).ids()


def test_what_is_written_in_one_act_belongs_together(opened: Path) -> None:
    with act("登记一批", "两条") as both:
        item.record("甲")
        item.record("乙", channels=["政府网站"])
    assert both.changed
    assert both.kinds == {"PublishedItem", "Publication"}
    assert (last_act().id, last_act().verb, last_act().about) == (both.id, "登记一批", "两条")


def test_a_verb_outside_an_act_is_one_by_itself_and_names_its_record(opened: Path) -> None:
    kept = item.record("防汛预案", channels=["公告栏"])
    assert (last_act().verb, last_act().about) == ("登记", "防汛预案")
    item.change(kept, title="防汛抢险预案")
    assert (last_act().verb, last_act().about) == ("修改", "防汛抢险预案")


def test_an_act_that_changed_nothing_leaves_no_row(opened: Path) -> None:
    kept = item.record("甲")
    before = Act.select().count()
    with act("修改") as nothing:
        item.change(kept, title="甲")
    assert not nothing.changed
    assert nothing.kinds == frozenset()
    assert Act.select().count() == before


def test_an_act_that_fails_leaves_nothing(opened: Path) -> None:
    before = (Act.select().count(), History.select().count())
    with pytest.raises(Refusal):
        _then_refuse()
    assert (Act.select().count(), History.select().count()) == before
    assert PublishedItem.select().count() == 0


def test_a_part_that_fails_leaves_the_rest_of_the_act(opened: Path) -> None:
    with act("登记一批") as both:
        with pytest.raises(Refusal):
            _then_refuse()
        item.record("乙")
    assert [each.title for each in PublishedItem.select()] == ["乙"]
    assert last_act().id == both.id


def _then_refuse() -> None:
    with act("登记"):
        item.record("甲")
        raise Refusal(None, "不行")


def test_an_item_taken_back_is_gone_with_its_channels_and_its_words(opened: Path) -> None:
    item.record("防汛预案", channels=["新的渠道"])
    back = take_back(last_act().id)
    assert PublishedItem.select().count() == Publication.select().count() == 0
    assert Channel.get_or_none(Channel.name == "新的渠道") is None
    assert found("防汛") == []
    take_back(back.id)
    assert [each.title for each in PublishedItem.select()] == ["防汛预案"]
    assert found("防汛") == [1]
    assert item.channel_names(item.find(1)) == ["新的渠道"]


def test_a_channel_made_by_the_way_stays_while_another_item_uses_it(opened: Path) -> None:
    item.record("甲", channels=["新的渠道"])
    first = last_act()
    other = item.record("乙", channels=["新的渠道"])
    take_back(first.id)
    assert item.channel_names(other) == ["新的渠道"]


def test_a_change_taken_back_is_found_by_its_old_words(opened: Path) -> None:
    kept = item.record("防汛预案", made_on=date(2026, 1, 2))
    item.change(kept, title="抗旱预案", made_on=None)
    take_back(last_act().id)
    assert found("抗旱") == []
    assert found("防汛") == [kept.id]
    assert item.find(kept.id).made_on == date(2026, 1, 2)
    assert history_of(kept)[0].verb == "撤销修改"


def test_what_was_taken_back_is_done_again_and_taken_back_again(opened: Path) -> None:
    kept = item.record("甲")
    item.change(kept, title="乙")
    change = last_act()
    back = take_back(change.id)
    assert (back.verb, item.find(kept.id).title) == ("撤销修改", "甲")
    again = take_back(back.id)
    assert (again.verb, item.find(kept.id).title) == ("重做修改", "乙")
    assert last_act().id == change.id
    take_back(change.id)
    assert item.find(kept.id).title == "甲"
    assert last_act().verb == "登记"


def test_nothing_is_taken_back_twice(opened: Path) -> None:
    item.record("甲")
    made = last_act()
    take_back(made.id)
    with pytest.raises(Refusal, match="已经撤销过了"):
        take_back(made.id)


def test_another_field_changed_later_does_not_matter(opened: Path) -> None:
    kept = item.record("甲")
    item.change(kept, title="乙")
    change = last_act()
    item.change(kept, note="后来的话")
    take_back(change.id)
    assert (item.find(kept.id).title, item.find(kept.id).note) == ("甲", "后来的话")


def test_the_same_field_changed_later_is_named_with_its_act(opened: Path) -> None:
    kept = item.record("甲")
    item.change(kept, title="乙")
    change = last_act()
    item.change(kept, title="丙")
    with pytest.raises(Refusal, match=r"^后来（\d+月\d+日 \d\d:\d\d）又做了“修改”（丙），请先"):
        take_back(change.id)
    assert item.find(kept.id).title == "丙"
    take_back(last_act().id)
    take_back(change.id)
    assert item.find(kept.id).title == "甲"


def test_an_empty_value_and_none_are_told_apart(opened: Path) -> None:
    kept = item.record("甲", period=5, period_kind="working", period_reason="县里规定")
    item.change(kept, period=None, period_kind="", period_reason="")
    take_back(last_act().id)
    again = item.find(kept.id)
    assert (again.period, again.period_kind, again.index_number) == (5, "working", None)


def test_an_index_number_stays_given_when_its_item_is_taken_back(opened: Path) -> None:
    item.record("甲", index_number="示-1")
    take_back(last_act().id)
    with pytest.raises(Refusal, match="撤销了的信息"):
        item.record("乙", index_number="示-1")


def test_a_record_that_was_taken_back_cannot_be_changed_any_more(opened: Path) -> None:
    kept = item.record("甲")
    take_back(last_act().id)
    with pytest.raises(Refusal, match="刚才撤销了"):
        item.change(kept, title="乙")


def test_a_change_made_behind_an_open_form_is_not_its_old_value(opened: Path) -> None:
    stale = item.record("甲")
    item.change(item.find(stale.id), title="乙")
    item.change(stale, title="丙")
    assert json.loads(history_of(stale)[0].changes) == {"title": ["乙", "丙"]}
    take_back(last_act().id)
    assert item.find(stale.id).title == "乙"


def test_everything_is_taken_back_after_a_restart(folder: Path) -> None:
    with register.opened(folder):
        kept = item.record("甲")
        change_profile(phone="0000-0000000")
        kept.remove("重复登记")
    with register.opened(folder):
        assert last_act().verb == "移入回收站"
        take_back(last_act().id)
        take_back(last_act().id)
        assert office().phone == ""
        assert item.find(kept.id).removed_at is None
        assert found("甲") == [kept.id]


def test_changes_older_than_acts_belong_to_none(opened: Path) -> None:
    kept = item.record("甲")
    DB.execute_sql("UPDATE history SET act_id = NULL, change = ''")
    item.change(kept, title="乙")
    take_back(last_act().id)
    assert item.find(kept.id).title == "甲"


def test_an_issue_taken_back_is_a_draft_again_and_its_number_stays_given(opened: Path) -> None:
    profile()
    case = received()
    letter = issued(case_of(case), "supplement")
    take_back(last_act().id)
    again = lettering.find(letter.id)
    assert (again.number, again.issued_at, again.event_id) == (None, None, None)
    assert lettering.values_of(again)["points"]
    assert [event.kind for event in events_of(case)] == ["received"]
    assert lettering.issue(again, TODAY, calendar()).number == "示镇公复〔2026〕2号"


def test_what_belonged_to_a_record_that_is_gone_does_not_come_back_alone(opened: Path) -> None:
    first = dispute.record("复1", TODAY, kind="reconsideration", received_on=date(2026, 1, 5))
    made = last_act()
    dispute_course.remove_stage(dispute_course.add_stage(first, "受理", TODAY, TODAY))
    removal = last_act()
    take_back(made.id)
    with pytest.raises(Refusal, match=r"没有了：“撤销登记”（复1）；请先恢复那一次"):
        take_back(removal.id)


def test_doing_again_what_something_else_undid_since_says_so(opened: Path) -> None:
    item.record("甲")
    made = last_act()
    item.change(item.find(1), title="乙")
    back = take_back(last_act().id)
    take_back(made.id)
    with pytest.raises(Refusal, match="做了“撤销登记”（甲），内容已经不是那时的样子"):
        take_back(back.id)


def test_an_import_tells_its_act_and_goes_back_whole(opened: Path) -> None:
    with act("导入", "台账.xlsx") as one:
        insert_many(PublishedItem, "导入", [{"title": "甲"}, {"title": "乙"}])
    assert one.kinds == {"PublishedItem"}
    assert history_of(item.find(1))[0].act_id == one.id
    take_back(one.id)
    assert PublishedItem.select().count() == 0


def test_many_records_are_told_as_one_is(opened: Path) -> None:
    odd = {
        "title": '“甲”\\ "乙"\n\x0b防汛',
        "made_on": date(2026, 3, 2),
        "recorded_at": datetime(2026, 3, 2, 8, 5, 9),
        "village_affairs": True,
        "needs_interpretation": False,
        "period": 7,
        "period_kind": "working",
        "note": "",
    }
    one = PublishedItem.add("导入", **odd)
    many = insert_many(PublishedItem, "导入", [odd, {"title": "乙", "made_on": None}, odd])
    told = [json.loads(history_of(item.find(key))[0].changes) for key in many]
    assert told[0] == told[2] == json.loads(history_of(one)[0].changes)
    assert told[1] == {
        "title": [None, "乙"],
        "village_affairs": [None, False],
        "recorded_at": [None, item.find(many[1]).recorded_at.isoformat()],
    }
    same = rows.columns(PublishedItem)
    whole = [tuple(getattr(item.find(key), name) for name in same) for key in (one.id, *many)]
    assert whole[0] == whole[1] == whole[3]


def test_an_act_lasts_when_what_joined_it_does(opened: Path) -> None:
    with act("登记销毁") as outer:
        item.record("甲")
        with act("清除", lasting="清除了就不能恢复。"):
            item.record("乙")
    with pytest.raises(Refusal, match="清除了就不能恢复。"):
        take_back(outer.id)
    assert outer.lasting
