"""What another calendar does to the open requests: the dates that move."""

from dataclasses import dataclass
from datetime import date

from peewee import fn

from models.law.clock import Clock, clock
from models.law.event import Status
from models.law.workdays import Calendar
from models.requests import applicant
from models.requests.log import logs_of
from models.requests.renewal import in_hand
from models.requests.request import InformationRequest
from models.store.plain_text import natural

_WAITING = {Status.WAITING_PAYMENT: "缴费期限", Status.WAITING_CONSULTATION: "征求意见期满"}


@dataclass(frozen=True)
class Moved:
    """One date of an open request, before and after; None stands for a date not reckoned.

    `word` says which date it is: 答复期限, or that of the other side.
    """

    number: str
    applicant: str
    word: str
    old: date | None
    new: date | None

    @property
    def effect(self) -> str:
        """How far the date moved, in calendar days."""
        if self.old is None:
            return "算出"
        if self.new is None:
            return "算不出"
        days = (self.new - self.old).days
        return f"{'推迟' if days > 0 else '提前'} {abs(days)} 天"


def moved(before: Calendar, after: Calendar, on: date) -> list[Moved]:
    """Return the dates of open requests that `after` sets otherwise than `before`.

    `on` is the day of reckoning. Closed requests keep their dates. Sorted by the new date.
    """
    if before == after:
        return []
    open_ones = list(
        InformationRequest.select()
        .where(
            InformationRequest.removed_at.is_null()
            & in_hand()
            & InformationRequest.received_on.is_null(False)
        )
        .order_by(fn.natural_order(InformationRequest.number))
    )
    logs = logs_of(request.id for request in open_ones)
    found = []
    for request in open_ones:
        log = logs[request.id]
        if log:
            old, new = clock(log, before, on), clock(log, after, on)
            found += _differences(request, old, new)
    return sorted(found, key=lambda each: (each.new or date.max, str(natural(each.number))))


def _differences(request: InformationRequest, old: Clock, new: Clock) -> list[Moved]:
    if old.new_reply is not None and new.new_reply is not None:
        pairs = [("重新答复期限", old.new_reply.due_on, new.new_reply.due_on)]
    else:
        pairs = [("答复期限", old.due_on, new.due_on)]
    if new.status in _WAITING:
        pairs.append((_WAITING[new.status], old.waiting_until, new.waiting_until))
    return [
        Moved(request.number, applicant.called(request), word, first, second)
        for word, first, second in pairs
        if first != second
    ]
