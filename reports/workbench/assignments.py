"""转办 on 工作台: what departments have not answered by its inner date."""

from datetime import date

from models.law.action import Action, StepKind
from models.law.event import Event
from models.law.urgency import State, Tone
from models.requests.inner_steps import overdue_assignments
from models.requests.request import InformationRequest
from reports.ways import Book, Open, Step
from reports.workbench.task import Group, Task, facts

_ANSWER = Action(StepKind.ANSWER_ASSIGNMENT, "登记科室回复")


def assignment_group(today: date) -> Group:
    """Return what is owed inside the office as tasks, the oldest first; days of the calendar."""
    found = overdue_assignments(today)
    tasks = tuple(_task(request, matter, today) for request, matter in found)
    counts = f"{len(found):,} 件过了交办期限"
    return Group("转办", "circle-arrow-right", counts, "", tasks, {Tone.LATE: len(found)})


def _task(request: InformationRequest, matter: Event, today: date) -> Task:
    assert matter.until is not None
    state = State(f"逾期 {(today - matter.until).days} 天", Tone.LATE)
    content = " ".join(request.content.split()) or "没有写申请内容"
    return Task(
        state,
        content,
        Open(Book.REQUEST, request.number),
        facts(f"{matter.on} 交{matter.whom}", "科室还没有回复"),
        request.number,
        matter.until,
        "交办期限",
        _ANSWER.word,
        Step(Book.REQUEST, request.number, _ANSWER),
    )
