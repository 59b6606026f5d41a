"""送达 of a reply on every applicant: who has been served, and what the request says of it.

Joint applicants are served one by one; a step that names nobody served all of them. The request
keeps the day of the last service once nobody waits any more.
"""

from collections.abc import Iterable

from models.law.event import EventKind
from models.requests import applicant
from models.requests.request import InformationRequest, RequestEvent, events_of
from models.store.refusal import Refusal


def services(events: Iterable[RequestEvent], new_reply: int | None = None) -> list[RequestEvent]:
    """Return the services among the steps, in their order: of the first reply, or of a new one."""
    return [e for e in events if e.kind == EventKind.SERVED and e.refers_id == new_reply]


def unserved(
    request: InformationRequest, events: Iterable[RequestEvent], new_reply: int | None = None
) -> list[str]:
    """Return the names of the applicants who have not been served; [] once all are.

    `new_reply` is the step of a new reply, None for the first one.
    """
    served = [event.recipient for event in services(events, new_reply)]
    waiting = applicant.names(request) or [""]
    if "" in served or (len(waiting) == 1 and served):
        return []
    for name in served:
        if name in waiting:
            waiting.remove(name)
    return waiting


def recipient(request: InformationRequest, to: str, new_reply: int | None = None) -> str:
    """Return the applicant that a service names, "" for all. Refuses one who does not wait."""
    name = to.strip()
    if not name:
        return ""
    if name not in applicant.names(request):
        known = "、".join(applicant.names(request))
        raise Refusal("to", f"“{name}”不是这件申请的申请人，可选：{known}。")
    if name not in unserved(request, events_of(request), new_reply):
        raise Refusal("to", f"{name}已经登记过送达；登记错了请先撤销那一步。")
    return "" if len(applicant.names(request)) == 1 else name


def mirror(request: InformationRequest, verb: str) -> None:
    """Let the request say what its log says of the service."""
    events = events_of(request)
    served = services(events)
    done = served and not unserved(request, events)
    request.alter(
        verb,
        served_on=max(event.on_date for event in served) if done else None,
        service_way=served[-1].way if served else "",
    )
