"""邮寄: who gets a letter, where it goes, and what was posted under which number."""

from datetime import date
from pathlib import Path

import pytest

from models.cases.mail import parted, pieces_of, pieces_of_day
from models.law.workday_notice import calendar
from models.letters import issuing
from models.letters.kinds import kind
from models.office.profile import change_profile
from models.requests import applicant, handling, request
from models.requests.applicant import Person
from models.requests.case import Case
from models.requests.request import InformationRequest

TODAY, DAY = date(2026, 3, 26), date(2026, 3, 17)
_WHERE = "示例县示例镇柳湾村三组 12 号"


def asked(number: str = "2026-001", **more: object) -> InformationRequest:
    values = {"received_on": date(2026, 3, 2), "applicant": "张三", "content": "补偿材料"}
    return request.record(number, TODAY, **{**values, **more})


def joint() -> InformationRequest:
    """A reply to two applicants, one of whom it was posted to."""
    made = asked(
        address=f"{_WHERE}（745001）",
        phone="13800000000",
        others=applicant.as_text([Person("李四")]),
    )
    handling.answer(made, date(2026, 3, 16), "granted", "示政公开答〔2026〕1号", TODAY)
    handling.serve(
        made, date(2026, 3, 20), TODAY, way="邮寄", to="张三", mail_number="XA1", posted=DAY
    )
    return made


@pytest.mark.parametrize(
    ("written", "address", "code"),
    [
        (f"{_WHERE}（745001）", _WHERE, "745001"),
        (f"{_WHERE}，邮编：745001", _WHERE, "745001"),
        (f"邮政编码 745001 {_WHERE}", _WHERE, "745001"),
        (f"745001 {_WHERE}", _WHERE, "745001"),
        (f"{_WHERE} 745001", _WHERE, "745001"),
        ("示例县文化路 745001 号院", "示例县文化路 745001 号院", ""),
        ("示例县文化路 5 号 13800000000", "示例县文化路 5 号 13800000000", ""),
        ("", "", ""),
    ],
)
def test_a_postcode_is_found_in_an_address_where_it_can_be_nothing_else(
    written: str, address: str, code: str
) -> None:
    assert parted(written) == (address, code)


def test_each_of_joint_applicants_gets_a_letter_with_what_is_known_of_his_service(
    opened: Path,
) -> None:
    first, second = pieces_of([joint()], TODAY)
    assert (first.receiver, first.address, first.postcode) == ("张三", _WHERE, "745001")
    assert (first.posted_on, first.mail_number) == (DAY, "XA1")
    assert (second.receiver, second.mail_number) == ("李四", "")
    assert second.lacking == ("通信地址", "邮政编码")
    assert first.inside == "答复书（示政公开答〔2026〕1号）"


def test_a_day_lists_what_was_posted_on_it_and_the_replies_that_wait(opened: Path) -> None:
    joint()
    assert [(e.receiver, e.posted_on) for e in pieces_of_day(DAY)] == [
        ("张三", DAY),
        ("李四", None),
    ]
    assert [each.receiver for each in pieces_of_day(TODAY)] == ["李四"]


def test_a_paper_issued_on_a_day_is_listed_by_its_title_and_number(opened: Path) -> None:
    change_profile(letter_word="示镇公复")
    made = asked(intake="邮寄")
    values = {"until": date(2026, 4, 3), "points": "请写明年份", "defect": "不明确"}
    known = calendar()
    case = Case(made, date(2026, 3, 4), known)
    kept = issuing.issue(issuing.draft(case, kind("supplement"), values), TODAY, known)
    (piece,) = pieces_of_day(kept.dated)
    assert piece.contents == (("政府信息公开申请补正告知书", kept.number),)
    assert piece.by_post
    assert pieces_of_day(date(2026, 3, 18)) == []


def test_a_request_not_answered_yet_has_nothing_to_post(opened: Path) -> None:
    asked()
    assert pieces_of_day(TODAY) == []


@pytest.mark.parametrize(
    ("said", "by_post"),
    [
        ({"supply_form": "纸质，邮寄"}, True),
        ({"supply_form": "电子邮件", "intake": "邮寄"}, False),
        ({"intake": "信函"}, True),
        ({"intake": "当面"}, False),
    ],
)
def test_a_letter_is_for_the_post_as_the_applicant_wished(
    opened: Path, said: dict[str, str], by_post: bool
) -> None:
    (piece,) = pieces_of([asked(**said)], TODAY)
    assert piece.by_post is by_post
