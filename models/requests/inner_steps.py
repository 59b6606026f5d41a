"""会商 and 转办: what the office does on the way to a reply; the clock runs on meanwhile."""

from datetime import date

from models.law.event import Event, EventKind, EventLog
from models.requests.log import logs_of
from models.requests.registering import register
from models.requests.renewal import in_hand
from models.requests.request import InformationRequest, RequestEvent
from models.store.plain_text import natural, one_line


def confer(
    request: InformationRequest, on: date, whom: str, result: str, today: date
) -> RequestEvent:
    """会商: with whom, and what came of it."""
    return register(
        request, Event(EventKind.CONFERRED, on, whom=one_line(whom)), today, text=result
    )


def assign(
    request: InformationRequest, on: date, whom: str, until: date | None, text: str, today: date
) -> RequestEvent:
    """转办: to a department; `until` is the day by which the office wants its answer."""
    step = Event(EventKind.ASSIGNED, on, until=until, whom=one_line(whom))
    return register(request, step, today, text=text)


def answer_assignment(
    request: InformationRequest, matter: RequestEvent, on: date, text: str, today: date
) -> RequestEvent:
    """科室回复: the department's answer to what was handed to it."""
    step = Event(EventKind.ASSIGNMENT_ANSWERED, on, refers=matter.id, whom=matter.whom)
    return register(request, step, today, text=text)


def overdue_assignments(today: date) -> list[tuple[InformationRequest, Event]]:
    """Return what departments owe an answer to, past its inner date, the oldest first.

    Only of requests that are in hand.
    """
    late = RequestEvent.select(RequestEvent.request).where(
        (RequestEvent.kind == EventKind.ASSIGNED.value) & (RequestEvent.until < today)
    )
    query = InformationRequest.select().where(
        InformationRequest.id.in_(late) & InformationRequest.removed_at.is_null() & in_hand()
    )
    requests = {request.id: request for request in query}
    found = [
        (requests[key], matter)
        for key, log in logs_of(requests).items()
        for matter, answer in EventLog(log, today).assignments()
        if answer is None and matter.until is not None and matter.until < today
    ]
    return sorted(found, key=lambda each: (each[1].until or today, str(natural(each[0].number))))
