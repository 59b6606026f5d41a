"""重新答复: a duty of its own beside the first reply, from the decision to the second service."""

from datetime import date
from pathlib import Path

import pytest

from models.cases import archiving
from models.cases.whole import read
from models.disputes import dispute, order
from models.disputes.dispute import Dispute
from models.law.action import StepKind
from models.law.next_step import NextStep, next_step
from models.law.workday_notice import calendar
from models.requests import handling, renewal, request
from models.requests.listing import RequestFilter, RequestListing, received
from models.requests.request import InformationRequest
from models.store import acts
from models.store.history import Act
from models.store.refusal import Refusal
from models.year.year import Year
from reports.cases.course import course
from reports.cases.due import due, line
from reports.checks.cases import case_findings
from reports.forms.counting import figures_of
from reports.forms.form import form
from reports.workbench.cases import case_group, open_cases

TODAY = date(2026, 11, 27)


def d(text: str) -> date:
    return date.fromisoformat(f"2026-{text}")


@pytest.fixture
def case(opened: Path) -> InformationRequest:
    """A refusal that was served; the 复议 annulled it."""
    made = request.record("2026-001", TODAY, received_on=d("03-02"), applicant_kind="other_org")
    handling.answer(made, d("03-20"), "d5", "示公复1号", TODAY, basis="条例第十六条")
    handling.serve(made, d("03-23"), TODAY, way="邮寄")
    return made


@pytest.fixture
def decided(case: InformationRequest) -> Dispute:
    made = dispute.record(
        "复2026-001",
        TODAY,
        kind="reconsideration",
        request=case,
        received_on=d("04-20"),
        authority="示例县人民政府",
        case_number="示政复决〔2026〕3号",
    )
    dispute.close(made, d("07-20"), "撤销", TODAY)
    return made


def ordered(case: InformationRequest, days: int | None = 15, until: str | None = None) -> None:
    last = d(until) if until else None
    renewal.order(case, d("07-22"), TODAY, days=days, until=last, decision="示政复决〔2026〕3号")


def again(case: InformationRequest, on: str = "08-06") -> None:
    renewal.reply_again(case, d(on), "granted", "示公复9号", TODAY)


def next_of(day: str) -> NextStep:
    known = read("2026-001", d(day))
    corrected = "、".join(each.number for each in known.corrected)
    days = (known.request.served_on, known.request.archived_on)
    return next_step(known.clock, known.log, known.calendar, *days, corrected=corrected)


@pytest.mark.parametrize(
    ("days", "until", "due_on"),
    [(15, None, "08-12"), (None, None, "08-19"), (None, "09-30", "09-30"), (5, "09-30", "09-30")],
)
def test_the_decision_sets_the_period_else_twenty_working_days(
    case: InformationRequest, days: int | None, until: str | None, due_on: str
) -> None:
    ordered(case, days, until)
    state = read("2026-001", d("07-23")).clock
    assert state is not None
    assert state.owed is not None
    assert state.owed.due_on == d(due_on)


def test_the_clock_of_the_first_reply_stays_as_it_was(case: InformationRequest) -> None:
    first = read("2026-001", d("07-01")).clock
    ordered(case)
    again(case)
    handling.serve(case, d("08-20"), TODAY, way="直接送达")
    state = read("2026-001", TODAY).clock
    assert first is not None
    assert state is not None
    assert (state.status, state.due_on, state.on_time) == (first.status, first.due_on, True)
    assert (state.closed_on, state.counts_on) == (d("03-20"), d("03-20"))
    assert state.new_reply is not None
    assert (state.new_reply.counts_on, state.new_reply.on_time) == (d("08-20"), False)


def test_table_three_keeps_the_first_result_and_table_four_counts_the_correction(
    decided: Dispute,
) -> None:
    case = request.find("2026-001")
    before = figures_of(form("2021"), Year.of(2026))
    order.order_reply(decided, case, d("07-22"), TODAY, days=15)
    again(case)
    after = figures_of(form("2021"), Year.of(2026))
    assert {key: each.value for key, each in after.items()} == {
        key: each.value for key, each in before.items()
    }
    assert (
        after["table3.d5.other_org"].value == after["table4.reconsideration.corrected"].value == 1
    )
    kept = request.find("2026-001")
    assert (kept.outcome, kept.closed_on, kept.reply_number) == ("d5", d("03-20"), "示公复1号")


