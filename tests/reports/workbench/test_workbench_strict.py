"""A period in doubt: both dates stand on 工作台, in the case and in the next step."""

from datetime import date
from pathlib import Path

import pytest

from models.cases.whole import read
from models.law.next_step import NextStep, next_step
from models.law.workday_notice import calendar
from models.requests import handling, request
from reports.cases.course import course
from reports.workbench.cases import case_group, open_cases


def d(text: str) -> date:
    return date.fromisoformat(f"2026-{text}")


@pytest.fixture
def late(opened: Path) -> request.InformationRequest:
    """A request whose supplement was asked for on the 8th working day."""
    made = request.record("2026-001", d("03-20"), received_on=d("03-02"), content="补偿登记表")
    handling.ask_supplement(made, d("03-12"), d("03-27"), "年份", d("03-20"))
    return made


def sub_of(day: str) -> str:
    return case_group(open_cases(calendar(), d(day)), calendar()).tasks[0].sub


def next_of(day: str) -> NextStep:
    case = read("2026-001", d(day))
    return next_step(case.clock, case.log, case.calendar)


def test_while_it_is_waited_for_the_strict_date_stands_beside(
    late: request.InformationRequest,
) -> None:
    assert sub_of("03-20").endswith("从严期限 03-30")
    assert sub_of("03-31").endswith("从严期限 03-30，已过")
    assert "从严 2026-03-30 前处理" in next_of("03-20").reason


def test_after_the_restart_both_dates_are_shown(late: request.InformationRequest) -> None:
    handling.receive_supplement(late, d("03-18"), d("03-20"))
    assert "从严期限 03-30" in sub_of("03-20")
    assert next_of("03-20").reason == "从严 2026-03-30 前答复，最迟 2026-04-16"
    assert next_of("03-31").reason == "2026-04-16 前答复"
    ahead = [entry.words for entry in course(read("2026-001", d("03-20")))][-2:]
    assert ahead[0] == "2026-03-30 从严的答复期限，请按这一天答复"
    assert ahead[1].startswith("2026-04-16 答复期限")
