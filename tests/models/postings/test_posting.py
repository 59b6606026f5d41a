"""公开栏: postings, how long they have to hang, the boards, lists pasted and kept."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.law.workdays import shipped_calendar
from models.postings import boards
from models.postings import posting as postings
from models.postings.doubts import doubts
from models.postings.listing import PostingFilter, PostingListing, hung_in, posting_counts
from models.postings.pasted import Attached, PostedList, as_text, attached_text
from models.postings.period import counted, last_day, matters
from models.postings.posting import PHOTO_KIND, Posting, PostingState
from models.postings.template import filled, templates
from models.store import acts
from models.store.attachment import attach, attachments
from models.store.refusal import Refusal

TODAY = date(2026, 5, 20)
CALENDAR = shipped_calendar()
LIST = PostedList(("序号", "姓名"), (("1", "某甲"), ("2", "某乙")))


@pytest.mark.parametrize(
    ("first", "days", "unit", "last"),
    [
        # posted on 29 April 2026: the day after is the first; 9 May is a working Saturday
        (date(2026, 4, 30), 5, "working", date(2026, 5, 9)),
        (date(2026, 4, 30), 7, "calendar", date(2026, 5, 6)),
        (date(2026, 3, 17), 7, "working", date(2026, 3, 25)),
        (date(2026, 3, 17), 7, "calendar", date(2026, 3, 23)),
        (date(2026, 3, 16), 6, "calendar", date(2026, 3, 23)),  # would end on Saturday
        (date(2026, 9, 28), 5, "calendar", date(2026, 10, 8)),  # would end in the holiday
    ],
)
def test_the_last_day_is_by_law(first: date, days: int, unit: str, last: date) -> None:
    assert last_day(first, days, unit, CALENDAR) == last
    assert CALENDAR.is_workday(last)
    assert counted(first, last, unit, CALENDAR) >= days


def test_every_matter_says_what_it_rests_on_and_every_template_names_one() -> None:
    known = matters()
    assert all(each.basis or each.id == "none" for each in known.values())
    assert {each.unit for each in known.values()} <= {"working", "calendar"}
    assert known["land_notice"].words == "不少于 10 个工作日"
    assert len(templates()) >= 16
    for each in templates().values():
        assert each.matter in known
        assert each.kind in list(postings.PostingKind)
        assert ("【名单】" in each.body) == bool(each.head)


def test_a_template_is_filled_with_the_office(opened: Path) -> None:
    fire = filled(templates()["fire"], TODAY)
    assert fire.title.startswith("示例镇人民政府关于")
    assert "一、禁火时间" in fire.body.split("\n")
    assert fire.organ == "示例镇人民政府"


def test_a_template_names_month_and_quarter_of_the_day(opened: Path) -> None:
    november = date(2027, 11, 30)
    assert "〔2027年11月〕" in filled(templates()["relief"], november).title
    assert "〔2027年第四季度〕" in filled(templates()["village_finance"], november).body
    assert not any("2026" in each.title + each.body for each in templates().values())


def test_a_template_that_another_issues_is_signed_by_that(opened: Path) -> None:
    plan = templates()["land_plan"]
    assert filled(plan, TODAY).organ == "〔县级以上地方人民政府〕"
    assert plan.words == "由县级以上地方人民政府发布"
    voters = templates()["voters"]
    assert filled(voters, TODAY).organ.endswith("村民选举委员会")
    assert "条文未核对" in voters.words  # the text itself was not read


def made(**values: object) -> Posting:
    return postings.record(TODAY, title="关于低保对象的公示", matter="relief", **values)


def test_a_posting_is_kept_with_gaps_and_its_lists(opened: Path) -> None:
    attached = (Attached("四至图说明", "东至河"), Attached("岗位表", table=LIST))
    posting = made(
        list=as_text(LIST), attached=attached_text(attached), document_number="示政[2026]5号"
    )
    again = postings.find(posting.id)
    assert postings.list_of(again) == LIST
    assert postings.attached_to(again) == attached
    assert again.document_number == "示政〔2026〕5号"
    assert again.organ == "示例镇人民政府"
    assert postings.period_of(again) == (7, "calendar")


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"title": "  "}, "标题不能空着"),
        ({"first_on": date(2026, 5, 5), "last_on": date(2026, 5, 4)}, "早于首日"),
        ({"posted_on": date(2026, 5, 5), "first_on": date(2026, 5, 4)}, "早于张贴日期"),
    ],
)
def test_what_contradicts_itself_is_refused(
    opened: Path, values: dict[str, Any], sentence: str
) -> None:
    posting = made()
    with pytest.raises(Refusal, match=sentence):
        postings.change(posting, TODAY, **values)


def test_too_short_a_period_is_doubted_and_a_rest_day_at_its_end_wants_a_reason(
    opened: Path,
) -> None:
    posting = made(first_on=date(2026, 3, 17), last_on=date(2026, 3, 21))
    found = doubts(posting, CALENDAR)
    assert found == [
        "公示期只有 5 天，应当 7 天",
        "截止日期 2026-03-21 是休息日，应当顺延到下一个工作日；确实要这天截止请写理由",
    ]
    with pytest.raises(Refusal, match="休息日，应当顺延到下一个工作日"):
        boards.put_up(posting, "镇政府公开栏", date(2026, 3, 16), "", TODAY)
    assert postings.proposed_last(posting, CALENDAR) == date(2026, 3, 23)
    postings.change(posting, TODAY, last_on=date(2026, 3, 28), last_reason="与县里同日截止")
    assert doubts(posting, CALENDAR) == []
    postings.change(posting, TODAY, period=9, period_unit="working")
    with pytest.raises(Refusal, match="单独改公示期要写依据"):
        boards.put_up(posting, "镇政府公开栏", date(2026, 3, 16), "", TODAY)


def test_a_list_that_is_none_or_too_large_is_refused() -> None:
    assert as_text(None) == ""
    with pytest.raises(Refusal, match="列数与表头不同"):
        as_text(PostedList(("一", "二"), (("1",),)))
    with pytest.raises(Refusal, match="最多"):
        as_text(PostedList(tuple("列" for _ in range(60)), ()))


def test_it_hangs_falls_due_comes_down_and_is_undone(opened: Path) -> None:
    posting = made(first_on=date(2026, 5, 7), last_on=date(2026, 5, 13))
    assert boards.state_of(posting, (), TODAY) is PostingState.DRAFT
    one = boards.put_up(posting, "镇政府公开栏", date(2026, 5, 6), "王某", TODAY)
    two = boards.put_up(posting, "柳湾村公开栏", date(2026, 5, 6), "李某", TODAY)
    assert postings.find(posting.id).posted_on == date(2026, 5, 6)
    assert boards.usual_places()[:2] == ["柳湾村公开栏", "镇政府公开栏"]
    states = [
        boards.state_of(posting, boards.places_of(posting), day)
        for day in (date(2026, 5, 13), TODAY)
    ]
    assert states == [PostingState.HANGING, PostingState.DUE]
    assert posting_counts(TODAY) == (1, 1, 1)
    with pytest.raises(Refusal, match="已经贴着"):
        boards.put_up(posting, "镇政府公开栏", date(2026, 5, 7), "", TODAY)
    with pytest.raises(Refusal, match="不能晚于今天"):
        boards.put_up(posting, "村口", date(2026, 6, 7), "", TODAY)
    with pytest.raises(Refusal, match="早于张贴日期"):
        boards.take_down(one, date(2026, 5, 5), "", TODAY)
    with pytest.raises(Refusal, match="还在张贴"):
        posting.remove("贴错了")
    boards.take_down(one, date(2026, 5, 14), "王某", TODAY, "无异议")
    with acts.act("登记取下") as down:
        boards.take_down(two, date(2026, 5, 14), "李某", TODAY)
    assert boards.state_of(posting, boards.places_of(posting), TODAY) is PostingState.DOWN
    acts.take_back(down.id)
    assert boards.state_of(posting, boards.places_of(posting), TODAY) is PostingState.DUE
    with acts.act("撤销张贴") as gone:
        boards.withdraw_place(two)
    assert [each.place for each in boards.places_of(posting)] == ["镇政府公开栏"]
    acts.take_back(gone.id)
    assert [each.place for each in boards.places_of(posting)] == ["镇政府公开栏", "柳湾村公开栏"]
    boards.withdraw_place(boards.places_of(posting)[1])
    assert hung_in(date(2026, 5, 1), date(2026, 5, 31)) == [(posting.id, one.id)]
    assert hung_in(date(2026, 6, 1), date(2026, 6, 30)) == []


def test_the_photographs_of_a_board_go_and_come_back_with_it(opened: Path, tmp_path: Path) -> None:
    posting = made()
    photo = tmp_path / "一.jpg"
    photo.write_bytes(b"photo")
    place = boards.put_up(posting, "村口", TODAY, "", TODAY)
    attach(PHOTO_KIND, place.id, photo)
    with acts.act("撤销张贴") as gone:
        boards.withdraw_place(place)
    other = boards.put_up(posting, "镇政府公开栏", TODAY, "", TODAY)
    assert attachments(PHOTO_KIND, other.id) == []
    acts.take_back(gone.id)
    again = boards.places_of(posting)[0]
    assert again.place == "村口"
    assert [each.name for each in attachments(PHOTO_KIND, again.id)] == ["一.jpg"]


def test_the_list_shows_first_what_has_to_be_done(opened: Path) -> None:
    draft = made()
    due = made(last_on=date(2026, 5, 13))
    hanging = made(last_on=date(2026, 5, 29))
    down = made()
    for posting in (due, hanging, down):
        place = boards.put_up(posting, "公开栏", date(2026, 5, 6), "", TODAY)
    boards.take_down(place, date(2026, 5, 8), "", TODAY)
    listing = PostingListing(PostingFilter(), TODAY)
    assert listing.ids() == [due.id, hanging.id, draft.id, down.id]
    assert [row.id for row in listing.window(1, 2)] == [hanging.id, draft.id]
    for state, found in (("应取下", due), ("在贴", hanging), ("草稿", draft), ("已取下", down)):
        assert PostingListing(PostingFilter(state=state), TODAY).ids() == [found.id]
    assert PostingListing(PostingFilter(text="低保 对象"), TODAY).count() == 4
    draft.remove("重复")
    assert PostingListing(PostingFilter(bin=True), TODAY).ids() == [draft.id]
    draft.restore()
    assert PostingListing(PostingFilter(bin=True), TODAY).ids() == []
