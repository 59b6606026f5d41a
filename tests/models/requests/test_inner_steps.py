"""会商 and 转办: they stand in the log, leave the clock as it was, and are looked after."""

from datetime import date
from pathlib import Path

import pytest

from models.cases.whole import read
from models.requests import handling, inner_steps, request
from models.requests.request import InformationRequest, RequestEvent
from models.store import acts
from models.store.history import Act
from models.store.refusal import Refusal
from reports.cases.course import course
from reports.workbench.assignments import assignment_group

TODAY = date(2026, 3, 26)


def d(text: str) -> date:
    return date.fromisoformat(f"2026-{text}")


@pytest.fixture
def case(opened: Path) -> InformationRequest:
    return request.record("2026-001", TODAY, received_on=d("03-02"), content="补偿登记表")


def assign(case: InformationRequest, on: str, until: str | None = "03-10") -> RequestEvent:
    last = d(until) if until else None
    return inner_steps.assign(case, d(on), "农业农村办公室", last, "核对清册", TODAY)


def test_the_clock_runs_on(case: InformationRequest) -> None:
    before = read("2026-001", TODAY).clock
    matter = assign(case, "03-04")
    inner_steps.confer(case, d("03-06"), "县档案馆", "同意提供", TODAY)
    inner_steps.answer_assignment(case, matter, d("03-12"), "可以公开", TODAY)
    assert read("2026-001", TODAY).clock == before


def test_they_stand_in_the_course_with_whom_and_what_came_of_it(case: InformationRequest) -> None:
    matter = assign(case, "03-04")
    inner_steps.confer(case, d("03-06"), "县档案馆", "同意提供", TODAY)
    inner_steps.answer_assignment(case, matter, d("03-12"), "可以公开", TODAY)
    said = [entry.words for entry in course(read("2026-001", TODAY))]
    assert said[1:4] == [
        "2026-03-04 转办，交农业农村办公室，核对清册，期限到 2026-03-10",
        "2026-03-06 会商，与县档案馆，同意提供",
        "2026-03-12 科室回复，农业农村办公室，可以公开",
    ]


@pytest.mark.parametrize("day", ["03-10", "03-11"])
def test_an_inner_date_stands_on_the_workbench_once_it_is_past(
    case: InformationRequest, day: str
) -> None:
    assign(case, "03-04")
    group = assignment_group(d(day))
    assert [task.state.word for task in group.tasks] == ([] if day == "03-10" else ["逾期 1 天"])


def test_an_answer_takes_it_from_the_workbench_and_its_undoing_puts_it_back(
    case: InformationRequest,
) -> None:
    matter = assign(case, "03-04")
    answer = inner_steps.answer_assignment(case, matter, d("03-12"), "可以公开", TODAY)
    assert assignment_group(TODAY).tasks == ()
    handling.cancel(case, answer, "登记错了", TODAY)
    assert len(assignment_group(TODAY).tasks) == 1


def test_a_matter_without_a_date_a_closed_case_and_the_bin_are_not_pressed(
    case: InformationRequest,
) -> None:
    assign(case, "03-04", None)
    assert assignment_group(TODAY).tasks == ()
    assign(case, "03-05")
    handling.answer(case, d("03-20"), "granted", "示公复1号", TODAY)
    assert assignment_group(TODAY).tasks == ()
    other = request.record("2026-002", TODAY, received_on=d("03-02"))
    assign(other, "03-04")
    other.remove("重复登记")
    assert assignment_group(TODAY).tasks == ()


def test_a_matter_is_answered_once(case: InformationRequest) -> None:
    matter = assign(case, "03-04")
    inner_steps.answer_assignment(case, matter, d("03-12"), "", TODAY)
    with pytest.raises(Refusal, match="已经登记过回复"):
        inner_steps.answer_assignment(case, matter, d("03-13"), "", TODAY)


def test_a_step_is_taken_back_as_an_act(case: InformationRequest) -> None:
    inner_steps.confer(case, d("03-06"), "县档案馆", "同意提供", TODAY)
    kept = len(read("2026-001", TODAY).events)
    acts.take_back(Act.select().order_by(Act.id.desc()).get().id)
    assert len(read("2026-001", TODAY).events) == kept - 1
