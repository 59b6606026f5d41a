"""What the register knows stands in the fields of a new letter: only what the clerk alone knows is left."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.law.event import Party
from models.letters import issuing as lettering
from models.letters.kinds import kind, kinds
from models.letters.texts import letter_text
from models.office.profile import change_profile
from models.requests import handling
from models.requests.request import find
from tests.models.letters.case import RECEIVED, TODAY, case_of, issued, profile, received

MARCH_4, MARCH_9, MARCH_20 = date(2026, 3, 4), date(2026, 3, 9), date(2026, 3, 20)


@pytest.fixture(autouse=True)
def office_known(opened: Path) -> None:
    profile()


def first(key: str, number: str = "2026-001", on: date = TODAY) -> dict[str, Any]:
    return lettering.first_values(case_of(find(number), on), kind(key))


@pytest.mark.parametrize(
    ("wanted", "way", "service"),
    [
        ("纸质，邮寄", "随本答复书邮寄", "邮寄"),
        ("邮寄纸质件", "随本答复书邮寄", "邮寄"),
        ("电子邮件", "以电子邮件发送", "互联网"),
        ("纸质，当面领取", "到本机关领取", "直接送达"),
        ("查阅、抄录", "到本机关查阅、抄录", "直接送达"),
        ("光盘", "提供光盘", "直接送达"),
        ("", "随本答复书提供纸质件", "直接送达"),
    ],
)
def test_an_answer_is_provided_and_served_as_the_request_wants(
    wanted: str, way: str, service: str
) -> None:
    received(supply_form=wanted)
    assert first("granted")["way"] == way
    assert first("partial")["way"] == way
    assert first("service_proof")["way"] == service


def test_an_answer_by_internet_names_the_way_to_apply_by_internet() -> None:
    received(supply_form="电子邮件")
    case = case_of(find("2026-001"))
    said = letter_text(case, kind("granted"), first("granted"))
    assert "也可以通过全国行政复议服务平台申请行政复议" in said
    change_profile(online_way="示例县行政复议网")
    assert first("d5")["channel"] == "示例县行政复议网"
    assert first("third_party_notice")["channel"] is None  # the third party is no applicant
    received("2026-002", supply_form="纸质，邮寄")
    assert first("granted", "2026-002")["channel"] is None


def test_before_the_law_of_2024_no_way_by_internet_is_named() -> None:
    received("2023-001", date(2023, 3, 2), supply_form="电子邮件")
    assert first("granted", "2023-001", date(2023, 3, 20))["channel"] is None


def test_a_fee_letter_begins_with_the_requests_of_the_month_and_the_scale() -> None:
    for n in range(1, 34):
        received(f"2026-{n:03}", RECEIVED)
    found = first("fee_notice", "2026-033")
    assert found["counts"] == "你2026年3月向本机关提出政府信息公开申请33件"
    assert (found["units"], found["amount"]) == (1, 20000)
    free = first("fee_notice", "2026-010")
    assert (free["counts"], free["units"], free["amount"]) == (None, None, None)


def test_how_a_third_party_was_asked_is_known() -> None:
    made = received()
    issued(case_of(made, MARCH_4), "consult_third", third_party="王五", info="登记表")
    assert first("d4")["asked"] == "本机关于2026年3月4日书面征求第三方的意见"
    step = next(each for each in case_of(made).events if each.party == Party.THIRD_PARTY)
    handling.receive_opinion(made, step, MARCH_20, "不同意公开", TODAY)
    asked = "本机关于2026年3月4日书面征求第三方的意见，第三方于2026年3月20日答复：不同意公开"
    assert first("d4")["asked"] == asked
    notice = first("third_party_notice")
    assert (notice["third_party"], notice["asked_on"]) == ("王五", MARCH_4)
    assert (notice["opinion"], notice["info"]) == ("不同意公开", "补偿登记表")


def test_an_organ_is_asked_for_fifteen_working_days() -> None:
    received()
    assert first("assist", on=MARCH_9)["until"] == date(2026, 3, 30)


def test_a_repeated_request_names_the_answered_one() -> None:
    before = received("2026-001", RECEIVED)
    handling.answer(before, MARCH_9, "granted", "示镇公复〔2026〕1号", TODAY)
    received("2026-002", MARCH_20)
    found = first("n2", "2026-002")
    assert (found["earlier"], found["earlier_on"]) == ("2026-001", MARCH_9)
    assert found["earlier_number"] == "示镇公复〔2026〕1号"


def test_too_many_requests_are_counted_from_the_first_of_the_year() -> None:
    for n, on in enumerate((date(2025, 12, 31), date(2026, 1, 15), MARCH_4, MARCH_20), 1):
        received(f"2026-{n:03}", on)
    handling.ask_reasons(find("2026-004"), MARCH_20, "请说明理由", TODAY)
    said = "你自2026年1月15日至2026年3月20日向本机关提出政府信息公开申请3件"
    assert first("explain_reasons", "2026-004")["counts"] == said
    found = first("n4", "2026-004")
    assert (found["counts"], found["asked_on"]) == (said, MARCH_20)


def test_every_last_day_in_a_letter_says_that_it_counts() -> None:
    received()
    for of in kinds():
        text = of.text
        for at in range(len(text)):
            if text.startswith("期限 }}前", at):
                assert text.startswith("期限 }}前（含当日）", at), of.id
