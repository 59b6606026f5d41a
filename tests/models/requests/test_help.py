"""协助: the other organ replies and serves; what is asked of us ends with our closing."""

from datetime import date
from pathlib import Path

import pytest

from models.cases import archiving
from models.cases.whole import read
from models.law.next_step import next_step
from models.requests import handling, request
from models.requests.help import as_help
from models.requests.renewal import waiting_for_service
from models.requests.request import InformationRequest
from reports.checks.cases import case_findings

TODAY = date(2026, 11, 27)


@pytest.fixture
def helped(opened: Path) -> InformationRequest:
    return request.record(
        "2026-002",
        TODAY,
        received_on=date(2026, 11, 10),
        applicant_kind="natural_person",
        applicant="赵六",
        content="土地利用现状图",
        helps="示例县自然资源局",
    )


def test_the_next_step_says_who_replies(helped: InformationRequest) -> None:
    case = read("2026-002", TODAY)
    step = as_help(next_step(case.clock, case.log, case.calendar), helped.helps)
    assert (step.title, step.reason) == (
        "协助办理",
        "由示例县自然资源局答复申请人；2026-12-08 前办好",
    )


def test_a_closed_one_wants_neither_number_nor_service_and_goes_to_the_archive(
    helped: InformationRequest,
) -> None:
    handling.answer(helped, date(2026, 11, 20), "granted", "", TODAY)
    told = [each.finding.message for each in case_findings(TODAY)]
    assert not [each for each in told if "文号" in each or "送达" in each]
    assert waiting_for_service(date(2026, 11, 1)) == []
    archiving.archive(helped, date(2026, 11, 23), "10年", TODAY)
    assert request.find("2026-002").archived_on == date(2026, 11, 23)
