"""重新答复 to joint applicants: it is served one by one, like the first reply."""

from datetime import date
from pathlib import Path

import pytest

from models.cases import archiving
from models.cases.whole import read
from models.law.next_step import NextStep, next_step
from models.requests import applicant, handling, renewal, request
from models.requests.applicant import Person
from models.requests.request import InformationRequest
from models.store.refusal import Refusal
from reports.checks.cases import case_findings

TODAY = date(2026, 11, 27)


def d(text: str) -> date:
    return date.fromisoformat(f"2026-{text}")


@pytest.fixture
def case(opened: Path) -> InformationRequest:
    """A reply that was served on both and annulled."""
    others = applicant.as_text([Person("李四")])
    facts = {"applicant_kind": "natural_person", "applicant": "张三", "others": others}
    made = request.record("2026-001", TODAY, received_on=d("03-02"), **facts)
    handling.answer(made, d("03-20"), "granted", "示公复1号", TODAY)
    handling.serve(made, d("03-23"), TODAY)
    renewal.order(made, d("07-22"), TODAY, whom="示例县人民政府")
    return made


def next_of(made: InformationRequest) -> NextStep:
    known = read(made.number, TODAY)
    waiting = renewal.unserved_now(known.request, known.events)
    served = known.request.served_on
    return next_step(known.clock, known.log, known.calendar, served, unserved=waiting)


def test_a_decision_without_a_number_is_named_by_its_organ(case: InformationRequest) -> None:
    assert next_of(case).reason.startswith("2026-07-22 收到示例县人民政府的决定，")


def test_the_next_step_and_the_check_name_whom_the_new_reply_has_not_reached(
    case: InformationRequest,
) -> None:
    renewal.reply_again(case, d("08-06"), "granted", "示公复9号", TODAY)
    assert next_of(case).reason.startswith("已重新答复；送达申请人的日期")
    handling.serve(case, d("08-07"), TODAY, way="直接送达", to="张三")
    step = next_of(case)
    assert (step.title, step.reason) == ("登记送达", "已重新答复；还没有送达李四")
    assert "重新答复还没有登记送达李四" in [
        each.finding.message for each in case_findings(d("08-10"))
    ]
    with pytest.raises(Refusal, match="重新答复还没有登记送达，不能归档"):
        archiving.archive(case, d("08-10"), "10年", TODAY)
    handling.serve(case, d("08-11"), TODAY, way="邮寄", to="李四")
    assert next_of(case).title == "整理归档"
    archiving.archive(case, d("08-12"), "10年", TODAY)
