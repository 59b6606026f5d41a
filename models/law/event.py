"""What can happen to a request, and its log on a given day: plain values, no database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property


class EventKind(StrEnum):
    """One step of handling a request.

    The order of the members is the order in which two steps of one day count: what restarts the
    clock before what belongs to the period then running.
    """

    RECEIVED = "received"
    SUPPLEMENT_ASKED = "supplement_asked"
    SUPPLEMENT_RECEIVED = "supplement_received"
    FEE_ISSUED = "fee_issued"
    FEE_NOTIFIED = "fee_notified"
    FEE_PAID = "fee_paid"
    CONSULTED = "consulted"
    CONSULTATION_TOLD = "consultation_told"
    OPINION_RECEIVED = "opinion_received"
    EXTENDED = "extended"
    REASONS_ASKED = "reasons_asked"
    DELAYED = "delayed"
    CONFERRED = "conferred"
    ASSIGNED = "assigned"
    ASSIGNMENT_ANSWERED = "assignment_answered"
    WITHDRAWN = "withdrawn"
    REPLIED = "replied"
    ENDED = "ended"
    SERVED = "served"
    REPLY_ORDERED = "reply_ordered"
    REPLIED_AGAIN = "replied_again"
    CANCELLED = "cancelled"


class Party(StrEnum):
    """Whose opinion is asked: it decides the article, not the days."""

    THIRD_PARTY = "third_party"
    OTHER_ORGAN = "other_organ"
    JOINT_MAKER = "joint_maker"


# Outcomes that end a case without a reply: table 三（六）其他处理.
WITHOUT_REPLY = frozenset({"o1", "o2", "o3"})

# 送达方式. Handed over in person, a reply counts from the day it was signed for; sent by post, from
# the day it was posted (国办公开办函〔2016〕235号).
IN_PERSON = ("直接送达", "委托送达")
POST = "邮寄"
WAYS = (*IN_PERSON, POST, "互联网", "其他")


class Status(StrEnum):
    """Where a request stands; whose turn it is."""

    OPEN = "open"
    WAITING_SUPPLEMENT = "waiting_supplement"
    WAITING_CONSULTATION = "waiting_consultation"
    WAITING_PAYMENT = "waiting_payment"
    TAKEN_BACK = "taken_back"
    CLOSED = "closed"


@dataclass(frozen=True)
class Event:
    """One step. `until` is a date set by hand, `days` the working days of an extension or order.

    `refers` is the id of the step this one answers or cancels; `party` says who was asked,
    `whom` names who was spoken with, asked inside the office, or ordered a new reply, `approver`
    who agreed, `amount` a fee in 分, `outcome` the row a closing counts in, `way` how a reply was
    served, `posted` when it went to the post, `reason` what the office wrote to account for it.
    """

    kind: EventKind
    on: date
    until: date | None = None
    days: int | None = None
    party: Party | None = None
    id: int | None = None
    refers: int | None = None
    approver: str = ""
    amount: int | None = None
    outcome: str = ""
    way: str = ""
    posted: date | None = None
    reason: str = ""
    whom: str = ""


_PLACE = {kind: place for place, kind in enumerate(EventKind)}
FEES = (EventKind.FEE_ISSUED, EventKind.FEE_NOTIFIED)
CLOSINGS = (EventKind.REPLIED, EventKind.ENDED)
REPLIES = (*CLOSINGS, EventKind.REPLIED_AGAIN)


class EventLog:
    """The steps of one request that are known on the day `on`, in the order they count.

    Later steps are left out; the receipt is always known. Raises ValueError without a receipt.
    """

    def __init__(self, events: Iterable[Event], on: date) -> None:
        events = list(events)
        cancelled = {event.refers for event in events if event.kind is EventKind.CANCELLED}
        valid = [event for event in events if event.id is None or event.id not in cancelled]
        valid.sort(key=lambda event: (event.on, _PLACE[event.kind]))
        receipts = [event for event in valid if event.kind is EventKind.RECEIVED]
        if not receipts:
            raise ValueError("the log of a request begins with its receipt")
        self.received = receipts[-1]
        self.events = [event for event in valid if event is self.received or event.on <= on]

    @cached_property
    def closing(self) -> Event | None:
        """The reply, or the end without one; None while the request is open."""
        return self.last(*CLOSINGS)

    @property
    def open_supplement(self) -> Event | None:
        """The demand for a supplement that has not been met."""
        return self._unmet((EventKind.SUPPLEMENT_ASKED,), EventKind.SUPPLEMENT_RECEIVED)

    @property
    def open_fee(self) -> Event | None:
        """The fee notice that has not been paid."""
        return self._unmet(FEES, EventKind.FEE_PAID)

    @property
    def open_order(self) -> Event | None:
        """The decision that orders a new reply and has not been met."""
        return self._unmet((EventKind.REPLY_ORDERED,), EventKind.REPLIED_AGAIN)

    def consultations(self) -> list[tuple[Event, Event | None]]:
        """Return each letter that asked for an opinion with its answer, if one came."""
        return consultations(self.events)

    def told(self) -> list[tuple[Event, Event | None]]:
        """Return each letter that asked for an opinion with its receipt, if that is known."""
        return told(self.events)

    def assignments(self) -> list[tuple[Event, Event | None]]:
        """Return each matter handed to a department with its answer, if one came."""
        return _paired(self.events, EventKind.ASSIGNED, EventKind.ASSIGNMENT_ANSWERED)

    def services_of(self, reply: Event) -> list[Event]:
        """Return the services of a reply; one that names none is of the first reply."""
        again = {e.id for e in self.events if e.kind is EventKind.REPLIED_AGAIN}
        served = [event for event in self.events if event.kind is EventKind.SERVED]
        if reply.kind is EventKind.REPLIED_AGAIN:
            return [event for event in served if event.refers == reply.id]
        return [event for event in served if event.refers is None or event.refers not in again]

    def before(self, step: Event) -> "EventLog":
        """Return the log as it was before one of its steps; a service knows the closing."""
        others = [event for event in self.events if event is not step]
        if step.kind is not EventKind.SERVED:
            others = [self.received, *self.events[: self.events.index(step)]]
        return EventLog(dict.fromkeys(others), date.max)

    def with_step(self, step: Event) -> "EventLog":
        """Return the log with one more step in its place."""
        return EventLog([*self.events, step], date.max)

    def last(self, *kinds: EventKind) -> Event | None:
        """Return the last step of one of these kinds, or None."""
        return next((event for event in reversed(self.events) if event.kind in kinds), None)

    def _unmet(self, asking: tuple[EventKind, ...], meeting: EventKind) -> Event | None:
        asked, met = self.last(*asking), self.last(meeting)
        if asked is None:
            return None
        if met is not None and self.events.index(met) > self.events.index(asked):
            return None
        return asked


def consultations(events: Sequence[Event]) -> list[tuple[Event, Event | None]]:
    """Return each letter among steps that asked for an opinion with its answer, if one came."""
    return _paired(events, EventKind.CONSULTED, EventKind.OPINION_RECEIVED)


def told(events: Sequence[Event]) -> list[tuple[Event, Event | None]]:
    """Return each letter among steps that asked for an opinion with its receipt, if known."""
    return _paired(events, EventKind.CONSULTED, EventKind.CONSULTATION_TOLD)


def _paired(
    events: Sequence[Event], asking: EventKind, answering: EventKind
) -> list[tuple[Event, Event | None]]:
    answers = [event for event in events if event.kind is answering]
    pairs: list[tuple[Event, Event | None]] = []
    for letter in (event for event in events if event.kind is asking):
        answer = next((a for a in answers if a.refers in (letter.id, None)), None)
        if answer is not None:
            answers.remove(answer)
        pairs.append((letter, answer))
    return pairs