def test_a_correction_proposes_the_step_until_it_is_registered(decided: Dispute) -> None:
    case = request.find("2026-001")
    assert next_of("07-21").actions[0].kind is StepKind.ORDER_REPLY
    assert order.is_without_order(decided)
    made = order.order_reply(decided, case, d("07-22"), TODAY, days=15)
    assert (made.whom, made.text) == ("示例县人民政府", "示政复决〔2026〕3号")
    assert not order.is_without_order(dispute.find(decided.id))
    assert next_of("07-23").actions[0].kind is StepKind.REPLY_AGAIN
    assert "示例县人民政府示政复决〔2026〕3号，2026-08-12 前重新答复" in next_of("07-23").reason


def test_an_order_that_is_taken_back_is_proposed_again(decided: Dispute) -> None:
    case = request.find("2026-001")
    made = order.order_reply(decided, case, d("07-22"), TODAY, days=15)
    handling.cancel(case, made, "登记错了", TODAY)
    assert order.is_without_order(dispute.find(decided.id))
    assert next_of("07-23").actions[0].kind is StepKind.ORDER_REPLY
    assert request.find("2026-001").new_reply == ""


@pytest.mark.parametrize(("day", "word"), [("08-06", "重答剩 4 天"), ("08-14", "重答逾期 2 天")])
def test_it_stands_on_the_workbench_and_among_what_is_in_hand_until_answered(
    case: InformationRequest, day: str, word: str
) -> None:
    assert open_cases(calendar(), d(day)) == []
    ordered(case)
    task = case_group(open_cases(calendar(), d(day)), calendar()).tasks[0]
    assert (task.state.word, task.day, task.day_word) == (word, d("08-12"), "重新答复期限")
    assert task.step == "拟写答复书"
    again(case)
    assert open_cases(calendar(), d(day)) == []
    assert RequestListing(RequestFilter(state="已办结"), calendar(), TODAY).count() == 1


def test_due_shows_it_beside_the_first_clock(case: InformationRequest) -> None:
    assert due(d("08-14")) == []
    ordered(case)
    (found,) = due(d("08-14"))
    said = found.as_json()
    assert (said["status"], said["due_on"], said["on_time"]) == ("closed", "2026-03-30", True)
    assert (said["days_left"], said["overdue"]) == (None, False)
    assert said["new_reply"] == {
        "ordered_on": "2026-07-22",
        "due_on": "2026-08-12",
        "replied_on": None,
        "days_left": -2,
        "overdue": True,
        "on_time": None,
    }
    assert "责令重新答复，期限 2026-08-12，逾期 2 个工作日" in line(found)
    again(case)
    assert due(d("08-14")) == []
    (every,) = due(d("08-14"), everything=True)
    assert every.as_json()["new_reply"]["on_time"] is True


def test_a_request_without_an_order_has_the_fixed_keys_alone(case: InformationRequest) -> None:
    assert "new_reply" not in due(TODAY, everything=True)[0].as_json()


def test_it_is_told_in_the_course(case: InformationRequest) -> None:
    ordered(case)
    said = [entry.words for entry in course(read("2026-001", d("08-06")))]
    assert said[-3:] == [
        "2026-07-22 责令重新答复，期限 15 个工作日，示政复决〔2026〕3号",
        "2026-08-06 今天，剩 4 个工作日",
        "2026-08-12 重新答复期限",
    ]
    again(case)
    ended = [entry.words for entry in course(read("2026-001", d("08-06")))]
    assert ended[-1] == "2026-08-06 重新答复：予以公开，示公复9号"


def test_a_case_that_owes_a_new_reply_or_its_service_is_not_archived(
    case: InformationRequest,
) -> None:
    ordered(case)
    with pytest.raises(Refusal, match="还有责令重新答复没有答复"):
        archiving.archive(case, TODAY, archiving.usual(), TODAY)
    again(case)
    with pytest.raises(Refusal, match="还没有登记送达"):
        archiving.archive(case, TODAY, archiving.usual(), TODAY)
    assert next_of("08-07").actions[0].kind is StepKind.SERVE
    handling.serve(case, d("08-10"), TODAY, way="邮寄")
    archiving.archive(case, TODAY, archiving.usual(), TODAY)
    assert request.find("2026-001").archived_on == TODAY


