"""A step is registered: held against the rules, then appended to the log of its request."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from models.law import workday_notice as notices
from models.law.event import Event
from models.law.rules import statement as rules
from models.law.rules.objection import Objection, Weight
from models.law.workdays import Calendar
from models.requests.case import Case
from models.requests.request import InformationRequest, RequestEvent
from models.store.refusal import Refusal


def case_on(
    request: InformationRequest, on: date, today: date, calendar: Calendar | None = None
) -> Case:
    """Return the case as it is kept, after checking that a step may be registered on `on`."""
    case = Case(request, today, calendar or notices.calendar())
    if not case.is_received:
        raise Refusal("on", "还没有登记收到日期，请先在申请信息里填写。")
    if on > today:
        raise Refusal("on", f"日期不能晚于今天（{today}）；还没有发生的事请发生后再登记。")
    return case


def check_step(case: Case, step: Event, beside: Iterable[Objection] = ()) -> None:
    """Refuse a step that a rule objects to; a doubt only where a field takes its reason."""
    against = rules.objections(case.log, step, case.calendar) if case.log else ()
    found = [*against, *beside]
    for each in found:
        if each.weight is not Weight.DOUBTFUL:
            raise Refusal(each.field, each.refusal)
    doubts = [each for each in found if each.wants_reason]
    if doubts:
        said = "；".join(each.sentence for each in doubts)
        raise Refusal(doubts[0].field, f"{said}，{doubts[0].advice}。")


def register(
    request: InformationRequest,
    step: Event,
    today: date,
    calendar: Calendar | None = None,
    **values: Any,
) -> RequestEvent:
    """Check a step and append it; `values` are what the log keeps of it beside the event."""
    check_step(case_on(request, step.on, today, calendar), step)
    return append(request, step, **values)


def append(request: InformationRequest, step: Event, **values: Any) -> RequestEvent:
    """Append a step to the log of a request, unchecked."""
    return RequestEvent.add(
        "登记办理步骤",
        request=request,
        kind=step.kind.value,
        on_date=step.on,
        until=step.until,
        days=step.days,
        party=step.party.value if step.party else "",
        approver=step.approver,
        amount=step.amount,
        outcome=step.outcome,
        way=step.way,
        posted_on=step.posted,
        whom=step.whom,
        refers=step.refers,
        **values,
    )
