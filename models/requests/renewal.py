"""重新答复: after a 复议 decision or a judgment has annulled or corrected the first reply.

Table 三 keeps the first result, so the request keeps its closing; only `new_reply` of the request
says that it is in hand again.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from models.law.event import WITHOUT_REPLY, Event, EventKind, EventLog
from models.requests import service
from models.requests.case import Case
from models.requests.registering import append, case_on, check_step, register
from models.requests.request import InformationRequest, RequestEvent, events_of
from models.requests.search_record import UNSEARCHED
from models.store.acts import act
from models.store.plain_text import one_line
from models.store.refusal import Refusal


class Renewal(StrEnum):
    """Where a new reply stands that a decision ordered, until it is served."""

    OWED = "owed"
    MADE = "made"


def order(
    request: InformationRequest,
    on: date,
    today: date,
    *,
    days: int | None = None,
    until: date | None = None,
    whom: str = "",
    decision: str = "",
) -> RequestEvent:
    """责令重新答复: the decision of `whom` was received; `days` or `until` is the period it sets.

    A last day wins over a number of days; where it sets neither, 20 working days. Refuses a case
    in the archive.
    """
    if request.archived_on is not None:
        raise Refusal("on", f"这件申请已在 {request.archived_on} 归档；要登记请先撤销归档。")
    closing = _log(request).closing
    step = Event(
        EventKind.REPLY_ORDERED,
        on,
        days=days,
        until=until,
        whom=one_line(whom),
        refers=closing.id if closing else None,
    )
    with act("登记责令重新答复", request.number):
        made = register(request, step, today, text=one_line(decision))
        mirror(request, "责令重新答复")
    return made


def reply_again(
    request: InformationRequest,
    on: date,
    outcome: str,
    reply_number: str,
    today: date,
    *,
    basis: str = "",
) -> RequestEvent:
    """重新答复: the new reply, with its own result; that of table 三 stays the first one.

    Refuses a result that wants a search (条例 36(4)) without its record; `basis` tells it.
    """
    step = new_reply(case_on(request, on, today), on, outcome, basis)
    with act("重新答复", request.number):
        made = append(request, step, text=one_line(reply_number))
        mirror(request, "重新答复")
    return made


def new_reply(case: Case, on: date, outcome: str, basis: str, *, searched: bool = False) -> Event:
    """Return the step of a new reply. Refuses what `reply_again` refuses.

    `searched` says that the record of a search is written with it.
    """
    if not outcome:
        raise Refusal("outcome", "请选择重新答复的结果。")
    if not searched and case.lacks_search_record(outcome, basis):
        raise Refusal("outcome", f"{UNSEARCHED}；请先登记检索记录。")
    waiting = _log(case.request).open_order
    step = Event(
        EventKind.REPLIED_AGAIN, on, outcome=outcome, refers=waiting.id if waiting else None
    )
    check_step(case, step)
    return step


def in_hand() -> Any:
    """Return the condition of a request that waits for its reply, or for a new one."""
    owed = InformationRequest.new_reply == Renewal.OWED.value
    return InformationRequest.closed_on.is_null() | owed


def mirror(request: InformationRequest, verb: str) -> None:
    """Let the request say where its new reply stands by its log."""
    events = events_of(request)
    if not any(event.kind == EventKind.RECEIVED for event in events):
        return
    stands = standing(EventLog([event.plain() for event in events], date.max))
    if not stands and reply_to_serve(request, events) is not None:
        stands = Renewal.MADE.value  # joint applicants are served one by one
    request.alter(verb, new_reply=stands)


def standing(log: EventLog) -> str:
    """Return where the new reply of a log stands, "" for none or one that is served."""
    if log.open_order is not None:
        return Renewal.OWED.value
    made = log.last(EventKind.REPLIED_AGAIN)
    return Renewal.MADE.value if made is not None and not log.services_of(made) else ""


def reply_to_serve(request: InformationRequest, events: Sequence[RequestEvent]) -> int | None:
    """Return the step of the new reply that waits to be served; None while it is the first's turn.

    It is the first reply's turn until that was served, if there was one.
    """
    made = [event.id for event in events if event.kind == EventKind.REPLIED_AGAIN]
    first = request.served_on is None and request.outcome not in WITHOUT_REPLY
    if not made or first or not service.unserved(request, events, made[-1]):
        return None
    return made[-1]


def unserved_now(request: InformationRequest, events: Sequence[RequestEvent]) -> list[str]:
    """Return who still waits for the reply whose turn to be served it is; [] once nobody does."""
    turn = reply_to_serve(request, events)
    done = request.served_on is not None or request.outcome in WITHOUT_REPLY
    return [] if turn is None and done else service.unserved(request, events, turn)


def waiting_for_service(since: date) -> list[InformationRequest]:
    """Return the requests replied to since a day and not served yet, the oldest reply first.

    A new reply waits whenever the first was made; a reply of another organ is served by it.
    """
    request = InformationRequest
    replied = (request.closed_on >= since) & request.outcome.not_in(WITHOUT_REPLY)
    replied &= request.helps == ""
    waits = (replied & request.served_on.is_null()) | (request.new_reply == Renewal.MADE.value)
    there = request.archived_on.is_null() & request.removed_at.is_null()
    query = request.select().where(waits & there)
    return list(query.order_by(request.closed_on, request.number))


def _log(request: InformationRequest) -> EventLog:
    events = [event.plain() for event in events_of(request)]
    if not any(event.kind is EventKind.RECEIVED for event in events):
        raise Refusal("on", "还没有登记收到日期，请先在申请信息里填写。")
    return EventLog(events, date.max)
