"""A request that does not say who asks: what the law wants of it, and what the letters say."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.law.next_step import NextStep, next_step
from models.letters import issuing
from models.letters.kinds import kind
from models.letters.next_paper import with_paper
from models.letters.proposals import proposals
from models.letters.texts import letter_text
from models.letters.values import read_value
from models.requests.applicant import Person, as_text
from models.requests.case import Case
from models.store.refusal import Refusal
from reports.checks.cases import case_findings
from tests.models.letters.case import case_of, profile, received

EARLY, LATE = date(2026, 3, 5), date(2026, 3, 26)


def unnamed(on: date) -> Case:
    """A request of nobody, received on 2 March 2026."""
    profile()
    return case_of(received(applicant="", id_number="", phone="", address="", email=""), on)


def step_of(case: Case) -> NextStep:
    step = next_step(case.clock, case.log, case.calendar, is_named=not case.left_out)
    return with_paper(step, "补偿登记表", [])


def test_the_next_step_is_to_ask_once_who_asks_while_there_is_time(opened: Path) -> None:
    step = step_of(unnamed(EARLY))
    assert (step.title, step.article) == ("告知补正", "条例第二十九条")
    assert step.reason == (
        "申请没有写明申请人是谁，要写明姓名或者名称、身份证明、联系方式；2026-03-11 前一次告知补正"
    )
    assert [each.word for each in step.actions] == ["拟写补正告知书", "登记补正告知", "登记办结"]


@pytest.mark.parametrize("said", ["匿名", "无名氏", " 不详 "])
def test_a_word_for_nobody_is_no_name(opened: Path, said: str) -> None:
    profile()
    case = case_of(received(applicant=said, phone="", address="", email=""), EARLY)
    assert case.left_out == ["姓名或者名称", "身份证明", "联系方式"]
    assert step_of(case).title == "告知补正"
    (found,) = [each.finding.message for each in case_findings(EARLY)]
    assert found.startswith("没有写明申请人的姓名或者名称、身份证明、联系方式")


def test_an_answer_by_mail_without_an_address_is_found(opened: Path) -> None:
    received(supply_form="电子邮件", id_number="620000000000000000", phone="0934-0000000")
    (found,) = [each.finding.message for each in case_findings(EARLY)]
    assert found == "提供方式是电子邮件，没有登记电子邮箱"


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({}, "没有登记申请人的身份证明、联系方式（条例第二十九条）"),
        ({"id_number": "A123"}, "没有登记申请人的联系方式（条例第二十九条）"),
        ({"email": "a@example.cn"}, "没有登记申请人的身份证明（条例第二十九条）"),
        ({"id_number": "A123", "address": "石桥村一组"}, ""),
        ({"helps": "示例县民政局"}, ""),
    ],
)
def test_a_named_applicant_without_identity_or_a_way_to_be_reached_is_found(
    opened: Path, known: dict[str, Any], said: str
) -> None:
    made = received(**known)
    found = [each.finding for each in case_findings(EARLY)]
    assert [each.message for each in found] == [said] * bool(said)
    assert all(each.severity == "warn" for each in found)
    assert case_of(made, EARLY).left_out == []  # nothing is refused, no 补正 is the next step


def test_of_joint_applicants_it_is_said_of_whom_and_under_the_old_law_what_that_wants(
    opened: Path,
) -> None:
    second = Person("李四", phone="13800000000")
    received(applicant="王五", id_number="A1", address="石桥村", others=as_text([second]))
    (found,) = case_findings(EARLY)
    assert found.finding.message == "没有登记李四的身份证明（条例第二十九条）"
    received("2018-001", date(2018, 3, 2), phone="13800000000")
    assert {each.number for each in case_findings(date(2018, 3, 5))} == {"2026-001"}


def test_the_causes_of_a_demand_are_chosen_or_typed(opened: Path) -> None:
    field = kind("supplement").field("补正原因")
    assert "申请没有写明申请人的身份证明、联系方式" in field.choices
    assert read_value(field, "申请书没有签名", EARLY) == "申请书没有签名"


def test_when_it_is_too_late_to_ask_the_answer_is_next(opened: Path) -> None:
    assert step_of(unnamed(LATE)).title == "拟写答复书"


def test_the_demand_names_what_is_left_out_and_addresses_the_applicant_as_such(
    opened: Path,
) -> None:
    case, of = unnamed(EARLY), kind("supplement")
    values = issuing.first_values(case, of) | {"until": date(2026, 3, 20)}
    text = letter_text(case, of, values)
    assert "经审查，申请没有写明申请人的姓名或者名称、身份证明、联系方式，不符合" in text
    assert "第二十九条的规定。依据" in text
    assert "请写明申请人的姓名或者名称、身份证明、联系方式" in text
    letter = issuing.draft(case, of, values)
    assert issuing.issue(letter, EARLY, case.calendar).addressee == "申请人"


def test_an_answer_is_given_to_nobody_only_with_a_name(opened: Path) -> None:
    case, of = unnamed(EARLY), kind("granted")
    letter = issuing.draft(case, of, issuing.first_values(case, of) | {"info": "登记表"})
    with pytest.raises(Refusal, match="还没有填写：申请人"):
        issuing.issue(letter, EARLY, case.calendar)


def test_the_demand_stands_before_the_answers(opened: Path) -> None:
    ids = [each.kind.id for each in proposals(unnamed(EARLY))]
    assert ids.index("supplement") < ids.index("granted_public")


def test_what_is_left_out_is_found_until_it_is_asked_for(opened: Path) -> None:
    case = unnamed(EARLY)
    (found,) = (each.finding for each in case_findings(EARLY))
    assert found.message == "没有写明申请人的姓名或者名称、身份证明、联系方式（条例第二十九条）"
    of = kind("supplement")
    values = issuing.first_values(case, of) | {"until": date(2026, 3, 20)}
    issuing.issue(issuing.draft(case, of, values), EARLY, case.calendar)
    assert case_findings(EARLY) == []


def test_who_is_named_leaves_nothing_out(opened: Path) -> None:
    profile()
    case = case_of(received(), EARLY)
    assert case.left_out == []
    assert issuing.first_values(case, kind("supplement"))["points"] in (None, "")
