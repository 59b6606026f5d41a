"""Asked again: by the same applicant, by several; quick among twenty thousand requests."""

import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.cases import publish_answer
from models.items import item
from models.law.workday_notice import calendar
from models.requests import repeats, request, search_record
from models.requests.case import Case
from models.requests.handling import answer
from models.requests.repeats import Asked
from models.requests.request import InformationRequest
from models.store.database import history_of, insert_many
from models.store.refusal import Refusal
from tests.last_act import take_back_last

TODAY = date(2026, 3, 26)
LAND = "柳湾村2022年高标准农田建设项目竣工验收资料"


def asked(number: str, on: date = date(2026, 1, 5), **values: Any) -> InformationRequest:
    facts = {"applicant": "张××", "content": LAND, **values}
    return request.record(number, TODAY, received_on=on, **facts)


def closed(number: str, outcome: str = "granted", **values: Any) -> InformationRequest:
    made = asked(number, **values)
    answer(made, date(2026, 2, 3), outcome, "", TODAY)
    return made


@pytest.mark.parametrize(
    ("one", "other", "like"),
    [
        (LAND, f"{LAND}（80页）", True),
        (LAND, "高标准农田建设项目2022年竣工验收资料（柳湾村）", True),
        (LAND, LAND.replace("2022", "2023"), False),
        (LAND, "2022年镇机关工作人员年度考核登记表", False),
        (LAND, "柳湾村低保对象审核确认材料", False),
        ("账目", "账目", False),
    ],
)
def test_contents_are_alike_by_their_characters_and_years(one: str, other: str, like: bool):
    assert (repeats.likeness(one, other) >= 0.62) is like


def test_an_earlier_answer_of_the_same_applicant_is_found(opened: Path):
    first = closed("2026-001", id_number="3604x")
    asked("2026-002", date(2026, 2, 20), applicant="李××")
    again = asked("2026-003", date(2026, 3, 2), id_number="3604X", content=f"{LAND}（80页）")
    assert repeats.earlier_answer(again) == first
    assert repeats.earlier_answer(first) is None
    (mine, other) = repeats.alike(Asked.of(again))
    assert (mine.request.number, mine.same, mine.answered) == ("2026-001", True, True)
    assert (other.request.number, other.same, other.answered) == ("2026-002", False, False)


def test_another_id_number_is_another_applicant_of_the_same_name(opened: Path):
    closed("2026-001", id_number="1")
    again = asked("2026-002", date(2026, 3, 2), id_number="2")
    assert repeats.earlier_answer(again) is None
    assert [each.number for each in repeats.of_applicant(Asked("张××"))] == ["2026-002", "2026-001"]
    assert repeats.of_applicant(Asked("", "1"))[0].number == "2026-001"
    assert repeats.of_applicant(Asked(" ")) == []


def test_what_was_withdrawn_or_is_open_is_no_earlier_answer(opened: Path):
    closed("2026-001", "o3")
    asked("2026-002")
    assert repeats.earlier_answer(asked("2026-003", date(2026, 3, 2))) is None
    assert repeats.earlier_answer(request.record("2026-004", TODAY, applicant="张××")) is None


def test_several_applicants_for_the_same_suggest_publishing(opened: Path):
    mine = closed("2026-001")
    assert not repeats.suggests_publishing(mine)
    asked("2026-002")
    assert not repeats.suggests_publishing(mine)  # the same applicant again
    asked("2026-003", applicant="李××")
    asked("2026-004", applicant="李××")
    assert [each.applicant for each in repeats.others_asking(mine)] == ["李××"]
    assert repeats.suggests_publishing(mine)
    withheld = closed("2026-005", "d1", applicant="王××")
    assert not repeats.suggests_publishing(withheld)
    publish_answer.publish_answer(mine, "验收资料", TODAY)
    assert not repeats.suggests_publishing(mine)


def test_a_request_in_the_bin_is_not_found(opened: Path):
    closed("2026-001").remove("重复登记")
    assert repeats.alike(Asked("张××", content=LAND)) == []


