"""申请人撤回: the applicant takes the request back; it ends without a reply (table 三 六、其他)."""

from datetime import date

from models.law.event import Event, EventKind
from models.requests import handling
from models.requests.registering import register
from models.requests.request import InformationRequest, RequestEvent
from models.store.acts import act

_OUTCOME = "o3"
_REASON = "申请人撤回申请"


def withdraw(
    request: InformationRequest, on: date, text: str, today: date, *, ends: bool = True
) -> RequestEvent:
    """Register a withdrawal with what the applicant wrote, and close the case with it.

    Neither reply nor service is owed. Without `ends` the case stays open for a letter that tells
    of the end (终止告知书).
    """
    with act("申请人撤回", request.number):
        step = register(request, Event(EventKind.WITHDRAWN, on), today, text=text.strip())
        if ends:
            handling.answer(request, on, _OUTCOME, "", today, reason=_REASON)
    return step
