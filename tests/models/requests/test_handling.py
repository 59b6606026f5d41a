"""What a step of a request declines, and why; the words a clerk reads."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.law.event import Party
from models.law.workday_notice import calendar
from models.requests import handling, request
from models.requests.case import Case
from models.requests.listing import received
from models.requests.request import InformationRequest, RequestEvent
from models.store.refusal import Refusal

TODAY = date(2026, 3, 26)
MARCH_9 = date(2026, 3, 9)
Step = Callable[[InformationRequest], object]


@pytest.fixture
def case(opened: Path) -> InformationRequest:
    return request.record("2026-001", TODAY, received_on=date(2026, 3, 2))


def fee(case: InformationRequest, amount: int = 100, on: date = MARCH_9) -> RequestEvent:
    return handling.issue_fee_notice(case, on, amount, calendar=calendar(), today=date(2026, 4, 30))


def letter(case: InformationRequest, **how: Any) -> RequestEvent:
    return handling.consult(case, Party.THIRD_PARTY, MARCH_9, today=TODAY, **how)


@pytest.mark.parametrize(
    ("step", "field", "words"),
    [
        (lambda c: handling.ask_supplement(c, MARCH_9, MARCH_9, "", TODAY), "until", "要晚于告知日期"),
        (lambda c: handling.receive_supplement(c, MARCH_9, TODAY), "on", "没有等待中的补正告知"),
        (lambda c: letter(c, until=MARCH_9), "until", "要晚于征求意见日期"),
        (lambda c: letter(c, until=date(2026, 3, 20)), "until", "不能少于 15 个工作日"),
        (lambda c: letter(c, until=date(2026, 4, 10)), "text", "要写明理由"),
        (lambda c: handling.receive_opinion(c, letter(c), date(2026, 3, 6), "", TODAY), "on", "不能早于"),
        (lambda c: fee(c, 0), "amount", "大于 0"),
        (lambda c: fee(c, 100, date(2026, 4, 1)), "on", "要在答复期限（2026-03-30）内发出"),
        (lambda c: handling.deliver_fee_notice(c, MARCH_9, TODAY), "on", "没有待送达的收费通知"),
        (lambda c: handling.receive_payment(c, MARCH_9, TODAY), "on", "没有未缴费的收费通知"),
        (lambda c: handling.answer(c, MARCH_9, "", "", TODAY), "outcome", "请选择办理结果"),
        (lambda c: handling.serve(c, MARCH_9, TODAY), "on", "还没有办结"),
    ],
)  # fmt: skip
def test_a_step_out_of_turn_is_declined_beside_its_field(
    case: InformationRequest, step: Step, field: str, words: str
) -> None:
    with pytest.raises(Refusal, match=words) as refusal:
        step(case)
    assert refusal.value.field == field


def test_an_opinion_is_taken_once(case: InformationRequest) -> None:
    asked = letter(case)
    handling.receive_opinion(case, asked, date(2026, 3, 12), "同意", TODAY)
    with pytest.raises(Refusal, match="已经登记过答复"):
        handling.receive_opinion(case, asked, date(2026, 3, 13), "同意", TODAY)


def test_a_service_lies_between_the_closing_and_today(case: InformationRequest) -> None:
    handling.answer(case, MARCH_9, "granted", "", TODAY)
    for on in (date(2026, 3, 6), date(2026, 3, 27)):
        with pytest.raises(Refusal, match="送达日期应在办结日期"):
            handling.serve(case, on, TODAY)


def test_a_step_needs_a_day_of_receipt(opened: Path) -> None:
    draft = request.record("2026-001", TODAY)
    with pytest.raises(Refusal, match="还没有登记收到日期"):
        handling.answer(draft, TODAY, "granted", "", TODAY)


def test_the_receipt_itself_is_not_cancelled(case: InformationRequest) -> None:
    with pytest.raises(Refusal, match="不能撤销"):
        handling.cancel(case, RequestEvent.get(), "写错了", TODAY)


def test_cancelling_needs_a_reason(case: InformationRequest) -> None:
    with pytest.raises(Refusal, match="写理由"):
        handling.cancel(case, letter(case), " ", TODAY)


def test_a_letter_that_was_answered_is_not_cancelled_before_its_answer(
    case: InformationRequest,
) -> None:
    asked = letter(case)
    answered = handling.receive_opinion(case, asked, date(2026, 3, 12), "同意", TODAY)
    with pytest.raises(Refusal, match="请先撤销那一步"):
        handling.cancel(case, asked, "发错了", TODAY)
    handling.cancel(case, answered, "登错了", TODAY)
    handling.cancel(case, asked, "发错了", TODAY)
    state = Case(case, TODAY, calendar()).clock
    assert state is not None
    assert state.due_on == date(2026, 3, 30)


def test_a_cancelled_service_can_be_registered_again(case: InformationRequest) -> None:
    handling.answer(case, MARCH_9, "granted", "", TODAY)
    served = handling.serve(case, MARCH_9, TODAY, way="邮寄")
    handling.cancel(case, served, "日期错了", TODAY)
    assert InformationRequest.get_by_id(case.id).served_on is None
    assert InformationRequest.get_by_id(case.id).service_way == ""  # no proof of what was cancelled
    handling.serve(case, date(2026, 3, 10), TODAY)
    assert InformationRequest.get_by_id(case.id).served_on == date(2026, 3, 10)


def test_a_cancelled_closing_takes_its_service_along(case: InformationRequest) -> None:
    closing = handling.answer(case, MARCH_9, "granted", "", TODAY)
    handling.serve(case, MARCH_9, TODAY)
    handling.cancel(case, closing, "办错了", TODAY)
    assert [event.kind for event in request.events_of(case)] == ["received"]
    assert InformationRequest.get_by_id(case.id).served_on is None


def test_a_receipt_cannot_be_moved_behind_a_later_step(case: InformationRequest) -> None:
    letter(case)
    with pytest.raises(Refusal, match="不能晚于已登记的办理步骤"):
        request.change(case, TODAY, received_on=date(2026, 3, 10))


def test_a_bin_of_requests_needs_a_reason_and_gives_back(case: InformationRequest) -> None:
    with pytest.raises(Refusal, match="理由"):
        case.remove("")
    case.remove("重复登记")
    assert received() == []
    case.restore()
    assert [each.number for each in received()] == ["2026-001"]


def test_an_unknown_number_is_said(opened: Path) -> None:
    with pytest.raises(Refusal, match="没有登记号为 2026-999 的申请"):
        request.find("2026-999")