def test_an_archived_case_takes_no_order_before_it_is_taken_out(case: InformationRequest) -> None:
    archiving.archive(case, d("05-08"), archiving.usual(), TODAY)
    with pytest.raises(Refusal, match="请先撤销归档"):
        ordered(case)


def test_the_second_service_leaves_the_first_one(case: InformationRequest) -> None:
    ordered(case)
    again(case)
    made = handling.serve(case, d("08-10"), TODAY, way="直接送达")
    kept = request.find("2026-001")
    assert (kept.served_on, kept.service_way, kept.new_reply) == (d("03-23"), "邮寄", "")
    handling.cancel(kept, made, "登记错了", TODAY)
    kept = request.find("2026-001")
    assert (kept.served_on, kept.new_reply) == (d("03-23"), "made")


def test_a_step_that_rests_on_another_is_taken_back_after_it(case: InformationRequest) -> None:
    ordered(case)
    again(case)
    steps = read("2026-001", TODAY).events
    for step in (steps[1], steps[3]):  # the closing, the order
        with pytest.raises(Refusal, match="请先撤销那一步"):
            handling.cancel(case, step, "登记错了", TODAY)
    handling.cancel(case, steps[4], "登记错了", TODAY)
    assert request.find("2026-001").new_reply == "owed"


def test_an_act_taken_back_takes_what_the_request_says_along(case: InformationRequest) -> None:
    ordered(case)
    acts.take_back(Act.select().order_by(Act.id.desc()).get().id)
    assert request.find("2026-001").new_reply == ""


def test_an_archived_case_keeps_its_service(case: InformationRequest) -> None:
    ordered(case)
    again(case)
    handling.serve(case, d("08-10"), TODAY, way="邮寄")
    served = Act.select().order_by(Act.id.desc()).get().id
    archiving.archive(case, TODAY, archiving.usual(), TODAY)
    with pytest.raises(Refusal, match="归档"):
        acts.take_back(served)


def test_a_case_in_hand_again_is_checked_with_those_of_the_year(case: InformationRequest) -> None:
    assert received(since=date(2027, 1, 1)) == []
    ordered(case)
    assert [each.number for each in received(since=date(2027, 1, 1))] == ["2026-001"]


def test_the_result_not_held_wants_its_search(case: InformationRequest) -> None:
    ordered(case)
    with pytest.raises(Refusal, match="请先登记检索记录"):
        renewal.reply_again(case, d("08-06"), "u1", "示公复9号", TODAY)


def test_a_new_reply_does_not_come_before_its_decision(case: InformationRequest) -> None:
    ordered(case)
    with pytest.raises(Refusal, match="重新答复日期不能早于责令重新答复收到日期 2026-07-22"):
        again(case, "07-21")


def told(day: str) -> list[str]:
    return [
        each.finding.message for each in case_findings(d(day)) if "重新答复" in each.finding.message
    ]


def test_a_new_reply_that_is_late_or_not_served_is_found(case: InformationRequest) -> None:
    ordered(case)
    assert told("08-12") == []
    assert told("08-14") == ["责令重新答复的期限 2026-08-12 已过 2 个工作日，还没有重新答复"]
    again(case, "08-13")
    assert told("08-14") == [
        "2026-08-13 重新答复，晚于决定的期限 2026-08-12",
        "重新答复没有登记送达日期",
    ]
    handling.serve(case, d("08-14"), TODAY, way="邮寄")
    assert told("08-17") == ["2026-08-13 重新答复，晚于决定的期限 2026-08-12"]


def test_its_date_waits_for_the_notice_of_a_year_that_is_not_known(
    case: InformationRequest,
) -> None:
    renewal.order(case, d("11-26"), TODAY, days=60)
    state = read("2026-001", TODAY).clock
    assert state is not None
    assert state.owed is not None
    assert (state.owed.due_on, state.owed.calendar_missing) == (None, 2027)
    assert told("11-27") == ["2027 年节假日安排未录入，重新答复的期限算不出来"]
    assert open_cases(calendar(), TODAY)[0].clock == state
