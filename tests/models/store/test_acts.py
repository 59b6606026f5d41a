"""What was done can be taken back, in any order in which nothing later rests on it."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from models.cases import archiving
from models.catalogue import cataloguing
from models.disputes import course as dispute_course
from models.disputes import dispute
from models.items import bulk, clearance, hand_over, item
from models.items.amendment import AmendmentKind, amend
from models.items.item import Publication, PublishedItem
from models.items.listing import ItemFilter, ItemListing
from models.law.workday_notice import calendar
from models.letters import issuing as lettering
from models.office import category as catalogue
from models.office.category import CatalogueEntry
from models.office.channel import Channel
from models.office.profile import change_profile, office
from models.postings import boards as posting_boards
from models.postings import posting
from models.requests import handling, request
from models.requests.request import InformationRequest, RequestEvent, events_of
from models.store import attachment, register
from models.store.acts import Act, act, can_be_taken_back, last, last_of, recent, take_back
from models.store.database import DB, History, history_of, insert_many
from models.store.refusal import Refusal
from models.store.settings import choose, setting
from models.year import entered as year_figure
from models.year import local_row
from models.year.report import Snapshot, finalise, write_text
from tests.models.letters.case import case_of, issued, profile, received

TODAY = date(2026, 3, 26)


def found(text: str) -> list[int]:
    return ItemListing(ItemFilter(text=text)).ids()


def done() -> Act:
    newest = last()
    assert newest is not None
    return newest


def closed_case(number: str = "2026-001") -> InformationRequest:
    case = request.record(number, TODAY, received_on=date(2026, 3, 2), applicant="张三")
    handling.answer(case, date(2026, 3, 5), "granted", "", TODAY)
    handling.serve(case, date(2026, 3, 6), TODAY)
    return case


def test_what_is_written_in_one_act_belongs_together(opened: Path) -> None:
    with act("登记一批", "两条") as both:
        item.record("甲")
        item.record("乙", channels=["政府网站"])
    assert both.changed
    assert both.kinds == {"PublishedItem", "Publication"}
    assert (done().id, done().verb, done().about) == (both.id, "登记一批", "两条")


def test_a_verb_outside_an_act_is_one_by_itself_and_names_its_record(opened: Path) -> None:
    kept = item.record("防汛预案", channels=["公告栏"])
    assert (done().verb, done().about) == ("登记", "防汛预案")
    item.change(kept, title="防汛抢险预案")
    assert (done().verb, done().about) == ("修改", "防汛抢险预案")


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
    assert done().id == both.id


def _then_refuse() -> None:
    with act("登记"):
        item.record("甲")
        raise Refusal(None, "不行")


def test_an_item_taken_back_is_gone_with_its_channels_and_its_words(opened: Path) -> None:
    item.record("防汛预案", channels=["新的渠道"])
    back = take_back(done().id)
    assert PublishedItem.select().count() == Publication.select().count() == 0
    assert Channel.get_or_none(Channel.name == "新的渠道") is None
    assert found("防汛") == []
    take_back(back.id)
    assert [each.title for each in PublishedItem.select()] == ["防汛预案"]
    assert found("防汛") == [1]
    assert item.channel_names(item.find(1)) == ["新的渠道"]


def test_a_channel_made_by_the_way_stays_while_another_item_uses_it(opened: Path) -> None:
    item.record("甲", channels=["新的渠道"])
    first = done()
    other = item.record("乙", channels=["新的渠道"])
    take_back(first.id)
    assert item.channel_names(other) == ["新的渠道"]


def test_a_change_taken_back_is_found_by_its_old_words(opened: Path) -> None:
    kept = item.record("防汛预案", made_on=date(2026, 1, 2))
    item.change(kept, title="抗旱预案", made_on=None)
    take_back(done().id)
    assert found("抗旱") == []
    assert found("防汛") == [kept.id]
    assert item.find(kept.id).made_on == date(2026, 1, 2)
    assert history_of(kept)[0].verb == "撤销修改"


def test_what_was_taken_back_is_done_again_and_taken_back_again(opened: Path) -> None:
    kept = item.record("甲")
    item.change(kept, title="乙")
    change = done()
    back = take_back(change.id)
    assert (back.verb, item.find(kept.id).title) == ("撤销修改", "甲")
    again = take_back(back.id)
    assert (again.verb, item.find(kept.id).title) == ("重做修改", "乙")
    assert done().id == change.id
    take_back(change.id)
    assert item.find(kept.id).title == "甲"
    assert done().verb == "登记"


def test_nothing_is_taken_back_twice(opened: Path) -> None:
    item.record("甲")
    made = done()
    take_back(made.id)
    with pytest.raises(Refusal, match="已经撤销过了"):
        take_back(made.id)


def test_another_field_changed_later_does_not_matter(opened: Path) -> None:
    kept = item.record("甲")
    item.change(kept, title="乙")
    change = done()
    item.change(kept, note="后来的话")
    take_back(change.id)
    assert (item.find(kept.id).title, item.find(kept.id).note) == ("甲", "后来的话")


def test_the_same_field_changed_later_is_named_with_its_act(opened: Path) -> None:
    kept = item.record("甲")
    item.change(kept, title="乙")
    change = done()
    item.change(kept, title="丙")
    with pytest.raises(Refusal, match=r"^后来（\d+月\d+日 \d\d:\d\d）又做了“修改”（丙），请先"):
        take_back(change.id)
    assert item.find(kept.id).title == "丙"
    assert not can_be_taken_back(change.id)
    assert can_be_taken_back(done().id)
    take_back(done().id)
    take_back(change.id)
    assert item.find(kept.id).title == "甲"


@pytest.mark.parametrize(
    "lean",
    [
        lambda kept, file: hand_over.hand_over(
            "国家档案馆", date(2026, 1, 1), date(2026, 3, 1), TODAY
        ),
        lambda kept, file: attachment.attach(item.KIND, kept.id, file),
        lambda kept, file: posting.record(TODAY, title="公示", item=kept),
        lambda kept, file: amend(
            kept, AmendmentKind.CORRECTED, TODAY, "写错了", today=TODAY, after="新"
        ),
    ],
)
def test_a_record_is_not_taken_back_while_something_later_names_it(
    opened: Path, tmp_path: Path, lean: Callable[[PublishedItem, Path], object]
) -> None:
    file = tmp_path / "甲.txt"
    file.write_text("甲")
    kept = item.record("甲", published_on=date(2026, 2, 1))
    made = done()
    lean(kept, file)
    later = done()
    with pytest.raises(Refusal, match=f"又做了“{later.verb}”"):
        take_back(made.id)
    take_back(later.id)
    take_back(made.id)
    assert PublishedItem.select().count() == 0


def test_a_file_stays_for_whoever_else_has_the_same(opened: Path, tmp_path: Path) -> None:
    file = tmp_path / "甲.txt"
    file.write_text("内容")
    one, other = item.record("甲"), item.record("乙")
    attachment.attach(item.KIND, one.id, file)
    first = done()
    attachment.attach(item.KIND, other.id, file)
    take_back(first.id)
    assert attachment.attachments(item.KIND, one.id) == []
    kept = attachment.attachments(item.KIND, other.id)[0]
    assert attachment.copy_out(kept, tmp_path / "out").read_text() == "内容"


def test_a_bulk_change_is_taken_back_whole(opened: Path) -> None:
    ids = [item.record(title, note="旧").id for title in "甲乙丙"]
    bulk.change_each(ids, bulk.BulkChange({"note": "新"}, add=("公告栏",)), lambda part: None)
    assert (done().verb, done().about) == ("批量修改", "3 条")
    take_back(done().id)
    assert {each.note for each in PublishedItem.select()} == {"旧"}
    assert Publication.select().count() == 0


def test_a_step_taken_back_is_as_if_it_never_was(opened: Path) -> None:
    case = closed_case()
    steps = RequestEvent.select().count()
    take_back(done().id)  # 送达
    take_back(done().id)  # 办结
    case = request.by_id(case.id)
    assert (case.closed_on, case.outcome, case.served_on) == (None, "", None)
    assert RequestEvent.select().count() == steps - 2
    assert [event.kind for event in events_of(case)] == ["received"]


def test_a_step_is_not_taken_back_from_under_a_later_one(opened: Path) -> None:
    closed_case()
    served, closed = done(), recent(2)[1]
    with pytest.raises(Refusal, match="又做了“送达”（2026-001）"):
        take_back(closed.id)
    take_back(served.id)
    take_back(closed.id)


def test_a_closing_is_not_taken_back_from_an_archived_case(opened: Path) -> None:
    case = request.record("2026-001", TODAY, received_on=date(2026, 3, 2))
    handling.answer(case, date(2026, 3, 5), "o3", "", TODAY)
    closing = done()
    archiving.archive(case, date(2026, 3, 9), "永久", TODAY)
    with pytest.raises(Refusal, match="又做了“归档”"):
        take_back(closing.id)


def test_what_was_destroyed_with_its_personal_data_never_comes_back(opened: Path) -> None:
    case = closed_case()
    archiving.archive(case, date(2026, 3, 9), "10年", TODAY)
    later = date(2036, 4, 1)
    archiving.destroy([case], later, "保管期满", later, blank=True)
    for each in recent(9)[:-1]:
        with pytest.raises(Refusal, match=r"个人信息没有留下|请先撤销"):
            take_back(each.id)


def test_the_making_of_the_register_stays(opened: Path) -> None:
    with pytest.raises(Refusal, match="建立不能撤销"):
        take_back(done().id)


def test_a_moved_entry_goes_back_with_the_paths_below_it(opened: Path) -> None:
    upper = cataloguing.add(None, "甲").made[0]
    lower = cataloguing.add(upper, "乙").made[0]
    other = cataloguing.add(None, "丙").made[0]
    before = [(each.id, each.path, each.position) for each in catalogue.every_entry()]
    cataloguing.move(upper, other)
    assert CatalogueEntry.get_by_id(lower).path == "丙/甲/乙"
    take_back(done().id)
    assert [(each.id, each.path, each.position) for each in catalogue.every_entry()] == before


def test_paths_that_changed_places_change_back(opened: Path) -> None:
    one = cataloguing.add(None, "甲").made[0]
    other = cataloguing.add(None, "乙").made[0]
    with act("对调"):
        cataloguing.rename(one, "丙")
        cataloguing.rename(other, "甲")
        cataloguing.rename(one, "乙")
    take_back(done().id)
    assert (CatalogueEntry.get_by_id(one).path, CatalogueEntry.get_by_id(other).path) == (
        "甲",
        "乙",
    )


def test_an_old_name_that_is_taken_by_now_refuses(opened: Path) -> None:
    one = cataloguing.add(None, "甲").made[0]
    cataloguing.rename(one, "乙")
    rename = done()
    cataloguing.add(None, "甲")
    with pytest.raises(Refusal, match="又做了“新增目录”（甲）"):
        take_back(rename.id)


def test_a_name_is_not_put_back_over_an_entry_made_below_it_since(opened: Path) -> None:
    upper = cataloguing.add(None, "甲").made[0]
    cataloguing.rename(upper, "乙")
    rename = done()
    cataloguing.add(upper, "下级")
    with pytest.raises(Refusal, match="又做了“新增目录”（乙/下级）"):
        take_back(rename.id)
    assert CatalogueEntry.get_by_id(upper).path == "乙"


def test_an_entry_keeps_its_place_when_others_moved_later(opened: Path) -> None:
    keys = [cataloguing.add(None, name).made[0] for name in "甲乙丙"]
    cataloguing.shift(keys[0], 1)
    shift = done()
    cataloguing.add(None, "丁", before=keys[2])
    take_back(shift.id)
    order = [each.name for each in catalogue.every_entry() if each.name in "甲乙丙丁"]
    assert order == ["甲", "乙", "丁", "丙"]


def test_a_hand_over_taken_back_lets_its_items_wait_again(opened: Path) -> None:
    item.record("甲", published_on=date(2026, 2, 1))
    span = (date(2026, 1, 1), date(2026, 3, 1))
    made = hand_over.hand_over("国家档案馆", *span, TODAY)
    hand_over.withdraw(made)
    take_back(done().id)
    assert [each.title for each in hand_over.items_of(hand_over.find(made.id))] == ["甲"]
    take_back(done().id)
    assert len(hand_over.waiting("国家档案馆", *span)) == 1


def test_a_review_and_a_choice_of_the_office_are_taken_back(opened: Path) -> None:
    kept = item.record("甲")
    step = clearance.Review("保密审查", decides=True, person="李四", conclusion="公开")
    clearance.review(kept, [step], TODAY)
    take_back(done().id)
    assert clearance.conclusion_of(kept) == ""
    clearance.set_steps([clearance.Step("一审", decides=True)])
    take_back(done().id)
    assert len(clearance.steps()) > 1
    choose("改", "甲", "一")
    choose("改", "甲", None)
    take_back(done().id)
    assert setting("甲") == "一"


def test_a_suit_stays_joined_to_its_reconsideration(opened: Path) -> None:
    first = dispute.record("复1", TODAY, kind="reconsideration", received_on=date(2026, 1, 5))
    made = done()
    dispute.record("诉1", TODAY, kind="suit_after_reconsideration", before=first)
    with pytest.raises(Refusal, match="又做了“登记”（诉1）"):
        take_back(made.id)


def test_an_end_is_not_taken_back_from_under_its_ruling(opened: Path) -> None:
    case = dispute.record("复1", TODAY, kind="reconsideration", received_on=date(2026, 1, 5))
    dispute.close(case, date(2026, 2, 5), "自己的话", TODAY, "other")
    closing = done()
    dispute.change(case, TODAY, result="upheld")
    with pytest.raises(Refusal, match="又做了“修改”（复1）"):
        take_back(closing.id)


def test_days_that_would_contradict_each_other_refuse(opened: Path) -> None:
    kept = item.record("甲", notice_from=date(2026, 3, 9))
    item.change(kept, notice_from=date(2026, 3, 1))
    change = done()
    item.change(kept, notice_until=date(2026, 3, 5))
    with pytest.raises(Refusal, match="又做了“修改”（甲）"):
        take_back(change.id)
    assert found("甲") == [kept.id]


def test_a_board_taken_back_leaves_the_day_of_the_posting_open(opened: Path) -> None:
    kept = posting.record(TODAY, title="公示")
    posting_boards.put_up(kept, "村口公开栏", TODAY, "王五", TODAY)
    assert posting_boards.usual_places()[0] == "村口公开栏"
    take_back(done().id)
    assert posting.find(kept.id).posted_on is None
    assert "村口公开栏" not in posting_boards.usual_places()


def test_a_row_of_the_county_stays_while_a_figure_is_entered_in_it(opened: Path) -> None:
    row = local_row.add("2021", "o1", "其他文件")
    made = done()
    year_figure.enter(2025, f"{row.row_id}.total", Decimal(3))
    with pytest.raises(Refusal, match="又做了“填报”（2025）"):
        take_back(made.id)


def test_the_text_of_a_final_report_stays(opened: Path) -> None:
    write_text(2025, 1, "自己写的", "草稿")
    writing = done()
    finalise(Snapshot(2025, "2021", "示例镇人民政府", {}))
    with pytest.raises(Refusal, match="又做了“定稿”（2025）"):
        take_back(writing.id)


def test_an_empty_value_and_none_are_told_apart(opened: Path) -> None:
    kept = item.record("甲", period=5, period_kind="working", period_reason="县里规定")
    item.change(kept, period=None, period_kind="", period_reason="")
    take_back(done().id)
    again = item.find(kept.id)
    assert (again.period, again.period_kind, again.index_number) == (5, "working", None)


def test_an_index_number_stays_given_when_its_item_is_taken_back(opened: Path) -> None:
    item.record("甲", index_number="示-1")
    take_back(done().id)
    with pytest.raises(Refusal, match="撤销了的信息"):
        item.record("乙", index_number="示-1")


def test_a_record_that_was_taken_back_cannot_be_changed_any_more(opened: Path) -> None:
    kept = item.record("甲")
    take_back(done().id)
    with pytest.raises(Refusal, match="刚才撤销了"):
        item.change(kept, title="乙")


def test_a_change_made_behind_an_open_form_is_not_its_old_value(opened: Path) -> None:
    stale = item.record("甲")
    item.change(item.find(stale.id), title="乙")
    item.change(stale, title="丙")
    assert json.loads(history_of(stale)[0].changes) == {"title": ["乙", "丙"]}
    take_back(done().id)
    assert item.find(stale.id).title == "乙"


def test_everything_is_taken_back_after_a_restart(folder: Path) -> None:
    with register.opened(folder):
        kept = item.record("甲")
        change_profile(phone="0000-0000000")
        kept.remove("重复登记")
    with register.opened(folder):
        assert done().verb == "移入回收站"
        assert last_of(item.find(kept.id)) == last()
        take_back(done().id)
        take_back(done().id)
        assert office().phone == ""
        assert item.find(kept.id).removed_at is None
        assert found("甲") == [kept.id]


def test_changes_older_than_acts_belong_to_none(opened: Path) -> None:
    kept = item.record("甲")
    DB.execute_sql("UPDATE history SET act_id = NULL, change = ''")
    assert last_of(kept) is None
    item.change(kept, title="乙")
    take_back(done().id)
    assert item.find(kept.id).title == "甲"


def test_an_issue_taken_back_is_a_draft_again_and_its_number_stays_given(opened: Path) -> None:
    profile()
    case = received()
    letter = issued(case_of(case), "supplement")
    take_back(done().id)
    again = lettering.find(letter.id)
    assert (again.number, again.issued_at, again.event_id) == (None, None, None)
    assert lettering.values_of(again)["points"]
    assert [event.kind for event in events_of(case)] == ["received"]
    assert lettering.issue(again, TODAY, calendar()).number == "示镇公复〔2026〕2号"


def test_what_belonged_to_a_record_that_is_gone_does_not_come_back_alone(opened: Path) -> None:
    first = dispute.record("复1", TODAY, kind="reconsideration", received_on=date(2026, 1, 5))
    made = done()
    dispute_course.remove_stage(dispute_course.add_stage(first, "受理", TODAY, TODAY))
    removal = done()
    take_back(made.id)
    with pytest.raises(Refusal, match=r"没有了：“撤销登记”（复1）；请先恢复那一次"):
        take_back(removal.id)


def test_doing_again_what_something_else_undid_since_says_so(opened: Path) -> None:
    item.record("甲")
    made = done()
    item.change(item.find(1), title="乙")
    back = take_back(done().id)
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
