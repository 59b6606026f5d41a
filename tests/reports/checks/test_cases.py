"""核查 of requests: each fault is found, in a case that is otherwise in order, and led to."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from models.law.workday_notice import calendar
from models.letters.letter import Letter
from models.office.profile import office
from models.requests import handling, request
from models.requests.request import InformationRequest, RequestEvent
from models.requests.search_record import SearchRecord
from models.requests.withdrawal import withdraw
from reports.checks.cases import case_findings
from reports.checks.told import CLOSE, NOTICE, SERVE

TODAY = date(2026, 3, 26)
PRIOR = "依据条例第十五条，因涉及商业秘密不予公开。应当先自收到之日起60日内向示例县人民政府申请行政复议。"


def case(outcome: str = "granted", **facts: Any) -> InformationRequest:
    made = request.record("2026-001", TODAY, received_on=date(2026, 3, 2), **facts)
    handling.answer(made, date(2026, 3, 16), outcome, "示政复〔2026〕1号", TODAY, reason="已核")
    handling.serve(made, date(2026, 3, 17), TODAY)
    return made


def letter(made: InformationRequest, body: str, kind: str = "d4") -> Letter:
    return Letter.add(
        "x", request=made, kind=kind, body=body, dated=date(2026, 3, 16), issued_at=datetime.now()
    )


def found(number: str | None = None) -> list[tuple[str, str, str]]:
    every = case_findings(TODAY, number)
    return [(each.finding.code, each.finding.severity, each.finding.message) for each in every]


@pytest.fixture(autouse=True)
def register(opened: Path) -> Path:
    return opened


def test_a_case_in_order_has_no_findings() -> None:
    case()
    assert found() == []


def test_a_late_reply_is_told() -> None:
    made = request.record("2026-001", TODAY, received_on=date(2026, 1, 5))
    handling.answer(made, date(2026, 3, 16), "granted", "示政复〔2026〕1号", TODAY)
    handling.serve(made, date(2026, 3, 17), TODAY)
    assert found() == [("C3", "error", "2026-03-16 答复，晚于期限 2026-02-02")]


def test_an_overdue_case_leads_to_its_closing() -> None:
    request.record("2026-001", TODAY, received_on=date(2026, 2, 2))
    (each,) = case_findings(TODAY)
    assert each.finding.message.startswith("答复期限 2026-03-06 已过 14 个工作日")
    assert each.jump == CLOSE


def test_a_reply_without_number_or_service_is_told() -> None:
    made = request.record("2026-001", TODAY, received_on=date(2026, 3, 2))
    handling.answer(made, date(2026, 3, 16), "granted", "", TODAY)
    numbers, service = case_findings(TODAY)
    assert (numbers.finding.message, numbers.finding.severity) == ("答复没有文号", "error")
    assert (service.finding.severity, service.jump) == ("warn", SERVE)


def test_a_number_on_the_letter_is_enough() -> None:
    made = request.record("2026-001", TODAY, received_on=date(2026, 3, 2))
    handling.answer(made, date(2026, 3, 16), "granted", "", TODAY)
    letter(made, "现予提供。", "granted").alter("x", number="示政复〔2026〕1号")
    assert "答复没有文号" not in [message for _, _, message in found()]


def test_a_case_that_ended_without_a_reply_wants_neither() -> None:
    made = request.record("2026-001", TODAY, received_on=date(2026, 3, 2))
    handling.answer(made, date(2026, 3, 16), "o3", "", TODAY)
    assert found() == []


def extended(made: InformationRequest, on: date, approver: str = "李××") -> None:
    RequestEvent.add("x", request=made, kind="extended", on_date=on, days=5, approver=approver)


def test_an_extension_without_approver_told_late_or_twice_is_told() -> None:
    made = request.record("2026-001", TODAY, received_on=date(2026, 3, 2))
    extended(made, date(2026, 3, 9), "")
    extended(made, date(2026, 3, 10))
    assert [message for _, _, message in found()] == [
        "2026-03-09 的延期没有批准人",
        "2026-03-10 在同一期限内第二次延期",
    ]
    late = request.record("2026-002", TODAY, received_on=date(2026, 1, 30))
    extended(late, date(2026, 3, 6))
    messages = [message for _, _, message in found("2026-002")]
    assert "延期 2026-03-06 告知，已过答复期限 2026-03-05，不发生延期效力" in messages


def test_an_extension_of_each_period_is_no_second_one() -> None:
    made = request.record("2026-001", TODAY, received_on=date(2026, 3, 2))
    extended(made, date(2026, 3, 4))
    handling.ask_supplement(made, date(2026, 3, 5), date(2026, 3, 19), "", TODAY)
    handling.receive_supplement(made, date(2026, 3, 16), TODAY)
    extended(made, date(2026, 3, 18))
    assert found() == []


def test_a_demand_after_seven_working_days_is_told() -> None:
    made = request.record("2026-001", TODAY, received_on=date(2026, 3, 2))
    handling.ask_supplement(made, date(2026, 3, 12), date(2026, 3, 30), "", TODAY)
    assert found() == [("C3", "error", "2026-03-12 告知补正，超过收到之日起 7 个工作日")]


def test_a_refusal_without_article_and_reason_is_told() -> None:
    made = case("d4")
    assert [(weight, message) for _, weight, message in found()] == [
        ("warn", "不予公开，登记里没有写依据的条款"),
        ("warn", "不予公开，登记里没有写理由"),
    ]
    paper = letter(made, "决定不予公开。应当先申请行政复议。")
    assert [(weight, message) for _, weight, message in found()] == [
        ("error", "不予公开，答复书和登记里都没有写依据的条款"),
        ("error", "不予公开，答复书和登记里都没有写理由"),
    ]
    paper.alter("x", body=PRIOR)
    assert found() == []


@pytest.mark.parametrize(
    ("outcome", "basis", "told"),
    [("d4", "", True), ("d7", "", True), ("partial", "条例第十五条", True), ("d8", "", False)],
)
def test_the_way_to_reconsideration_first_is_demanded(outcome: str, basis: str, told: bool) -> None:
    made = case(outcome)
    made.alter("x", basis=basis)
    plain = "依据条例第十五条，因涉及商业秘密不予公开。可以申请行政复议，或者提起行政诉讼。"
    letter(made, plain, outcome)
    assert any("先申请行政复议" in message for _, _, message in found()) is told


def test_before_2024_the_way_to_reconsideration_was_free() -> None:
    made = request.record("2023-001", TODAY, received_on=date(2023, 3, 2))
    handling.answer(made, date(2023, 3, 16), "d4", "示政复〔2023〕1号", TODAY, reason="已核")
    handling.serve(made, date(2023, 3, 17), TODAY)
    text = "依据条例第十五条，因涉及商业秘密不予公开。可以申请行政复议，或者提起行政诉讼。"
    letter(made, text).alter("x", dated=date(2023, 3, 16))
    assert found() == []


def test_the_higher_department_is_no_authority_for_a_township() -> None:
    made = case()
    body = "可向上级主管部门申请行政复议。"
    paper = letter(made, body, "granted")
    assert [message for _, _, message in found()] == ["2026-03-16 的文书把复议机关写成上级主管部门"]
    office().alter("x", kind="bureau")
    assert len(found()) == 1
    paper.alter("x", dated=date(2020, 3, 16))
    assert found() == []


def test_a_letter_that_names_the_office_itself_for_reconsideration_is_found() -> None:
    letter(case(), f"可自收到之日起60日内向{office().name}申请行政复议。", "granted")
    ((_, severity, message),) = found()
    assert (severity, message) == ("error", f"2026-03-16 的文书把复议机关写成“{office().name}”")


def test_information_that_is_not_there_needs_a_search_record() -> None:
    made = case("u1")
    assert found() == [("C4", "warn", "答复没有所申请的信息，但是没有登记检索记录")]
    SearchRecord.add("x", request=made, searched_on=TODAY, place="档案室")
    assert found() == []


def test_a_missing_calendar_leads_to_its_notice() -> None:
    day = date(2026, 12, 7)
    known = {"applicant": "张××", "id_number": "A1", "phone": "13800000000"}
    request.record("2026-001", date(2026, 12, 10), received_on=day, **known)
    (each,) = case_findings(date(2026, 12, 10))
    assert (each.finding.severity, each.jump) == ("warn", NOTICE)
    assert calendar().years.get(2027) is None


def test_a_request_taken_back_wants_no_calendar_any_more() -> None:
    day = date(2026, 12, 7)
    known = {"applicant": "张××", "id_number": "A1", "phone": "13800000000"}
    made = request.record("2026-001", date(2026, 12, 10), received_on=day, **known)
    withdraw(made, date(2026, 12, 9), "不要了", date(2026, 12, 10))
    assert not [each for each in case_findings(date(2026, 12, 10)) if each.jump == NOTICE]


def test_errors_come_first_and_one_case_can_be_asked_for() -> None:
    case("u1")
    request.record("2026-002", TODAY, received_on=date(2026, 2, 2))
    assert [each.number for each in case_findings(TODAY)] == ["2026-002", "2026-001"]
    assert [each.number for each in case_findings(TODAY, "2026-001")] == ["2026-001"]


def test_what_is_in_the_bin_is_not_checked() -> None:
    case("u1").remove("重复登记")
    assert found() == []