def test_twenty_thousand_requests_are_searched_in_a_moment(opened: Path):
    rows = [
        {
            "number": f"{2000 + at // 1000}-{at % 1000:03d}",
            "received_on": date(2000 + at // 1000, 3, 2),
            "applicant": f"申请人{at % 977}",
            "content": f"第{at % 389}组{2000 + at % 20}年土地承包经营权流转合同和补偿安置方案{at}",
        }
        for at in range(20_000)
    ]
    insert_many(InformationRequest, "导入", rows)
    wanted = "第17组2004年土地承包经营权流转合同和补偿安置方案，以及会议纪要"
    started = time.perf_counter()
    found = repeats.alike(Asked("申请人17", content=wanted))
    assert found
    assert time.perf_counter() - started < 2  # a tenth of it on a quiet machine


def lacks(about: InformationRequest, outcome: str = "") -> bool:
    return Case(about, TODAY, calendar()).lacks_search_record(outcome)


def test_an_answer_becomes_a_draft_of_a_published_item_once(opened: Path):
    about = closed("2026-001", phone="13800002067")
    made = publish_answer.publish_answer(about, "2026年2月城乡低保资金发放公示", TODAY)
    made = item.find(made.id)
    assert (made.attribute, made.made_on, made.published_on) == ("主动公开", date(2026, 2, 3), None)
    assert made.category.name == "社会救助"
    assert made.note == "由依申请公开 2026-001 转为主动公开"
    assert "张××" not in f"{made.summary}{made.title}{made.note}"
    assert publish_answer.published_as(request.find("2026-001")) == made
    with pytest.raises(Refusal, match="已经转为主动公开"):
        publish_answer.publish_answer(about, "再来", TODAY)
    take_back_last()
    assert publish_answer.published_as(request.find("2026-001")) is None
    assert item.PublishedItem.select().count() == 0
    assert [row.verb for row in history_of(about)][:2] == ["撤销转为主动公开", "转为主动公开"]


def test_a_draft_put_into_the_bin_may_be_made_again(opened: Path):
    about = closed("2026-001", "partial")
    publish_answer.publish_answer(about, "甲", TODAY).remove("重复登记")
    about = request.find("2026-001")
    assert publish_answer.published_as(about) is None
    assert publish_answer.publish_answer(about, "乙", TODAY).title == "乙"


def test_an_answer_that_gave_nothing_is_not_published(opened: Path):
    for number, outcome in (("2026-001", "d1"), ("2026-002", "u2")):
        with pytest.raises(Refusal, match="只有予以公开、部分公开"):
            publish_answer.publish_answer(closed(number, outcome), "甲", TODAY)
    with pytest.raises(Refusal, match="请写信息名称"):
        publish_answer.publish_answer(closed("2026-003"), " ", TODAY)
    gone = closed("2026-004")
    gone.remove("重复登记")
    assert not publish_answer.may_publish(gone)


def test_a_search_is_recorded_changed_and_taken_out_with_its_history(opened: Path):
    about = asked("2026-001")
    made = search_record.record(
        about, TODAY, searched_on=date(2026, 1, 8), place="综合档案室", words="底册", found="没有"
    )
    search_record.change(made, TODAY, searched_on=date(2026, 1, 9), place="综合档案室")
    assert search_record.find(made.id).searched_on == date(2026, 1, 9)
    assert [row.verb for row in history_of(made)] == ["修改检索", "登记检索"]
    search_record.remove(made)
    assert search_record.searches_of(about) == []
    take_back_last()
    assert [each.words for each in search_record.searches_of(about)] == ["底册"]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"searched_on": None, "place": "档案室"}, "searched_on"),
        ({"searched_on": date(2026, 3, 27), "place": "档案室"}, "searched_on"),
        ({"searched_on": date(2026, 1, 4), "place": "档案室"}, "searched_on"),
        ({"searched_on": date(2026, 1, 8), "place": " "}, "place"),
    ],
)
def test_a_search_that_cannot_be_is_refused(opened: Path, values: dict[str, Any], field: str):
    with pytest.raises(Refusal) as refused:
        search_record.record(asked("2026-001"), TODAY, **values)
    assert refused.value.field == field


def test_an_answer_of_not_held_without_a_search_is_noticed(opened: Path):
    about = asked("2026-001")
    assert lacks(about, "u1")
    assert not lacks(about, "granted")
    answer(about, date(2026, 2, 3), "u1", "", TODAY, reason="检索过，没有记")
    assert lacks(about)
    search_record.record(about, TODAY, searched_on=date(2026, 2, 2), place="档案室")
    assert not lacks(about)
