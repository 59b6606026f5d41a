"""会商, 转办, new replies and 撤回 in a row of the ledger: the office's own columns, optional."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from models.law.event import CLOSINGS, EventKind
from models.law.rules.objection import too_early
from models.requests.request import RequestEvent
from models.requests.service import services
from reports.forms.outcomes import outcome_labels
from reports.ledgers.cells.cell import joined, joined_texts
from reports.ledgers.cells.known_words import service_way
from reports.ledgers.steps import Step, Steps, rounds


def take_beside(values: dict[str, Any], steps: Steps) -> None:
    """Add the steps of a row that stand beside its clock to those of the clock."""
    _conferences(values, steps)
    _assignments(values, steps)
    _new_replies(values, steps)
    _withdrawals(values, steps)


def _withdrawals(values: dict[str, Any], steps: Steps) -> None:
    for on, text in rounds(values, "withdrawn", "withdrawn_text"):
        if on is None:
            steps.refuse("withdrawn", "填了撤回内容，没有撤回日期")
            continue
        steps.found.append(Step(EventKind.WITHDRAWN, on, "withdrawn", text=text or ""))


def _conferences(values: dict[str, Any], steps: Steps) -> None:
    columns = ("conferred", "conferred_with", "conferred_text")
    for on, whom, text in rounds(values, *columns):
        if on is None:
            steps.refuse("conferred", "填了会商的其他内容，没有会商日期")
            continue
        steps.found.append(
            Step(EventKind.CONFERRED, on, "conferred", whom=whom or "", text=text or "")
        )


def _assignments(values: dict[str, Any], steps: Steps) -> None:
    columns = ("assigned", "assigned_to", "assigned_until", "assigned_text")
    answers = ("assignment_answered", "assignment_answer")
    for on, whom, until, text, back, answer in rounds(values, *columns, *answers):
        if on is None:
            steps.refuse("assigned", "填了转办的其他内容，没有转办日期")
            continue
        kind = EventKind.ASSIGNED
        matter = Step(kind, on, "assigned", until=until, whom=whom or "", text=text or "")
        steps.found.append(matter)
        if back is None:
            if answer:
                steps.refuse("assignment_answered", "填了科室回复内容，没有科室回复日期")
        elif back < on:
            sentence = too_early(EventKind.ASSIGNMENT_ANSWERED, on)
            steps.refuse("assignment_answered", sentence)
        else:
            steps.found.append(_answer(matter, back, answer or ""))


def _answer(matter: Step, on: date, text: str) -> Step:
    kind, column = EventKind.ASSIGNMENT_ANSWERED, "assignment_answered"
    return Step(kind, on, column, whom=matter.whom, text=text, answers=matter)


def _new_replies(values: dict[str, Any], steps: Steps) -> None:
    """Read each order with its period and the reply that met it; the closing is what it is of."""
    columns = ("ordered", "ordered_days", "ordered_until", "ordered_by", "ordered_text")
    replies = ("replied_again", "again_outcome", "again_number", "again_served", "again_way")
    closing = next((step for step in steps.found if step.kind in CLOSINGS), None)
    for on, days, until, whom, text, *reply in rounds(values, *columns, *replies):
        if on is None:
            steps.refuse("ordered", "填了重新答复的其他内容，没有责令重新答复收到日期")
            continue
        order = Step(
            EventKind.REPLY_ORDERED,
            on,
            "ordered",
            days=days,
            until=until,
            whom=whom or "",
            text=text or "",
            answers=closing,
        )
        steps.found.append(order)
        _new_reply(order, reply, steps)


def _new_reply(order: Step, values: Sequence[Any], steps: Steps) -> None:
    on, outcome, number, served, way = values
    if on is None:
        if any(values):
            steps.refuse("replied_again", "填了重新答复的其他内容，没有重新答复日期")
        return
    if on < order.on:
        steps.refuse("replied_again", too_early(EventKind.REPLIED_AGAIN, order.on))
        return
    if not outcome:
        steps.refuse("again_outcome", "填了重新答复日期，没有重新答复结果")
        return
    kind = EventKind.REPLIED_AGAIN
    made = Step(kind, on, "replied_again", outcome=outcome, text=number or "", answers=order)
    steps.found.append(made)
    if served:
        step = Step(EventKind.SERVED, served, "again_served", way=way or "", answers=made)
        steps.found.append(step)
    elif way:
        steps.refuse("again_served", "填了重新答复送达方式，没有重新答复送达日期")


def beside_columns(events: Sequence[RequestEvent]) -> dict[str, Any]:
    """Return the columns of what stands beside the clock, one value for each round."""
    of = {kind: [event for event in events if event.kind == kind] for kind in EventKind}
    conferred, assigned = of[EventKind.CONFERRED], of[EventKind.ASSIGNED]
    back = {event.refers_id: event for event in of[EventKind.ASSIGNMENT_ANSWERED]}
    answers = [back.get(matter.id) for matter in assigned]
    return {
        "conferred": joined([event.on_date for event in conferred]),
        "conferred_with": joined_texts(event.whom for event in conferred),
        "conferred_text": joined_texts(event.text for event in conferred),
        "assigned": joined([event.on_date for event in assigned]),
        "assigned_to": joined_texts(event.whom for event in assigned),
        "assigned_until": joined([event.until for event in assigned]),
        "assigned_text": joined_texts(event.text for event in assigned),
        "assignment_answered": joined([answer and answer.on_date for answer in answers]),
        "assignment_answer": joined_texts(answer.text if answer else "" for answer in answers),
        "withdrawn": joined([event.on_date for event in of[EventKind.WITHDRAWN]]),
        "withdrawn_text": joined_texts(event.text for event in of[EventKind.WITHDRAWN]),
        **_of_new_replies(events, of[EventKind.REPLY_ORDERED], of[EventKind.REPLIED_AGAIN]),
    }


def _of_new_replies(
    events: Sequence[RequestEvent], ordered: list[RequestEvent], replied: list[RequestEvent]
) -> dict[str, Any]:
    labels = outcome_labels() | {"": ""}
    met = {event.refers_id: event for event in replied}
    made = [met.get(order.id) for order in ordered]
    served = [_last_service(events, each) for each in made]
    return {
        "ordered": joined([order.on_date for order in ordered]),
        "ordered_days": joined([order.days for order in ordered]),
        "ordered_until": joined([order.until for order in ordered]),
        "ordered_by": joined_texts(order.whom for order in ordered),
        "ordered_text": joined_texts(order.text for order in ordered),
        "replied_again": joined([each and each.on_date for each in made]),
        "again_outcome": joined(
            [labels.get(each.outcome, "") if each else "" for each in made], "\n"
        ),
        "again_number": joined([each.text if each else "" for each in made]),
        "again_served": joined([each and each.on_date for each in served]),
        "again_way": joined([service_way(each.way) if each else "" for each in served]),
    }


def _last_service(
    events: Sequence[RequestEvent], reply: RequestEvent | None
) -> RequestEvent | None:
    found = services(events, reply.id) if reply is not None else []
    return found[-1] if found else None
