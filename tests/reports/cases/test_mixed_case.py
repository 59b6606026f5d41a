"""A case answered in parts: course, register sheet and case file name them; so does 工作台."""

from datetime import date
from pathlib import Path

import pytest

from models.cases.whole import read
from models.law.action import Action, StepKind
from models.law.event import Party
from models.law.workday_notice import calendar
from models.letters import issuing
from models.letters.kinds import kind
from models.letters.parts import Part
from models.requests import handling, renewal
from models.requests.request import InformationRequest, find
from reports.cases.case_file import case_file
from reports.cases.course import course
from reports.cases.sheets import register_sheet
from reports.checks.cases import case_findings
from reports.paper.document import TableBlock
from reports.ways import Book, Step
from reports.workbench.cases import case_group, open_cases
from tests.models.letters.case import TODAY, case_of, issued, profile, received

PARTS = (
    Part("补贴标准", "granted", "第三十六条第（二）项", "随本答复书提供"),
    Part("身份证号码", "d4", "第十五条", "涉及个人隐私"),
)
TOLD = [
    "一、补贴标准：予以公开（条例第三十六条第（二）项）",
    "二、身份证号码：不予公开：保护第三方合法权益（条例第十五条）",
]


@pytest.fixture
def case(opened: Path) -> InformationRequest:
    profile()
    made = received(content="补贴标准；身份证号码")
    handling.consult(made, Party.THIRD_PARTY, date(2026, 3, 3), today=TODAY)
    return made


def test_the_course_and_the_register_sheet_name_the_parts(case: InformationRequest) -> None:
    issued(case_of(case), "mixed", parts=PARTS)
    whole = read("2026-001", TODAY)
    closing = next(entry for entry in course(whole) if entry.title == "办结：部分公开")
    assert all(each in closing.sub for each in TOLD)
    (table,) = (each for each in register_sheet(whole).blocks if isinstance(each, TableBlock))
    assert "；".join(TOLD) in [cell.text for cell in table.table.cells]
    titles = [each.title for each in case_file(whole).documents]
    assert "政府信息公开申请答复书" in titles


def test_a_case_of_several_matters_proposes_the_answer_in_parts(case: InformationRequest) -> None:
    tasks = case_group(open_cases(calendar(), date(2026, 3, 25)), calendar()).tasks
    assert tasks[0].step == "拟写分项答复"
    assert tasks[0].do == Step(
        Book.REQUEST, "2026-001", Action(StepKind.WRITE, "拟写分项答复", letter="mixed")
    )


def test_a_draft_stands_on_the_workbench(case: InformationRequest) -> None:
    issuing.draft(case_of(case), kind("mixed"), {"parts": PARTS})
    tasks = case_group(open_cases(calendar(), TODAY), calendar()).tasks
    assert "草稿：答复书（分项答复）" in tasks[0].sub


ABSENT = Part("核定底册", "u1", "第三十六条第（四）项", "03-24 查档案室，没有找到")
INTERNAL = Part("会议安排", "d5", "第十六条第一款", "属于内部工作流程方面的内部事务信息")


@pytest.mark.parametrize(
    ("parts", "row"),
    [
        ((*PARTS, ABSENT), None),
        ((PARTS[1], PARTS[1]), None),
        ((PARTS[1], INTERNAL), "d4"),
        ((PARTS[1], INTERNAL), "d5"),
        ((ABSENT, INTERNAL), "u1"),
        ((ABSENT, ABSENT), None),
    ],
)
def test_nothing_is_found_in_a_case_answered_in_parts_as_the_law_wants(
    case: InformationRequest, parts: tuple[Part, ...], row: str | None
) -> None:
    issued(case_of(case), "mixed", parts=parts, counted=row)
    handling.serve(find("2026-001"), TODAY, TODAY, way="邮寄")
    assert [each.finding.message for each in case_findings(TODAY, "2026-001")] == []


def test_a_new_reply_that_a_decision_ordered_is_given_in_parts_as_well(
    case: InformationRequest,
) -> None:
    issued(case_of(case, date(2026, 3, 9)), "d5")
    handling.serve(find("2026-001"), date(2026, 3, 10), TODAY, way="邮寄")
    renewal.order(
        find("2026-001"), date(2026, 3, 20), TODAY, days=15, decision="示政复决〔2026〕3号"
    )
    made = issued(case_of(find("2026-001")), "mixed", parts=PARTS)
    assert find("2026-001").outcome == "d5"
    (again,) = (each for each in course(read("2026-001", TODAY)) if "重新答复：" in each.title)
    assert all(each in again.sub for each in (str(made.number), *TOLD))
