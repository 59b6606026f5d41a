"""Several applicants of one request: they are found, compared, counted once and served one by one.

And what is only helped with, corrected by a 补正, or sent by post.
"""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.law.workday_notice import calendar
from models.requests import applicant, fees, handling, repeats, request, service
from models.requests.applicant import Person
from models.requests.case import Case
from models.requests.listing import RequestFilter, RequestListing, request_counts
from models.requests.repeats import Asked
from models.requests.request import InformationRequest, events_of
from models.store.refusal import Refusal
from models.year import figures, statistics
from models.year.month import month_figures
from tests.last_act import take_back_last

TODAY = date(2026, 4, 30)
MARCH_2, MARCH_9 = date(2026, 3, 2), date(2026, 3, 9)
LAND = "柳湾村2022年高标准农田建设项目竣工验收资料"
OTHERS = applicant.as_text(
    [
        Person("李四", "居民身份证", "622801199001010022", "13800000002", "柳湾村二组"),
        Person("王五"),
    ]
)


def asked(number: str, on: date = MARCH_2, **values: Any) -> InformationRequest:
    facts = {"applicant": "张三", "applicant_kind": "natural_person", "content": LAND, **values}
    return request.record(number, TODAY, received_on=on, **facts)


def listed(**wanted: Any) -> list[tuple[str, str]]:
    listing = RequestListing(RequestFilter(**wanted), calendar(), TODAY)
    return [(row.number, row.applicant) for row in listing.window(0, 9)]


def kept(about: InformationRequest) -> InformationRequest:
    return InformationRequest.get_by_id(about.id)


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("张三", "natural_person", ["张三"]),
        ("张三、李四、王五", "natural_person", ["张三", "李四", "王五"]),
        ("张三、石桥村民委员会", "natural_person", ["张三", "石桥村民委员会"]),
        ("甲、乙会计师事务所", "business", ["甲、乙会计师事务所"]),
        ("某某建材公司、李四", "business", ["某某建材公司", "李四"]),
        ("甲、乙律师事务所", "", ["甲、乙律师事务所"]),
        ("张三、", "natural_person", ["张三、"]),
    ],
)
def test_a_text_names_so_many_applicants(text: str, kind: str, names: list[str]) -> None:
    assert applicant.split(text, kind) == names


def test_names_joined_in_one_field_become_joint_applicants(opened: Path) -> None:
    about = asked("2026-001", applicant="张三、李四、王五", phone="13900000001")
    assert [each.name for each in applicant.people(kept(about))] == ["张三", "李四", "王五"]
    assert kept(about).applicant == "张三"
    assert applicant.people(about)[0].phone == "13900000001"


def test_the_list_calls_joint_applicants_by_the_first_and_their_number(opened: Path) -> None:
    asked("2026-001", others=OTHERS)
    assert listed() == [("2026-001", "张三等3人")]


@pytest.mark.parametrize("word", ["李四", "王五", "622801199001010022", "柳湾村二组"])
def test_the_search_finds_a_request_by_each_of_its_applicants(opened: Path, word: str) -> None:
    asked("2026-001", others=OTHERS)
    asked("2026-002")
    assert listed(text=word) == [("2026-001", "张三等3人")]


def test_a_joint_request_counts_once_by_the_kind_of_the_first(opened: Path) -> None:
    asked("2026-001", others=OTHERS)
    counted = figures.cases(date(2026, 1, 1), date(2026, 12, 31)).requests
    assert ("received", "", "natural_person", 1) in counted


@pytest.mark.parametrize(
    ("name", "number"),
    [("王五", ""), ("王 五", ""), ("李某", "622801199001010022"), ("李四", "")],
)
def test_a_repeat_is_found_by_any_of_the_applicants(opened: Path, name: str, number: str) -> None:
    first = asked("2026-001", others=OTHERS)
    found = repeats.of_applicant(Asked(name, number))
    assert [each.id for each in found] == [first.id]
    assert repeats.alike(Asked("他人", content=LAND, others=(Person(name, "", number),)))[0].same


def test_the_first_of_joint_applicants_is_found_again_beside_another(opened: Path) -> None:
    asked("2026-001")
    second = asked("2026-002", applicant="赵六", others=applicant.as_text([Person("张三")]))
    assert [each.number for each in repeats.of_applicant(Asked.of(second))] == ["2026-001"]


def test_taking_back_a_change_brings_the_other_applicants_back(opened: Path) -> None:
    about = asked("2026-001", others=OTHERS)
    request.change(about, TODAY, others="")
    assert applicant.names(kept(about)) == ["张三"]
    take_back_last()
    assert applicant.names(kept(about)) == ["张三", "李四", "王五"]


def test_one_number_is_one_applicant_however_the_name_is_written(opened: Path) -> None:
    first = asked("2026-001", applicant="张 三", id_number="62280119900101001x")
    month = fees.applicants_month(asked("2026-002", id_number="62280119900101001X"))
    assert [each for each, _ in month.counted] == [first]
    assert month.position == 2


def test_without_a_number_namesakes_with_different_numbers_are_not_counted(opened: Path) -> None:
    asked("2026-001", id_number="A1")
    asked("2026-002", id_number="B2")
    bare = asked("2026-003")
    assert fees.applicants_month(asked("2026-004")).counted == ((bare, 1),)


