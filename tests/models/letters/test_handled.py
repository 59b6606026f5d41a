"""A reply tells of what was done with its request: opinions asked, a longer period, a fee paid."""

from datetime import date
from pathlib import Path

import pytest

from models.law.event import Party
from models.law.workday_notice import calendar
from models.letters.kinds import kind
from models.letters.texts import letter_text
from models.requests import handling
from models.requests.request import InformationRequest
from tests.models.letters.case import TODAY, case_of, filled, profile, received

MARCH_9, MARCH_20 = date(2026, 3, 9), date(2026, 3, 20)
ASKED = "本机关于2026年3月9日书面征求第三方的意见，第三方于2026年3月20日答复。"


@pytest.fixture(autouse=True)
def office_known(opened: Path) -> None:
    profile()


def text_of(made: InformationRequest, key: str, on: date = TODAY) -> str:
    case = case_of(made, on)
    return letter_text(case, kind(key), filled(case, kind(key)))


def asked_for_opinion(party: Party = Party.THIRD_PARTY) -> InformationRequest:
    made = received()
    asked = handling.consult(made, party, MARCH_9, today=TODAY)
    handling.receive_opinion(made, asked, MARCH_20, "只同意公开到组", TODAY)
    return made


@pytest.mark.parametrize("key", ["granted", "partial", "u1a", "n1", "mixed"])
def test_a_reply_tells_that_an_opinion_was_asked_and_not_what_it_said(key: str) -> None:
    said = text_of(asked_for_opinion(), key)
    assert said.count(ASKED) == 1
    assert "只同意公开到组" not in said


def test_where_the_letter_tells_of_the_third_party_itself_it_is_told_once() -> None:
    assert text_of(asked_for_opinion(), "d4").count("书面征求第三方的意见") == 1


def test_other_organs_are_named_as_what_they_are() -> None:
    said = text_of(asked_for_opinion(Party.JOINT_MAKER), "d4")
    assert "书面征求共同制作机关的意见，共同制作机关于2026年3月20日答复。" in said


def test_a_reply_tells_of_the_extension_that_holds_and_who_agreed_only_where_known() -> None:
    made = received()
    assert "延长答复期限" not in text_of(made, "granted")
    handling.extend(made, 10, MARCH_20, "陈××", "", calendar=calendar(), today=TODAY)
    said = "经政府信息公开工作机构负责人同意，本机关于2026年3月20日告知你延长答复期限10个工作日。"
    assert said in text_of(made, "granted")
    assert "延长" not in text_of(made, "supplement")


def test_a_reply_tells_of_the_fee_that_was_paid_after_the_other_steps() -> None:
    made = asked_for_opinion()
    handling.issue_fee_notice(
        made, MARCH_20, 470000, calendar=calendar(), today=TODAY, by="page", units=250
    )
    assert "缴纳" not in text_of(made, "n1")
    handling.deliver_fee_notice(made, date(2026, 3, 23), TODAY)
    handling.receive_payment(made, date(2026, 3, 25), TODAY)
    said = text_of(made, "granted")
    assert "本机关于2026年3月20日发出收费通知，你于2026年3月25日缴纳4700元。" in said
    assert said.index(ASKED) < said.index("发出收费通知")


def test_a_request_without_such_steps_is_answered_in_one_sentence() -> None:
    said = text_of(received(), "granted")
    assert said.startswith(
        "本机关于2026年3月2日收到你提出的政府信息公开申请（登记号：2026-001），申请公开“补偿登记表”。\n"
    )
