"""Closing: a result that the steps speak against wants a reason; the column of table 三 is fixed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from models.law.event import Party
from models.law.workday_notice import calendar
from models.requests import handling, request, search_record
from models.requests.case import Case
from models.requests.request import InformationRequest
from models.store.refusal import Refusal

TODAY = date(2026, 6, 30)
Act = Callable[[InformationRequest], object]


def day(month: int, number: int) -> date:
    return date(2026, month, number)


@pytest.fixture
def case(opened: Path) -> InformationRequest:
    return request.record(
        "2026-001",
        TODAY,
        received_on=day(3, 2),
        applicant_kind="natural_person",
        applicant="王××",
    )


def ask(case: InformationRequest) -> object:
    return handling.ask_supplement(case, day(3, 5), day(3, 20), "文号", TODAY)


def get(case: InformationRequest) -> object:
    return handling.receive_supplement(case, day(3, 18), TODAY)


def fee(case: InformationRequest) -> object:
    return handling.issue_fee_notice(case, day(3, 9), 10000, calendar=calendar(), today=TODAY)


def deliver(case: InformationRequest) -> object:
    return handling.deliver_fee_notice(case, day(3, 10), TODAY)


def pay(case: InformationRequest) -> object:
    return handling.receive_payment(case, day(3, 12), TODAY)


def consult(case: InformationRequest) -> object:
    return handling.consult(case, Party.THIRD_PARTY, day(3, 9), today=TODAY)


@pytest.mark.parametrize(
    ("steps", "outcome", "on", "word"),
    [
        ([], "o1", day(3, 20), "没有登记过补正告知"),
        ([ask], "o1", day(3, 20), "补正期限 2026-03-20 还没有过"),
        ([ask, get], "o1", day(3, 23), "补正已经收到"),
        ([], "o2", day(3, 20), "没有登记过未缴费的收费通知"),
        ([fee], "o2", day(3, 20), "还没有登记收费通知送达"),
        ([fee, deliver], "o2", day(4, 8), "缴费期限 2026-04-08 还没有过"),
        ([fee, deliver, pay], "o2", day(4, 20), "没有登记过未缴费的收费通知"),
        ([ask], "u3", day(3, 20), "没有登记过收到补正"),
        ([], "d4", day(3, 20), "没有登记过征求第三方意见"),
        ([ask], "granted", day(3, 20), "还没有收到补正"),
        ([fee], "granted", day(3, 20), "还没有缴费"),
        ([], "u1", day(3, 20), "没有检索记录（依据第（五）项、不属于本机关负责公开的，不用检索"),
    ],
)
def test_a_result_that_the_steps_speak_against_wants_a_reason(
    case: InformationRequest, steps: list[Act], outcome: str, on: date, word: str
) -> None:
    for step in steps:
        step(case)
    with pytest.raises(Refusal, match=word) as refusal:
        handling.answer(case, on, outcome, "", TODAY)
    assert refusal.value.field == "closing_reason"
    assert case.closed_on is None
    handling.answer(case, on, outcome, "", TODAY, reason="纸质档案里有，当时没有登记")
    kept = request.find("2026-001")
    assert (kept.outcome, kept.closing_reason) == (outcome, "纸质档案里有，当时没有登记")


@pytest.mark.parametrize(
    ("steps", "outcome", "on"),
    [
        ([ask], "o1", day(3, 23)),
        ([fee, deliver], "o2", day(4, 9)),
        ([ask, get], "u3", day(3, 20)),
        ([consult], "d4", day(3, 20)),
        ([ask, get], "granted", day(3, 20)),
        ([fee, deliver, pay], "granted", day(3, 20)),
        ([], "o3", day(3, 20)),
        ([], "n1", day(3, 20)),
    ],
)
def test_a_result_that_the_steps_bear_out_wants_none(
    case: InformationRequest, steps: list[Act], outcome: str, on: date
) -> None:
    for step in steps:
        step(case)
    handling.answer(case, on, outcome, "", TODAY, basis="条例第三十条", service_way="邮寄")
    kept = request.find("2026-001")
    assert (kept.outcome, kept.basis, kept.service_way) == (outcome, "条例第三十条", "邮寄")


def test_not_held_wants_its_search_and_another_organ_s_information_wants_none(
    case: InformationRequest,
) -> None:
    cited = "条例第三十六条第（四）、（五）项"
    with pytest.raises(Refusal, match="没有检索记录") as refusal:
        handling.answer(case, day(3, 20), "u1", "", TODAY, basis=cited)
    assert refusal.value.field == "closing_reason"
    elsewhere = "条例第三十六条第（五）项"
    closing = handling.answer(case, day(3, 20), "u1", "", TODAY, basis=elsewhere)
    handling.cancel(case, closing, "答错了", TODAY)
    search_record.record(case, TODAY, searched_on=day(3, 9), place="档案室")
    handling.answer(case, day(3, 20), "u1", "", TODAY, basis=cited)
    assert request.find("2026-001").closing_reason == ""


def test_cancelling_a_closing_takes_its_facts_along(case: InformationRequest) -> None:
    before = dict(request.find("2026-001").__data__)
    closing = handling.answer(
        case, day(3, 9), "d4", "示复1号", TODAY, basis="条例第十五条", reason="急"
    )
    handling.serve(case, day(3, 10), TODAY, way="邮寄")
    handling.cancel(case, closing, "办错了", TODAY)
    assert request.find("2026-001").__data__ == before
    assert [event.kind for event in request.events_of(case)] == ["received"]


def test_a_step_is_corrected_with_a_reason_and_both_are_kept(case: InformationRequest) -> None:
    wrong = handling.extend(case, 20, day(3, 9), "主任", "", calendar=calendar(), today=TODAY)
    made = handling.correct(
        case,
        wrong,
        lambda: handling.extend(case, 10, day(3, 9), "主任", "", calendar=calendar(), today=TODAY),
        "天数登记错了",
        TODAY,
    )
    assert made.days == 10
    assert [event.days for event in request.events_of(case)] == [None, 10]
    assert request.RequestEvent.select().count() == 4


def test_a_correction_that_is_refused_leaves_the_step(case: InformationRequest) -> None:
    wrong = handling.extend(case, 20, day(3, 9), "主任", "", calendar=calendar(), today=TODAY)
    with pytest.raises(Refusal, match="延期最长"):
        handling.correct(
            case,
            wrong,
            lambda: handling.extend(
                case, 30, day(3, 9), "主任", "", calendar=calendar(), today=TODAY
            ),
            "天数登记错了",
            TODAY,
        )
    assert [event.days for event in request.events_of(case)] == [None, 20]


def test_a_correction_of_a_closing_that_is_refused_leaves_the_record_as_it_was(
    case: InformationRequest,
) -> None:
    closing = handling.answer(case, day(3, 9), "d4", "示复1号", TODAY, basis="依据", reason="急")
    before, kept = dict(case.__data__), request.find("2026-001").__data__
    with pytest.raises(Refusal, match="请选择办理结果"):
        handling.correct(
            case,
            closing,
            lambda: handling.answer(case, day(3, 9), "", "", TODAY),
            "结果错了",
            TODAY,
        )
    assert case.__data__ == before
    assert request.find("2026-001").__data__ == kept


def test_a_delayed_reply_is_due_on_the_day_that_was_told(case: InformationRequest) -> None:
    with pytest.raises(Refusal, match="说明理由"):
        handling.delay(case, day(3, 9), day(5, 29), "件数多", TODAY)
    handling.ask_reasons(case, day(3, 4), "本年已申请 46 件", TODAY)
    for until, reason, field in ((None, "多", "until"), (day(3, 9), "多", "until"),
                                 (day(5, 29), " ", "reason")):  # fmt: skip
        with pytest.raises(Refusal) as refusal:
            handling.delay(case, day(3, 9), until, reason, TODAY)
        assert refusal.value.field == field
    handling.delay(case, day(3, 9), day(5, 29), "件数多", TODAY)
    state = Case(case, day(3, 10), calendar()).clock
    assert state is not None
    assert (state.due_on, state.safe_due_on) == (day(5, 29), day(5, 29))
    assert state.days_left == len(calendar().between(day(3, 10), day(5, 29)))


def test_the_column_of_table_three_is_fixed_once_the_case_is_closed(
    case: InformationRequest,
) -> None:
    request.change(case, TODAY, applicant_kind="business")
    handling.answer(case, day(3, 9), "granted", "", TODAY)
    with pytest.raises(Refusal, match="登记时就确定"):
        request.change(case, TODAY, applicant_kind="research")
    request.change(case, TODAY, applicant_kind="business", phone="0934-0000000")
    request.change(case, TODAY, kind_reason="营业执照写的是研究院", applicant_kind="research")
    assert request.find("2026-001").applicant_kind == "research"


def test_the_column_of_table_three_is_fixed_once_the_case_is_carried_over(opened: Path) -> None:
    kept = request.record(
        "2025-009", TODAY, received_on=date(2025, 12, 22), applicant_kind="business"
    )
    with pytest.raises(Refusal, match="结转"):
        request.change(kept, TODAY, applicant_kind="welfare")