def test_without_a_number_namesakes_of_one_number_are_counted(opened: Path) -> None:
    asked("2026-001", id_number="A1")
    asked("2026-002", id_number="a1")
    assert fees.applicants_month(asked("2026-003")).position == 3


def test_of_joint_applicants_the_one_who_asked_most_decides_the_fee(opened: Path) -> None:
    asked("2026-001")
    asked("2026-002", applicant="李四")
    asked("2026-003", applicant="李四")
    assert fees.applicants_month(asked("2026-004", others=OTHERS)).position == 3


def test_help_for_another_organ_is_listed_and_never_counted(opened: Path) -> None:
    about = asked("协-1", helps="示例县民政局")
    year = (date(2026, 1, 1), date(2026, 12, 31))
    assert listed(helps="协助其他机关") == [("协-1", "张三")]
    assert listed(helps="本机关的申请") == []
    assert figures.cases(*year).requests == []
    assert figures.requests_behind("received", *year) == []
    assert statistics.received("received", *year) == []
    assert statistics.open_before(date(2027, 1, 1)) == 0
    assert not figures.knows_year(2026)
    assert request_counts(TODAY) == (0, 1, 1)
    handling.answer(about, MARCH_9, "granted", "", TODAY)
    assert statistics.closed(*year) == []
    month = month_figures("2026-03")
    assert [month.received, month.closed, month.open] == [[], [], []]


def test_help_for_another_organ_has_a_due_date_of_its_own(opened: Path) -> None:
    state = Case(asked("协-1", helps="示例县民政局"), TODAY, calendar()).clock
    assert state is not None
    assert state.due_on == date(2026, 3, 30)


def test_what_is_asked_after_a_supplement_is_what_is_wanted(opened: Path) -> None:
    about = asked("2026-001", content="补偿材料")
    handling.ask_supplement(about, date(2026, 3, 4), date(2026, 3, 20), "写明年份", TODAY)
    handling.receive_supplement(about, MARCH_9, TODAY, "2022年补偿登记表")
    found = kept(about)
    assert (found.content, found.wanted) == ("补偿材料", "2022年补偿登记表")
    assert listed(text="登记表") == listed(text="补偿材料") == [("2026-001", "张三")]
    assert Asked.of(found).content == "2022年补偿登记表"
    take_back_last()
    assert kept(about).wanted == "补偿材料"


def test_joint_applicants_are_served_one_by_one(opened: Path) -> None:
    about = asked("2026-001", others=OTHERS)
    handling.answer(about, MARCH_9, "granted", "", TODAY)
    handling.serve(about, date(2026, 3, 10), TODAY, way="直接送达", to="张三", receiver="张三")
    handling.serve(about, date(2026, 3, 17), TODAY, way="邮寄", to="王五", mail_number="EMS1")
    assert service.unserved(about, events_of(about)) == ["李四"]
    assert kept(about).served_on is None
    last = handling.serve(about, date(2026, 3, 12), TODAY, way="直接送达", to="李四")
    assert kept(about).served_on == date(2026, 3, 17)
    handling.cancel(about, last, "登记错了", TODAY)
    assert kept(about).served_on is None


@pytest.mark.parametrize("to", ["赵六", "张三"])
def test_an_applicant_who_does_not_wait_for_service_is_refused(opened: Path, to: str) -> None:
    about = asked("2026-001", others=OTHERS)
    handling.answer(about, MARCH_9, "granted", "", TODAY)
    handling.serve(about, date(2026, 3, 10), TODAY, to="张三")
    with pytest.raises(Refusal) as refused:
        handling.serve(about, date(2026, 3, 11), TODAY, to=to)
    assert refused.value.field == "to"


@pytest.mark.parametrize(
    ("posted", "on_time"), [(None, True), (date(2026, 3, 30), True), (date(2026, 3, 31), False)]
)
def test_a_reply_sent_by_post_counts_from_the_day_it_was_posted(
    opened: Path, posted: date | None, on_time: bool
) -> None:
    about = asked("2026-001")
    handling.answer(about, date(2026, 3, 27), "granted", "", TODAY)
    handling.serve(about, date(2026, 4, 8), TODAY, way="邮寄", posted=posted)
    state = Case(about, TODAY, calendar()).clock
    assert state is not None
    assert state.on_time is on_time


@pytest.mark.parametrize("posted", [date(2026, 3, 26), date(2026, 4, 9)])
def test_a_day_of_posting_that_cannot_be_is_refused(opened: Path, posted: date) -> None:
    about = asked("2026-001")
    handling.answer(about, date(2026, 3, 27), "granted", "", TODAY)
    with pytest.raises(Refusal, match="交邮日期应在办结日期"):
        handling.serve(about, date(2026, 4, 8), TODAY, way="邮寄", posted=posted)


def test_after_the_service_nobody_joins_or_leaves_the_applicants(opened: Path) -> None:
    about = asked("2026-001", others=OTHERS)
    handling.answer(about, MARCH_9, "granted", "", TODAY)
    handling.serve(about, date(2026, 3, 10), TODAY)
    with pytest.raises(Refusal, match="不能再增减申请人") as refused:
        request.change(about, TODAY, others="")
    assert refused.value.field == "others"
    request.change(about, TODAY, others=OTHERS.replace("柳湾村二组", "柳湾村三组"))
    assert applicant.people(kept(about))[1].address == "柳湾村三组"
